import Analysis
import Model

extension Examination {
  /// The findings, the most money first; those that the data do not carry are left out.
  var findings: [Finding] {
    var all: [Finding] = []
    func add(_ subject: Finding.Subject, _ money: Int64?, _ count: Int, _ list: TableName) {
      guard let money, count > 0 else { return }
      // A magnitude beyond 64 bits belongs to no sum that was checked.
      all.append(Finding(subject: subject, money: Int64(clamping: money.magnitude), count: count, list: list))
    }
    add(.concentration, largest.map { $0.recent }, concentration.count > 1 ? 1 : 0, .customers)
    if let loss { add(.loss, loss.loss, loss.count, .loss) }
    add(.oneTime, winBack, oneTime.oneTime, .once)
    add(.returns, returned.minor, returners.count, .returns)
    if let depth {
      add(.late, depth.late.atStake, depth.late.count, .late)
      if let movement = depth.histories.movement.found { add(.lost, movement.lost.spent, movement.lost.count, .lost) }
      if let offers = depth.offers?.found { add(.offers, money(offers.expected).minor, offers.offers.count, .offers) }
      if let sales = depth.sales.found, sales.hasSignal { add(.forecast, sales.change.map { money($0).minor }, sales.horizon, .forecast) }
    }
    return all.filter { $0.money > 0 }.enumerated().sorted { ($1.element.money, $0.offset) < ($0.element.money, $1.offset) }.map(\.element)
  }

  /// The customer who brings most, and its revenue of the last 12 months.
  var largest: (account: Int32, recent: Int64)? {
    guard revenue.minor > 0, let first = concentration.ranking.order.first else { return nil }
    return (first, recent[Int(first)])
  }

  /// What it would bring if one in ten of those who bought once came back for an order of the mean value of those who do.
  var winBack: Int64? {
    let repeaters = statistics.orders.indices.filter { statistics.orders[$0] > 1 }
    let orders = repeaters.reduce(0.0) { $0 + Double(statistics.orders[$1]) }
    let spent = repeaters.reduce(0.0) { $0 + Double(statistics.revenue[$1]) }
    guard orders > 0, spent > 0 else { return nil }
    return money(spent / orders * Double(oneTime.oneTime) * 0.1).minor
  }

  /// Customers with returns, the most returned first.
  var returners: [Int32] {
    statistics.returned.indices.filter { statistics.returned[$0] < 0 }.map { Int32(truncatingIfNeeded: $0) }
      .sorted { (statistics.returned[Int($0)], $0) < (statistics.returned[Int($1)], $1) }
  }

  /// Customers with one order, the most recent first: those are won back most easily.
  var onceBuyers: [Int32] {
    statistics.orders.indices.filter { statistics.orders[$0] == 1 }.map { Int32(truncatingIfNeeded: $0) }
      .sorted {
        (statistics.lastDay[Int($1)], statistics.revenue[Int($1)], $0) < (statistics.lastDay[Int($0)], statistics.revenue[Int($0)], $1)
      }
  }
}

extension Sales {
  /// What the periods ahead are expected to bring.
  var expected: Double { fans.last?.mean.reduce(0, +) ?? 0 }
  /// What as many periods before brought.
  var before: Double { series.values.suffix(horizon).reduce(0, +) }
  /// nil without a forecast.
  var change: Double? { horizon > 0 ? expected - before : nil }
  /// Some method erred less than repeating what was: else the forecast is no finding.
  var hasSignal: Bool { record.map { ![.naive, .seasonalNaive].contains($0.method) } ?? false }
  /// The record of the method that was chosen.
  var record: RollingOrigin.Record? { trial.records.first }
  /// The least error of the naive methods, to be read against.
  var naive: RollingOrigin.Record? { trial.records.first { $0.method == .naive || $0.method == .seasonalNaive } }
}

extension Sales {
  /// The first day of a period after the last known one.
  func start(ahead step: Int) -> Day {
    guard let last = starts.last else { return Day(0) }
    guard grain == .month else { return last + 7 * (step + 1) }
    let (year, month, _) = last.civil
    let number = year * 12 + month - 1 + step + 1
    return Day(year: number / 12, month: number % 12 + 1, day: 1) ?? last
  }
}
