/// A cell of a workbook: a value of a type that the spreadsheet can sort and add up.
public enum WorkbookCell: Equatable, Sendable {
  case empty
  /// Written as text whatever it begins with: nothing a stranger typed becomes a formula.
  case text(String)
  case integer(Int64)
  /// A number that is not finite leaves the cell empty.
  case number(Double)
  /// A fraction shown in percent: 0.2 as 20.0 %.
  case share(Double)
  /// Minor units of a currency with so many digits after the decimal sign.
  case money(Int64, digits: Int)
  /// Days since 1970-01-01.
  case day(Int32)
  /// Seconds since 1970-01-01 00:00 on the clock that the reader is to see: a spreadsheet knows no zones.
  case time(Int64)
  case yes(Bool)

  /// How many characters it takes, roughly: for the width of its column.
  var length: Int {
    switch self {
    case .empty: 0
    case .text(let text): text.unicodeScalars.count
    case .integer(let value): "\(value)".utf8.count * 4 / 3
    case .number: 10
    case .share: 7
    case .money(let minor, _): max(8, "\(minor)".utf8.count * 4 / 3 + 2)
    case .day: 11
    case .time: 17
    case .yes: 7
    }
  }
}
