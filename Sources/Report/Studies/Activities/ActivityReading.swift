import Analysis
import Formats
import Model

/// The log of activities with everything beside it, ready for arithmetic.
struct ActivityReading {
  var rates: [ActivityRate] = []
  var lines: [ActivityLine] = []
  var customers: [String] = []
  /// Minor units by customer; nil without margins.
  var margins: [Int64]?
  /// Cost in minor units and capacity in milliseconds, by name.
  var pools: [(name: String, cost: Int64, capacity: Int64)] = []
  var rejects = StudyRejects()
  var total = 0
  /// The file names customers.
  var hasCustomers = false

  static let roles = [
    ActivityTable.customer, ActivityTable.activity, ActivityTable.volume, ActivityTable.minutes, ActivityTable.rate, ActivityTable.pool,
    ActivityTable.margin,
  ]
  private var places: [String: Int32] = [:]
  private var numbers: [String: Int] = [:]

  /// - Throws: `ToldFault`.
  init(path: String, options: ActivityOptions) throws {
    if let file = options.rates { try readRates(file, options) }
    try readLog(path, options)
    try readPools(options)
    if let file = options.margins { try readMargins(file, options) }
  }

  private mutating func readRates(_ path: String, _ options: ActivityOptions) throws {
    let table = try ActivityTable(path: path, options: StudyOptions(greatestFile: options.study.greatestFile), roles: [])
    let sheet = table.sheet
    let activity = try sheet.needed(ActivityTable.activity)
    let minutes = sheet.column(ActivityTable.minutes), rate = sheet.column(ActivityTable.rate), pool = sheet.column(ActivityTable.pool)
    guard minutes != nil || rate != nil else { throw StudyFault.noColumn(path: path, role: "minutes", headings: sheet.header) }
    let known = [activity, minutes, rate, pool].compactMap { $0 }
    let drivers = sheet.header.indices.filter { !known.contains($0) }
    for row in 0..<table.lines.count {
      guard let name = table.text(row, activity) else { continue }
      var found = ActivityRate(name: name, pool: pool.flatMap { table.text(row, $0) } ?? "")
      if let minutes { found.time = table.millionths(row, minutes).flatMap(ActivityTable.milliseconds) }
      if let rate, found.time == nil { found.rate = table.millionths(row, rate).flatMap { ActivityTable.minor($0, options.currency) } }
      guard found.time != nil || found.rate ?? -1 >= 0 else {
        rejects.add(.badNumber, line: Int(table.lines.lines[row]), column: sheet.heading(minutes ?? rate ?? 0), value: name)
        continue
      }
      for driver in drivers {
        if let time = table.millionths(row, driver).flatMap(ActivityTable.milliseconds), time > 0 {
          found.drivers.append((sheet.header[driver], time))
        }
      }
      numbers[HeadingKey.normalised(name)] = rates.count
      rates.append(found)
    }
    rejects.add(table.lines.rejects)
  }

  private mutating func readLog(_ path: String, _ options: ActivityOptions) throws {
    let table = try ActivityTable(path: path, options: options.study, roles: Self.roles)
    let sheet = table.sheet
    total = table.lines.total
    rejects.add(table.lines.rejects)
    let activity = try sheet.needed(ActivityTable.activity)
    let customer = sheet.column(ActivityTable.customer)
    let volume = sheet.column(ActivityTable.volume), minutes = sheet.column(ActivityTable.minutes)
    let rate = sheet.column(ActivityTable.rate), pool = sheet.column(ActivityTable.pool), margin = sheet.column(ActivityTable.margin)
    guard minutes != nil || rate != nil || !rates.isEmpty else {
      throw StudyFault.noColumn(path: path, role: "minutes", headings: sheet.header)
    }
    hasCustomers = customer != nil
    let driverPlaces = Dictionary(
      sheet.header.indices.map { (HeadingKey.normalised(sheet.header[$0]), $0) }
    ) { first, _ in first }
    if !hasCustomers { customers = [""] }
    for row in 0..<table.lines.count {
      let line = Int(table.lines.lines[row])
      guard let name = table.text(row, activity) else {
        rejects.add(.noKey, line: line, column: sheet.heading(activity))
        continue
      }
      let title = customer.flatMap { table.text(row, $0) }
      if let customer, title == nil {
        rejects.add(.noKey, line: line, column: sheet.heading(customer))
        continue
      }
      guard let count = volume.map({ table.millionths(row, $0) }) ?? 1_000_000, count >= 0, count % 1_000_000 == 0 else {
        let column = volume ?? 0
        rejects.add(.badNumber, line: line, column: sheet.heading(column), value: table.text(row, column) ?? "")
        continue
      }
      var own = ActivityRate(name: name, pool: pool.flatMap { table.text(row, $0) } ?? "")
      if let minutes { own.time = table.millionths(row, minutes).flatMap(ActivityTable.milliseconds) }
      if own.time == nil, let rate { own.rate = table.millionths(row, rate).flatMap { ActivityTable.minor($0, options.currency) } }
      guard let place = self.place(of: own) else {
        rejects.add(.otherValue, line: line, column: sheet.heading(activity), value: name)
        continue
      }
      var owner: Int32 = 0
      do {
        let time = try self.time(own, rates[place], table, row, driverPlaces)
        owner = title.map { number(of: $0) } ?? 0
        lines.append(ActivityLine(customer: owner, activity: place, volume: count / 1_000_000, time: time))
      } catch is AnalysisFault {
        rejects.add(.badNumber, line: line, value: name)
        continue
      }
      if let margin, let money = table.millionths(row, margin).flatMap({ ActivityTable.minor($0, options.currency) }) {
        // A margin beside each line of a customer is the same one, not a sum.
        if margins == nil { margins = [] }
        while (margins?.count ?? 0) < customers.count { margins?.append(0) }
        margins?[Int(owner)] = money
      }
    }
    guard !lines.isEmpty else { throw StudyFault.noLines(of: path, total: total, rejects) }
    if margins != nil { while (margins?.count ?? 0) < customers.count { margins?.append(0) } }
  }

