import Testing

@testable import Formats

@Suite("What we write is safe in a spreadsheet and reads back")
struct WriterTests {
  private func text(_ writer: CSVWriter) -> String { String(decoding: writer.bytes, as: UTF8.self) }

  @Test(
    "formula guard: text starting with = + - @ tab CR gets an apostrophe, numbers do not",
    arguments: ["=1+1", "+7916", "-x", "@SUM(A1)", "\tx", "\rx"])
  func guarded(cell: String) {
    var writer = CSVWriter(recordEnd: .lf)
    writer.text(cell)
    writer.integer(-5)
    writer.millionths(-1_500_000, decimals: 2)
    writer.endRecord()
    let (rows, _) = records(text(writer))
    #expect(rows == [["'" + cell, "-5", "-1.50"]])
    #expect(CSVWriter.unguarded("'" + cell) == cell)
  }

  @Test("cells are quoted by need only, with the mark and the delimiter asked for")
  func quoting() {
    var writer = CSVWriter(delimiter: UInt8(ascii: ";"), mark: true, sign: .comma)
    writer.text("ООО \"Ромашка\"")
    writer.text("a,b")
    writer.text("a;b")
    writer.millionths(12_345_600)
    writer.day(15_317)
    writer.empty()
    writer.endRecord()
    #expect(text(writer) == "\u{FEFF}\"ООО \"\"Ромашка\"\"\";a,b;\"a;b\";12,3456;2011-12-09;\r\n")
  }

  @Test("a decimal comma in a table parted by commas is quoted; ends of the range are written exactly")
  func numbers() {
    var writer = CSVWriter(recordEnd: .lf, sign: .comma)
    writer.millionths(.min)
    writer.millionths(.max)
    writer.millionths(-1)
    writer.millionths(3_000_000)
    writer.endRecord()
    #expect(text(writer) == "\"-9223372036854,775808\",\"9223372036854,775807\",\"-0,000001\",3\n")
  }

  @Test("random texts come back as they were, seed 3")
  func roundTrip() {
    var dice = Dice(state: 3)
    // The marks combine with whatever stands before them: a quote, a delimiter, a line end.
    let alphabet = Array("ab\"',;\n\r\t =-+@ёї№€ ") + ["\u{301}", "\u{20E3}", "\u{200D}"]
    var written: [[String]] = []
    var writer = CSVWriter(delimiter: UInt8(ascii: ";"))
    for _ in 0..<300 {
      let row = (0..<(1 + dice.roll(4))).map { _ in String((0..<dice.roll(6)).map { _ in alphabet[dice.roll(alphabet.count)] }) }
      for cell in row { writer.text(cell) }
      writer.endRecord()
      written.append(row)
    }
    let reader = CSVReader(MappedFile(copying: writer.bytes), dialect: CSVDialect(delimiter: UInt8(ascii: ";"), recordEnd: .crlf))
    var read: [[String]] = []
    while let row = reader.next() { read.append(row.texts.map(CSVWriter.unguarded)) }
    #expect(read == written)
    #expect(reader.complaints.count == 0)
  }
}
