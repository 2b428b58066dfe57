/// A workbook of Excel 2007 and later, opened: its sheets in order, ready to be read row by row.
public final class Workbook {
  public struct Sheet: Sendable {
    public let name: String
    public let isHidden: Bool
    let path: String
  }

  public enum Fault: Error, Equatable, Sendable {
    /// No ZIP archive, or one cut short.
    case damaged
    /// An archive without the parts of a workbook.
    case notAWorkbook
    case encrypted
    /// A part unpacks to more than a workbook can need.
    case bomb
    /// A part declares a document type or is no XML; the part's name.
    case malformed(part: String)
  }

  public let sheets: [Sheet]
  public let since1904: Bool
  let archive: ZIPArchive
  let strings: SharedStrings
  let formats: [NumberFormat]
  /// Parts that could be read in part only.
  let partial: [String]

  /// Reads the directory, the styles and the shared texts; sheets are read when asked for.
  public init(_ file: MappedFile) throws(Fault) {
    guard let archive = ZIPArchive(file) else { throw .damaged }
    self.archive = archive
    var partial: [String] = []
    let path = Self.start(archive)
    let parts = WorkbookParts()
    guard archive.holds(path) else { throw .notAWorkbook }
    try Self.read(archive, path, parts, &partial)
    let relations = PartRelations()
    try Self.read(archive, PartRelations.path(of: path), relations, &partial)
    var sheets: [Sheet] = []
    for (index, sheet) in parts.sheets.enumerated() {
      let found = relations.targets.first { $0.id == sheet.relation }
      if let found, found.kind != "worksheet" { continue }
      let target = found.map { PartRelations.resolved($0.target, from: path) } ?? "xl/worksheets/sheet\(index + 1).xml"
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, path: target))
    }
    func part(_ kind: String, _ usual: String) -> String {
      relations.targets.first { $0.kind == kind }.map { PartRelations.resolved($0.target, from: path) } ?? usual
    }
    let strings = SharedStrings(), styles = WorkbookStyles()
    try Self.read(archive, part("sharedStrings", "xl/sharedStrings.xml"), strings, &partial)
    try Self.read(archive, part("styles", "xl/styles.xml"), styles, &partial)
    if sheets.isEmpty { throw .notAWorkbook }
    self.sheets = sheets
    self.strings = strings
    self.partial = partial
    formats = styles.formats
    since1904 = parts.since1904
  }

  /// The path of workbook.xml, which the archive's root names.
  private static func start(_ archive: ZIPArchive) -> String {
    let root = PartRelations()
    try? archive.read("_rels/.rels") { root.feed($0) }
    let named = root.targets.first { $0.kind == "officeDocument" }.map { PartRelations.resolved($0.target, from: "") }
    if let named, archive.holds(named) { return named }
    return "xl/workbook.xml"
  }

  /// Reads a part that may be absent; one that breaks off is read as far as it goes.
  private static func read(_ archive: ZIPArchive, _ path: String, _ stream: XMLStream, _ partial: inout [String]) throws(Fault) {
    do {
      try archive.read(path) { stream.feed($0) }
      stream.end()
    } catch {
      switch error {
      case .missing: return
      case .damaged: partial.append(path)
      case .encrypted: throw .encrypted
      case .bomb: throw .bomb
      }
    }
    switch stream.fault {
    case nil, .enough: break
    case .tooDeep: throw .bomb
    case .doctype: throw .malformed(part: path)
    case .malformed: if !partial.contains(path) { partial.append(path) }
    }
  }
}
