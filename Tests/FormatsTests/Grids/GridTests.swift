import Foundation
import Model
import Testing

@testable import Formats

@Suite("Tables that CRMs and banks export as web pages and as Excel 2003 in XML")
struct GridTests {
  private func rows(_ text: [UInt8]) throws -> (header: [String], rows: [[String]]) {
    let source = try TableSource(MappedFile(copying: text))
    let box = Box<[String]>()
    try source.rows { row in
      box.items.append(row.map(\.plainText))
      return true
    }
    return (source.header, box.items)
  }

  private static let page = """
    <html><head><meta charset="windows-1251"><style>td { color: red }</style></head><body>
    <table><tr><td>Отчёт</td></tr></table>
    <TABLE border=1><caption>Клиенты &amp; партнёры</caption>
    <thead><tr><th>Название</th><th>ИНН<th colspan="2">Телефон</tr></thead>
    <!-- <tr><td>нет</td></tr> -->
    <tr><td rowspan=2><b>ООО &laquo;Ромашка&raquo;</b></td><td title="a > b">7707083893</td><td>+7&nbsp;495</td><td>1<br>2</td></tr>
    <tr><td>0108003670</td><td></td><td> 5 &lt; 6 </td></tr>
    </TABLE></body></html>
    """

  @Test("S13.4: a web page named .xls: the largest table, entities, merged cells, encodings, tags that nothing closes")
  func page() throws {
    for bytes in [Array(Self.page.utf8), CodePage.windows1251.bytes(of: Self.page) ?? []] {
      let found = try rows(bytes)
      #expect(found.header == ["Название", "ИНН", "Телефон", "4"])
      #expect(found.rows == [["ООО «Ромашка»", "7707083893", "+7 495", "1\n2"], ["", "0108003670", "", "5 < 6"]])
      let inspection = inspected(bytes: bytes)
      #expect(inspection.inspection.kind == .html && inspection.inspection.isUsable)
      #expect(inspection.json["sheets"]?["Клиенты & партнёры"]?["rows"] == 3)
    }
  }

  @Test("a page without a table is refused as a page")
  func bare() {
    let found = inspected(bytes: Array("<!DOCTYPE html><html><body><p>Сессия истекла</p></body></html>".utf8)).inspection
    #expect(found.kind == .html && !found.isUsable && found.complaints.counts["kind.html"] == 1)
  }

  private static let workbook = """
    <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="Пусто"><Table/></Worksheet>
    <Worksheet ss:Name="Сделки"><Table>
    <Row><Cell><Data ss:Type="String">Клиент</Data><Comment><Data>примечание</Data></Comment></Cell>
    <Cell ss:MergeAcross="1"><Data ss:Type="String">Сумма</Data></Cell><Cell><Data ss:Type="String">Дата</Data></Cell></Row>
    <Row ss:Index="3"><Cell><Data ss:Type="String"><B>ООО</B> &quot;Ромашка&quot;</Data></Cell>
    <Cell><Data ss:Type="Number">1500.50</Data></Cell><Cell ss:Index="4"><Data ss:Type="DateTime">2026-03-02T00:00:00.000</Data></Cell></Row>
    <Row><Cell ss:Index="2"><Data ss:Type="Error">#DIV/0!</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
    </Table></Worksheet></Workbook>
    """

  @Test("S13.4: Excel 2003 in XML: sheets, places of rows and cells, numbers, days, comments left out")
  func spreadsheet() throws {
    let found = try rows(Array(Self.workbook.utf8))
    #expect(found.header == ["Клиент", "Сумма", "3", "Дата"])
    #expect(found.rows == [["ООО \"Ромашка\"", "1500.5", "", "2026-03-02"], ["", "", "TRUE", ""]])
    let inspection = inspected(bytes: Array(Self.workbook.utf8))
    #expect(inspection.inspection.kind == .xmlSpreadsheet && inspection.json["sheets"]?["Сделки"]?["rows"] == 4)
    #expect(inspection.inspection.complaints.counts["workbook.errorValue"] == 1)
    #expect(throws: TableSource.Fault.noSheet("Итоги", among: ["Сделки"])) {
      _ = try TableSource(MappedFile(copying: Array(Self.workbook.utf8)), sheet: "Итоги")
    }
  }

  @Test("pages and workbooks made to hang or to fill the memory end soon", .timeLimit(.minutes(1)))
  func hostile() {
    let table = "<html><table>"
    let texts = [
      table + String(repeating: "<tr><td>", count: 100_000), table + String(repeating: "<table><tr><td>", count: 20_000),
      table + String(repeating: "<tr><td colspan=9999 rowspan=9999>1", count: 2_000), table + String(repeating: "<a ", count: 200_000),
      table + String(repeating: "<a ='>", count: 100_000), table + String(repeating: "<!-- ", count: 100_000),
      table + String(repeating: "<script><td>", count: 50_000), table + String(repeating: "</td></tr></table>", count: 50_000),
      table + "<tr><td colspan=\"-1\" rowspan=\"99999999999999999999\">1<td>2<tr><td>3",
      Self.workbook.replacing("ss:Index=\"3\"", with: "ss:Index=\"999999999999999999\""),
      Self.workbook.replacing("ss:Index=\"4\"", with: "ss:Index=\"99999999999999999999\""),
      Self.workbook.replacing("ss:MergeAcross=\"1\"", with: "ss:MergeAcross=\"999999999999999999\""), String(Self.workbook.prefix(700)),
      Self.workbook.replacing("<Worksheet ss:Name=\"Пусто\">", with: "<!DOCTYPE a [<!ENTITY b \"c\">]><Worksheet>"),
    ]
    for text in texts {
      let seconds = cpuSeconds { _ = inspected(bytes: Array(text.utf8)) }
      #expect(seconds < 5, "\(text.prefix(60))")
    }
  }
}
