/// Which number format each cell style of a workbook has: the part styles.xml.
final class WorkbookStyles: XMLStream {
  private(set) var formats: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var isInside = false
  private static let most = 100_000

  override func started(_ element: XMLElement) {
    if element.is("numFmt"), custom.count < Self.most {
      guard let id = element.integer("numFmtId"), let code = element.text("formatCode") else { return }
      custom[id] = NumberFormat(code: code)
    } else if element.is("cellXfs") {
      isInside = true
    } else if isInside, element.is("xf"), formats.count < Self.most {
      let id = element.integer("numFmtId") ?? 0
      formats.append(custom[id] ?? NumberFormat(builtIn: id))
    }
  }

  override func ended(_ name: UnsafePointer<UInt8>) {
    if name.is("cellXfs") { isInside = false }
  }
}
