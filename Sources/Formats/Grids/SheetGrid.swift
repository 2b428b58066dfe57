/// A table that is read whole: a sheet of Excel 2003 in XML, or a table of a web page.
public struct SheetGrid: Sendable {
  public var name: String
  /// In order, those without cells left out.
  public internal(set) var rows: [WorkbookRow] = []

  /// Cells of one file; more than this is no table that somebody saved.
  static let mostCells = 4_000_000
  /// Bytes of one file.
  static let largest = 128 << 20

  public init(name: String, rows: [WorkbookRow] = []) {
    self.name = name
    self.rows = rows
  }

  public var cells: Int { rows.reduce(0) { $0 + $1.cells.count } }
  /// Two rows or more, one of them of two cells or more: what is less is a frame around a text.
  var isTable: Bool { rows.count > 1 && rows.contains { $0.cells.count > 1 } }
}

/// The tables of a file that holds a few of them, and what is wrong with it.
struct GridFile {
  private(set) var grids: [SheetGrid] = []
  private(set) var complaints: Complaints
  let encoding: TextEncoding

  /// Nil for a file that is too large, or binary.
  init?(_ file: MappedFile, as kind: FileKind, complaints limit: Int = 1_000) {
    guard file.count <= SheetGrid.largest else { return nil }
    complaints = Complaints(limit: limit)
    if kind == .xmlSpreadsheet {
      guard var feed = XMLFeed(file) else { return nil }
      let stream = SpreadsheetStream(ignoresDeclaration: true)
      feed.run(stream)
      feed.complain(stream.fault, line: stream.line, &complaints)
      encoding = feed.encoding
      grids = stream.grids.filter { !$0.rows.isEmpty }
    } else {
      guard let guess = file.withBytes(EncodingGuess.reading) else { return nil }
      encoding = guess.encoding
      var text: [UInt8] = []
      file.withBytes { bytes in
        guess.encoding.appendUTF8(
          of: UnsafeRawBufferPointer(rebasing: bytes[min(bytes.count, guess.encoding.markLength(bytes))...]), to: &text)
      }
      var page = HTMLTables()
      text.withUnsafeBytes { page.read($0) }
      grids = page.grids.filter(\.isTable)
      for index in grids.indices where grids[index].name.isEmpty { grids[index].name = String(index + 1) }
      if !page.isWhole { complaints.add(Complaint("workbook.sheetCut", .error, element: grids.last?.name)) }
    }
  }

  /// The table that a page or a workbook is about: the largest.
  var main: SheetGrid? { grids.max { $0.cells < $1.cells } }
}
