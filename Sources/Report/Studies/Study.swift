import Formats
import Model
import Wording

/// The result of one `analyse` command over a table: every figure for programs, words and tables for people.
public protocol Study {
  /// Keys stay, later versions add.
  var json: JSON { get }
  /// The same in words: findings first, then tables.
  func document(_ wording: Phrasebook) -> StudyDocument
}

extension Study {
  /// Writes the study as a folder that opens from disk: `index.html`, a CSV for each table, `summary.json`.
  /// - Parameters: `styles` the style sheet of the product; `assets` further files, such as its font.
  /// - Throws: `ExaminationFault.folderTaken`, `unwritable`.
  public func write(
    to path: String, styles: [UInt8], language: Language = .standard, force: Bool = false, assets: [String: [UInt8]] = [:]
  ) throws {
    let wording = Phrasebook(language)
    let document = document(wording)
    var folder = try OutputFolder(path: path, force: force)
    do {
      for section in document.sections {
        guard let table = section.table else { continue }
        try folder.write(table.file + ".csv") { try table.writeCSV(wording, into: $0) }
      }
      try folder.write("summary.json", json.bytes + [10])
      try folder.write("assets/report.css", styles + Array(ReportShell.styles.utf8))
      for (name, bytes) in assets.sorted(by: { $0.key < $1.key }) where !name.contains("/") && name != "report.css" && !name.isEmpty {
        try folder.write("assets/" + name, bytes)
      }
      try folder.write(Examination.page, StudyPage(document, wording).html.bytes)
      try folder.finish()
    } catch {
      folder.discard()
      throw error
    }
  }
}

extension JSON {
  static func count(_ value: Int) -> JSON { .integer(Int64(value)) }
  /// null where there is none; as many figures as a double has.
  static func figure(_ value: Double?) -> JSON { value.map { $0.isFinite ? .number($0) : .null } ?? .null }
  static func range(_ range: ClosedRange<Double>) -> JSON { [.figure(range.lowerBound), .figure(range.upperBound)] }
  static func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
}
