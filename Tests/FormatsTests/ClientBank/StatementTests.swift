import Foundation
import Model
import TestKit
import Testing

@testable import Formats

@Suite("Statements of the client-bank exchange of 1C")
struct StatementTests {
  @Test("every row of samples/1c-bank/EXPECTED.tsv: encoding, line ends, sections, documents, sums, balances")
  func expected() throws {
    for row in try answers("samples/1c-bank/EXPECTED.tsv") {
      let name = row["file"] ?? ""
      guard let path = Shared.path("samples/1c-bank/" + name) else { continue }
      let found = try inspected(path).json
      for column in [
        "actual_encoding", "eol", "declared", "version", "account_sections", "documents", "sum_all", "sum_to_own", "sum_from_own",
      ] { #expect(found[column]?.plain == row[column], "\(name), \(column)") }
      let balances = (found["balances"]?.array ?? []).map { $0.plain + "; " }.joined()
      #expect(balances == row["balances(check)"] ?? "", "\(name)")
    }
  }

  @Test("the purpose parted into six lines is joined; names are freed of the tax number that banks put before them")
  func names() throws {
    let text = """
      1CClientBankExchange
      ВерсияФормата=1.02
      Кодировка=Windows
      СекцияДокумент=Платежное поручение
      Номер=7
      Дата=11.01.2026
      Сумма=1234.5
      Плательщик=ИНН 7707083893\\770701001 ПАО Сбербанк
      Получатель=7736050003, ПАО "Газпром"
      НазначениеПлатежа=
      НазначениеПлатежа1=Оплата по счету
      НазначениеПлатежа2=№ 15 от 10.01.2026
      МойКлюч=своё
      КонецДокумента
      КонецФайла
      """
    let reader = try #require(ClientBankReader(mapped(text)))
    guard case .document(let document) = reader.next() else {
      Issue.record("no document")
      return
    }
    #expect(document.amount == 123_450)
    #expect(document.payerSide.name == "ПАО Сбербанк")
    #expect(document.payerSide.taxID == "7707083893")
    #expect(document.payeeSide.taxID == "7736050003")
    #expect(document.payeeSide.name == "ПАО \"Газпром\"")
    #expect(document.purpose == "Оплата по счету № 15 от 10.01.2026")
    #expect(document.others.map(\.key) == ["МойКлюч"])
    #expect(document.others.map(\.value) == ["своё"])
    #expect(reader.next() == nil)
    #expect(reader.complaints.isEmpty)
  }

  @Test("a file of three encodings, line by line, is read right in each line (formats.md 0.3)")
  func mixed() throws {
    var bytes: [UInt8] = Array("1CClientBankExchange\r\n".utf8)
    func add(_ line: String, _ page: CodePage?) { bytes += (page?.bytes(of: line) ?? Array(line.utf8)) + [13, 10] }
    for line in ["ВерсияФормата=1.03", "Кодировка=Windows", "Отправитель=Банк «Восток» для малого и среднего бизнеса"] {
      add(line, .windows1251)
    }
    add("СекцияДокумент=Платежное поручение", .windows1251)
    add("Номер=1", nil)
    add("Дата=01.02.2026", nil)
    add("Сумма=10.00", .windows1251)
    add("Плательщик1=ООО Ромашка из Владивостока и Хабаровска", .windows1251)
    add("НазначениеПлатежа=Оплата за услуги", nil)
    add("КонецДокумента", .windows1251)
    add("КонецФайла", nil)
    let reader = try #require(ClientBankReader(MappedFile(copying: bytes)))
    guard case .document(let document) = reader.next() else {
      Issue.record("no document")
      return
    }
    #expect(reader.encoding == .windows1251)
    #expect(document.kind == "Платежное поручение")
    #expect(document[.payer1] == "ООО Ромашка из Владивостока и Хабаровска")
    #expect(document.purpose == "Оплата за услуги")
    #expect(reader.header.sender == "Банк «Восток» для малого и среднего бизнеса")
    #expect(reader.next() == nil)
  }

  @Test("the same statement in cp866, windows-1251, UTF-8 and UTF-16 gives the same documents")
  func encodings() throws {
    let text = """
      1CClientBankExchange
      ВерсияФормата=1.01
      Кодировка=DOS
      Отправитель=Клиент-банк отделения Сбербанка России
      СекцияДокумент=Банковский ордер
      Номер=5
      Дата=03.03.2026
      Сумма=17.20
      Плательщик1=Индивидуальный предприниматель Ефимов Игорь Щукин
      НазначениеПлатежа=Комиссия банка за ведение расчётного счёта
      КонецДокумента
      КонецФайла
      """.replacingOccurrences(of: "\n", with: "\r\n")
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let spellings: [(TextEncoding, [UInt8])] = [
      (.cp866, try #require(CodePage.cp866.bytes(of: text))), (.windows1251, try #require(CodePage.windows1251.bytes(of: text))),
      (.utf8, Array(text.utf8)), (.utf16LittleEndian, wide),
    ]
    for (encoding, bytes) in spellings {
      let reader = try #require(ClientBankReader(MappedFile(copying: bytes)))
      #expect(reader.encoding == encoding)
      guard case .document(let document) = reader.next() else {
        Issue.record("no document in \(encoding)")
        continue
      }
      #expect(document[.payer1] == "Индивидуальный предприниматель Ефимов Игорь Щукин")
      #expect(document.purpose == "Комиссия банка за ведение расчётного счёта")
      #expect(document.amount == 1_720)
    }
  }

  @Test("a balance that does not hold, a turnover that the documents do not make and a cut file are told with their lines")
  func checks() throws {
    let text = """
      1CClientBankExchange
      ВерсияФормата=1.03
      Кодировка=Windows
      СекцияРасчСчет
      РасчСчет=40702810200000000001
      НачальныйОстаток=100.00
      ВсегоПоступило=50.00
      ВсегоСписано=0
      КонечныйОстаток=151.00
      КонецРасчСчет
      СекцияДокумент=Платежное поручение
      Номер=1
      Дата=01.02.2026
      Сумма=49.00
      ПолучательСчет=40702810200000000001
      """
    let found = inspected(bytes: Array(text.utf8)).inspection.complaints
    #expect(found.kept.contains { $0.rule == "bank.balance" && $0.line == 4 })
    #expect(found.kept.contains { $0.rule == "bank.turnover" && $0.details["found"] == "49.00" })
    #expect(found.counts["bank.cut"] == 1)
    #expect(found.counts["bank.unclosed"] == 1)
  }

  @Test("what is written is read back the same: 200 made payment orders")
  func identity() throws {
    var dice = Dice(state: 7)
    let plain = ["ООО", "Ромашка", "«Вектор»", "и", "партнёры", "№", "15/2026-А", "=", ";", "НДС", "20%"]
    var words = plain
    func phrase() -> String { (0...dice.roll(6)).map { _ in words[dice.roll(words.count)] }.joined(separator: " ") }
    func digits(_ count: Int) -> String { (0..<count).map { _ in String(dice.roll(10)) }.joined() }
    for encoding in [TextEncoding.windows1251, .utf8] {
      // windows-1251 has no marks that combine.
      words = encoding == .utf8 ? plain + combined : plain
      var header = ClientBankHeader()
      header.sender = "Clientele"
      header.accounts = [digits(20)]
      header.kinds = ["Платежное поручение"]
      var writer = ClientBankWriter(header, encoding: encoding)
      var written: [[ClientBankField: String]] = []
      for number in 0..<100 {
        let payer = BankParty(
          name: phrase(), taxID: digits(10), branch: digits(9), account: digits(20), bank: phrase(), bankCode: digits(9))
        let payee = BankParty(name: phrase(), taxID: digits(12), account: digits(20), bank: phrase(), bankCode: digits(9))
        let order = PaymentOrder(
          number: String(number), day: Day(20_000 + Int32(number)), amount: Int64(1 + dice.roll(10_000_000)), payer: payer, payee: payee,
          purpose: phrase())
        written.append(order.fields)
        writer.document(order.fields)
      }
      writer.end()
      #expect(writer.lost == 0)
      let reader = try #require(ClientBankReader(MappedFile(copying: writer.bytes)))
      var read: [[ClientBankField: String]] = []
      while let item = reader.next() {
        guard case .document(let document) = item else { continue }
        var fields: [ClientBankField: String] = [:]
        for field in ClientBankField.allCases where written[read.count][field] != nil { fields[field] = document[field] }
        read.append(fields)
      }
      #expect(read == written)
      #expect(reader.header.accounts == header.accounts)
      #expect(reader.complaints.isEmpty)
    }
  }
}