  private mutating func number(of text: String) -> Int32 {
    if let found = places[text] { return found }
    let number = Int32(clamping: customers.count)
    places[text] = number
    customers.append(text)
    return number
  }

  /// Where an activity stands among the rates; a line with a time or a rate of its own makes one. nil when nothing prices it.
  private mutating func place(of own: ActivityRate) -> Int? {
    let key = HeadingKey.normalised(own.name)
    if let place = numbers[key] { return place }
    guard own.time != nil || own.rate ?? -1 >= 0 else { return nil }
    numbers[key] = rates.count
    rates.append(own)
    return rates.count - 1
  }

  /// The time equation of an activity for one line: t = b0 + b1 X1 + ...; a time on the line itself goes before it.
  private func time(
    _ own: ActivityRate, _ rate: ActivityRate, _ table: ActivityTable, _ row: Int, _ places: [String: Int]
  ) throws -> Int64? {
    if let time = own.time { return time }
    guard let base = rate.time else { return nil }
    let equation = try TimeEquation(base: base, perDriver: rate.drivers.map(\.time))
    let counts = rate.drivers.map { driver -> Int64 in
      guard let place = places[HeadingKey.normalised(driver.heading)], let text = table.text(row, place) else { return 0 }
      if case .success(let isSo) = YesNoText.value(text) { return isSo ? 1 : 0 }
      return max(0, (table.millionths(row, place) ?? 0) / 1_000_000)
    }
    return try equation.time(counts)
  }

  private mutating func readPools(_ options: ActivityOptions) throws {
    if let file = options.pools {
      let table = try ActivityTable(path: file, options: StudyOptions(greatestFile: options.study.greatestFile), roles: [])
      let pool = try table.sheet.needed(ActivityTable.pool), cost = try table.sheet.needed(ActivityTable.cost)
      let capacity = try table.sheet.needed(ActivityTable.capacity)
      for row in 0..<table.lines.count {
        guard let name = table.text(row, pool),
          let money = table.millionths(row, cost).flatMap({ ActivityTable.minor($0, options.currency) }),
          let time = table.millionths(row, capacity).flatMap(ActivityTable.milliseconds), time > 0, money >= 0
        else {
          rejects.add(.badNumber, line: Int(table.lines.lines[row]), column: table.sheet.heading(cost))
          continue
        }
        pools.append((name, money, time))
      }
      rejects.add(table.lines.rejects)
      return
    }
    let isTimed = rates.contains { $0.time != nil }
    guard isTimed || options.cost != nil else { return }
    func number(_ text: String?, _ option: String) throws -> Int64 {
      let sign: DecimalSign = text?.contains(",") == true && text?.contains(".") == false ? .comma : .dot
      guard let text, let value = ActivityTable.millionths(text, sign), value > 0 else {
        throw StudyFault.badOption(option: option, value: text ?? "", allowed: "> 0")
      }
      return value
    }
    let cost = try number(options.cost, "--cost"), capacity = try number(options.capacity, "--capacity")
    guard let money = ActivityTable.minor(cost, options.currency), let time = ActivityTable.milliseconds(capacity) else {
      throw ExaminationFault.overflow
    }
    pools = [("", money, time)]
  }

  private mutating func readMargins(_ path: String, _ options: ActivityOptions) throws {
    let table = try ActivityTable(path: path, options: StudyOptions(greatestFile: options.study.greatestFile), roles: [])
    let customer = try table.sheet.needed(ActivityTable.customer), margin = try table.sheet.needed(ActivityTable.margin)
    var sums = [Int64](repeating: 0, count: customers.count)
    for row in 0..<table.lines.count {
      guard let name = table.text(row, customer) else {
        rejects.add(.noKey, line: Int(table.lines.lines[row]), column: table.sheet.heading(customer))
        continue
      }
      guard let money = table.millionths(row, margin).flatMap({ ActivityTable.minor($0, options.currency) }) else {
        rejects.add(
          .badNumber, line: Int(table.lines.lines[row]), column: table.sheet.heading(margin), value: table.text(row, margin) ?? "")
        continue
      }
      // A customer whom nobody served brings profit all the same.
      let place = Int(number(of: name))
      while sums.count < customers.count { sums.append(0) }
      let (sum, over) = sums[place].addingReportingOverflow(money)
      if over { throw ExaminationFault.overflow }
      sums[place] = sum
    }
    margins = sums
    rejects.add(table.lines.rejects)
  }
}
