import Model

/// What the columns of a text table hold, decided from its first records; damaged values are named.
struct TableColumns {
  private let header: [String]
  private var days: [DayOrderTally] = []
  private var signs: [DecimalSignTally] = []
  private var seen = 0
  private(set) var width = 0
  private static let sample = 10_000

  /// Columns of requisites, which have lost zeros when they are short.
  private let checked: [(column: Int, sort: RequisiteSort)]
  private var requisites = RequisiteLook()

  init(header: [String]) {
    self.header = header
    checked = header.prefix(1_000).enumerated().compactMap { column, heading in
      RequisiteLook.sort(ofHeading: heading).map { (column, $0) }
    }
  }

  mutating func count(_ row: CSVRow, _ complaints: inout Complaints) {
    width = max(width, row.count)
    seen += 1
    if seen <= Self.sample { sample(row) }
    for (column, sort) in checked where requisites.isOpen && column < row.count && row.raw(column).count < 100 {
      let text = row.text(column)
      if DamagedValue.isExponent(text) { continue }
      let heading = name(column)
      requisites.look(text, sort, line: row.line, element: heading, &complaints)
    }
    // Figures are ASCII in every encoding of one byte: no text is made of cells that are none.
    guard row.encoding.unitWidth == 1 else { return checkWide(row, &complaints) }
    row.withCells { start, cells in
      for column in 0..<min(cells.count, 1_000) {
        let cell = cells[column]
        if DamagedValue.isExponent(UnsafeRawBufferPointer(start: start + cell.start, count: Int(cell.length))) {
          complain(row, column, &complaints)
        }
      }
    }
  }

  private mutating func sample(_ row: CSVRow) {
    for column in 0..<min(row.count, 1_000) {
      while days.count <= column {
        days.append(DayOrderTally())
        signs.append(DecimalSignTally())
      }
      row.withUTF8(column) { bytes in
        days[column].add(bytes)
        signs[column].add(bytes)
      }
    }
  }

  private func checkWide(_ row: CSVRow, _ complaints: inout Complaints) {
    for column in 0..<min(row.count, 1_000) where row.withUTF8(column, DamagedValue.isExponent) { complain(row, column, &complaints) }
  }

  private func complain(_ row: CSVRow, _ column: Int, _ complaints: inout Complaints) {
    complaints.add(.digitsLost) { Complaint(.digitsLost, line: row.line, element: name(column), value: row.text(column)) }
  }

  private func name(_ column: Int) -> String {
    column < header.count && !header[column].isEmpty ? header[column] : String(column + 1)
  }

  var json: JSON {
    .array(
      (0..<days.count).map { column in
        let day = days[column].guess(), sign = signs[column].guess()
        let isDay = day.days > 0
        return [
          "name": .string(name(column)), "date_order": isDay ? .string(day.order.rawValue) : .null,
          "decimal_sign": !isDay && sign.evidence != .none ? .string(sign.sign.rawValue) : .null,
        ]
      })
  }
}

extension Complaint.Rule {
  /// 7,91612E+10: a spreadsheet threw digits away.
  static let digitsLost: Complaint.Rule = "table.digitsLost"
  /// 108003670: a spreadsheet took the number for an amount and ate its leading zeros.
  static let zerosLost: Complaint.Rule = "table.zerosLost"
}

/// Values that another program damaged on the way.
enum DamagedValue {
  static func isExponent(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isExponent(UnsafeRawBufferPointer($0)) }
  }

  /// A number of 9 digits and more written as 7,91612E+10.
  @inline(__always)
  static func isExponent(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count
    guard count >= 5, count <= 24, bytes[0] &- 0x30 < 10, bytes[count - 1] &- 0x30 < 10 else { return false }
    // Two figures as spreadsheets write them, else three or one.
    let plus = UInt8(ascii: "+")
    let sign = bytes[count - 3] == plus ? count - 3 : bytes[count - 4] == plus ? count - 4 : bytes[count - 2] == plus ? count - 2 : 0
    guard sign > 1, bytes[sign - 1] | 0x20 == 0x65, bytes[(sign + 1)...].allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    return bytes[..<(sign - 1)].allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }
}
