/// The pass that streams lines into `MonthlySums`: every other pair of keys on a second thread.
struct MonthlyPass {
  private let asOf: Int32
  private let net: Bool
  private let start: Int32?
  private let months: [Int32]
  private let lowestDay: Int32

  static func run(
    key: [Int32], day: [Int32], value: [Int64], keyCount: Int, asOf: Int32, returns: Returns, start: MonthlyVariation.Start
  ) throws -> ScatteredRows<MonthlySums> {
    guard let range = try checkedRange(of: day) else { return ScatteredRows(repeating: MonthlySums(), count: keyCount) }
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

  private func sums(_ key: [Int32], _ day: [Int32], _ value: [Int64], _ keyCount: Int) -> (ScatteredRows<MonthlySums>, Outcome) {
    var blank = MonthlySums()
    if let start { blank.first = start }
    let sums = ScatteredRows(repeating: blank, count: keyCount)
    var outcome: Outcome
    // Few rows stay in the cache: the second thread's own reading of the keys would cost what it saves.
    if key.count < fewLines || keyCount < fewRows {
      outcome = fill(sums, key, day, value, from: .all(key.count))
    } else {
      let (one, other) = bothHalves(
        { fill(sums, key, day, value, from: .even(key.count)) }, { fill(sums, key, day, value, from: .odd(key.count)) })
      outcome = one == .unordered || other == .unordered ? .unordered : one == .overflow ? one : other
    }
    guard outcome != .unordered else { return (sums, outcome) }
    for index in sums.rows.indices where sums.rows[index].close() { outcome = .overflow }
    return (sums, outcome)
  }

  /// `unordered` when a key's lines are not in order of month.
  private func fill(
    _ table: ScatteredRows<MonthlySums>, _ key: [Int32], _ day: [Int32], _ value: [Int64], from lines: LineShare
  ) -> Outcome {
    var overflow = false
    var ordered = true
    let rows = table.rows
    let keys = key.span
    let days = day.span
    let values = value.span
    let months = months.span
    let first = start ?? .min
    let isScattered = rows.count >= fewRows
    lines.forEachBlock(of: key, ahead: { if isScattered { table.prefetch($0) } }) { block in
      if !ordered { return }
      for line in block {
        let line = Int(line)
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
    guard ordered else { return .unordered }
    return overflow ? .overflow : .complete
  }

  private init(asOf: Int32, net: Bool, start: Int32?, months: [Int32], lowestDay: Int32) {
    self.asOf = asOf
    self.net = net
    self.start = start
    self.months = months
    self.lowestDay = lowestDay
  }
}
