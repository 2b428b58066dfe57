import Foundation
import TestKit
import Testing

@testable import Formats

@Suite("Tables that lie about themselves")
struct LieTests {
  private static let text =
    "Название;Город;Сумма;Дата\nООО «Ромашка»;Москва;1234,50;01.02.2026\nООО «Василёк»;Тверь;99,00;15.03.2026\nИП Петров;Казань;7,10;28.02.2026\n"

  private func texts(_ bytes: [UInt8]) throws -> (header: [String], rows: [[String]], file: CSVFile) {
    let file = try CSVFile(MappedFile(copying: bytes))
    let (header, reader) = file.open()
    var rows: [[String]] = []
    while let row = reader.next() { rows.append(row.texts) }
    return (header, rows, file)
  }

  @Test("S1.4: windows-1251 behind a mark of UTF-8; UTF-16 of both orders without a mark; UTF-16 cut in the middle of a letter")
  func marks() throws {
    let windows = try #require(CodePage.windows1251.bytes(of: Self.text))
    let wide = Self.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let turned = Self.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for bytes in [[0xEF, 0xBB, 0xBF] + windows, wide, turned, [0xFF, 0xFE] + wide + [0x41], [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)] {
      let (header, rows, _) = try texts(bytes)
      #expect(header == ["Название", "Город", "Сумма", "Дата"])
      #expect(rows.map { $0[0] } == ["ООО «Ромашка»", "ООО «Василёк»", "ИП Петров"])
    }
    #expect(throws: FileFault.otherKind(.binary)) { try texts([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0x0A, 0, 0, 0]) }
  }

  @Test("S1.4: a file put together of UTF-8 and windows-1251, line by line, is read right in each line and each is told")
  func lines() throws {
    let lines = Self.text.split(separator: "\n").map(String.init)
    var bytes: [UInt8] = []
    for number in 0..<40 {
      let line = lines[number % lines.count] + "\n"
      bytes += number % 2 == 0 ? Array(line.utf8) : try #require(CodePage.windows1251.bytes(of: line))
    }
    let (header, rows, file) = try texts(bytes)
    #expect(file.encoding.encoding == .utf8 && file.encoding.otherLines == .windows1251)
    #expect(header == ["Название", "Город", "Сумма", "Дата"])
    #expect(rows.enumerated().allSatisfy { $0.element == lines[($0.offset + 1) % lines.count].split(separator: ";").map(String.init) })
    let (inspection, _) = inspected(bytes: bytes)
    #expect(inspection.complaints.counts["csv.otherEncoding"] == 20)
    #expect(inspection.complaints.kept.first?.line == 2)
    // One line of another hand at the end.
    let late =
      Array(String(repeating: Self.text, count: 30).utf8) + (try #require(CodePage.windows1251.bytes(of: "ООО «Последний»;Пермь;1,00;")))
    #expect(try texts(late).rows.last?.first == "ООО «Последний»")
    for encoding in [CodePage.windows1251, .koi8r, .cp866, .windows1252] {
      let plain =
        encoding.bytes(of: String(repeating: "Société Générale;Zürich\n", count: 9))
        ?? encoding.bytes(of: "рад;ряд;съезд\nврач;срок;тяпка\n")
      #expect(try CSVFile(MappedFile(copying: try #require(plain))).encoding.otherLines == nil)
    }
  }

  @Test("S1.4: a row of groups over the headings is no header; a list of names with a comma in one is no table of two columns")
  func headings() throws {
    for groups in ["Клиент;;Продажи;", "Клиент;Клиент;Продажи;Продажи"] {
      let (header, rows, _) = try texts(
        Array("\(groups)\nНазвание;ИНН;Количество;Сумма\nООО Ромашка;7707083893;10;1000,00\nООО Лютик;7707083893;20;2000,00\n".utf8))
      #expect(header == ["Название", "ИНН", "Количество", "Сумма"])
      #expect(rows.count == 2)
    }
    let (header, rows, _) = try texts(Array("Название\nООО Ромашка\nИП Петров, Сидоров и К\nООО Лютик\n".utf8))
    #expect(header == ["Название"])
    #expect(rows == [["ООО Ромашка"], ["ИП Петров, Сидоров и К"], ["ООО Лютик"]])
  }

  @Test("S1.4: a header on row 5 under a title, delimiters behind the last heading, lone CR, decimal comma beside dots of thousands")
  func shapes() throws {
    let title = "Отчёт за март;;;\nООО «Наша фирма»;;;\n;;;\nПериод: 01.03.2026 - 31.03.2026;;;\n"
    #expect(try texts(Array((title + Self.text).utf8)).header == ["Название", "Город", "Сумма", "Дата"])
    let trailing = try texts(Array("a;b;c;\n1;2;3\n4;5;6\n".utf8))
    #expect(trailing.file.dialect.dialect.columns == 3 && trailing.rows == [["1", "2", "3"], ["4", "5", "6"]])
    let old = try texts(Array(Self.text.replacing("\n", with: "\r").utf8))
    #expect(old.rows.count == 3 && old.file.dialect.dialect.recordEnd == .cr)
    let (_, json) = inspected(bytes: Array("id;sum\n1;1.234,50\n2;12.345.678,00\n3;999,99\n".utf8))
    #expect(json["types"]?.array?[1]["decimal_sign"]?.plain == "comma")
  }

  @Test("a line of 300 MB is put aside in flat memory, with its line")
  func longLine() throws {
    let path = Shared.temporary("long.csv")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let handle = try #require(FileHandle.created(path))
    let piece = Data(repeating: 0x61, count: 4 << 20)
    try handle.write(contentsOf: Data("id;name\n1;x\n2;".utf8))
    for _ in 0..<75 { try handle.write(contentsOf: piece) }
    try handle.write(contentsOf: Data("\n3;y\n".utf8))
    try handle.close()
    let file = try MappedFile(path: path)
    let before = Self.resident()
    let inspection = Inspection.of(file)
    #expect(Self.resident() - before < 64 << 20)
    #expect(inspection.complaints.kept.map(\.rule) == ["csv.cellTooLong"])
    #expect(inspection.complaints.kept.map(\.line) == [3])
  }

  /// Bytes of the program in memory; mapped files count.
  private static func resident() -> Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 : 0
  }
}

extension FileHandle {
  fileprivate static func created(_ path: String) -> FileHandle? {
    FileManager.default.createFile(atPath: path, contents: nil) ? FileHandle(forWritingAtPath: path) : nil
  }
}
