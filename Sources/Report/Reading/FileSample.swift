import Formats
import Model

/// What records from all over a file say of the order of its days, the sign of its decimals, its order numbers and its currency.
///
/// The head alone would not do: the first thousands of lines of a year often lie in one week, whose days read both ways.
struct FileSample {
  private(set) var dayOrder: DayOrder = .dayFirst
  /// Every day reads both ways.
  private(set) var isAmbiguous = false
  /// Every day puts the year first: its order is out of question.
  private(set) var isYearFirst = false
  /// The days are numbers of a spreadsheet.
  private(set) var hasSerialDays = false
  /// Most days are months without a day, of which the first one is taken.
  private(set) var hasMonths = false
  private(set) var decimalSign: DecimalSign = .dot
  private(set) var hasPlainNumbers = false
  private(set) var currency: Currency?
  /// Codes of the currencies that stand beside the amounts in most of their cells, as in "$1,200.50"; by code.
  private(set) var signs: [String] = []
  /// What the columns that may tell sales from other rows say, in their order.
  private(set) var standing: [Set<String>]
  /// Mean bytes of a record, to make room for the columns.
  private(set) var recordBytes = 64

  private static let windows = 24
  private static let windowBytes = 32 << 10
  /// Distinct texts of one column that are looked at.
  private static let mostTexts = 1000

  init(_ table: CSVFile, _ columns: PurchaseColumns) {
    var days = DayOrderTally(), signs = DecimalSignTally()
    var spans = (dayFirst: Span(), monthFirst: Span())
    var numbers = OrderNumberTally()
    var marks: [String: Int] = [:]
    var serials = SerialDayTally()
    var records = 0, bytes = 0, months = 0
    standing = columns.standing.map { _ in [] }
    Self.forEachWindow(of: table) { window, isFirst in
      guard let reader = Self.reader(window, table, isFirst: isFirst) else { return }
      let start = reader.offset
      while let row = reader.next() {
        records += 1
        row.withUTF8(columns.day) { days.add($0) }
        serials.add(row, columns.day)
        let read = (dayFirst: row.day(columns.day, order: .dayFirst), monthFirst: row.day(columns.day, order: .monthFirst))
        if case .success(let day) = read.dayFirst { spans.dayFirst.add(day) }
        if case .success(let day) = read.monthFirst { spans.monthFirst.add(day) }
        if case (.failure, .failure) = read, row.withUTF8(columns.day, { MonthText.firstDay($0) != nil }) { months += 1 }
        for column in [columns.quantity, columns.price, columns.amount, columns.cost] where column >= 0 {
          row.withUTF8(column) { signs.add($0) }
        }
        if let code = CurrencyWord.sign(row.text(columns.hasAmount ? columns.amount : columns.price))?.code {
          marks[code, default: 0] += 1
        }
        row.withUTF8(columns.order) { numbers.add($0) }
        for (index, column) in columns.standing.enumerated() where standing[index].count < Self.mostTexts {
          standing[index].insert(row.text(column.place))
        }
        if currency == nil, columns.currency >= 0 { currency = CurrencyWord.currency(row.text(columns.currency)) }
      }
      bytes += reader.offset - start
    }
    hasSerialDays = serials.areSerials
    hasMonths = months * 2 > records
    let guess = days.guess()
    dayOrder = guess.order
    isYearFirst = guess.evidence == .none && guess.days > 0
    // Every day reads both ways: the reading in which the days lie closer together is the file's.
    if case .ambiguous = guess.evidence { isAmbiguous = true }
    if isAmbiguous, spans.monthFirst.length < spans.dayFirst.length { dayOrder = .monthFirst }
    decimalSign = signs.guess(preferred: table.dialect.dialect.delimiter == UInt8(ascii: ";") ? .comma : .dot).sign
    hasPlainNumbers = numbers.arePlain
    if marks.values.reduce(0, +) * 2 >= records { self.signs = marks.keys.sorted() }
    if records > 0 { recordBytes = max(8, bytes / records) }
  }

  private struct Span {
    var low = Int32.max
    var high = Int32.min
    var length: Int { high < low ? 0 : Int(high) - Int(low) }
    mutating func add(_ day: Int32) {
      low = min(low, day)
      high = max(high, day)
    }
  }

  /// Copies of pieces spread evenly; the whole of a small file.
  private static func forEachWindow(of table: CSVFile, _ body: (MappedFile, Bool) -> Void) {
    let count = table.file.count
    guard count > 2 * windows * windowBytes else { return body(table.file, true) }
    for window in 0..<windows {
      let start = (count - windowBytes) / (windows - 1) * window & ~1
      let piece = table.file.withBytes { MappedFile(copying: UnsafeRawBufferPointer(rebasing: $0[start..<(start + windowBytes)])) }
      body(piece, window == 0)
    }
  }

  /// At the first whole record of a piece; nil when there is none.
  private static func reader(_ piece: MappedFile, _ table: CSVFile, isFirst: Bool) -> CSVReader? {
    var dialect = table.dialect.dialect
    if !isFirst { dialect.preambleLines = 0 }
    let encoding = table.encoding
    let reader = CSVReader(
      piece, encoding: encoding.encoding, otherEncoding: encoding.otherLines, dialect: dialect, limits: CSVLimits(keptComplaints: 0))
    // The header, or the tail of a record that began before the piece.
    if !isFirst || dialect.hasHeader { guard reader.next() != nil else { return nil } }
    return reader
  }
}
