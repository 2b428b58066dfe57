import Formats
import Model
import Register

/// What a person chose for the columns of a file and for how it is read: the fields of a form.
struct ImportChoice {
  let form: Fields

  init(_ form: Fields) { self.form = form }

  /// The name of the field of a column, from 0.
  static func column(_ position: Int) -> String { "c\(position)" }

  /// The plan with this choice in place of what was guessed.
  ///
  /// - Throws: `Problem.invalid` for a choice that no form offers, and for a currency that is none.
  func applied(to offer: ImportPlan, _ look: ImportLook, _ catalogue: Catalogue) throws -> ImportPlan {
    var plan = offer
    let feeds = plan.subject.feeds(catalogue)
    let kept = plan.columns.filter { ($0.position ?? 0) >= look.columns.count }
    plan.columns =
      try look.columns.enumerated().compactMap { position, column in
        guard let target = form[ImportChoice.column(position)], !target.isEmpty else { return nil }
        let name = target.hasSuffix(".id") ? String(target.dropLast(3)) : target
        guard let feed = feeds.first(where: { $0.name == name }), name == target || feed.kind.target != nil else {
          throw Problem.invalid([Issue(ImportChoice.column(position), .notAnOption, value: target)])
        }
        let isAlone = !column.heading.isEmpty && look.headings.count { $0 == column.heading } == 1
        // What a column counts in matters to amounts only; roles of purchases ask for it themselves.
        let scale = feed.field == nil || feed.kind == .money ? column.scale : 1
        return ImportPlan.Column(heading: isAlone ? column.heading : nil, position: position, target: target, scale: scale)
      } + kept
    plan.matching = form["existing"].flatMap { ImportPlan.Matching(rawValue: $0) } ?? plan.matching
    plan.match = form["match"].flatMap { $0.isEmpty ? nil : [$0] } ?? plan.usualKeys(catalogue)
    plan.decimalSign = form["sign"].flatMap { DecimalSign(rawValue: $0) } ?? plan.decimalSign
    plan.dayOrder = form["days"].flatMap { DayOrder(rawValue: $0) } ?? plan.dayOrder
    plan.clearsEmpty = form["clears"] != nil
    plan.discountIsPercent = form["percent"] != nil
    plan.costIsPerUnit = form["perUnit"] != nil
    if let text = form["currency"], !text.isEmpty {
      guard let currency = CurrencyWord.currency(text) else { throw Problem.invalid([Issue("currency", .notACurrency, value: text)]) }
      plan.currency = currency
    }
    return plan
  }
}
