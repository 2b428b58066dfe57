import Foundation
import Model
import TestKit
import Testing

@testable import Formats

@Suite("Workbooks of Excel are read")
struct WorkbookReaderTests {
  @Test("every sheet of samples/xlsx/EXPECTED.json: sizes and first rows")
  func expected() throws {
    guard let path = Shared.path("samples/xlsx/EXPECTED.json") else { return }
    let answers = try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path))))
    for answer in answers.members ?? [] {
      guard let path = Shared.path("samples/xlsx/" + answer.name) else { continue }
      let found = try inspected(path).json["sheets"]
      #expect(found?.members?.map(\.name) == answer.value.members?.map(\.name), "\(answer.name)")
      for sheet in answer.value.members ?? [] {
        let got = found?[sheet.name]
        #expect(got?["rows"] == sheet.value["rows"], "\(answer.name), \(sheet.name)")
        #expect(got?["cols"] == sheet.value["cols"], "\(answer.name), \(sheet.name)")
        let head = sheet.value["head"]?.array ?? []
        let first = (got?["head"]?.array ?? []).prefix(head.count).map { JSON.array(($0.array ?? []).map(Self.plain)) }
        #expect(first == head.map { JSON.array(($0.array ?? []).map(Self.plain)) }, "\(answer.name), \(sheet.name)")
      }
    }
  }

  /// Whole numbers with and without a point are equal; "P918610.0s" of the answers is PT918610S of ISO 8601.
  private static func plain(_ json: JSON) -> JSON {
    switch json {
    case .number(let number): return Int64(exactly: number).map(JSON.integer) ?? json
    case .string("P918610.0s"): return "PT918610S"
    default: return json
    }
  }

  @Test(
    "number formats tell days from numbers (ECMA-376, 18.8.30)",
    arguments: [
      ("dd.mm.yyyy", NumberFormat.day), ("[$-419]d mmmm yyyy\\ \"г.\";@", .day), ("yyyy-mm-dd hh:mm", .moment), ("h:mm:ss AM/PM", .time),
      ("[h]:mm:ss", .duration), ("General", .number), ("#,##0.00\\ \"руб.\"", .number), ("0.00%", .number), ("\"дней\" 0", .number),
      ("_-* #,##0.00_р_._-", .number), ("[Red]-0.00", .number), ("mm:ss.0", .time), ("@", .number), ("ДД.ММ.ГГГГ", .day), ("mmm-yy", .day),
    ] as [(String, NumberFormat)])
  func formats(code: String, wanted: NumberFormat) {
    #expect(NumberFormat(code: code) == wanted, "\(code)")
  }

  @Test("serial numbers of both day counts: 1 is 1900-01-01, 61 is 1900-03-01, 0 of 1904 is 1904-01-01")
  func serials() {
    func day(_ serial: Double, _ since1904: Bool = false) -> String { NumberFormat.day.value(serial, since1904: since1904).plainText }
    #expect(day(1) == "1900-01-01")
    #expect(day(59) == "1900-02-28")
    #expect(day(61) == "1900-03-01")
    #expect(day(25_569) == "1970-01-01")
    #expect(day(44_197) == "2021-01-01")
    #expect(day(0, true) == "1904-01-01")
    #expect(NumberFormat.moment.value(44_197.5, since1904: false).plainText == "2021-01-01T12:00:00")
    #expect(NumberFormat.time.value(0.25, since1904: false).plainText == "06:00:00")
    // One second before midnight must not become the next day by rounding.
    #expect(NumberFormat.moment.value(44_197 + 86_399.0 / 86_400, since1904: false).plainText == "2021-01-01T23:59:59")
    #expect(day(-1) == "-1")
    // As libical reads it: the sign stands before the letter.
    #expect(SheetValue.duration(-90).plainText == "-PT90S" && CalendarDuration("-PT90S")?.seconds == 90)
  }

  @Test("a sheet with odd prefixes, absolute paths, missing cell numbers and a strict day is read")
  func odd() throws {
    let sheet = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:t>Имя</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t xml:space="preserve">Д </x:t></x:r><x:r><x:t>1</x:t></x:r></x:is></x:c></x:row>
      <x:row r="3"><x:c r="B3" t="d"><x:v>2026-11-22</x:v></x:c><x:c><x:f>1/0</x:f></x:c><x:c t="s"><x:v>99</x:v></x:c></x:row>
      </x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>
      """
    let bytes = MadeWorkbook.bytes(sheet: sheet, target: "/xl/worksheets/sheet1.xml")
    let workbook = try Workbook(MappedFile(copying: bytes))
    let box = Box<WorkbookRow>()
    let notes = try workbook.rows(of: try #require(workbook.sheets.first)) { row in
      box.items.append(row)
      return true
    }
    #expect(box.items.map(\.number) == [1, 3])
    #expect(box.items.first?.values(2) == [.text("Имя"), .text("Д 1")])
    #expect(box.items.last?.values(2) == [.empty, .day(try #require(Day(iso: "2026-11-22")).number)])
    #expect(box.items.last?.formulasWithoutValue == [2])
    #expect(box.items.last?.brokenReferences == [3])
    #expect(notes.merged == ["A1:B1"])
    #expect(notes.isWhole)
  }

  @Test("a workbook with a password, an old workbook, an OpenDocument one and a cut one are each named with the way out")
  func refusals() throws {
    let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }
    #expect(inspected(bytes: mark + [UInt8](repeating: 0, count: 500) + wide("EncryptedPackage")).inspection.kind == .encryptedWorkbook)
    #expect(inspected(bytes: mark + [UInt8](repeating: 0, count: 500) + wide("Workbook")).inspection.kind == .xls)
    let ods = MadeArchive.bytes([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))])
    #expect(inspected(bytes: ods).inspection.kind == .ods)
    let whole = MadeWorkbook.bytes(sheet: "<worksheet><sheetData/></worksheet>", target: "worksheets/sheet1.xml")
    let cut = inspected(bytes: Array(whole.prefix(whole.count / 2))).inspection
    #expect(!cut.isUsable)
    #expect(cut.complaints.count == 1)
  }

  @Test("a sheet that unpacks to far more than it may is refused in little memory")
  func bomb() throws {
    let row = Array("<row><c><v>1</v></c></row>".utf8)
    var sheet = Array("<worksheet><sheetData>".utf8)
    while sheet.count < 80 << 20 { sheet += row }
    sheet += Array("</sheetData></worksheet>".utf8)
    let bytes = MadeWorkbook.bytes(sheet: String(decoding: sheet, as: UTF8.self), target: "worksheets/sheet1.xml", packed: true)
    #expect(bytes.count < 1 << 20)
    let found = inspected(bytes: bytes).inspection
    #expect(!found.isUsable)
    #expect(found.complaints.counts["workbook.bomb"] == 1)
  }
}
