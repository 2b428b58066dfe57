import Testing

@testable import Formats

@Suite("Damaged records are complained about and reading goes on")
struct ReaderTests {
  @Test("RFC 4180 section 2: quoted delimiters, doubled quotes and line ends belong to the cell")
  func quoted() {
    let (rows, complaints) = records("\"aaa\",\"b\r\nbb\",\"c\"\"cc\"\r\nzzz,,\r\n")
    #expect(rows == [["aaa", "b\r\nbb", "c\"cc"], ["zzz", "", ""]])
    #expect(complaints.count == 0)
  }

  @Test("a record of 10,000 columns is an error of that record with its line")
  func manyColumns() {
    let wide = String(repeating: "x,", count: 9_999) + "x"
    let (rows, complaints) = records("a,b\n1,2\n\(wide)\n3,4\n", CSVDialect(columns: 2))
    #expect(rows == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(complaints.first == [CSVComplaint(line: 3, kind: .tooManyColumns(found: 10_000, limit: 1_000))])
    #expect(complaints.lostRecords == 1)
  }

  @Test("an unterminated quote loses its record only")
  func unterminated() {
    let (rows, complaints) = records("a,b\n1,\"x\n2,y\n3,z\n")
    #expect(rows == [["a", "b"], ["2", "y"], ["3", "z"]])
    #expect(complaints.first == [CSVComplaint(line: 2, kind: .unterminatedQuote(column: 2))])
    let (others, second) = records("a,b\n1,\"x\n2,\"y\"\n3,\"z\"\n")
    #expect(others == [["a", "b"], ["2", "y"], ["3", "z"]])
    #expect(second.first == [CSVComplaint(line: 2, kind: .unterminatedQuote(column: 2))])
  }

  @Test("a cell of more than a megabyte is put aside")
  func longCell() {
    let long = String(repeating: "x", count: 1 << 20)
    let (rows, complaints) = records("a\n\(long)\n\(long)y\n\"\(long)y\"\nb\n")
    #expect(rows.map { $0[0].utf8.count } == [1, 1 << 20, 1])
    #expect(complaints.first.map(\.line) == [3, 4])
    #expect(complaints.first.first?.kind == .cellTooLong(column: 1, bytes: (1 << 20) + 1, limit: 1 << 20))
  }

  @Test("ragged records are delivered with a complaint; empty cells behind a last delimiter are forgiven")
  func ragged() {
    let (rows, complaints) = records("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n\n1,2,3\n", CSVDialect(columns: 3))
    #expect(rows.count == 5)
    #expect(
      complaints.first == [
        CSVComplaint(line: 2, kind: .fewerColumns(found: 2, expected: 3)),
        CSVComplaint(line: 3, kind: .moreColumns(found: 4, expected: 3)),
      ])
  }

  @Test("text after a closing quote keeps the cell as written")
  func textAfterQuote() {
    let (rows, complaints) = records("\"Ромашка\" ООО;1\n", CSVDialect(delimiter: UInt8(ascii: ";")))
    #expect(rows == [["\"Ромашка\" ООО", "1"]])
    #expect(complaints.first == [CSVComplaint(line: 1, kind: .textAfterQuote(column: 1))])
  }

  @Test("lines are counted through quoted line ends, and CR, LF and CRLF end records")
  func lines() {
    let reader = CSVReader(mapped("\"a\r\nb\",1\r\n2,3\n4,5\r\n"), dialect: CSVDialect(recordEnd: .crlf))
    var lines: [Int] = []
    while let row = reader.next() { lines.append(row.line) }
    #expect(lines == [1, 3, 4])
    #expect(records("a,b\r1,2\r", CSVDialect(recordEnd: .cr)).0 == [["a", "b"], ["1", "2"]])
  }

  @Test("backslash escapes of MySQL exports are undone")
  func backslash() {
    let dialect = CSVDialect(escape: .backslash)
    #expect(records("\"a\\\"b\\nc\",d\\,e\n", dialect).0 == [["a\"b\nc", "d,e"]])
  }

  @Test("reading goes on from a place noted earlier")
  func resume() {
    let file = mapped("a,b\n1,2\n3,4\n")
    let reader = CSVReader(file)
    _ = reader.next()
    _ = reader.next()
    let later = CSVReader(file)
    later.resume(atOffset: reader.offset, line: reader.line)
    let row = later.next()
    #expect(row?.texts == ["3", "4"])
    #expect(row?.line == 3)
  }

  @Test("no record stands in for a damaged header")
  func damagedHeader() throws {
    let wide = (0..<20).map { "column\($0)" }.joined(separator: ",")
    let file = try CSVFile(mapped("\(wide)\n" + String(repeating: "1,2,3\n", count: 9)), dialect: CSVDialect(columns: 3))
    let (header, reader) = file.open(limits: CSVLimits(columns: 10))
    #expect(header.isEmpty)
    #expect(reader.next()?.texts == ["1", "2", "3"])
    #expect(reader.complaints.lostRecords == 1)
  }

  @Test("all texts of six marks of the grammar are read to their end without a crash")
  func everySmallText() {
    let alphabet = Array("\",\n\ra\\".utf8)
    var slips = 0
    for seed in 0..<46_656 {
      var bytes: [UInt8] = [], rest = seed
      for _ in 0..<6 {
        bytes.append(alphabet[rest % 6])
        rest /= 6
      }
      let dialect = CSVDialect(
        escape: seed % 2 == 0 ? .doubled : .backslash, recordEnd: seed % 3 == 0 ? .cr : .lf, blanksBeforeQuote: seed % 5 == 0)
      let reader = CSVReader(MappedFile(copying: bytes), dialect: dialect)
      var cells = 0
      while cells < 100, let row = reader.next() { cells += row.texts.count }
      // Six bytes hold at most seven cells.
      if cells > 7 || reader.offset != 6 { slips += 1 }
    }
    #expect(slips == 0)
  }
}
