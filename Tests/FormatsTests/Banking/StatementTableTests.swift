import Foundation
import Model
import Testing

@testable import Formats

@Suite("Statements of Ukrainian banks as tables")
struct StatementTableTests {
  /// Headings of Privat24 for business, older and newer (formats.md 2.1; the newer ones end in a delimiter).
  static let older = [
    "ЄДРПОУ", "МФО", "Рахунок", "Валюта", "Номер документа", "Дата операції", "МФО банка", "Назва банка", "Рахунок кореспондента",
    "ЄДРПОУ кореспондента", "Кореспондент", "Сума", "Призначення платежу",
  ]
  static let newer = older.map { $0.replacing("документа", with: "документу").replacing("банка", with: "банку") }

  private static let own = "UA213223130000026007233566001", dollars = "UA903052990000026001234567890"

  private static func privat(_ headings: [String], end: String = "") -> String {
    let rows = [
      "14360570;305299;\(own);UAH;101;05.01.2026;322313;АТ \"Укрексімбанк\";UA903052992990004149123456789;31316718;ТОВ \"Ромашка\";1 250.50;"
        + "Оплата за товар зг. рах. № 15 від 04.01.2026, у т.ч. ПДВ",
      "14360570;305299;\(own);UAH;102;05.01.2026 14:30:05;300001;НБУ;UA213223130000026007233566002;00032129;АТ Ощадбанк;-70 000.00;Комісія",
      "14360570;305299;\(dollars);USD;7;06.01.2026;;;;;Acme Ltd;99.90;Payment for invoice 7",
    ]
    return ([headings.joined(separator: ";")] + rows).map { $0 + end }.joined(separator: "\r\n") + "\r\n"
  }

  private func privatEntries(_ bytes: [UInt8]) throws -> StatementTable {
    let file = MappedFile(copying: bytes)
    #expect(FileKind(of: file) == .privat24)
    let table = try StatementTable(file)
    #expect(table.rows == 3 && table.complaints.isEmpty, "\(table.complaints.kept)")
    #expect(table.entries.map(\.number) == ["101", "102", "7"])
    #expect(table.entries.map(\.amount) == [125_050, -7_000_000, 9_990])
    #expect(table.entries.map(\.currency) == ["UAH", "UAH", "USD"])
    #expect(table.entries.map(\.account) == [Self.own, Self.own, Self.dollars])
    #expect(table.entries.map(\.day) == [5, 5, 6].map { Day(year: 2026, month: 1, day: $0) })
    return table
  }

  @Test(
    "S13.5: Privat24 in its older and newer headings, windows-1251, UTF-8 and UTF-8 with a mark, with a last delimiter and without",
    arguments: [older, newer], ["", ";"])
  func privat(headings: [String], end: String) throws {
    let text = Self.privat(headings, end: end)
    for bytes in [try #require(CodePage.windows1251.bytes(of: text)), Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      let first = try #require(try privatEntries(bytes).entries.first)
      #expect(first.party.name == "ТОВ \"Ромашка\"" && first.party.taxID == "31316718")
      #expect(first.party.account == "UA903052992990004149123456789" && first.party.bankCode == "322313")
      #expect(first.party.bank == "АТ \"Укрексімбанк\"" && first.purpose.hasSuffix("у т.ч. ПДВ"))
    }
  }

  @Test("S13.5: headings with a Latin i, in quotes, parted by tabs or commas, ended by a delimiter that the rows have not")
  func spellings() throws {
    let latin = Self.newer.map { $0.replacing("і", with: "i") }
    _ = try privatEntries(Array(Self.privat(latin).utf8))
    _ = try privatEntries(
      Array(
        (Self.newer.joined(separator: ";") + ";\r\n"
          + Self.privat(Self.newer).split(separator: "\r\n").dropFirst()
          .joined(separator: "\r\n")).utf8))
    for delimiter in ["\t", ","] {
      let lines = Self.privat(Self.newer).split(separator: "\r\n").map { line in
        line.split(separator: ";", omittingEmptySubsequences: false).map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
          .joined(separator: delimiter)
      }
      _ = try privatEntries(Array(lines.joined(separator: "\n").utf8))
    }
  }

  @Test("S1.4: damaged rows of a statement are told with their lines, the others are read")
  func damaged() throws {
    let text =
      Self.privat(Self.newer) + "14360570;305299;\(Self.own);UAH;103;не дата;;;;;ТОВ;1.00;x\r\n"
      + "14360570;305299;\(Self.own);UAH;104;05.01.2026;;;;;ТОВ;багато;x\r\n14360570;305299;\(Self.own);UAH\r\n"
      + "14360570;305299;\(Self.own);UAH;105;05.01.2026;;;;31316817;ТОВ;5,00;контрольна цифра\r\n"
    let table = try StatementTable(mapped(text))
    #expect(table.entries.map(\.number) == ["101", "102", "7", "103", "105"])
    #expect(table.complaints.kept.filter { $0.rule == "bank.amount" }.map(\.line) == [6, 7])
    #expect(table.complaints.kept.filter { $0.rule == "bank.day" }.map(\.line) == [5])
    #expect(table.complaints.kept.filter { $0.rule == "csv.fewerColumns" }.map(\.line) == [7])
    #expect(table.complaints.kept.contains { $0.rule.rawValue.hasPrefix("requisite.") && $0.line == 8 && $0.value == "31316817" })
  }

