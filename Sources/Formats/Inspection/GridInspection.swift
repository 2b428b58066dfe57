import Model

/// What the tables of a web page or of a workbook of Excel 2003 in XML hold, shown as the sheets of a workbook are.
enum GridInspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    guard file.count <= SheetGrid.largest else { return .refusal(kind, "file.tooLarge") }
    guard let book = GridFile(file, as: kind, complaints: options.complaints) else { return .refusal(kind, .refused(.binary)) }
    var inspection = Inspection(kind, options)
    inspection.complaints = book.complaints
    guard !book.grids.isEmpty else {
      inspection.complaints.add(Complaint(.refused(kind), .error))
      inspection.isUsable = false
      return inspection
    }
    inspection.found = book.grids.reduce(0) { $0 + $1.rows.count }
    inspection.add("encoding", book.encoding.rawValue)
    var sheets: [JSON.Member] = []
    for grid in book.grids {
      let head = SheetHead(grid.rows)
      var tally = SheetTally(sheet: grid.name, head: head, options: options)
      for row in grid.rows { tally.count(row, &inspection.complaints) }
      sheets.append(JSON.Member(grid.name, .object(WorkbookInspection.members(head, tally))))
    }
    inspection.add("sheets", .object(sheets))
    return inspection
  }
}
