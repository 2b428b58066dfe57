import Formats
import Likeness
import Model

/// Seeks records of one party in a list of companies or people: a table in, clusters out, nothing left behind.
public struct DoublesSearch {
  public let path: String
  /// Identity of each record: its `rec_id` or `id`, else the number of its line.
  public let records: [String]
  public let doubles: Doubles
  let table: CSVFile
  let header: [String]

  /// Records compared at once; more would not fit a usual memory.
  public static let limit = 5_000_000

  /// - Parameters:
  ///   - columns: role keys with headings, as `--column tax.number=ИНН` gives them.
  ///   - progress: called with the part done, 0...1.
  /// - Throws: `DoublesFault`.
  public init(
    path: String, columns chosen: [(role: String, heading: String)] = [], options: Doubles.Options = Doubles.Options(),
    progress: (Double) -> Void = { _ in }
  ) throws {
    self.path = path
    do { table = try CSVFile(path: path) } catch { throw DoublesFault.file(path: path, error) }
    let (header, reader) = table.open()
    self.header = header
    let columns = try PartyColumns(header: header, path: path, chosen: chosen)
    var parties = LikenessTable(columns.roles), records: [String] = []
    let size = max(table.file.count, 1)
    while let row = reader.next() {
      guard records.count < Self.limit else { throw DoublesFault.tooMany(path: path, limit: Self.limit) }
      if records.count % 4096 == 0 { progress(0.4 * Double(reader.offset) / Double(size)) }
      let cells = (0..<columns.roles.count).map { columns.roles[$0] == nil ? "" : Self.text(row, $0) }
      let identity = columns.record.map { Self.text(row, $0) } ?? ""
      records.append(identity.isEmpty ? String(row.line) : identity)
      parties.add(cells)
    }
    guard !records.isEmpty else { throw DoublesFault.noRecords(path: path) }
    self.records = records
    doubles = Doubles(parties, options: options) { progress(0.4 + 0.6 * $0) }
  }

  /// A cell without blanks at its ends; a text longer than any name or address is cut.
  private static func text(_ row: CSVRow, _ column: Int) -> String {
    row.withUTF8(column) { bytes in
      var low = 0, high = min(bytes.count, 2_000)
      while low < high, bytes[low] <= 32 { low += 1 }
      while high > low, bytes[high - 1] <= 32 { high -= 1 }
      return String(decoding: bytes[low..<high], as: UTF8.self)
    }
  }
}
