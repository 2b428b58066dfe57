/// The running monthly series of one key: the open month, and the sum and squares of the closed ones. A row of 64 bytes.
struct MonthlySums: BitwiseCopyable {
  var squares: UInt128 = 0
  var total: Int64 = 0
  var open: Int64 = 0
  var month: Int32 = .min
  /// The first month with a purchase; meaningful when `started`.
  var first: Int32 = .min
  /// Fills the row, so that two threads never write to one cache line.
  private var rest: (UInt64, UInt64) = (0, 0)

  var started: Bool { first != .min }

  /// Adds a line to the open month, which becomes the first one when the line is the first purchase. Returns true on overflow.
  @inline(__always)
  mutating func add(_ value: Int64) -> Bool {
    if value >= 0, !started { first = month }
    let (sum, over) = open.addingReportingOverflow(value)
    open = sum
    return over
  }

  /// Closes the open month; one before the first purchase is dropped. Returns true on overflow.
  @inline(__always)
  mutating func close() -> Bool {
    defer { open = 0 }
    guard started else { return false }
    let (sum, sumOver) = total.addingReportingOverflow(open)
    let (high, low) = open.magnitude.multipliedFullWidth(by: open.magnitude)
    let (square, squareOver) = squares.addingReportingOverflow(UInt128(high) << 64 | UInt128(low))
    total = sum
    squares = square
    return sumOver || squareOver
  }
}
