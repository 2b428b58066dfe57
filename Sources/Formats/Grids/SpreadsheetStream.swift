/// Reads workbooks of Excel 2003 in XML (SpreadsheetML), as 1C, banks' programs and CRMs write them under the name .xls.
///
/// Source: "XML Spreadsheet Reference" of Microsoft: rows and cells follow one another unless `ss:Index` says where they stand.
final class SpreadsheetStream: XMLStream {
  private(set) var grids: [SheetGrid] = []
  private var row = WorkbookRow(number: 0, cells: [])
  private var column = 0, rest = 0
  private var type = ""
  private var isInComment = false, hasValue = false
  private var cells = 0

  override func started(_ element: XMLElement) {
    let name = element.name
    if name.is("Worksheet") {
      grids.append(SheetGrid(name: element.text("Name") ?? String(grids.count + 1)))
      row = WorkbookRow(number: 0, cells: [])
      if grids.count > 10_000 { stop(.tooDeep) }
    } else if name.is("Row") {
      let number = min(element.integer("Index") ?? row.number + 1, WorkbookRow.mostRows)
      row = WorkbookRow(number: max(number, row.number + 1), cells: [])
      column = 0
    } else if name.is("Cell") {
      if let place = element.integer("Index"), place > column, place <= WorkbookRow.mostColumns { column = place - 1 }
      rest = min(element.integer("MergeAcross") ?? 0, WorkbookRow.mostColumns)
      hasValue = false
    } else if name.is("Comment") {
      isInComment = true
    } else if name.is("Data"), !isInComment {
      type = element.text("Type") ?? "String"
      text.removeAll(keepingCapacity: true)
      collects = true
      hasValue = true
    }
  }

  override func ended(_ name: UnsafePointer<UInt8>) {
    if name.is("Data") {
      collects = false
    } else if name.is("Comment") {
      isInComment = false
    } else if name.is("Cell") {
      if hasValue, column < WorkbookRow.mostColumns { take(value()) }
      column = min(column + 1 + rest, WorkbookRow.mostColumns)
    } else if name.is("Row"), !row.cells.isEmpty, let last = grids.indices.last {
      grids[last].rows.append(row)
      row.cells = []
    }
  }

  private func take(_ value: SheetValue) {
    if value == .text("") { return }
    row.cells.append(.init(column: column, value: value))
    cells += 1
    if cells >= SheetGrid.mostCells { stop(.tooDeep) }
  }

  /// A midnight is the day, as in workbooks.
  private static func moment(_ value: SheetValue) -> SheetValue {
    if case .moment(let day, 0) = value { return .day(day) }
    return value
  }

  private func value() -> SheetValue {
    switch type {
    case "Number": NumberParsing.double(text).map { .number($0) } ?? .text(String(decoding: text, as: UTF8.self))
    case "DateTime": Self.moment(ISODay.cell(text))
    case "Boolean": .yesNo(text.first == UInt8(ascii: "1") || text.first == UInt8(ascii: "t"))
    case "Error": .error(String(decoding: text, as: UTF8.self))
    default: .text(String(decoding: text, as: UTF8.self))
    }
  }
}
