import Foundation
import Model
import TestKit
import Testing

@testable import Formats

@Suite("Tables go from one kind of file to another and back")
struct ConversionTests {
  private func rows(_ source: TableSource) throws -> [[SheetValue]] {
    let box = Box<[SheetValue]>()
    try source.rows { row in
      box.items.append(row)
      return true
    }
    return box.items
  }

  private func text(_ source: TableSource) throws -> [[String]] { try rows(source).map { $0.map(\.plainText) } }

  private func fill(_ sink: any TableSink, _ rows: [[SheetValue]]) throws {
    var sink = sink
    for row in rows { try sink.row(row) }
    try sink.end()
  }

  @Test("CSV to XLSX to JSON to CSV is what it was: made tables of codes, numbers, days, formulas and quotes")
  func identity() throws {
    var dice = Dice(state: 5)
    let cells =
      [
        "0108003670", "12", "-5.25", "2026-11-22", "=1+1", "+7 (495) 123-45-67", "ООО \"Ромашка\"; и К°", "строка\nвторая", "", "1,50",
        "007",
        "79161234567", "@имя", "-", "0", "1e5", "  с пробелами ", "TRUE", "99999999999999999999",
      ] + combined
    let header = ["Код", "Имя", "Имя 2", "Сумма"]
    let wanted = (0..<60).map { _ in
      ["строка"] + (0..<3).map { _ in cells[dice.roll(cells.count)] }
    }
    let first = wanted.map { $0.map { $0.isEmpty ? SheetValue.empty : .text($0) } }
    let box = Box<UInt8>()
    try fill(CSVSink(header) { box.items += $0 }, first)
    let csv = try TableSource(MappedFile(copying: box.items))
    #expect(csv.header == header)
    #expect(try text(csv) == wanted)
    let path = Shared.temporary("made.xlsx")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try fill(try WorkbookSink(header, path: path, sheet: "Лист"), try rows(csv))
    let workbook = try TableSource(try MappedFile(path: path))
    #expect(workbook.header == header)
    #expect(try text(workbook) == wanted)
    let json = Box<UInt8>()
    try fill(JSONSink(header) { json.items += $0 }, try rows(workbook))
    let records = try TableSource(MappedFile(copying: json.items))
    #expect(records.header == header)
    #expect(try text(records) == wanted)
  }

  @Test("a sheet that does not exist is answered with those that do; a statement is no table")
  func refusals() throws {
    let made = MadeWorkbook.bytes(sheet: "<worksheet><sheetData/></worksheet>", target: "worksheets/sheet1.xml")
    #expect(throws: TableSource.Fault.noSheet("Итоги", among: ["Лист1"])) {
      _ = try TableSource(MappedFile(copying: made), sheet: "Итоги")
    }
    #expect(throws: TableSource.Fault.otherKind(.bank1C)) { _ = try TableSource(mapped("1CClientBankExchange\nВерсияФормата=1.03\n")) }
  }

  @Test(
    "a number that has lost zeros is proposed with them when its control sum then holds, and never changed",
    arguments: [("108003670", "0108003670"), ("7707083893", nil), ("123456789", nil), ("0108003670", nil)]
      as [(String, String?)])
  func zeros(number: String, wanted: String?) {
    #expect(RequisiteSort.inn.read(number).proposal == wanted)
  }

  @Test("damaged telephones and INN without their zeros are flagged in CSV and XLSX")
  func damaged() throws {
    let text = "Название;ИНН;Телефон\r\nООО Ромашка;108003670;7,91612E+10\r\nООО Лютик;7707083893;+7 495 1234567\r\n"
    let found = inspected(bytes: Array(text.utf8)).inspection.complaints
    #expect(found.kept.contains { $0.rule == .digitsLost && $0.line == 2 && $0.element == "Телефон" && $0.value == "7,91612E+10" })
    #expect(found.kept.contains { $0.rule == .zerosLost && $0.details["proposed"] == "0108003670" })
    #expect(found.count == 2)
  }
}
