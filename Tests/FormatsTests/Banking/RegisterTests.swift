import Model
import Testing

@testable import Formats

@Suite("Incoming money of a statement is held against a register of counterparties and their invoices")
struct RegisterTests {
  private static let accounts = """
    Код;Наименование;ИНН/КПП;Расчетный счет
    A1;ООО "Ромашка";7707083893/770701001;40702810000000000001
    A2;ООО "Ромашка", Казань;7707083893/165501001;
    A3;АО Лютик;108003670;40702810000000000009, 40702810000000000010
    A4;ИП Иванов И.И.;500100732259;
    """
  private static let invoices = """
    Номер счета;Дата;Контрагент;Сумма;Оплачено
    ЦБ-000123;12.03.2026;ООО "Ромашка";1 500,50;500,50
    124;13.03.2026;0108003670;700,00;
    125;14.03.2026;A4;300;0
    126;14.03.2026;A4;много;0
    """

  private func register() throws -> PaymentRegister {
    try PaymentRegister(accounts: TableSource(mapped(Self.accounts)), invoices: TableSource(mapped(Self.invoices)))
  }

  private func document(_ sum: String, _ taxID: String, _ account: String, _ purpose: String, kpp: String = "") -> String {
    """
    СекцияДокумент=Платежное поручение
    Номер=1
    Дата=15.03.2026
    Сумма=\(sum)
    ДатаПоступило=15.03.2026
    Плательщик1=Кто-то
    ПлательщикИНН=\(taxID)
    ПлательщикКПП=\(kpp)
    ПлательщикСчет=\(account)
    ПолучательСчет=40702810000000000077
    НазначениеПлатежа=\(purpose)
    КонецДокумента

    """
  }

  @Test("S13.5: counterparty by tax number, branch and account, invoice by number, day and what is left of it, each with its reason")
  func statement() throws {
    let text =
      "1CClientBankExchange\nРасчСчет=40702810000000000077\n"
      + document("1000.00", "7707083893", "", "Оплата по счету 123 от 12.03.2026", kpp: "770701001")
      + document("700.00", "", "40702810000000000010", "За услуги") + document("300.00", "500100732259", "", "Без номера")
      + document("5.00", "7736050003", "", "Прочее") + "КонецФайла\n"
    let register = try register()
    #expect(register.payers.map(\.taxID) == ["7707083893", "7707083893", "0108003670", "500100732259"])
    #expect(register.invoices.map(\.open) == [100_000, 70_000, 30_000] && register.invoices.map(\.payer) == [1, 3, 4])
    // A sum that cannot be read is no zero.
    #expect(register.complaints.counts == ["bank.amount": 1])
    let file = mapped(text)
    let found = register.matches(try #require(IncomingPayments.reading(file, as: FileKind(of: file))))
    #expect(found.map { $0.payer?.id } == [1, 3, 4, nil])
    #expect(found.map { $0.invoices.map(\.number) } == [["ЦБ-000123"], ["124"], ["125"], []])
    #expect(found[0].proposal.payer?.reasons == [.taxIDAndBranch] && found[1].proposal.payer?.reasons == [.account])
    #expect(found[0].proposal.invoices.first?.reasons == [.numberTail, .day, .exactSum])
    #expect(found[1].proposal.invoices.first?.reasons == [.onlySum] && (found[1].proposal.invoices.first?.confidence ?? 1) < 0.7)
    #expect(found.map(\.proposal.rest) == [0, 0, 0, 500])
  }

  @Test("S13.5: the same of MT940, CAMT and Privat24: money that went is left out")
  func kinds() throws {
    let swift = """
      :20:X
      :25:1
      :60F:C260301EUR0,
      :61:2603150315C300,NTRFX//Y
      :86:166?00CREDIT?20SVWZ+Invoice 125?31DE89370400440532013000?32IVANOV
      :61:2603150315D50,NTRFX//Z
      :86:fee
      :62F:C260331EUR250,
      -
      """
    let camt = """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id><Ntry><Amt Ccy="EUR">300.00</Amt>\
      <CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-15</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>ИП Иванов И.И.</Nm>\
      </Dbtr></RltdPties><RmtInf><Ustrd>Invoice 125</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry><Ntry><Amt Ccy="EUR">9.00</Amt>\
      <CdtDbtInd>DBIT</CdtDbtInd></Ntry></Stmt></BkToCstmrStmt></Document>
      """
    let privat = """
      ЄДРПОУ;МФО;Рахунок;Валюта;Номер документа;Дата операції;МФО банка;Назва банка;Рахунок кореспондента;ЄДРПОУ кореспондента;\
      Кореспондент;Сума;Призначення платежу
      1;2;3;UAH;5;15.03.2026;7;8;9;500100732259;Х;300.00;Сплата за рахунком 125
      1;2;3;UAH;5;15.03.2026;7;8;9;500100732259;Х;-20.00;Комісія
      """
    let register = try register()
    for text in [swift, camt, privat] {
      let file = mapped(text)
      let found = register.matches(try #require(IncomingPayments.reading(file, as: FileKind(of: file)), "\(text.prefix(20))"))
      #expect(found.count == 1 && found.first?.invoices.map(\.number) == ["125"] && found.first?.payer?.id == 4, "\(text.prefix(20))")
      #expect(found.first?.entry.amount == 30_000 && found.first?.entry.day?.description == "2026-03-15", "\(text.prefix(20))")
    }
    #expect(IncomingPayments.reading(mapped("a;b\n1;2\n"), as: .csv) == nil)
  }

  @Test("a table without the columns that tell a counterparty or an invoice is refused with its headings")
  func foreign() throws {
    let colours = try TableSource(mapped("Цвет;Размер\nсиний;5\n"))
    #expect(throws: PaymentRegister.Fault.noColumns(["Цвет", "Размер"])) { _ = try PaymentRegister(accounts: colours) }
    let accounts = try TableSource(mapped(Self.accounts))
    #expect(throws: PaymentRegister.Fault.noColumns(["Цвет", "Размер"])) { _ = try PaymentRegister(accounts: accounts, invoices: colours) }
  }
}
