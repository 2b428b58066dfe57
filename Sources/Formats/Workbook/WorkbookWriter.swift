import CWorkbook
import Glibc

/// Writes a workbook (XLSX) sheet after sheet and row after row in constant memory: rows go to the disk as they end.
///
/// `sheet(_:columns:)`, then cells by `write` and `endRow()`, at the end `close()`. Without `close()` there is no file. Each sheet has a
/// bold heading that stays in view, a filter, and columns as wide as their first rows ask for. A table with more rows than a sheet holds
/// (1,048,576) goes on in a further sheet under the same heading. The same values give the same bytes: the file bears no clock.
public final class WorkbookWriter {
  private let path: String
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let style: WorkbookStyle
  private var names = SheetName()
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var title = ""
  private var columns: [String] = []
  private var widths: [Int] = []
  private var row: UInt32 = 0
  private var column = 0

  /// Rows of a sheet, the heading among them, and its columns.
  public static let mostRows = 1_048_576
  public static let mostColumns = 16_384
  /// Characters of a cell; longer text is cut.
  static let longestText = 32_767
  /// Rows that have a say in the width of a column.
  private static let measured = 200

  /// - Throws: `unwritable` when there is no such folder or nothing can be written to it.
  public init(path: String) throws(WorkbookFault) {
    self.path = path
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    guard access(folder.isEmpty ? "/" : folder, W_OK) == 0 else { throw .unwritable(path: path, code: errno) }
    let made = (folder.isEmpty ? "/" : folder).withCString { temporary in
      // The library copies both texts.
      var options = lxw_workbook_options(constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: temporary), use_zip64: 1)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw .unwritable(path: path, code: errno) }
    book = made
    style = WorkbookStyle(made)
    var properties = lxw_doc_properties()
    // 1980-01-01, as in the entries of the archive: no clock.
    properties.created = 315_532_800
    workbook_set_properties(made, &properties)
  }

  deinit {
    // Not closed: the parts are given back and no file is made.
    if let book { lxw_workbook_free(book) }
  }

  /// Begins a sheet. The name is made one that spreadsheets allow; columns beyond `mostColumns` are left out.
  public func sheet(_ name: String, columns: [String]) throws(WorkbookFault) {
    endSheet()
    title = name
    self.columns = Array(columns.prefix(Self.mostColumns))
    try begin()
  }

  private func begin() throws(WorkbookFault) {
    guard let book, let made = workbook_add_worksheet(book, names.allowed(title)) else {
      throw .unwritable(path: path, code: errno)
    }
    sheet = made
    (row, column) = (0, 0)
    widths = [Int](repeating: 8, count: columns.count)
    for (index, heading) in columns.enumerated() {
      worksheet_write_string(made, 0, UInt16(truncatingIfNeeded: index), Self.safe(heading), style.heading)
      // A heading may stand on two lines.
      widths[index] = max(widths[index], min(heading.unicodeScalars.count, 16) + 3)
    }
    worksheet_freeze_panes(made, 1, columns.count > 3 ? 1 : 0)
    row = 1
  }

  /// The next cell of the row; cells beyond the columns of the sheet are left out.
  public func write(_ cell: WorkbookCell) {
    defer { column += 1 }
    guard let sheet, column < columns.count else { return }
    if row <= Self.measured { widths[column] = max(widths[column], min(cell.length, 60) + 2) }
    let place = UInt16(truncatingIfNeeded: column)
    switch cell {
    case .empty: break
    case .text(let text): if !text.isEmpty { worksheet_write_string(sheet, row, place, Self.safe(text), nil) }
    case .integer(let value): exact(value, value, style.integer)
    case .number(let value): if value.isFinite { worksheet_write_number(sheet, row, place, value, style.number) }
    case .share(let value): if value.isFinite { worksheet_write_number(sheet, row, place, value, style.share) }
    case .money(let minor, let digits): money(minor, digits)
    case .day(let number): serial(Int64(number) * 86_400, style.day)
    case .time(let seconds): serial(seconds, style.time)
    case .yes(let value): worksheet_write_boolean(sheet, row, place, value ? 1 : 0, nil)
    }
  }

  public func write(_ cells: [WorkbookCell]) {
    for cell in cells { write(cell) }
  }

  public func endRow() throws(WorkbookFault) {
    column = 0
    row += 1
    guard row >= Self.mostRows, sheet != nil else { return }
    endSheet()
    try begin()
  }

  private func money(_ minor: Int64, _ digits: Int) {
    let digits = min(max(digits, 0), 3)
    let unit = [1.0, 10, 100, 1000][digits]
    if minor.magnitude < 1 << 53 {
      worksheet_write_number(sheet, row, UInt16(truncatingIfNeeded: column), Double(minor) / unit, style.money(digits))
    } else {
      exact(minor, minor, style.integer)
    }
  }

  /// A number that a spreadsheet would round stays exact as a text.
  private func exact(_ value: Int64, _ shown: Int64, _ format: UnsafeMutablePointer<lxw_format>?) {
    let place = UInt16(truncatingIfNeeded: column)
    if value.magnitude < 1 << 53 {
      worksheet_write_number(sheet, row, place, Double(value), format)
    } else {
      worksheet_write_string(sheet, row, place, "\(shown)", nil)
    }
  }

  /// Days since 1899-12-30 with the time of day as a fraction. Calendars of spreadsheets agree from 1900-03-01 to the end of 9999; other
  /// days are left as numbers of days since 1970.
  private func serial(_ seconds: Int64, _ format: UnsafeMutablePointer<lxw_format>?) {
    let value = Double(seconds) / 86_400 + 25_569
    let isKnown = value >= 61 && value < 2_958_466
    worksheet_write_number(
      sheet, row, UInt16(truncatingIfNeeded: column), isKnown ? value : value - 25_569, isKnown ? format : style.number)
  }

  /// What XML and the library take: no NUL, no noncharacters, not too long.
  private static func safe(_ text: String) -> String {
    let isPlain = text.utf8.count <= longestText && !text.utf8.contains { $0 == 0 || $0 == 0xEF }
    if isPlain { return text }
    var kept = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      length += scalar.value > 0xFFFF ? 2 : 1
      guard length <= longestText else { break }
      if scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF { continue }
      kept.append(scalar)
    }
    return String(kept)
  }

  private func endSheet() {
    guard let sheet, !columns.isEmpty else { return }
    for (index, width) in widths.enumerated() {
      let place = UInt16(truncatingIfNeeded: index)
      worksheet_set_column(sheet, place, place, Double(width), nil)
    }
    if row > 1 { worksheet_autofilter(sheet, 0, 0, row - 1, UInt16(truncatingIfNeeded: columns.count - 1)) }
    self.sheet = nil
  }

  /// Puts the file together. A workbook without a sheet gets an empty one.
  /// - Throws: `unwritable`, such as for a full disk; `refused`.
  public func close() throws(WorkbookFault) {
    endSheet()
    guard let made = book else { return }
    book = nil
    errno = 0
    // Frees the workbook whatever comes of it.
    let error = workbook_close(made)
    guard error != LXW_NO_ERROR else { return }
    let code = errno
    unlink(path)
    if code != 0 { throw .unwritable(path: path, code: code) }
    throw .refused(path: path, number: Int(error.rawValue))
  }
}
