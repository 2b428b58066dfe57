import Model
import Records

extension ScopedReader {
  /// The record as it was at an earlier version, told by the change log.
  ///
  /// - Returns: nil when the log does not tell: more than 200 versions ago, or the record was deleted and restored since.
  public func earlier(_ record: AnyRecord, version: Int64) throws -> AnyRecord? {
    let steps = record.version - version
    guard steps > 0, steps <= 200, let shape = catalogue.shape(record.table) else { return nil }
    let entries = try history(record.table, record.id, limit: Int(steps))
    guard entries.count == steps, entries.allSatisfy({ $0.action == .update }) else { return nil }
    var earlier = record
    for change in entries.flatMap(\.fields) {
      guard let field = shape.field(named: change.name), !field.isSecret, case .success(let value) = field.kind.value(change.before) else {
        continue
      }
      earlier[field] = value
    }
    earlier.version = version
    return earlier
  }
}
