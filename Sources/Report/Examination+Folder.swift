import Wording

extension Examination {
  /// The page that a person opens.
  static let page = "index.html"

  /// Writes the examination as a folder that opens from disk, with no server and no script: `index.html`, `assets/report.css`, a CSV
  /// for each table and `summary.json`.
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
      let tables = TableWriter(self, wording)
      let parts: [(name: String, body: (([UInt8]) throws -> Void) throws -> Void)] = [
        ("customers.csv", tables.customers), ("abc.csv", tables.classes), ("rfm.csv", tables.cells), ("segments.csv", tables.segments),
        ("curve.csv", tables.curve), ("rejects.csv", tables.rejects),
      ]
      for (index, part) in parts.enumerated() {
        try progress?(Double(index) / Double(parts.count + 1), .writing)
        try folder.write(part.name, part.body)
      }
      try folder.write("summary.json", json.bytes + [10])
      try folder.write("assets/report.css", styles + Array(ReportPage.styles.utf8))
      // A name from the caller stays in its folder.
      for (name, bytes) in assets.sorted(by: { $0.key < $1.key }) where !name.contains("/") && name != "report.css" && !name.isEmpty {
        try folder.write("assets/" + name, bytes)
      }
      try folder.write(Self.page, ReportPage(self, wording).html.bytes)
      try progress?(1, .writing)
      try folder.finish()
    } catch {
      folder.discard()
      throw error
    }
  }
}
