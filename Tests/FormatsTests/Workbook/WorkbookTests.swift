import Foundation
import TestKit
import Testing

@testable import Formats

/// Workbooks as a stranger's reader finds them: the archive is opened by Python, the cells are read as they stand in its XML.
@Suite struct WorkbookTests {
  private func written(_ fill: (WorkbookWriter) throws -> Void) throws -> String {
    let path = Shared.temporary("book.xlsx")
    let writer = try WorkbookWriter(path: path)
    try fill(writer)
    try writer.close()
    return path
  }

  /// One entry of the archive; empty when there is none.
  private func entry(_ name: String, of path: String) throws -> String {
    let out = Shared.temporary("entry")
    let script = "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
    guard try Shared.run(["python3", "-c", script, path, name], output: out) == 0 else { return "" }
    return try String(contentsOfFile: out, encoding: .utf8)
  }

  @Test("S1.27: a workbook holds typed cells; what looks like a formula stays text")
  func typed() throws {
    let path = try written { book in
      try book.sheet("Клиенты", columns: ["Клиент", "Заказы", "Выручка", "Доля", "Первая покупка", "Опоздал"])
      book.write([.text("=HYPERLINK(\"x\")"), .integer(3), .money(-123_456, digits: 2), .share(0.25), .day(15_000), .yes(true)])
      try book.endRow()
      book.write([.text("ООО <Лён> & «К»\u{0}\u{1}"), .number(.nan), .money(.max, digits: 2), .empty, .day(-40_000), .time(86_399)])
      try book.endRow()
    }
    let sheet = try entry("xl/worksheets/sheet1.xml", of: path)
    #expect(sheet.contains("t=\"inlineStr\"><is><t>=HYPERLINK(") && !sheet.contains("<f>"))
    // 2011-01-26 is serial 40569 of spreadsheets; -1,234.56 is money.
    #expect(sheet.contains("<v>40569</v>") && sheet.contains("<v>-1234.56</v>") && sheet.contains("<v>0.25</v>"))
    #expect(sheet.contains("ООО &lt;Лён&gt; &amp; «К»_x0001_") && sheet.contains("9223372036854775807"))
    #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:F3\""))
    #expect(try entry("xl/workbook.xml", of: path).contains("name=\"Клиенты\""))
  }

  @Test("Names of sheets become allowed ones, each once")
  func names() throws {
    var names = SheetName()
    #expect(names.allowed("ABC/XYZ [1]") == "ABC XYZ  1")
    #expect(names.allowed("") == "Sheet" && names.allowed("sheet") == "sheet 2" && names.allowed("History") == "History 1")
    let long = String(repeating: "я", count: 40)
    #expect(names.allowed(long).count == 31 && names.allowed(long).count == 31)
    #expect(names.allowed("'''") == "Sheet 3")
  }

  @Test("The same values give the same bytes, and a folder that is not there is a fault, not a crash")
  func same() throws {
    func make() throws -> Data {
      let path = try written { book in
        try book.sheet("A", columns: ["x"])
        book.write(.number(1.5))
        try book.endRow()
      }
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    #expect(try make() == make())
    #expect(throws: WorkbookFault.self) { try WorkbookWriter(path: "/nowhere/at/all/book.xlsx") }
    let folder = Shared.temporary("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(throws: WorkbookFault.self) { try WorkbookWriter(path: folder).close() }
  }

  @Test("A table longer than a sheet goes on in the next one under the same heading")
  func long() throws {
    let path = try written { book in
      try book.sheet("Long", columns: ["n"])
      for number in 0..<(WorkbookWriter.mostRows + 4) {
        book.write(.integer(Int64(number)))
        try book.endRow()
      }
    }
    #expect(try entry("xl/workbook.xml", of: path).contains("name=\"Long 2\""))
    #expect(try entry("xl/worksheets/sheet2.xml", of: path).contains("<v>1048579</v>"))
  }
}
