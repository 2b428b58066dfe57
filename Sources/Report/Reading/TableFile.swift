import Formats

/// A table as somebody's program wrote it, brought to the form in which all tables are read.
enum TableFile {
  /// - Parameter blanks: columns may be parted by runs of blanks.
  /// - Throws: `FileFault`; `otherKind` for what is no table and no workbook that can be read.
  static func open(_ path: String, limit: Int, encoding: TextEncoding?, blanks: Bool) throws(FileFault) -> CSVFile {
    let mapped = try MappedFile(path: path, limit: limit)
    do throws(FileFault) {
      return try CSVFile(blanks ? BlankTable.rewritten(mapped) ?? mapped : mapped, encoding: encoding)
    } catch {
      guard case .otherKind(.zip) = error, let sheet = sheet(of: mapped) else { throw error }
      return try CSVFile(sheet)
    }
  }

  /// A sheet larger than this as text is left to be saved as CSV.
  private static let largest = 1 << 30
  /// Rows looked at for the width of the table.
  private static let sample = 50

  /// The first sheet of a workbook that is not hidden, as text; nil for another archive, and for a workbook that cannot be read.
  private static func sheet(of file: MappedFile) -> MappedFile? {
    guard let workbook = try? Workbook(file), let sheet = workbook.sheets.first(where: { !$0.isHidden }) ?? workbook.sheets.first else {
      return nil
    }
    var text = SheetText()
    do {
      _ = try workbook.rows(of: sheet) { row in
        text.add(row)
        return text.bytes.count <= largest
      }
    } catch { return nil }
    text.end()
    guard text.bytes.count <= largest, !text.bytes.isEmpty else { return nil }
    return text.bytes.withUnsafeBytes { MappedFile(copying: $0) }
  }

  /// Rows as lines of their own numbers, cells parted by tabs; all as wide as the widest of the first ones.
  private struct SheetText {
    private(set) var bytes: [UInt8] = []
    private var first: [WorkbookRow] = []
    private var width = 0
    private var line = 1

    mutating func add(_ row: WorkbookRow) {
      if first.count < sample, width == 0 {
        first.append(row)
        if first.count == sample { begin() }
      } else {
        write(row)
      }
    }

    mutating func end() { if width == 0 { begin() } }

    private mutating func begin() {
      width = max(1, first.map { ($0.cells.last?.column ?? 0) + 1 }.max() ?? 1)
      for row in first { write(row) }
      first = []
    }

    private mutating func write(_ row: WorkbookRow) {
      while line < row.number {
        bytes.append(10)
        line += 1
      }
      let cells = row.values(max(width, (row.cells.last?.column ?? 0) + 1))
      for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(9) }
        guard case .text(let text) = cell else {
          bytes += Array(cell.plainText.utf8)
          continue
        }
        bytes.append(34)
        for byte in text.utf8 {
          if byte == 34 { bytes.append(34) }
          // A line of the table stays one line, so that its number is that of the row.
          bytes.append(byte == 10 || byte == 13 ? 32 : byte)
        }
        bytes.append(34)
      }
      bytes.append(10)
      line += 1
    }
  }
}
