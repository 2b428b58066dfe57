import Analysis
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
      let book = folder.reserve(Self.workbook)
      // The workbook takes as long as everything else.
      let (pages, sheets) = bothHalves(
        { Result { try writePages(tables, styles, assets, wording, to: &folder, progress) } },
        { Result { try writeBook(tables, wording, to: book) } })
      try pages.get()
      try sheets.get()
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

  private func writePages(
    _ tables: [ReportTable], _ styles: [UInt8], _ assets: [String: [UInt8]], _ wording: Phrasebook, to folder: inout OutputFolder,
    _ progress: ExaminationProgress?
  ) throws {
    var starts: [(ReportTable, TableStart)] = []
    for (index, table) in tables.enumerated() {
      try progress?(Double(index) / Double(tables.count + 1), .writing)
      starts.append((table, try write(table, wording, to: &folder)))
    }
    try folder.write("summary.json", json.bytes + [10])
    try folder.write("assets/report.css", styles + Array(ReportShell.styles.utf8))
    // A name from the caller stays in its folder.
    for (name, bytes) in assets.sorted(by: { $0.key < $1.key }) where !name.contains("/") && name != "report.css" && !name.isEmpty {
      try folder.write("assets/" + name, bytes)
    }
    for page in ReportPages(self, wording, starts).all { try folder.write(page.file, page.html.bytes) }
  }

  private static let piece = 1 << 20

  /// Writes the CSV; gives the first rows for the page.
  private func write(_ table: ReportTable, _ wording: Phrasebook, to folder: inout OutputFolder) throws -> TableStart {
    let isEnglish = wording.language == .english
    var start = TableStart()
    try folder.write(table.name.file) { sink in
      var writer = CSVWriter(delimiter: UInt8(ascii: isEnglish ? "," : ";"), mark: true, sign: isEnglish ? .dot : .comma)
      for column in table.columns { writer.text(column) }
      writer.endRecord()
      try table.forEachRow { cells in
        start.add(cells)
        for cell in cells { writer.write(cell) { wording.label($0) } }
        writer.endRecord()
        if writer.bytes.count > Self.piece { try sink(writer.take()) }
      }
      try sink(writer.take())
    }
    return start
  }

  /// Rejected lines in the workbook; the CSV has all.
  private static let rejectsInWorkbook = 10_000
  private struct Enough: Error {}

  private func writeBook(_ tables: [ReportTable], _ wording: Phrasebook, to path: String) throws {
    let book = try WorkbookWriter(path: path)
    for table in tables {
      // Cells of rejected lines stand beyond the last heading.
      let extra = table.name == .rejects ? (files.map(\.header.count).max() ?? 0) : 0
      try book.sheet(wording("examination.sheet.\(table.name.rawValue)"), columns: table.columns + [String](repeating: "", count: extra))
      var left = table.name == .rejects ? Self.rejectsInWorkbook : Int.max
      do {
        try table.forEachRow { cells in
          guard left > 0 else { throw Enough() }
          left -= 1
          book.write(cells)
          try book.endRow()
        }
      } catch is Enough {}
    }
    try book.close()
  }
}
