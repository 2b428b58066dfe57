/// The pass that streams lines into `MonthlySums`.
struct MonthlyPass {
  private let asOf: Int32
  private let net: Bool
  private let start: Int32?
  private let months: [Int32]
  private let lowestDay: Int32

  static func run(
    key: [Int32], day: [Int32], value: [Int64], keyCount: Int, asOf: Int32, returns: Returns, start: MonthlyVariation.Start
  ) throws -> [MonthlySums] {
    guard let range = try checkedRange(of: day) else { return [MonthlySums](repeating: MonthlySums(), count: keyCount) }
    let fixed: Int32? = if case .month(let day) = start { CalendarMonth.number(of: day) } else { nil }
    let pass = MonthlyPass(
      asOf: asOf, net: returns == .net, start: fixed, months: CalendarMonth.table(for: range), lowestDay: range.lowerBound)
    var (sums, outcome) = pass.sums(key, day, value, keyCount)
    if outcome == .unordered {
      let lines = lineOrder(of: day, in: range)
      (sums, outcome) = pass.sums(gathered(key, lines), gathered(day, lines), gathered(value, lines), keyCount)
    }
    if outcome == .overflow { throw AnalysisFault.overflow(sum: "monthly series of a key") }
    return sums
  }

  private enum Outcome { case complete, unordered, overflow }

  /// `unordered` when a key's lines are not in order of month.
  private func sums(_ key: [Int32], _ day: [Int32], _ value: [Int64], _ keyCount: Int) -> ([MonthlySums], Outcome) {
    var blank = MonthlySums()
    if let start { blank.first = start }
    var sums = [MonthlySums](repeating: blank, count: keyCount)
    var overflow = false
    var ordered = true
    var latest = Int32.min
    do {
      var rows = sums.mutableSpan
      let keys = key.span
      let days = day.span
      let values = value.span
      let months = months.span
      let first = start ?? .min
      for line in keys.indices {
        if line % rowsAhead == 0 {
          if !ordered { break }
          for ahead in line..<min(line + rowsAhead, keys.count) { latest = max(latest, rows[Int(keys[ahead])].month) }
        }
        let day = days[line]
        let value = values[line]
        if day > asOf || (value < 0 && !net) { continue }
        let month = months[Int(day - lowestDay)]
        if month < first { continue }
        let index = Int(keys[line])
        if month != rows[index].month {
          if month < rows[index].month { ordered = false }
          if rows[index].close() { overflow = true }
          rows[index].month = month
        }
        if rows[index].add(value) { overflow = true }
      }
    }
    // `latest` never passes the reference month; asking keeps the reads ahead alive.
    guard ordered, latest <= CalendarMonth.number(of: asOf) else { return (sums, .unordered) }
    for index in 0..<keyCount where sums[index].close() { overflow = true }
    return (sums, overflow ? .overflow : .complete)
  }

  private init(asOf: Int32, net: Bool, start: Int32?, months: [Int32], lowestDay: Int32) {
    self.asOf = asOf
    self.net = net
    self.start = start
    self.months = months
    self.lowestDay = lowestDay
  }
}
