import Model
import Records
import Storage

/// Takes back a run of changes of a job inside one writing, the last one first.
struct UndoBatch: Sendable {
  /// The job and its undoings: what they changed does not count as changed by somebody.
  let jobs: Set<Int64>

  func run(_ changes: [PastChange], _ writing: Writing) throws -> UndoOutcome {
    var outcome = UndoOutcome()
    var start = 0
    while start < changes.count {
      let first = changes[start]
      var end = start
      while end < changes.count, changes[end].table == first.table, changes[end].action == first.action { end += 1 }
      let run = Array(changes[start..<end])
      if let shape = writing.catalogue.shape(first.table) {
        switch first.action {
        case .create: try unmake(run, shape, writing, &outcome)
        case .update: try revert(run, shape, writing, &outcome)
        case .delete: try revive(run, shape, writing, &outcome)
        case .restore: try unmake(run, shape, writing, &outcome)
        }
      }
      start = end
    }
    return outcome
  }

  private func unmake(_ run: [PastChange], _ shape: Shape, _ writing: Writing, _ outcome: inout UndoOutcome) throws {
    let live = try writing.live(shape.table, run.map(\.record))
    let there = run.filter { live[$0.record] != nil }
    let made = Dictionary(there.map { ($0.record, $0.id) }, uniquingKeysWith: min)
    let touched = try writing.transaction.changedSince(made, shape.table, apartFrom: jobs)
    let used = try writing.pointedAt(Set(made.keys).subtracting(touched), shape.table)
    for id in touched.sorted() { outcome.keep(shape.table, id, .changedSince) }
    for id in used.sorted() { outcome.keep(shape.table, id, .inUse) }
    let ids = made.keys.filter { !touched.contains($0) && !used.contains($0) }.sorted()
    guard !ids.isEmpty else { return }
    try writing.delete(shape.table, ids)
    outcome.deleted[shape.table, default: 0] += ids.count
  }

  private func revert(_ run: [PastChange], _ shape: Shape, _ writing: Writing, _ outcome: inout UndoOutcome) throws {
    // One record may have been changed twice by the job: each step needs the one before.
    for change in run {
      guard let stored = try writing.reader.records(shape.table, ids: [change.record]).first else {
        outcome.keep(shape.table, change.record, .gone)
        continue
      }
      let back = Reversal(change.diff, stored, shape)
      if back.isDone { continue }
      guard back.fields.isEmpty else {
        outcome.keep(shape.table, change.record, .changedSince, back.fields)
        continue
      }
      switch try writing.saveEach([back.record], as: shape.table)[0] {
      case .success: outcome.reverted[shape.table, default: 0] += 1
      case .failure: outcome.keep(shape.table, change.record, .refused)
      }
    }
  }

  private func revive(_ run: [PastChange], _ shape: Shape, _ writing: Writing, _ outcome: inout UndoOutcome) throws {
    let live = try writing.live(shape.table, run.map(\.record))
    for change in run where live[change.record] == nil {
      do {
        try writing.attempt { try writing.restore(shape.table, [change.record]) }
        outcome.restored[shape.table, default: 0] += 1
      } catch {
        _ = try Writing.problemOfOne(error)
        outcome.keep(shape.table, change.record, .refused)
      }
    }
  }
}

/// A record with one change taken back.
struct Reversal {
  var record: AnyRecord
  /// Fields that are neither as the change left them nor as they were before it.
  var fields: [String] = []
  /// Every field is as it was before the change already.
  var isDone = true

  init(_ diff: String?, _ stored: AnyRecord, _ shape: Shape) {
    record = stored
    for member in (try? JSON(parsing: diff ?? "null"))?.members ?? [] {
      // Secrets are logged without their values, fields may have been removed: neither can be taken back.
      guard let field = shape.field(named: member.name), let pair = member.value.array, pair.count == 2 else { continue }
      let now = field.kind.json(stored[field])
      if now == pair[0] { continue }
      isDone = false
      if now == pair[1], case .success(let before) = field.kind.value(pair[0]) {
        record[field] = before
      } else {
        fields.append(member.name)
      }
    }
  }
}

extension Writing {
  /// Versions of those of the records that are live and may be seen by the actor.
  func live(_ table: String, _ ids: [Int64]) throws -> [Int64: Int64] {
    var out: [Int64: Int64] = [:]
    let unique = Array(Set(ids))
    for start in stride(from: 0, to: unique.count, by: 500) {
      let part = unique[start..<min(start + 500, unique.count)]
      for line in try reader.lines(Query(table, select: [], filter: .isOneOf(["id"], part.map { .integer($0) }), limit: 500)) {
        out[line.id] = line.version
      }
    }
    return out
  }

  /// Those of the records at which live records point.
  func pointedAt(_ ids: Set<Int64>, _ table: String) throws -> Set<Int64> {
    var out = Set<Int64>()
    let all = Array(ids)
    for shape in catalogue.shapes where shape.isPublic {
      for field in shape.fields where field.kind.target == table && !field.isReadOnly {
        for start in stride(from: 0, to: all.count, by: 500) {
          let part = Array(all[start..<min(start + 500, all.count)])
          out.formUnion(try transaction.targets(of: field, in: shape, among: part))
        }
      }
    }
    return out
  }
}

extension FieldText {
  static func text(_ record: AnyRecord, _ field: String, _ shape: Shape) -> String? {
    shape.field(named: field).map { text(record[$0], of: $0.kind) }
  }
}
