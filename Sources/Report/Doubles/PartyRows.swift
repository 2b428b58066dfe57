import Formats

/// The rows of a list of parties, of a text table or a workbook, with the line each stands on.
struct PartyRows {
  struct Row {
    let line: Int
    let width: Int
    /// The text of a cell without blanks at its ends; texts longer than any name or address are cut.
    let cell: (Int) -> String
  }

  let header: [String]
  private let content: Content

  private enum Content {
    case text(CSVFile)
    case table(TableSource)
  }

  /// - Throws: `DoublesFault.file`, `table`.
  init(path: String) throws {
    let file: MappedFile
    do { file = try MappedFile(path: path) } catch { throw DoublesFault.file(path: path, error) }
    switch FileKind(of: file) {
    case .csv, .privat24, .ukrgasbank, .empty:
      do {
        let table = try CSVFile(file)
        header = table.open().header
        content = .text(table)
      } catch { throw DoublesFault.file(path: path, error) }
    default:
      do {
        let table = try TableSource(file)
        header = table.header
        content = .table(table)
      } catch { throw DoublesFault.table(path: path, error) }
    }
  }

  /// Calls `body` with each row, and with the part of the file read so far (0...1), until it returns false.
  func each(_ body: (Row, Double) -> Bool) throws(TableSource.Fault) {
    switch content {
    case .text(let table):
      let reader = table.open().reader
      let size = Double(max(table.file.count, 1))
      while let row = reader.next() {
        let found = Row(line: row.line, width: row.count) { column in row.withUTF8(column, Self.text) }
        if !body(found, Double(reader.offset) / size) { return }
      }
    case .table(let table):
      var line = 1
      try withoutActuallyEscaping({ (values: [SheetValue]) -> Bool in
        line += 1
        let found = Row(line: line, width: values.count) { column in
          guard column >= 0, column < values.count else { return "" }
          let text = values[column].plainText
          return text.utf8.allSatisfy { $0 > 32 } && text.utf8.count < 2_000
            ? text : Array(text.utf8).withUnsafeBytes(Self.text)
        }
        return body(found, 0.5)
      }) { (body) throws(TableSource.Fault) in try table.rows(body) }
    }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    var low = 0, high = min(bytes.count, 2_000)
    while low < high, bytes[low] <= 32 { low += 1 }
    while high > low, bytes[high - 1] <= 32 { high -= 1 }
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }
}
