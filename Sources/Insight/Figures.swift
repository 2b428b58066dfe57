import Analysis
import Model
import Records

/// The figures of one account, from a whole run or from its own lines alone, on their way into `AccountFacts`.
struct Figures {
  let account: Int64
  let history: AccountHistory
  let abc: ABCClass?
  let abcMargin: ABCClass?
  let variation: MonthlyVariation.Row
  let score: RFMScore?
  let lastYear: Int64
  let months: ArraySlice<Int64>
  /// Nil under two gaps.
  let rhythm: OwnRhythm?

  /// The row of facts as of a day; shares are of `total`, nil where it is not positive.
  func record(asOf: Int32, _ currency: Currency, total: Int64) -> AnyRecord {
    let slot = FactsSlots.known
    var record = FactsSlots.blank
    var values = record.values
    func money(_ minor: Int64) -> Value { .money(Money(minor: minor, currency)) }
    record.id = account
    values[slot.account] = .integer(account)
    values[slot.asOf] = .integer(Int64(asOf))
    values[slot.orders] = .integer(Int64(history.orders))
    values[slot.revenue] = money(history.revenue)
    values[slot.returned] = money(history.returned)
    values[slot.margin] = history.margin.map(money) ?? .null
    values[slot.share] = Self.percent(history.revenue, of: total)
    values[slot.firstPurchase] = history.firstDay.map { .integer(Int64($0)) } ?? .null
    values[slot.lastPurchase] = history.lastDay.map { .integer(Int64($0)) } ?? .null
    values[slot.interval] = interval
    values[slot.usualGap] = rhythm.map { .integer($0.usualGapInMillionths) } ?? .null
    values[slot.nextPurchase] = rhythm.map { .integer(Int64($0.nextExpectedDay)) } ?? .null
    values[slot.abc] = abc?.grade.value ?? .null
    values[slot.abcMargin] = abcMargin?.grade.value ?? .null
    values[slot.xyz] = variation.xyz?.steadiness.value ?? .null
    values[slot.variation] = variation.coefficient.map { .integer(Int64(min($0, 1_000_000) * 100_000_000 + 0.5)) } ?? .null
    values[slot.recency] = score.map { .integer(Int64($0.recency)) } ?? .null
    values[slot.frequency] = score.map { .integer(Int64($0.frequency)) } ?? .null
    values[slot.monetary] = score.map { .integer(Int64($0.monetary)) } ?? .null
    values[slot.value] = score.map { .integer(Int64($0.value)) } ?? .null
    values[slot.segment] = score.map { .text($0.segment.rawValue) } ?? .null
    values[slot.lastYear] = money(lastYear)
    values[slot.months] = .text(months.map { String($0) }.joined(separator: " "))
    values[slot.late] = rhythm?.isLate.map { .bool($0) } ?? .null
    record.values = values
    return record
  }

  /// Mean days between purchase days in millionths, rounded half up; empty under two days.
  private var interval: Value {
    guard history.purchaseDays > 1, let first = history.firstDay, let last = history.lastDay else { return .null }
    let gaps = Int64(history.purchaseDays) - 1
    return .integer(((Int64(last) - Int64(first)) * 1_000_000 + gaps / 2) / gaps)
  }

  /// Percent in millionths, rounded half away from zero; empty when the whole is not positive.
  private static func percent(_ part: Int64, of total: Int64) -> Value {
    guard total > 0 else { return .null }
    let scaled = Int128(part) * 200_000_000 + (part < 0 ? -Int128(total) : Int128(total))
    return Int64(exactly: scaled / (2 * Int128(total))).map { .integer($0) } ?? .null
  }
}

extension OwnRhythm {
  /// A gap is no longer than the calendar: far below what 64 bits hold.
  var usualGapInMillionths: Int64 { Int64((usualGap * 1_000_000).rounded()) }
}

extension ABCClass {
  var grade: AccountFacts.Grade {
    switch self {
    case .a: .a
    case .b: .b
    case .c: .c
    }
  }

  init(_ grade: AccountFacts.Grade) {
    switch grade {
    case .a: self = .a
    case .b: self = .b
    case .c: self = .c
    }
  }
}

extension XYZClass {
  var steadiness: AccountFacts.Steadiness {
    switch self {
    case .x: .x
    case .y: .y
    case .z: .z
    }
  }

  init(_ steadiness: AccountFacts.Steadiness) {
    switch steadiness {
    case .x: self = .x
    case .y: self = .y
    case .z: self = .z
    }
  }
}
