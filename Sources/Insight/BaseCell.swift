import Analysis
import Model
import Records

/// A cell of the page «База клиентов»: a group of customers that a link opens as a list.
public enum BaseCell: Sendable, Hashable {
  /// Class by revenue.
  case abc(ABCClass)
  /// Weight and steadiness; nil: too little data for XYZ.
  case abcXYZ(ABCClass, XYZClass?)
  /// Class by revenue and by margin; nil: no cost is known.
  case abcAbc(ABCClass, ABCClass?)
  /// Recency, and frequency and money together, 1...5 each.
  case rfm(recency: Int, value: Int)
  case segment(RFMSegment)
  /// Class A and B late against their own rhythm.
  case late
  case oneTime
  /// Served below cost.
  case loss(Currency)
  /// Class A without an owner.
  case unowned

  /// The condition on accounts that holds for exactly the members of the cell.
  public var predicate: Predicate {
    let account = Account.schema.fields
    let facts = account.facts
    func abc(_ letter: ABCClass) -> Predicate { facts.abc == letter.grade }
    switch self {
    case .abc(let letter): return abc(letter)
    case .abcXYZ(let letter, let other): return abc(letter) && facts.xyz == other?.steadiness
    case .abcAbc(let letter, let other): return abc(letter) && facts.abcMargin == other?.grade
    case .rfm(let recency, let value): return facts.recency == recency && facts.value == value
    case .segment(let name): return facts.segment == name.rawValue
    case .late: return facts.late == true && facts.abc.isOneOf([.a, .b])
    case .oneTime: return facts.orders == 1
    case .loss(let currency): return facts.margin.steps.isLess(than: Money(minor: 0, currency))
    case .unowned: return abc(.a) && account.owner == nil
    }
  }
}

extension [String] {
  fileprivate func isLess(than money: Money) -> Predicate { .compare(self, .less, money.value) }
}
