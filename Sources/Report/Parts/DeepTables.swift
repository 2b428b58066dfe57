import Analysis
import Model

/// What a base has beyond classes: histories, models, offers, a forecast. Each part may lack data and then says so.
struct DeepTables {
  let histories: Histories
  let trial: Part<Trial>
  let worth: Part<Worth>
  /// nil when the files tell no products.
  let offers: Part<Offers>?
  let sales: Part<Sales>
  let late: LateValuable

  /// Customers above whose number Pareto/NBD is fitted only when it is asked for.
  private static let mostForAll = 50_000

  init(_ purchases: Purchases, _ products: ProductLines, _ base: BaseTables, asOf: Day, options: ExaminationOptions) throws {
    // Without a reference day the data end with their last line.
    let last = options.until?.number ?? purchases.days?.upperBound ?? asOf.number
    let (one, other) = bothHalves(
      { Result { try Self.customers(purchases, base, asOf: asOf, options) } },
      {
        Result {
          (
            try products.count > 0 ? part { try Offers(products, purchases) } : nil,
            try part { try Sales(purchases, through: last, returns: options.returns) }
          )
        }
      })
    (histories, trial, worth) = try one.get()
    (offers, sales) = try other.get()
    late = try LateValuable(histories.late, base)
  }

  private static func customers(
    _ purchases: Purchases, _ base: BaseTables, asOf: Day, _ options: ExaminationOptions
  ) throws -> (Histories, Part<Trial>, Part<Worth>) {
    let histories = try Histories(purchases, asOf: asOf.number)
    let days = histories.days
    // Without a reference day the data end with their last purchase.
    let end = options.until?.number ?? purchases.days?.upperBound ?? asOf.number
    let cut = try part { try Self.cut(days, end: end, options) }
    let all = PurchaseModelKind.allCases.filter { $0 != .paretonbd || days.accountCount <= mostForAll }
    let kinds = options.model.map { [$0] } ?? all
    let trial = try part { try Trial(days, cut: cut.get(), end: end, kinds: kinds) }
    let kind = options.model ?? trial.found?.best?.kind ?? .mbgnbd
    let worth = try part {
      try Worth(days, kind: kind, cut: options.calibrateUntil?.number ?? asOf.number, margin: Self.margin(base))
    }
    return (histories, trial, worth)
  }

  /// The last day models learn from.
  private static func cut(_ days: PurchaseDays, end: Int32, _ options: ExaminationOptions) throws -> Int32 {
    guard let first = days.days.min() else { throw AnalysisFault.tooFew(what: "customers", found: 0, needed: 30) }
    let cut =
      if let day = options.calibrateUntil { day.number } else if let months = options.holdOut {
        Day(end).monthsBefore(months).number
      } else { end - Trial.defaultHoldOut(days) }
    guard cut >= first, cut < end else {
      throw AnalysisFault.tooFew(what: "days before and after the cut", found: max(0, Int(end) - Int(first)), needed: 2)
    }
    return cut
  }

  /// What stays of revenue where costs are known, else all of it.
  private static func margin(_ base: BaseTables) -> Double {
    let costed = base.statistics.costedRevenue.reduce(0.0) { $0 + Double($1) }
    let share = costed > 0 ? Double(base.statistics.totalMargin) / costed : 1
    return share > 0 && share <= 1 ? share : 1
  }
}

extension Day {
  /// The same day of the month so many months before; the month's last when it is shorter.
  fileprivate func monthsBefore(_ months: Int) -> Day {
    let (year, month, day) = civil
    let number = year * 12 + month - 1 - min(max(months, 0), 120_000)
    guard number >= 12 else { return Day.first }
    let length = Day.days(in: number % 12 + 1, of: number / 12)
    return Day(year: number / 12, month: number % 12 + 1, day: min(day, length)) ?? Day.first
  }
}

/// Valuable customers (class A or B) late against their own rhythm, and what is at stake.
struct LateValuable {
  /// The most at stake first.
  let accounts: [Int32]
  /// A and B with a rhythm who bought within the year.
  let judged: Int
  /// Revenue of the last 12 months of the late, minor units.
  let atStake: Int64
  /// All in alarm, whatever their class, by account.
  let isLate: Set<Int32>

  init(_ late: LateCustomers, _ base: BaseTables) throws {
    func isValuable(_ account: Int) -> Bool { base.abc.classes[account].map { $0 != .c } ?? false }
    isLate = Set(late.accounts)
    judged = late.rhythms.indices.count { isValuable($0) && late.rhythms[$0]?.isLate != nil }
    let found = late.accounts.filter { isValuable(Int($0)) }
    accounts = found.sorted { (base.recent[Int($1)], $0) < (base.recent[Int($0)], $1) }
    var sum: Int64 = 0
    for account in found {
      let (total, over) = sum.addingReportingOverflow(base.recent[Int(account)])
      if over { throw AnalysisFault.overflow(sum: "revenue at stake") }
      sum = total
    }
    atStake = sum
  }

  var count: Int { accounts.count }
}
