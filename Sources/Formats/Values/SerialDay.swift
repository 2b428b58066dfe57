/// Days as spreadsheets count them, in a text table saved from cells without a date format: 45292 is 2024-01-01.
public enum SerialDay {
  /// 1954 to 2119: five digits of a customer base mean such days, if the column of days has nothing else.
  private static let days = 20_000..<80_000
  /// From the day zero of spreadsheets, 1899-12-30, to 1970-01-01.
  private static let epoch: Int32 = 25_569

  /// Days since 1970-01-01; a part of a day behind the sign of decimals is dropped. nil for anything else.
  public static func day(_ cell: UnsafeRawBufferPointer) -> Int32? {
    var value = 0, count = 0
    while count < cell.count, count < 6, cell[count] &- 0x30 < 10 {
      value = value * 10 + Int(cell[count] &- 0x30)
      count += 1
    }
    guard count == 5, days.contains(value) else { return nil }
    if count < cell.count {
      let sign = cell[count]
      guard sign == UInt8(ascii: ",") || sign == UInt8(ascii: "."), count + 1 < cell.count,
        cell[(count + 1)...].allSatisfy({ $0 &- 0x30 < 10 })
      else { return nil }
    }
    return Int32(truncatingIfNeeded: value) - epoch
  }
}

/// Whether a column of days holds numbers of a spreadsheet: most cells that are filled, and hardly one that reads as a day.
public struct SerialDayTally: Sendable {
  private var cells = 0, days = 0, serials = 0

  public init() {}

  public mutating func add(_ row: CSVRow, _ column: Int) {
    guard !row.isEmpty(column) else { return }
    cells += 1
    if row.withUTF8(column, { SerialDay.day($0) != nil }) { return serials += 1 }
    guard row.withUTF8(column, { $0.contains { $0 &- 0x30 < 10 } }) else { return }
    if row.isPurchaseDay(column) { days += 1 }
  }

  public var areSerials: Bool { serials * 2 > cells && days * 20 <= serials }
}

extension CSVRow {
  /// Whether the cell reads as a day or a month, in whatever order.
  public func isPurchaseDay(_ column: Int) -> Bool {
    if case .success = purchaseDay(column, order: .dayFirst) { return true }
    if case .success = purchaseDay(column, order: .monthFirst) { return true }
    return false
  }
}
