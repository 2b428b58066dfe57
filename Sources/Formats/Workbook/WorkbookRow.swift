/// One row of a sheet: the cells that hold something, by column.
public struct WorkbookRow: Sendable {
  public struct Cell: Sendable {
    /// From 0.
    public let column: Int
    public let value: SheetValue
  }

  /// From 1.
  public let number: Int
  /// In order of column.
  public var cells: [Cell]
  /// Columns of formulas that no program has computed.
  var formulasWithoutValue: [Int] = []
  /// Columns that point to a text that is not there.
  var brokenReferences: [Int] = []

  /// What Excel allows.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  init(number: Int, cells: [Cell]) {
    self.number = number
    self.cells = cells
  }

  /// Puts cells that came in any order into that of their columns; of several in one column the last counts.
  mutating func order() {
    var last: [Int: Cell] = [:]
    for cell in cells { last[cell.column] = cell }
    cells = last.values.sorted { $0.column < $1.column }
  }

  /// The values of the first `width` columns.
  public func values(_ width: Int) -> [SheetValue] {
    var values = [SheetValue](repeating: .empty, count: max(0, width))
    for cell in cells where cell.column < values.count { values[cell.column] = cell.value }
    return values
  }

  /// The column of a reference such as "AB12", from 0.
  static func column(_ reference: UnsafeRawBufferPointer) -> Int? {
    var column = 0, letters = 0
    for byte in reference {
      let letter = (byte & 0xDF) &- 0x41
      guard letter < 26 else { break }
      letters += 1
      guard letters <= 3 else { return nil }
      column = column * 26 + Int(letter) + 1
    }
    return letters > 0 && column <= mostColumns ? column - 1 : nil
  }

  /// "AB12".
  static func reference(_ column: Int, _ row: Int) -> String {
    var letters = "", rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }
}
