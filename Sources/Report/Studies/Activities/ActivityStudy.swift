import Analysis
import Formats
import Model

/// What it costs to serve each customer, by time or by rates, what of the capacity nobody used, and who brings profit after it.
public struct ActivityStudy: Study {
  struct Pool {
    let name: String
    let cost: CostToServe
    /// Position in `activities` of each activity of the pool.
    let activities: [Int]
  }
  struct Activity {
    let name: String
    let pool: String
    var volume: Int64 = 0
    /// Milliseconds in all.
    var time: Int64 = 0
    var cost: Int64 = 0
    /// Minor units of one, when a rate of money prices it.
    var rate: Int64?
  }
  let path: String
  let currency: Currency
  let total: Int
  let rejects: StudyRejects
  let hasCustomers: Bool
  let customers: [String]
  let pools: [Pool]
  let activities: [Activity]
  /// Minor units by customer.
  let costs: [Int64]
  let margins: [Int64]?
  let profit: CustomerProfit?
  /// Customers, the dearest (or with margins the least profitable) last.
  let order: [Int]

  /// - Throws: `ToldFault`; what `progress` throws.
  public init(path: String, options: ActivityOptions = ActivityOptions(), progress: StudyProgress? = nil) throws {
    self.path = path
    currency = options.currency
    let reading = try ActivityReading(path: path, options: options)
    try progress?(0.6)
    total = reading.total
    rejects = reading.rejects
    hasCustomers = reading.hasCustomers
    customers = reading.customers
    var activities = reading.rates.map { Activity(name: $0.name, pool: $0.pool, rate: $0.time == nil ? $0.rate : nil) }
    var costs = [Int64](repeating: 0, count: reading.customers.count)
    try Self.addRates(reading, &activities, &costs)
    pools = try Self.timed(reading, &activities, &costs)
    self.activities = activities
    self.costs = costs
    margins = reading.margins
    let (allCosts, margin) = (costs, reading.margins)
    profit = try margin.map { margin in try telling { try CustomerProfit(margin: margin, costToServe: allCosts) } }
    let key = profit?.byAccount ?? costs
    order = costs.indices.sorted { (key[$1], $0) < (key[$0], $1) }
    try progress?(1)
  }

  /// Activities with a rate of money: rate times volume.
  private static func addRates(_ reading: ActivityReading, _ activities: inout [Activity], _ costs: inout [Int64]) throws {
    for line in reading.lines {
      let (volume, over) = activities[line.activity].volume.addingReportingOverflow(line.volume)
      if over { throw ExaminationFault.overflow }
      activities[line.activity].volume = volume
      guard line.time == nil, let rate = activities[line.activity].rate else { continue }
      let (cost, tooMuch) = rate.multipliedReportingOverflow(by: line.volume)
      if tooMuch { throw ExaminationFault.overflow }
      activities[line.activity].cost = try sum(activities[line.activity].cost, cost)
      costs[Int(line.customer)] = try sum(costs[Int(line.customer)], cost)
    }
  }

  private static func sum(_ one: Int64, _ other: Int64) throws -> Int64 {
    let (sum, over) = one.addingReportingOverflow(other)
    if over { throw ExaminationFault.overflow }
    return sum
  }

