import Formats
import Likeness
import Model

/// Seeks records of one party in a list of companies or people: a table in, clusters out, nothing left behind.
public struct DoublesSearch {
  public let path: String
  /// Identity of each record: its `rec_id` or `id`, else the number of its line.
  public let records: [String]
  public let doubles: Doubles
  let rows: PartyRows

  /// Records compared at once; more would not fit a usual memory.
  public static let limit = 2_000_000

  /// - Parameters:
  ///   - path: a text table of any dialect and encoding, a workbook or a table in JSON.
  ///   - columns: role keys with headings, as `--column tax.number=ИНН` gives them.
  ///   - progress: called with the part done, 0...1.
  /// - Throws: `DoublesFault`.
  public init(
    path: String, columns chosen: [(role: String, heading: String)] = [], options: Doubles.Options = Doubles.Options(),
    progress: (Double) -> Void = { _ in }
  ) throws {
    self.path = path
    let rows = try PartyRows(path: path)
    let columns = try PartyColumns(header: rows.header, path: path, chosen: chosen)
    var parties = LikenessTable(columns.roles), records: [String] = []
    var isFull = false
    do throws(TableSource.Fault) {
      try rows.each { row, share in
        guard records.count < Self.limit else {
          isFull = true
          return false
        }
        if records.count % 4096 == 0 { progress(0.4 * share) }
        let cells = columns.roles.indices.map { columns.roles[$0] == nil ? "" : row.cell($0) }
        let identity = columns.record.map(row.cell) ?? ""
        records.append(identity.isEmpty ? String(row.line) : identity)
        parties.add(cells)
        return true
      }
    } catch { throw DoublesFault.table(path: path, error) }
    if isFull { throw DoublesFault.tooMany(path: path, limit: Self.limit) }
    guard !records.isEmpty else { throw DoublesFault.noRecords(path: path) }
    self.rows = rows
    self.records = records
    doubles = Doubles(parties, options: options) { progress(0.4 + 0.6 * $0) }
  }
}