  /// The 30 columns of Ukrgasbank (formats.md 2.1).
  private static let columns = [
    "DATA_VYP", "MFO", "AC", "OKPO", "NAME", "ND", "DATA_D", "DK", "MFO_KOR", "AC_KOR", "OKPO_KOR", "NAME_KOR", "CUR_TAG", "CUR_CODE",
    "CUR_RATE", "AC_CUR_TAG", "SUM_PD_NOM", "SUM_PD_EQ", "PURPOSE", "IN_RST_NO", "IN_RST_EQ", "OUT_RST_NO", "OUT_RST_EQ", "DB_SUM_NOM",
    "CR_SUM_NOM", "DB_SUM_EQ", "CR_SUM_EQ", "DAT_OST_OB", "DB_IBAN", "CR_IBAN",
  ]
  private static let ours = "UA403204780000026007924415001", theirs = "UA213223130000026007233566001"

  /// A day of one account: 1,000.00 before, 500.00 came, 200.50 went, 1,299.50 after.
  private static func ukrgasbank(came: String, went: String, closing: String = "1299,50") -> String {
    func row(_ number: String, _ side: String, _ sum: String, _ name: String, _ debit: String, _ credit: String) -> String {
      [
        "05.01.2026", "320478", "26007924415001", "14360570", "ТОВ Наше", number, "05.01.2026", side, "322313", "26007233566001",
        "31316718", name, "UAH", "980", "1", "UAH", sum, sum, "Оплата; рах. 5", "1000,00", "1000,00", closing, closing, "200,50",
        "500,00", "200,50", "500,00", "04.01.2026", debit, credit,
      ].map { $0.contains(";") ? "\"\($0)\"" : $0 }.joined(separator: ";")
    }
    return [
      columns.joined(separator: ";"), row("1", came, "500,00", "ТОВ Платник", theirs, ours),
      row("2", went, "200,50", "ТОВ Постачальник", ours, theirs),
    ].joined(separator: "\r\n")
  }

  @Test(
    "S13.5: Ukrgasbank in windows-1251 and UTF-8: sides 1 and 2 or letters, turned round where the balances say so",
    arguments: [("1", "2"), ("2", "1"), ("1", "0"), ("C", "D"), ("К", "Д")])
  func ukrgasbank(came: String, went: String) throws {
    let text = Self.ukrgasbank(came: came, went: went)
    for bytes in [try #require(CodePage.windows1251.bytes(of: text)), Array(text.utf8)] {
      let file = MappedFile(copying: bytes)
      #expect(FileKind(of: file) == .ukrgasbank)
      let table = try StatementTable(file)
      #expect(table.entries.map(\.amount) == [50_000, -20_050], "\(came) and \(went)")
      #expect(table.entries.map(\.party.name) == ["ТОВ Платник", "ТОВ Постачальник"])
      #expect(table.entries.map(\.party.account) == [Self.theirs, Self.theirs])
      #expect(table.entries.map(\.purpose) == ["Оплата; рах. 5", "Оплата; рах. 5"])
      #expect(table.entries.allSatisfy { $0.account == "26007924415001" && $0.currency == "UAH" && $0.party.bankCode == "322313" })
      #expect(table.complaints.isEmpty, "\(table.complaints.kept)")
    }
  }

  @Test("S13.5: balances of Ukrgasbank that the movements do not make are told")
  func unbalanced() throws {
    let table = try StatementTable(mapped(Self.ukrgasbank(came: "1", went: "2", closing: "1300,00")))
    #expect(table.entries.map(\.amount) == [50_000, -20_050])
    #expect(table.complaints.counts == ["bank.balance": 1])
  }

  @Test("S13.5: sums beyond every number are told as unbalanced and end nothing, whichever way their sides are turned")
  func beyondNumbers() throws {
    let lines = Self.ukrgasbank(came: "1", went: "2").replacing("200,50", with: "9000000000000000,00").components(separatedBy: "\r\n")
    let table = try StatementTable(mapped(([lines[0]] + Array(repeating: lines[2], count: 30)).joined(separator: "\r\n")))
    #expect(table.entries.count == 30)
    #expect(table.complaints.counts["bank.balance"] == 1)
  }

  @Test("a table of other columns is no statement; iBank 2 UA is known by its headings")
  func others() throws {
    #expect(throws: FileFault.otherKind(.binary)) { try StatementTable(mapped("a;b\n1;2\n")) }
    let heading =
      "ЄДРПОУ;МФО;Рахунок;Валюта;Дата операцiї;Код операцiї;МФО банка;Назва банка;Рахунок кореспондента;ЄДРПОУ кореспондента;"
      + "Кореспондент;Документ;Дата документа;Дебет;Кредит;Призначення платежу;Гривневе покриття"
    let header = heading.split(separator: ";").map(String.init)
    let found = try #require(HeaderRecognition(header))
    #expect(found.source == "iBank 2 UA" && found.columns.allSatisfy { !$0.isOwn })
    #expect(FileKind(of: mapped(heading + "\n")) == .csv)
    #expect(HeaderRecognition(Self.newer)?.source == "Privat24")
  }
}
