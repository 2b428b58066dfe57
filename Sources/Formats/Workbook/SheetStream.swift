/// Reads the cells of one sheet row by row.
///
/// Rows and cells may leave out their numbers; then they follow the ones before.
final class SheetStream: XMLStream {
  private let strings: SharedStrings
  private let formats: [NumberFormat]
  private let since1904: Bool
  private let deliver: (WorkbookRow) -> Bool

  private var row = WorkbookRow(number: 0, cells: [])
  private var column = -1
  private var isInOrder = true
  private var kind = Kind.number
  private var format = NumberFormat.number
  private var hasValue = false, hasFormula = false, isPhonetic = false
  private var run = WorkbookText.Run()
  private(set) var merged: [String] = []
  private(set) var mergedCount = 0

  private enum Kind { case number, shared, inline, text, yesNo, error, day }

  init(_ workbook: Workbook, _ deliver: @escaping (WorkbookRow) -> Bool) {
    strings = workbook.strings
    formats = workbook.formats
    since1904 = workbook.since1904
    self.deliver = deliver
    super.init()
  }

  override func started(_ element: XMLElement) {
    let name = element.name
    if name.is("c") {
      startCell(element)
    } else if name.is("v") {
      collects = true
    } else if name.is("t") {
      collects = kind == .inline && !isPhonetic
      run = WorkbookText.Run(element, at: text.count)
    } else if name.is("row") {
      let number = min(element.integer("r") ?? row.number + 1, WorkbookRow.mostRows)
      row = WorkbookRow(number: max(number, row.number + 1), cells: [])
      column = -1
      isInOrder = true
    } else if name.is("is"), kind == .number {
      // A writer that forgets to say that the text stands in the cell.
      kind = .inline
    } else if name.is("f") {
      hasFormula = true
    } else if name.is("rPh") {
      isPhonetic = true
    } else if name.is("mergeCell") {
      mergedCount += 1
      if merged.count < 1_000, let reference = element.text("ref") { merged.append(reference) }
    }
  }

  override func ended(_ name: UnsafePointer<UInt8>) {
    if name.is("v") || name.is("t") {
      if collects {
        hasValue = true
        if name.is("t") { run.close(&text) }
      }
      collects = false
    } else if name.is("c") {
      endCell()
    } else if name.is("row") {
      if !isInOrder { row.order() }
      if !deliver(row) { stop(.enough) }
      row.cells = []
    } else if name.is("rPh") {
      isPhonetic = false
    }
  }

  private func startCell(_ element: XMLElement) {
    column += 1
    format = .number
    kind = .number
    hasValue = false
    hasFormula = false
    text.removeAll(keepingCapacity: true)
    if let reference = element.bytes("r"), let found = WorkbookRow.column(reference) {
      if found < column { isInOrder = false }
      column = found
    }
    if let style = element.integer("s"), style < formats.count { format = formats[style] }
    guard let type = element.bytes("t") else { return }
    switch (type.first, type.count) {
    case (UInt8(ascii: "s"), 1): kind = .shared
    case (UInt8(ascii: "s"), 3): kind = .text
    case (UInt8(ascii: "i"), _): kind = .inline
    case (UInt8(ascii: "b"), _): kind = .yesNo
    case (UInt8(ascii: "e"), _): kind = .error
    case (UInt8(ascii: "d"), _): kind = .day
    default: kind = .number
    }
  }

  private func endCell() {
    guard column < WorkbookRow.mostColumns, row.cells.count < WorkbookRow.mostColumns else { return }
    if hasValue {
      row.cells.append(.init(column: column, value: value()))
    } else if hasFormula {
      row.formulasWithoutValue.append(column)
    }
  }

  private func value() -> SheetValue {
    switch kind {
    case .number:
      if text.isEmpty { return .empty }
      guard let number = NumberParsing.double(text) else { return .text(String(decoding: text, as: UTF8.self)) }
      return format.value(number, since1904: since1904)
    case .shared:
      guard let index = NumberParsing.index(text), let shared = strings.text(index) else {
        row.brokenReferences.append(column)
        return .empty
      }
      return .text(shared)
    case .inline, .text:
      WorkbookText.undoEscapes(&text)
      return .text(String(decoding: text, as: UTF8.self))
    case .yesNo: return .yesNo(text.first == UInt8(ascii: "1") || text.first == UInt8(ascii: "t"))
    case .error: return .error(String(decoding: text, as: UTF8.self))
    case .day: return ISODay.cell(text)
    }
  }
}
