import Formats
import Model

extension CSVWriter {
  /// A cell of a table: money with the digits of its currency, shares as fractions, days as yyyy-mm-dd.
  mutating func write(_ cell: WorkbookCell, yes: (Bool) -> String) {
    switch cell {
    case .empty: empty()
    case .text(let value): text(value)
    case .integer(let value): integer(value)
    case .number(let value), .share(let value): number(value)
    case .money(let minor, let digits): money(minor, digits)
    case .day(let number): day(number)
    case .time(let seconds): integer(seconds)
    case .yes(let value): text(yes(value))
    }
  }

  /// Minor units as a decimal with so many digits.
  private mutating func money(_ minor: Int64, _ digits: Int) {
    // Any 64-bit number of minor units, also beyond what millionths hold.
    var unit: UInt64 = 1
    for _ in 0..<digits { unit *= 10 }
    let (whole, rest) = minor.magnitude.quotientAndRemainder(dividingBy: unit)
    guard whole <= 9_000_000_000_000 else { return integer(minor / Int64(unit)) }
    let millionths = Int64(whole) * 1_000_000 + Int64(rest) * Int64(1_000_000 / unit)
    self.millionths(minor < 0 ? -millionths : millionths, decimals: digits)
  }

  /// A computed number with up to six decimals; empty when there is none.
  private mutating func number(_ value: Double) {
    guard value.isFinite, value.magnitude < 9e12 else { return empty() }
    millionths(Int64((value * 1_000_000).rounded()))
  }
}
