import Model
import Records
import Storage

/// A whole reading of the register, record by record: is every value what its kind allows, what the key beside it, the search and
/// the change log say it is. Finds changed bits that no database notices, in what is written down twice.
public struct Inspection: Sendable {
  public enum Check: String, CaseIterable, Sendable { case values, entries, log }
  /// A record that contradicts itself.
  public struct Fault: Sendable, Hashable {
    public let check: Check
    public let table: String
    public let record: Int64
    public let field: String
  }
  public private(set) var faults: [Fault] = []
  public private(set) var records = 0
  /// Beyond so many the faults are no longer told one by one.
  static let most = 1_000
  private static let page = 500

  /// Reads all records of all public types; each page of them sees one moment.
  ///
  /// - Parameter progress: called with the records read so far.
  public static func run(
    _ store: any Store, _ catalogue: Catalogue, progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> Inspection {
    var inspection = Inspection()
    for shape in catalogue.shapes where shape.isPublic {
      var after: Int64 = 0
      while inspection.faults.count < most {
        let from = after
        let found = try await store.read { try look(after: from, shape, catalogue, $0) }
        inspection.faults += found.faults
        inspection.records += found.records
        progress(inspection.records)
        guard let last = found.last else { break }
        after = last
      }
    }
    return inspection
  }

  private static func look(
    after: Int64, _ shape: Shape, _ catalogue: Catalogue, _ transaction: any Transaction
  ) throws -> (faults: [Fault], records: Int, last: Int64?) {
    let ids = try transaction.rows(
      "SELECT id FROM \(name: shape.table) WHERE id > \(after) ORDER BY id LIMIT \(SQL(text: String(page)))"
    ) { $0.integer(0) }
    let records = try transaction.records(shape, ids: ids, in: catalogue, includesDeleted: true)
    var faults: [Fault] = []
    func found(_ check: Check, _ record: Int64, _ field: String) {
      faults.append(Fault(check: check, table: shape.table, record: record, field: field))
    }
    for record in records {
      for field in shape.fields where !field.isSecret {
        if case .success(let normal) = field.kind.normalise(record[field]), normal == record[field] { continue }
        found(.values, record.id, field.name)
      }
    }
    for field in shape.fields where field.hasKey {
      let columns = shape.columns(field)
      try transaction.each(
        """
        SELECT id, \(name: columns.column), \(name: columns.comparable) FROM \(name: columns.table) \
        WHERE id > \(after) AND id <= \(ids.last ?? after) AND \(name: columns.column) IS NOT NULL
        """
      ) { row in
        if row.optionalText(2) != shape.key(of: row.text(1), field) { found(.values, row.integer(0), field.name) }
      }
    }
    try lookAtEntries(records, shape, transaction) { found(.entries, $0, "") }
    for (id, name) in try transaction.contradictions(records, shape) { found(.log, id, name) }
    return (faults, records.count, ids.last)
  }

  /// The search knows each live record by what the record says, and nothing of deleted ones.
  private static func lookAtEntries(
    _ records: [AnyRecord], _ shape: Shape, _ transaction: any Transaction, _ found: (Int64) -> Void
  ) throws {
    guard shape.isSearched, !records.isEmpty else { return }
    let keys = try transaction.searchKeys(records.map(\.id))
    for record in records where keys[record.id] != (record.isDeleted ? nil : shape.searchKey(of: record)) { found(record.id) }
  }
}
