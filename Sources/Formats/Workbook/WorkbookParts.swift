/// The sheets of a workbook in order, and its day count: the part workbook.xml.
final class WorkbookParts: XMLStream {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var since1904 = false

  override func started(_ element: XMLElement) {
    if element.is("sheet"), sheets.count < 10_000 {
      let state = element.text("state")
      sheets.append((element.text("name") ?? "", element.text("id") ?? "", state == "hidden" || state == "veryHidden"))
    } else if element.is("workbookPr") {
      since1904 = ["1", "true", "on"].contains(element.text("date1904") ?? "")
    }
  }
}
