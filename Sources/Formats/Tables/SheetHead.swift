/// The heading of a sheet and the columns of its table: titles and notes may stand above it.
struct SheetHead {
  /// The number of its row, 0 for an empty sheet.
  private(set) var row = 0
  private(set) var texts: [String] = []
  private(set) var columns = 0..<0
  /// Whether the row names columns; else it is the first of the table.
  private(set) var isHeading = false

  /// Rows that have a say in where the heading is and how wide the table.
  private static let sample = 200

  init(_ workbook: Workbook, _ sheet: Workbook.Sheet) throws(Workbook.Fault) {
    var rows: [WorkbookRow] = []
    _ = try workbook.rows(of: sheet) { row in
      if !row.cells.isEmpty { rows.append(row) }
      return rows.count < Self.sample
    }
    self.init(rows)
  }

  /// - Parameter rows: those with cells, of which the first have a say.
  init(_ rows: [WorkbookRow]) {
    let rows = Array(rows.prefix(Self.sample))
    guard let top = Self.top(rows) else { return }
    let table = rows[top...]
    let low = table.reduce(Int.max) { min($0, $1.cells.first?.column ?? $0) }
    let high = table.reduce(0) { max($0, $1.cells.last?.column ?? $0) }
    row = rows[top].number
    columns = low..<(high + 1)
    texts = rows[top].values(high + 1).dropFirst(low).map(\.plainText)
    isHeading = rows[top].cells.count > 1 && Self.figures(rows[top]) == 0
  }

  /// The first row as full as the fullest of the first twenty, when it is made of texts and only short notes stand above it.
  private static func top(_ rows: [WorkbookRow]) -> Int? {
    guard !rows.isEmpty else { return nil }
    let head = rows.prefix(20)
    let fullest = head.map { filled($0) }.max() ?? 0
    let wanted = max(2, (fullest * 4 + 4) / 5)
    guard let found = head.firstIndex(where: { filled($0) >= wanted }), found > 0 else { return 0 }
    for index in 0..<found where recognised(rows[index]) * 2 > filled(rows[index]) && filled(rows[index]) > 1 { return index }
    let isBelowNotes = head[..<found].allSatisfy { filled($0) <= 1 || filled($0) * 3 <= fullest }
    return isBelowNotes && figures(rows[found]) * 5 <= filled(rows[found]) ? found : 0
  }

  private static func filled(_ row: WorkbookRow) -> Int { row.cells.count { !$0.value.plainText.isEmpty } }

  private static func figures(_ row: WorkbookRow) -> Int {
    row.cells.count { cell in
      if case .text = cell.value { return false }
      return !cell.value.plainText.isEmpty
    }
  }

  private static func recognised(_ row: WorkbookRow) -> Int {
    row.cells.prefix(200).count { HeadingGuess.role(of: $0.value.plainText) != nil }
  }
}
