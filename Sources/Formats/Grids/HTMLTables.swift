/// The tables of a web page: what CRMs and bank programs export under the name .xls is often one.
///
/// Cells are texts. A table inside a cell is a table of its own; merged cells push those beside and below them aside.
struct HTMLTables {
  private(set) var grids: [SheetGrid] = []
  /// False when the page has more cells than are read.
  private(set) var isWhole = true
  private var open: [Draft] = []
  private var cells = 0

  /// Tables inside tables; what is deeper belongs to the cell around it.
  private static let deepest = 16

  private struct Draft {
    var grid = SheetGrid(name: "")
    var row: WorkbookRow?
    var column = 0
    /// Rows begun so far.
    var number = 0
    /// Up to which row a cell from above takes a column.
    var taken: [Int: Int] = [:]
    /// Where the text of the open cell or caption begins.
    var cell: Int?
    var caption: Int?
    var width = 1, height = 1
  }

  mutating func read(_ bytes: UnsafeRawBufferPointer) {
    var tags = HTMLTags(bytes)
    while isWhole, let tag = tags.next() {
      switch (tag.name, tag.isEnd) {
      case ("table", false): if open.count < Self.deepest { open.append(Draft()) }
      case ("table", true): closeTable(bytes, tag.range.lowerBound)
      case ("tr", false): beginRow(bytes, tag.range.lowerBound)
      case ("tr", true): endRow(bytes, tag.range.lowerBound)
      case ("td", false), ("th", false): beginCell(bytes, tag, tags)
      case ("td", true), ("th", true): endCell(bytes, tag.range.lowerBound)
      case ("caption", false): change { $0.caption = tag.range.upperBound }
      case ("caption", true):
        change { draft in
          if let start = draft.caption { draft.grid.name = String(Self.text(bytes, start..<tag.range.lowerBound).prefix(100)) }
          draft.caption = nil
        }
      default: break
      }
    }
    while !open.isEmpty { closeTable(bytes, bytes.count) }
  }

  private mutating func change(_ body: (inout Draft) -> Void) { if let last = open.indices.last { body(&open[last]) } }

  private mutating func beginRow(_ bytes: UnsafeRawBufferPointer, _ place: Int) {
    endRow(bytes, place)
    change { draft in
      draft.row = WorkbookRow(number: (draft.grid.rows.last?.number ?? 0) + 1, cells: [])
      draft.number += 1
      draft.column = 0
    }
  }

  private mutating func beginCell(_ bytes: UnsafeRawBufferPointer, _ tag: HTMLTags.Tag, _ tags: HTMLTags) {
    endCell(bytes, tag.range.lowerBound)
    if open.last?.row == nil { beginRow(bytes, tag.range.lowerBound) }
    let before = open.last?.column ?? 0
    change { draft in
      while let end = draft.taken[draft.column], end >= draft.number { draft.column += 1 }
      draft.cell = tag.range.upperBound
      draft.width = min(max(tags.number("colspan", of: tag) ?? 1, 1), 1_000)
      draft.height = min(max(tags.number("rowspan", of: tag) ?? 1, 1), 10_000)
    }
    // Columns that were passed over are work, too: a page of merged cells must not take minutes.
    count((open.last?.column ?? 0) - before)
  }

  private mutating func count(_ more: Int) {
    cells += more
    if cells >= SheetGrid.mostCells { isWhole = false }
  }

  private mutating func endCell(_ bytes: UnsafeRawBufferPointer, _ place: Int) {
    guard let last = open.indices.last, let start = open[last].cell else { return }
    open[last].cell = nil
    guard open[last].column < WorkbookRow.mostColumns else { return }
    let text = Self.text(bytes, start..<max(start, place))
    let columns = open[last].column..<(open[last].column + open[last].width), height = open[last].height
    if !text.isEmpty { open[last].row?.cells.append(.init(column: columns.lowerBound, value: .text(text))) }
    if height > 1 {
      for column in columns { open[last].taken[column] = open[last].number + height - 1 }
      count(columns.count)
    }
    open[last].column = columns.upperBound
    count(1)
  }

  private mutating func endRow(_ bytes: UnsafeRawBufferPointer, _ place: Int) {
    endCell(bytes, place)
    change { draft in
      guard let row = draft.row else { return }
      draft.row = nil
      if !row.cells.isEmpty { draft.grid.rows.append(row) }
    }
  }

  private mutating func closeTable(_ bytes: UnsafeRawBufferPointer, _ place: Int) {
    endRow(bytes, place)
    guard let draft = open.popLast() else { return }
    if !draft.grid.rows.isEmpty, grids.count < 10_000 { grids.append(draft.grid) }
    // What stood in the cell around it before the table was told by the table.
    change { $0.cell = $0.cell.map { _ in place } }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
    let inner = bytes[range]
    let plain = String(decoding: inner, as: UTF8.self)
    return inner.contains { $0 == 0x3C || $0 == 0x26 || $0 == 0xC2 } ? HTMLText.plain(plain) : plain.collapsed
  }
}
