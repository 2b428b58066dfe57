import Formats
import Wording

extension Examination {
  /// The page that a person opens.
  static let page = "index.html"
  /// All tables in one file.
  static let workbook = "tables.xlsx"

  /// Writes the examination as a folder that opens from disk, with no server and no script: `index.html` with its pages, `assets`, a CSV
  /// for each table, all of them as `tables.xlsx`, and `summary.json`.
  ///
  /// The folder is written under another name beside its place and renamed at the end. A folder that holds something is refused unless
  /// `force`: then files of the same names are replaced, the others stay.
  /// - Parameters:
  ///   - styles: the style sheet of the product.
  ///   - assets: further files for the folder `assets`, such as the font that the style sheet names.
  /// - Throws: `ExaminationFault.folderTaken`, `unwritable`; what `progress` throws.
  public func write(
    to path: String, styles: [UInt8], language: Language = .standard, force: Bool = false, assets: [String: [UInt8]] = [:],
    progress: ExaminationProgress? = nil
  ) throws {
    let wording = Phrasebook(language)
    var folder = try OutputFolder(path: path, force: force)
    do {
      let tables = ReportTables(self, wording).all
      let book = try WorkbookWriter(path: folder.reserve(Self.workbook))
      var starts: [TableName: TableStart] = [:]
      for (index, table) in tables.enumerated() {
        try progress?(Double(index) / Double(tables.count + 1), .writing)
        starts[table.name] = try write(table, to: &folder, book, wording)
      }
      try book.close()
      try folder.write("summary.json", json.bytes + [10])
      try folder.write("assets/report.css", styles + Array(ReportShell.styles.utf8))
      // A name from the caller stays in its folder.
      for (name, bytes) in assets.sorted(by: { $0.key < $1.key }) where !name.contains("/") && name != "report.css" && !name.isEmpty {
        try folder.write("assets/" + name, bytes)
      }
      let pages = ReportPages(self, wording, tables.map { ($0, starts[$0.name] ?? TableStart()) })
      for page in pages.all { try folder.write(page.file, page.html.bytes) }
      try progress?(1, .writing)
      try folder.finish()
    } catch let fault as WorkbookFault {
      folder.discard()
      if case .unwritable(_, let code) = fault { throw ExaminationFault.unwritable(path: path, code: code) }
      throw ExaminationFault.unwritable(path: path, code: 0)
    } catch {
      folder.discard()
      throw error
    }
  }

  /// Rejected lines in the workbook; the CSV has all.
  private static let rejectsInWorkbook = 10_000
  private static let piece = 1 << 20

  /// One pass over the rows for both files; gives the first of them for the page.
  private func write(
    _ table: ReportTable, to folder: inout OutputFolder, _ book: WorkbookWriter, _ wording: Phrasebook
  ) throws -> TableStart {
    let isEnglish = wording.language == .english
    var start = TableStart()
    try folder.write(table.name.file) { sink in
      var writer = CSVWriter(delimiter: UInt8(ascii: isEnglish ? "," : ";"), mark: true, sign: isEnglish ? .dot : .comma)
      for column in table.columns { writer.text(column) }
      writer.endRecord()
      // Cells of rejected lines stand beyond the last heading.
      let extra = table.name == .rejects ? (files.map(\.header.count).max() ?? 0) : 0
      try book.sheet(wording("examination.sheet.\(table.name.rawValue)"), columns: table.columns + [String](repeating: "", count: extra))
      var left = table.name == .rejects ? Self.rejectsInWorkbook : Int.max
      try table.forEachRow { cells in
        start.add(cells)
        for cell in cells { writer.write(cell) { wording.label($0) } }
        writer.endRecord()
        if writer.bytes.count > Self.piece { try sink(writer.take()) }
        left -= 1
        guard left >= 0 else { return }
        book.write(cells)
        try book.endRow()
      }
      try sink(writer.take())
    }
    return start
  }
}
