import Model

/// How much a dry run takes upon itself; beyond it what it counts is an estimate.
struct TrialLimits: Sendable {
  /// So much of the rows behind is remembered.
  var bytes = 256 << 20
  /// So many records and bonds are put back before one batch.
  var putBack = 20_000
}

/// What a dry run remembers of the rows behind: records that other parts of the file may name.
struct TriedRecords {
  private typealias Places = [KeyHash: [UInt64: Set<Int>]]

  private(set) var isEstimate = false
  private let limits: TrialLimits
  private var records: [TriedRecord] = []
  /// The records by what they can be found by, and by which better cells they fill.
  private var found: Places = [:]
  /// Records of the register by what they could be found by before the file changed them: the register would answer wrongly.
  private var lost: Places = [:]
  /// Records of the register by id.
  private var kept: [Int64: Int] = [:]
  private var bytes = 0

  init(_ limits: TrialLimits) { self.limits = limits }

  subscript(numbers: [Int]) -> [TriedRecord] { numbers.map { records[$0] } }

  /// The numbers of the records that a batch may find.
  ///
  /// - Parameter traces: of its rows.
  mutating func met(by traces: [[RowTrace]]) -> [Int] {
    guard !records.isEmpty else { return [] }
    var choice = Choice(most: limits.putBack)
    // A row that many records fit is ambiguous; the rows of its batch can take away no more of them than they are.
    let fitting = traces.count + 2
    for trace in Set(traces.joined()) where choice.hasRoom {
      for (better, some) in lost[trace.key] ?? [:] where trace.meets(better) {
        for number in some where choice.hasRoom { choice.add(number, records[number]) }
      }
      let fit = (found[trace.key] ?? [:]).lazy.filter { trace.meets($0.key) }.flatMap(\.value)
      for number in fit.prefix(fitting) where choice.hasRoom { choice.add(number, records[number]) }
    }
    // A record can be put back only beside those that had its unique values and gave them up.
    var waiting = Array(choice.numbers), asked = Set<KeyHash>()
    while choice.hasRoom, let number = waiting.popLast() {
      for trace in records[number].traces where trace.isUnique && asked.insert(trace.key).inserted {
        for holder in (lost[trace.key] ?? [:]).values.joined() where choice.hasRoom && !choice.numbers.contains(holder) {
          choice.add(holder, records[holder])
          waiting.append(holder)
        }
      }
    }
    if !choice.hasRoom { isEstimate = true }
    return choice.numbers.sorted()
  }

  private struct Choice {
    let most: Int
    private(set) var numbers = Set<Int>()
    private var weight = 0
    var hasRoom: Bool { weight <= most }

    init(most: Int) { self.most = most }

    mutating func add(_ number: Int, _ record: TriedRecord) {
      if numbers.insert(number).inserted { weight += record.weight }
    }
  }

  /// Learns what came of a batch.
  ///
  /// - Parameters:
  ///   - numbers: of the records that were put back for it.
  ///   - own: the traces of its rows.
  mutating func learn(
    _ written: TableBatch.Written, _ batch: TableBatch, putBack numbers: [Int], _ keys: Repetitions, _ census: KeyCensus, own: Set<RowTrace>
  ) {
    if !written.isPutBack { isEstimate = true }
    var known: [Int64: Int] = [:]
    for (number, id) in zip(numbers, written.tried) { if let id { known[id] = number } }
    var ends: [Int64: (before: AnyRecord?, after: AnyRecord)] = [:], order: [Int64] = []
    for landing in written.landings {
      let id = landing.after.id
      if ends[id] == nil {
        ends[id] = (landing.before, landing.after)
        order.append(id)
      } else {
        ends[id]?.after = landing.after
      }
    }
    let bonds = bonds(written, batch), feeding = batch.feeding(nil)
    for id in order {
      guard let (before, after) = ends[id] else { continue }
      let number = known[id] ?? (before == nil ? nil : kept[id])
      let isKept = number.map { records[$0].id != nil } ?? (before != nil)
      let record = TriedRecord(
        id: isKept ? id : nil, values: feeding.values(after), bonds: bonds[id] ?? [:], traces: keys.traces(after, isKept: isKept))
      if let number {
        update(number, record)
      } else if before?.values != after.values || !record.bonds.isEmpty {
        let former = before.map { keys.traces($0, isKept: true) } ?? []
        let isShared = (record.traces + former).contains { census.isShared($0, own: own) }
        // What gave up a unique value that another row of the batch took must be put back before that one can be.
        let makesRoom = former.contains { $0.isUnique && own.contains($0) && !record.traces.contains($0) }
        if isShared || makesRoom { add(record, former) }
      }
    }
  }

  /// What was saved of bonds, by their bearers.
  private func bonds(_ written: TableBatch.Written, _ batch: TableBatch) -> [Int64: TriedRecord.Bonds] {
    var bonds: [Int64: TriedRecord.Bonds] = [:]
    for bond in written.bonds {
      guard let saved = bond.saved, let sort = batch.bonds.firstIndex(where: { $0.shape.table == bond.table }) else { continue }
      bonds[saved.ends[0], default: [:]][sort, default: [:]][Array(saved.ends.dropFirst())] =
        batch.feeding(batch.bonds[sort]).values(saved.record)
    }
    return bonds
  }

  /// Notes that so much more memory is taken; false where there is no more.
  private mutating func take(_ more: Int) -> Bool {
    guard bytes + more <= limits.bytes else {
      isEstimate = true
      return false
    }
    bytes += more
    return true
  }

  private mutating func add(_ record: TriedRecord, _ former: [RowTrace]) {
    let gone = former.filter { !record.traces.contains($0) }
    guard take(record.footprint + gone.count * RowTrace.footprint) else { return }
    let number = records.count
    records.append(record)
    if let id = record.id { kept[id] = number }
    for trace in record.traces { found[trace.key, default: [:]][trace.better, default: []].insert(number) }
    for trace in gone { lost[trace.key, default: [:]][trace.better, default: []].insert(number) }
  }

  private mutating func update(_ number: Int, _ next: TriedRecord) {
    let old = records[number]
    var record = next
    record.bonds = old.bonds.merging(next.bonds) { $0.merging($1) { $1 } }
    let (gone, new) = (old.traces.filter { !next.traces.contains($0) }, next.traces.filter { !old.traces.contains($0) })
    guard take(record.footprint - old.footprint + (record.id == nil ? 0 : gone.count * RowTrace.footprint)) else { return }
    records[number] = record
    for trace in gone {
      found[trace.key]?[trace.better]?.remove(number)
      if record.id != nil { lost[trace.key, default: [:]][trace.better, default: []].insert(number) }
    }
    for trace in new { found[trace.key, default: [:]][trace.better, default: []].insert(number) }
  }
}
