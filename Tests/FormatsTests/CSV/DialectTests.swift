import Foundation
import TestKit
import Testing

@testable import Formats

@Suite("Dialects are told from the content")
struct DialectTests {
  private static let marks: [String: UInt8] = [
    "semicolon": 0x3B, "comma": 0x2C, "tab": 9, "vslash": 0x7C, "nsign": 0x23, "doublequote": 0x22, "singlequote": 0x27,
  ]

  @Test("at least 90 % of DIALECTS.tsv: delimiter, quote, escape and record end as the annotators say")
  func annotated() throws {
    guard let folder = Shared.folder("samples/csv") else { return }
    let table = try String(contentsOf: folder.appendingPathComponent("DIALECTS.tsv"), encoding: .utf8)
    var right = 0, total = 0
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let guess = try CSVFile(path: folder.appendingPathComponent(fields[0]).path).dialect.dialect
      let isRight =
        guess.delimiter == Self.marks[fields[2]] && guess.quote == Self.marks[fields[3]]
        && (fields[4].isEmpty || (fields[4] == "backslash") == (guess.escape == .backslash))
        && guess.recordEnd.rawValue == fields[5]
      total += 1
      if isRight { right += 1 } else { print("dialect differs: \(line) told as \(guess)") }
    }
    print("dialects right: \(right) of \(total)")
    #expect(right * 10 >= total * 9)
  }

  @Test(
    "headers and preambles of the sample files are found",
    arguments: [
      ("dial-cliente.csv", true, 0, 4), ("dial-currencies.csv", false, 0, 4), ("dial-data.csv", false, 0, 3),
      ("dial-load_fund_structure_data.csv", true, 0, 16), ("dial-Blizak_2010.csv", false, 0, 11),
      ("dial-CsvBulkLoaderTest_Players.csv", false, 0, 5), ("dial-ABCAUS2011.csv", true, 0, 7),

      ("oca-meta_data_separated_credit_debit.csv", true, 4, 6), ("oca-sample_statement_en.csv", true, 0, 7),
      ("oca-empty_statement_en.csv", true, 0, 7), ("oca-original_currency_no_header.csv", false, 0, 8),
    ])
  func headers(file: String, hasHeader: Bool, preamble: Int, columns: Int) throws {
    guard let folder = Shared.folder("samples/csv") else { return }
    let guess = try CSVFile(path: folder.appendingPathComponent(file).path).dialect.dialect
    #expect(guess.hasHeader == hasHeader, "\(file)")
    #expect(guess.preambleLines == preamble, "\(file)")
    #expect(guess.columns == columns, "\(file)")
  }

  @Test("a first line sep=; settles the delimiter and is no record (formats.md 2.3, CSV of Excel)")
  func announced() throws {
    let file = try CSVFile(mapped("sep=;\r\nИмя,фамилия;Сумма\r\nИванов, Пётр;1,5\r\n"))
    #expect(file.dialect.dialect.delimiter == UInt8(ascii: ";"))
    let (header, reader) = file.open()
    #expect(header == ["Имя,фамилия", "Сумма"])
    #expect(reader.next()?.texts == ["Иванов, Пётр", "1,5"])
  }

  @Test("notes above a 1C report are a preamble")
  func preamble() throws {
    let text = """
      Отчёт о продажах за 2024 год;;;
      Организация: ООО "Ромашка";;;
      ;;;
      Контрагент;Номенклатура;Количество;Сумма
      ООО "Лютик";Гвозди, 100 мм;10;1 234,50
      ИП Сидоров;Шурупы;5;99,00
      """
    let file = try CSVFile(mapped(text))
    #expect(file.dialect.dialect.preambleLines == 3)
    let (header, reader) = file.open()
    #expect(header == ["Контрагент", "Номенклатура", "Количество", "Сумма"])
    let row = try #require(reader.next())
    #expect(row.line == 5)
    #expect(row.text(0) == "ООО \"Лютик\"")
    #expect(row.millionths(3, sign: .comma) == .success(1_234_500_000))
  }

  @Test("what the user chose is not second-guessed")
  func chosen() throws {
    let chosen = CSVDialect(delimiter: UInt8(ascii: "|"), hasHeader: false)
    let file = try CSVFile(mapped("a,b|c\n"), encoding: .windows1251, dialect: chosen)
    #expect(file.dialect == DialectGuess(dialect: chosen, confidence: 1))
    #expect(file.encoding.encoding == .windows1251)
    #expect(file.open().reader.next()?.texts == ["a,b", "c"])
  }

  @Test("a list of one column is not parted at the commas of a few names")
  func oneColumn() throws {
    let text = "Company\n" + (0..<40).map { $0 % 10 == 3 ? "Sun, Moon and Sons" : "Company number \($0)" }.joined(separator: "\n")
    let file = try CSVFile(mapped(text))
    #expect(file.dialect.dialect.columns == 1)
  }

  @Test("headers of the public data sets are found, and groceries.csv has none (data/README.md)")
  func dataSets() throws {
    guard let folder = Shared.folder("data") else { return }
    for name in ["maven_crm/accounts.csv", "maven_crm/data_dictionary.csv", "maven_crm/products.csv", "maven_crm/sales_pipeline.csv"] {
      let dialect = try CSVFile(path: folder.appendingPathComponent(name).path).dialect.dialect
      #expect(dialect.hasHeader && dialect.preambleLines == 0, "\(name)")
    }
    #expect(try !CSVFile(path: folder.appendingPathComponent("groceries/groceries.csv").path).dialect.dialect.hasHeader)
  }
}
