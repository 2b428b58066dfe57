/// One cell of a class matrix: how many members, and the sum of a measure over them.
public struct MatrixCell: Equatable, Sendable {
  public internal(set) var count = 0
  /// In the unit of the weighing column.
  public internal(set) var value: Int64 = 0
}

/// A 3x3 matrix of two classings of the same members: ABC by revenue against ABC by margin, or ABC against XYZ.
public struct ClassMatrix<Row: Sendable, Column: Sendable>: Sendable {
  /// Row by row, nine cells.
  let cells: [MatrixCell]
  /// Members with a row class but no column class (a customer too young for XYZ), by row.
  let rowsWithoutColumn: [MatrixCell]

  /// `value` has one entry per index; members without a row class are left out.
  private init(
    count: Int, value: [Int64], row: (Int) -> Int?, column: (Int) -> Int?
  ) throws {
    guard value.count == count else {
      throw AnalysisFault.columnLength(column: "value", expected: count, found: value.count)
    }
    var cells = [MatrixCell](repeating: MatrixCell(), count: 12)
    var overflow = false
    for index in 0..<count {
      guard let row = row(index) else { continue }
      let slot = column(index).map { row * 3 + $0 } ?? 9 + row
      let (sum, over) = cells[slot].value.addingReportingOverflow(value[index])
      overflow = overflow || over
      cells[slot].value = sum
      cells[slot].count += 1
    }
    if overflow { throw AnalysisFault.overflow(sum: "cell of a class matrix") }
    self.cells = Array(cells[..<9])
    rowsWithoutColumn = Array(cells[9...])
  }

  private static func check(_ rows: Int, _ columns: Int) throws {
    guard rows == columns else { throw AnalysisFault.columnLength(column: "classes", expected: rows, found: columns) }
  }
}

extension ClassMatrix where Row == ABCClass, Column == ABCClass {
  /// ABC by one measure (rows) against ABC by another (columns); classes and value have one entry per index.
  public init(rows: [ABCClass?], columns: [ABCClass?], value: [Int64]) throws {
    try Self.check(rows.count, columns.count)
    try self.init(count: rows.count, value: value, row: { rows[$0]?.position }, column: { columns[$0]?.position })
  }

  public subscript(row: ABCClass, column: ABCClass) -> MatrixCell { cells[row.position * 3 + column.position] }

  /// Members of a row that have no column class (customers whose cost is not known).
  public func unclassed(row: ABCClass) -> MatrixCell { rowsWithoutColumn[row.position] }
}

extension ClassMatrix where Row == ABCClass, Column == XYZClass {
  /// ABC (rows) against XYZ (columns); classes and value have one entry per index.
  public init(rows: [ABCClass?], columns: [XYZClass?], value: [Int64]) throws {
    try Self.check(rows.count, columns.count)
    try self.init(count: rows.count, value: value, row: { rows[$0]?.position }, column: { columns[$0]?.position })
  }

  public subscript(row: ABCClass, column: XYZClass) -> MatrixCell { cells[row.position * 3 + column.position] }

  /// Members of a row refused by XYZ (series too short, or total not positive).
  public func unclassed(row: ABCClass) -> MatrixCell { rowsWithoutColumn[row.position] }
}

/// ABC by revenue against ABC by margin.
public typealias ABCMatrix = ClassMatrix<ABCClass, ABCClass>
/// ABC against XYZ.
public typealias ABCXYZMatrix = ClassMatrix<ABCClass, XYZClass>
