import Model

/// What a workbook holds: sheets by name, their sizes, first rows and merged cells.
enum WorkbookInspection: FileInspector {
  /// Cells shown of one workbook: a row may be 16,384 wide.
  private static let shownCells = 200_000

  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    var inspection = Inspection(.xlsx, options)
    do throws(Workbook.Fault) {
      let workbook = try Workbook(file)
      inspection.add("date_system", count: workbook.since1904 ? 1904 : 1900)
      for part in workbook.partial { inspection.complaints.add(Complaint("workbook.partial", .error, element: part)) }
      var sheets: [JSON.Member] = []
      for sheet in workbook.sheets {
        sheets.append(JSON.Member(sheet.name, try describe(sheet, workbook, options, &inspection.complaints)))
      }
      inspection.add("sheets", .object(sheets))
    } catch {
      var part: String?
      if case .malformed(let name) = error { part = name }
      inspection.complaints.add(Complaint(Complaint.Rule(fault: error), .error, element: part))
      inspection.isUsable = false
    }
    return inspection
  }

  private static func describe(
    _ sheet: Workbook.Sheet, _ workbook: Workbook, _ options: InspectionOptions, _ complaints: inout Complaints
  ) throws(Workbook.Fault) -> JSON {
    let head = try SheetHead(workbook, sheet)
    var tally = SheetTally(sheet: sheet.name, head: head, options: options)
    let notes = try withoutActuallyEscaping({ (row: WorkbookRow) -> Bool in
      tally.count(row, &complaints)
      return true
    }) { (body) throws(Workbook.Fault) in try workbook.rows(of: sheet, body) }
    if !notes.isWhole { complaints.add(Complaint("workbook.sheetCut", .error, line: notes.line, element: sheet.name)) }
    return .object(
      members(head, tally, [.init("hidden", .bool(sheet.isHidden)), .init("merged", .array(notes.merged.map(JSON.string)))]))
  }

  /// What is shown of one sheet.
  static func members(_ head: SheetHead, _ tally: SheetTally, _ further: [JSON.Member] = []) -> [JSON.Member] {
    let shown = min(tally.shown.count, max(1, shownCells / max(tally.columns, 1)))
    let origin = head.isHeading ? HeaderRecognition(Array(head.texts.prefix(1_000))) : nil
    var members: [JSON.Member] = [
      .init("origin", origin?.json ?? .null),
      .init("rows", .integer(Int64(tally.rows))), .init("cols", .integer(Int64(tally.columns))),
      .init("cells", .integer(Int64(tally.cells))),
    ]
    members += further
    if head.isHeading {
      members.append(.init("header_row", .integer(Int64(head.row))))
      members.append(.init("header", .array(head.texts.prefix(shownCells).map(JSON.string))))
    }
    members.append(.init("head", .array(tally.shown.prefix(shown).map { .array($0.values(tally.columns).map(\.json)) })))
    return members
  }
}

/// Counts one sheet and keeps its first rows.
struct SheetTally {
  let sheet: String
  let options: InspectionOptions
  private(set) var rows = 0, columns = 0, cells = 0
  private(set) var shown: [WorkbookRow] = []
  private let heading: Int
  /// Columns of requisites, by the heading.
  private var sorts: [Int: RequisiteSort] = [:]
  private var requisites = RequisiteLook()

  init(sheet: String, head: SheetHead, options: InspectionOptions) {
    self.sheet = sheet
    self.options = options
    heading = head.isHeading ? head.row : 0
    guard head.isHeading else { return }
    for (index, text) in head.texts.enumerated() {
      if let sort = RequisiteLook.sort(ofHeading: text) { sorts[head.columns.lowerBound + index] = sort }
    }
  }

  mutating func count(_ row: WorkbookRow, _ complaints: inout Complaints) {
    for column in row.formulasWithoutValue {
      complaints.add(Complaint("workbook.noValue", line: row.number, element: place(column, row.number)))
    }
    for column in row.brokenReferences {
      complaints.add(Complaint("workbook.noText", .error, line: row.number, element: place(column, row.number)))
    }
    guard let last = row.cells.last else { return }
    rows = row.number
    columns = max(columns, last.column + 1)
    cells += row.cells.count
    while shown.count < options.shown, shown.count + 1 < row.number { shown.append(WorkbookRow(number: shown.count + 1, cells: [])) }
    if shown.count < options.shown { shown.append(row) }
    if row.number == heading { return }
    for cell in row.cells { look(cell, row.number, &complaints) }
  }

  private func place(_ column: Int, _ row: Int) -> String { "\(sheet)!\(WorkbookRow.reference(column, row))" }

  private mutating func look(_ cell: WorkbookRow.Cell, _ row: Int, _ complaints: inout Complaints) {
    if !sorts.isEmpty, requisites.isOpen, let sort = sorts[cell.column] {
      let text = cell.value.plainText
      let here = place(cell.column, row)
      if !DamagedValue.isExponent(text) { requisites.look(text, sort, line: row, element: here, &complaints) }
    }
    switch cell.value {
    case .error(let text): complaints.add(Complaint("workbook.errorValue", line: row, element: place(cell.column, row), value: text))
    case .text(let text) where text.utf8.count <= 24 && DamagedValue.isExponent(text):
      complaints.add(Complaint(.digitsLost, line: row, element: place(cell.column, row), value: text))
    default: break
    }
  }
}
