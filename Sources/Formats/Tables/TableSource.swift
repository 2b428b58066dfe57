import Model

/// A table of any readable kind: a heading and rows of values, whether it came as CSV, XLSX, JSON, Excel 2003 in XML or a web page.
public final class TableSource {
  /// Why a file is no table.
  public enum Fault: Error, Equatable, Sendable {
    case file(FileFault)
    case workbook(Workbook.Fault)
    /// Another kind of file.
    case otherKind(FileKind)
    /// No sheet of this name; the names there are.
    case noSheet(String, among: [String])
  }

  /// Names of the columns, each once.
  public let header: [String]
  private let content: Content

  private enum Content {
    case text(CSVFile)
    case workbook(Workbook, Workbook.Sheet, headerRow: Int, columns: Range<Int>)
    case json(JSONTable)
    case grid(SheetGrid, headerRow: Int, columns: Range<Int>)
  }

  /// The table at a path.
  public convenience init(path: String, sheet: String? = nil) throws(Fault) {
    let file: MappedFile
    do { file = try MappedFile(path: path) } catch { throw .file(error) }
    try self.init(file, sheet: sheet)
  }

  /// - Parameter sheet: of a workbook; nil for the first one that is not hidden.
  public init(_ file: MappedFile, as kind: FileKind? = nil, sheet: String? = nil) throws(Fault) {
    let kind = kind ?? FileKind(of: file)
    switch kind {
    case .csv, .privat24, .ukrgasbank:
      do throws(FileFault) {
        let table = try CSVFile(file)
        let found = table.open().header
        let width = max(found.count, table.dialect.dialect.columns ?? 0)
        header = Self.unique((0..<width).map { $0 < found.count ? found[$0] : "" })
        content = .text(table)
      } catch { throw .file(error) }
    case .xlsx:
      do throws(Workbook.Fault) {
        let workbook = try Workbook(file)
        let names = workbook.sheets.map(\.name)
        let chosen =
          sheet.map { name in workbook.sheets.first { $0.name == name } }
          ?? (workbook.sheets.first { !$0.isHidden } ?? workbook.sheets.first)
        guard let chosen else { throw .malformed(part: "\u{0}" + names.joined(separator: ", ")) }
        let head = try SheetHead(workbook, chosen)
        header = Self.unique(head.texts)
        content = .workbook(workbook, chosen, headerRow: head.row, columns: head.columns)
      } catch {
        if case .malformed(let part) = error, part.hasPrefix("\u{0}") { throw .noSheet(sheet ?? "", among: [String(part.dropFirst())]) }
        throw .workbook(error)
      }
    case .json:
      guard file.count <= JSONInspection.largest, let value = try? JSON(parsing: file.withBytes { Array($0) }),
        let table = JSONTable(value)
      else { throw .otherKind(.json) }
      header = Self.unique(table.header)
      content = .json(table)
    case .html, .xmlSpreadsheet:
      guard let book = GridFile(file, as: kind), let main = book.main else { throw .otherKind(kind) }
      guard let grid = sheet == nil ? main : book.grids.first(where: { $0.name == sheet }) else {
        throw .noSheet(sheet ?? "", among: book.grids.map(\.name))
      }
      let head = SheetHead(grid.rows)
      header = Self.unique(head.texts)
      content = .grid(grid, headerRow: head.row, columns: head.columns)
    default: throw .otherKind(kind)
    }
  }

  /// Delivers the rows in order, each as wide as the header; longer rows keep what they have.
  public func rows(_ body: @escaping ([SheetValue]) -> Bool) throws(Fault) {
    let width = header.count
    switch content {
    case .text(let table):
      let reader = table.open().reader
      while let row = reader.next() {
        var values = row.texts.map { $0.isEmpty ? SheetValue.empty : .text(CSVWriter.unguarded($0)) }
        while values.count < width { values.append(.empty) }
        if !body(values) { return }
      }
    case .workbook(let workbook, let sheet, let headerRow, let columns):
      do throws(Workbook.Fault) {
        _ = try workbook.rows(of: sheet) { row in
          guard row.number > headerRow, !row.cells.isEmpty else { return true }
          return body(Array(row.values(columns.upperBound).dropFirst(columns.lowerBound)))
        }
      } catch { throw .workbook(error) }
    case .grid(let grid, let headerRow, let columns):
      for row in grid.rows where row.number > headerRow {
        if !body(Array(row.values(columns.upperBound).dropFirst(columns.lowerBound))) { return }
      }
    case .json(let table):
      for row in table.rows {
        var values = row.map(Self.value)
        while values.count < width { values.append(.empty) }
        if !body(values) { return }
      }
    }
  }

  private static func value(_ json: JSON) -> SheetValue {
    switch json {
    case .null: .empty
    case .bool(let flag): .yesNo(flag)
    case .integer(let number): number.magnitude < 1 << 53 ? .number(Double(number)) : .text(String(number))
    case .number(let number): .number(number)
    case .string(let text): .text(text)
    case .array, .object: .text(json.text)
    }
  }

  /// A heading that comes twice gets a number; an empty one is its number.
  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = [], last: [String: Int] = [:]
    return names.enumerated().map { index, name in
      let name = name.isEmpty ? String(index + 1) : name
      var candidate = name
      // Counting goes on where it stopped: ten thousand headings may be one and the same.
      while !seen.insert(candidate).inserted {
        last[name, default: 1] += 1
        candidate = "\(name) \(last[name] ?? 1)"
      }
      return candidate
    }
  }
}
