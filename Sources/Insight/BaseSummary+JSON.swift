import Analysis
import Model
import Register

extension BaseSummary {
  static let marker = "insight.summary"

  /// The form in which a run keeps the summary and the API gives it.
  public var json: JSON {
    var members: [JSON.Member] = [
      .init("as_of", asOf.json), .init("end_of_data", .bool(isEndOfData)), .init("currency", .string(currency.code)),
      .init("first", first.json), .init("last", last.json), .init("accounts", accounts.json), .init("buyers", buyers.json),
      .init("active", active.json), .init("repeating", repeating.json), .init("orders", orders.json),
      .init("revenue", .integer(revenue)), .init("returned", .integer(returned)), .init("margin", margin.json),
      .init("interval", interval.json), .init("spread", spread.json), .init("margin_spread", marginSpread?.json ?? .null),
      .init("abc", abc.json), .init("abc_margin", abcMargin.json), .init("abc_abc", .array(abcAbc.map(\.json))),
      .init("abc_xyz", .array(abcXYZ.map(\.json))), .init("rfm", .array(rfm.map(\.json))),
      .init("segments", .object(RFMSegment.allCases.compactMap { name in segments[name].map { .init(name.rawValue, $0.json) } })),
      .init("late", late.json), .init("late_judged", lateJudged.json), .init("one_time", oneTime.json), .init("loss", loss.json),
      .init("loss_revenue", .integer(lossRevenue)), .init("loss_judged", lossJudged.json),
    ]
    if let run { members.append(.init("run", run.json)) }
    return .object(members)
  }

  /// Nil for anything that is not a summary of this version: then the next run makes one.
  public init?(_ json: JSON) {
    func number(_ name: String) -> Int? { json[name]?.integer.map { Int($0) } }
    guard let asOf = json["as_of"].flatMap(Day.init), let currency = json["currency"]?.string.flatMap({ Currency($0) }),
      let spread = json["spread"].flatMap(Spread.init), let accounts = number("accounts"), let buyers = number("buyers"),
      let active = number("active"), let repeating = number("repeating"), let orders = number("orders"),
      let revenue = json["revenue"]?.integer, let returned = json["returned"]?.integer,
      let abc = json["abc"].flatMap([Cell].init), abc.count == 3, let abcMargin = json["abc_margin"].flatMap([Cell].init),
      abcMargin.count == 3, let abcAbc = Self.grid(json["abc_abc"], 3, 4), let abcXYZ = Self.grid(json["abc_xyz"], 3, 4),
      let rfm = Self.grid(json["rfm"], 5, 5), let late = json["late"].flatMap(Cell.init), let judged = number("late_judged"),
      let oneTime = json["one_time"].flatMap(Cell.init), let loss = json["loss"].flatMap(Cell.init),
      let lossRevenue = json["loss_revenue"]?.integer, let lossJudged = number("loss_judged")
    else { return nil }
    (self.asOf, self.currency, self.spread) = (asOf, currency, spread)
    isEndOfData = json["end_of_data"]?.bool ?? false
    (first, last) = (json["first"].flatMap(Day.init), json["last"].flatMap(Day.init))
    (self.accounts, self.buyers, self.active, self.repeating, self.orders) = (accounts, buyers, active, repeating, orders)
    (self.revenue, self.returned, margin, interval) = (revenue, returned, json["margin"]?.integer, json["interval"]?.double)
    marginSpread = json["margin_spread"].flatMap(Spread.init)
    (self.abc, self.abcMargin, self.abcAbc, self.abcXYZ, self.rfm) = (abc, abcMargin, abcAbc, abcXYZ, rfm)
    for member in json["segments"]?.members ?? [] {
      if let name = RFMSegment(rawValue: member.name), let cell = Cell(member.value) { segments[name] = cell }
    }
    (self.late, lateJudged, self.oneTime) = (late, judged, oneTime)
    (self.loss, self.lossRevenue, self.lossJudged) = (loss, lossRevenue, lossJudged)
    run = json["run"].flatMap(Run.init)
  }

  private static func grid(_ json: JSON?, _ rows: Int, _ columns: Int) -> [[Cell]]? {
    guard let list = json?.array, list.count == rows else { return nil }
    let cells = list.compactMap([Cell].init)
    return cells.count == rows && cells.allSatisfy { $0.count == columns } ? cells : nil
  }
}

extension BaseSummary.Cell {
  var json: JSON { .array([count.json, .integer(sum)]) }
  init?(_ json: JSON) {
    guard let list = json.array, list.count == 2, let count = list[0].integer, let sum = list[1].integer else { return nil }
    self.init(count: Int(count), sum: sum)
  }
}

extension [BaseSummary.Cell] {
  fileprivate var json: JSON { .array(map(\.json)) }
  fileprivate init?(_ json: JSON) {
    guard let list = json.array else { return nil }
    let cells = list.compactMap(BaseSummary.Cell.init)
    guard cells.count == list.count else { return nil }
    self = cells
  }
}

extension BaseSummary.Point {
  fileprivate var json: JSON { .array([count.json, .number(share)]) }
  fileprivate init?(_ json: JSON) {
    guard let list = json.array, list.count == 2, let count = list[0].integer, let share = list[1].double else { return nil }
    self.init(count: Int(count), share: share)
  }
}

extension BaseSummary.Spread {
  fileprivate var json: JSON {
    [
      "members": members.json, "total": .integer(total), "curve": .array(curve.map(\.json)), "peak": peak?.json ?? .null,
      "gini": gini.json, "count_for_most": countForMost.map(\.json) ?? .null,
      "best": .object(best.keys.sorted().compactMap { part in best[part].map { .init(String(part), .number($0)) } }),
    ]
  }

  fileprivate init?(_ json: JSON) {
    guard let members = json["members"]?.integer, let total = json["total"]?.integer, let points = json["curve"]?.array else { return nil }
    self.members = Int(members)
    self.total = total
    curve = points.compactMap(BaseSummary.Point.init)
    peak = json["peak"].flatMap(BaseSummary.Point.init)
    gini = json["gini"]?.double
    countForMost = json["count_for_most"]?.integer.map { Int($0) }
    best = (json["best"]?.members ?? []).reduce(into: [:]) { best, member in
      if let part = Int(member.name), let share = member.value.double { best[part] = share }
    }
  }
}

extension BaseSummary.Run {
  fileprivate var json: JSON {
    [
      "at": .integer(at.microseconds), "lines": lines.json, "other_currency": skipped.otherCurrency.json,
      "deleted_account": skipped.deletedAccount.json, "broken": skipped.broken.json, "reading": .number(reading),
      "analysing": .number(analysing), "writing": .number(writing),
    ]
  }

  fileprivate init?(_ json: JSON) {
    guard let at = json["at"]?.integer, let lines = json["lines"]?.integer else { return nil }
    self.at = Instant(microseconds: at)
    self.lines = Int(lines)
    skipped = Ledger.Skipped()
    skipped.otherCurrency = Int(json["other_currency"]?.integer ?? 0)
    skipped.deletedAccount = Int(json["deleted_account"]?.integer ?? 0)
    skipped.broken = Int(json["broken"]?.integer ?? 0)
    reading = json["reading"]?.double ?? 0
    analysing = json["analysing"]?.double ?? 0
    writing = json["writing"]?.double ?? 0
  }
}

extension JSON {
  /// A number, whole or not.
  var double: Double? {
    switch self {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }
}

extension Int {
  var json: JSON { .integer(Int64(self)) }
}

extension Optional<Double> {
  fileprivate var json: JSON { map { .number($0) } ?? .null }
}
