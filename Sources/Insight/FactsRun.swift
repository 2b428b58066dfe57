import Model
import Records
import Register
import Storage

/// The recomputation of the facts of all accounts: reads every purchase line, analyses, writes what changed, keeps the summary.
public struct FactsRun: Sendable {
  let desk: Desk
  /// From so many accounts on, most of them without facts, the indexes are made after the rows.
  let fewestForBulk: Int

  public init(_ desk: Desk, bulkFrom fewest: Int = 20_000) {
    self.desk = desk
    fewestForBulk = fewest
  }

  /// What a run did.
  public struct Outcome: Sendable {
    public let summary: BaseSummary
    public let facts: FactsCount

    /// The result of the job.
    public var json: JSON {
      [
        "as_of": summary.asOf.json, "end_of_data": .bool(summary.isEndOfData), "accounts": summary.accounts.json,
        "revenue": .integer(summary.revenue), "currency": .string(summary.currency.code),
        "lines": (summary.run?.lines ?? 0).json, "skipped": (summary.run?.skipped.total ?? 0).json,
        "other_currency": (summary.run?.skipped.otherCurrency ?? 0).json, "added": facts.added.json,
        "changed": facts.changed.json, "removed": facts.removed.json, "unchanged": facts.unchanged.json,
        "seconds": .array([summary.run?.reading, summary.run?.analysing, summary.run?.writing].map { .number($0 ?? 0) }),
      ]
    }
  }

  /// Runs once. `report` is told how many accounts of how many are written, at least every few seconds; what it throws ends the run
  /// between two chunks, and the next run makes everything whole.
  ///
  /// - Throws: `Problem` of the register, `AnalysisFault` for sums beyond 64 bits.
  @discardableResult
  public func run(report: @Sendable (_ done: Int, _ total: Int?) async throws -> Void = { _, _ in }) async throws -> Outcome {
    let clock = ContinuousClock()
    var start = clock.now
    func lap() -> Double {
      defer { start = clock.now }
      return (clock.now - start).inSeconds
    }
    // Everything before this batch is in the lines read below; the follower goes on from here and so mends whatever overtook the run.
    let position = try await desk.read(as: .program()) { try $0.settledBatch() }
    let ledger = try await LedgerReading(desk).read()
    let reading = lap()
    try await report(0, ledger.accounts.count)
    let analysis = try await BaseAnalysis(ledger, today: desk.workspace.today)
    var summary = try BaseSummary(BaseColumns(analysis), asOf: analysis.reference.day, ledger.currency)
    summary.isEndOfData = analysis.reference.isEndOfData
    let analysing = lap()
    let facts = try await write(analysis, report)
    summary.run = BaseSummary.Run(
      at: desk.workspace.now(), lines: ledger.purchases.lineCount, skipped: ledger.skipped, reading: reading, analysing: analysing,
      writing: lap())
    try await finish(analysis, summary, position)
    return Outcome(summary: summary, facts: facts)
  }

  private func finish(_ analysis: BaseAnalysis, _ summary: BaseSummary, _ position: Int64) async throws {
    try await desk.write(by: .program()) { writing in
      try writing.setMarker(FactsFrame.marker, analysis.frame(at: writing.moment).json.text)
      try writing.setMarker(BaseSummary.marker, summary.json.text)
      var follower = try Follower(writing.marker(Follower.marker))
      follower.position = position
      follower.touched = 0
      follower.written = try writing.serverNumber()
      try writing.setMarker(Follower.marker, follower.json.text)
    }
  }

  /// A writing that holds other saves up for longer than this is followed by a smaller one. On PostgreSQL nobody waits.
  private static let longestHold = 0.03
  private static let chunks = 50...20_000

  private func write(
    _ analysis: BaseAnalysis, _ report: @Sendable (Int, Int?) async throws -> Void
  ) async throws -> FactsCount {
    let members = analysis.members.count
    if members >= fewestForBulk {
      try await desk.write(by: .program()) { writing in
        if try writing.countFacts(cap: members / 2) < members / 2 { try writing.dropFactsIndexes() }
      }
    }
    let written: FactsCount
    do {
      written = try await writeRows(analysis, report)
    } catch {
      try await makeIndexes()
      throw error
    }
    try await makeIndexes()
    return written
  }

  private func makeIndexes() async throws {
    while try await desk.write(by: .program(), { try $0.makeFactsIndex() }) {}
  }

  private func writeRows(
    _ analysis: BaseAnalysis, _ report: @Sendable (Int, Int?) async throws -> Void
  ) async throws -> FactsCount {
    let members = analysis.members
    let (asOf, currency, total) = (analysis.reference.day.number, analysis.ledger.currency, analysis.statistics.totalRevenue)
    var count = FactsCount()
    var size = desk.store.dialect == .sqlite ? 500 : 5_000
    var done = 0
    var from = Int64.min
    let clock = ContinuousClock()
    var told = clock.now
    repeat {
      let part = members[done..<min(done + size, members.count)]
      let isLast = part.endIndex == members.count
      let records = part.compactMap { analysis.figures(Int($0))?.record(asOf: asOf, currency, total: total) }
      let through = isLast ? Int64.max : records.last?.id ?? from
      let range = from...through
      let (written, held) = try await desk.write(by: .program()) { writing in
        let start = ContinuousClock.now
        let written = try writing.putFacts(records, in: range)
        return (written, (ContinuousClock.now - start).inSeconds)
      }
      count += written
      done = part.endIndex
      if desk.store.dialect == .sqlite { size = Self.next(size, held) }
      if isLast { return count }
      from = through + 1
      if clock.now - told > .seconds(1) {
        told = clock.now
        try await report(done, members.count)
      }
    } while true
  }

  /// The size of the next chunk, so that it holds the writer for about `longestHold` seconds.
  static func next(_ size: Int, _ held: Double) -> Int {
    let wanted = Double(size) * longestHold / max(held, 0.000_1)
    return min(max(Int(min(wanted, Double(size) * 2)), chunks.lowerBound), chunks.upperBound)
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