  /// Activities with a time, pool by pool.
  private static func timed(_ reading: ActivityReading, _ activities: inout [Activity], _ costs: inout [Int64]) throws -> [Pool] {
    var pools: [Pool] = []
    let isOne = reading.pools.count == 1
    for pool in reading.pools {
      let key = HeadingKey.normalised(pool.name)
      let own = activities.indices.filter { isOne || HeadingKey.normalised(activities[$0].pool) == key }
      var place = [Int32](repeating: -1, count: activities.count)
      for (position, activity) in own.enumerated() { place[activity] = Int32(clamping: position) }
      let lines = reading.lines.filter { $0.time != nil && place[$0.activity] >= 0 }
      let cost = try telling {
        try CostToServe(
          pool: CapacityPool(cost: pool.cost, capacity: pool.capacity), accountCount: costs.count, activityCount: own.count,
          account: lines.map(\.customer), activity: lines.map { place[$0.activity] }, volume: lines.map(\.volume),
          time: lines.map { $0.time ?? 0 })
      }
      for (position, activity) in own.enumerated() {
        activities[activity].time = try sum(activities[activity].time, cost.timeByActivity[position])
        activities[activity].cost = try sum(activities[activity].cost, cost.byActivity[position])
      }
      for customer in costs.indices { costs[customer] = try sum(costs[customer], cost.byAccount[customer]) }
      pools.append(Pool(name: pool.name, cost: cost, activities: own))
    }
    let priced = Set(pools.flatMap(\.activities))
    if let lost = activities.indices.first(where: { activities[$0].rate == nil && !priced.contains($0) }) {
      throw StudyFault.noValue(column: "pool", value: activities[lost].pool, values: reading.pools.map(\.name))
    }
    return pools
  }

  static func minutes(_ milliseconds: Int64) -> Double { Double(milliseconds) / 60_000 }
  func units(_ minor: Double) -> Double {
    var scale = 1.0
    for _ in 0..<currency.digits { scale *= 10 }
    return minor / scale
  }

  /// Cost of one, in units of the currency: of a rate as it stands, else its time at the pool's rate.
  func unitCost(_ activity: Int) -> Double? {
    if let rate = activities[activity].rate { return units(Double(rate)) }
    guard activities[activity].volume > 0, let pool = pools.first(where: { $0.activities.contains(activity) }) else { return nil }
    return units(Self.minutes(activities[activity].time) / Double(activities[activity].volume) * pool.cost.pool.ratePerMinute)
  }

  public var json: JSON {
    let concentration = profit?.concentration
    return [
      "file": .string(path.split(separator: "/").last.map(String.init) ?? path), "currency": .string(currency.code), "lines": .count(total),
      "rejected": rejects.json, "rejects": rejects.list, "cost": .integer(costs.reduce(0, &+)),
      "pools": .array(pools.map(pool)),
      "activities": .array(
        activities.indices.map { index in
          let activity = activities[index]
          return [
            "activity": .string(activity.name), "pool": .string(activity.pool), "volume": .integer(activity.volume),
            "minutes": .number(Self.minutes(activity.time)), "unit_cost": .figure(unitCost(index)), "cost": .integer(activity.cost),
          ]
        }),
      "customers": !hasCustomers && margins == nil
        ? .array([])
        : .array(
          order.map { index in
            [
              "customer": .string(customers[index]), "cost": .integer(costs[index]), "margin": margins.map { .integer($0[index]) } ?? .null,
              "profit": profit.map { .integer($0.byAccount[index]) } ?? .null,
            ]
          }),
      "profit": profit.map { profit in
        [
          "total": .integer(profit.concentration.total), "losing": .count(profit.losing),
          "peak_share": .figure(concentration?.peak?.share), "peak_at": .figure(concentration?.peak?.members),
          "best_fifth": .figure(concentration?.share(ofBest: .percent(20))),
          "worst_fifth": .figure(concentration?.share(ofWorst: .percent(20))),
        ]
      } ?? .null,
    ]
  }

  private func pool(_ pool: Pool) -> JSON {
    let cost = pool.cost
    return [
      "pool": .string(pool.name), "cost": .integer(cost.pool.cost), "capacity_minutes": .number(Self.minutes(cost.pool.capacity)),
      "rate_per_minute": .number(units(cost.pool.ratePerMinute)), "used_minutes": .number(Self.minutes(cost.usedTime)),
      "used_share": .number(cost.usedShare), "assigned": .integer(cost.assigned), "unused_minutes": .number(Self.minutes(cost.unusedTime)),
      "unused_cost": .integer(cost.unusedCost),
    ]
  }
}
