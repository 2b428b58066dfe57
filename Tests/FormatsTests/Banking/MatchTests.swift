import Model
import Testing

@testable import Formats

@Suite("Incoming money proposes its counterparty and invoices")
struct MatchTests {
  @Test(
    "numbers of documents are found in purposes in three languages",
    arguments: [
      ("Оплата по счету № ЦБ-000123 от 12.03.2026 за товары. В т.ч. НДС 20%: 100.00", [("invoice", "цб-000123", "2026-03-12")]),
      (
        "Опл. по сч. 45, 46 и 47 от 01.02.2026",
        [("invoice", "45", "2026-02-01"), ("invoice", "46", "2026-02-01"), ("invoice", "47", "2026-02-01")]
      ),
      ("Оплата за рекламу зг. рахунку-фактури № СФ-0001 від 05.01.2026 р.", [("invoice", "сф-0001", "2026-01-05")]),
      ("Payment for invoice INV-2026/15 dated 2026-02-03", [("invoice", "inv-2026/15", "2026-02-03")]),
      ("Оплата заказа клиента № 77", [("order", "77", "")]),
      ("Расчет по договору N 0320 от 21.06.2021 за проведение экспертизы", [("contract", "0320", "2021-06-21")]),
      ("Возврат подотчетных сумм", []), ("Комиссия за ведение счета", []),
    ] as [(String, [(String, String, String)])])
  func purposes(text: String, wanted: [(String, String, String)]) {
    let found = PurposeNumbers.reading(text).map { ($0.kind.rawValue, $0.number, $0.day?.description ?? "") }
    #expect(found.elementsEqual(wanted) { $0 == $1 }, "\(text): \(found)")
  }

  private let matcher = PaymentMatcher(
    payers: [
      KnownPayer(id: 1, name: "ООО Ромашка", taxID: "7707083893", branch: "770701001", accounts: ["40702810000000000001"]),
      KnownPayer(id: 2, name: "ООО Ромашка, Казань", taxID: "7707083893", branch: "165501001"),
      KnownPayer(id: 3, name: "ИП Иванов", taxID: "500100732259", accounts: ["40802810000000000003"]),
    ],
    invoices: [
      OpenInvoice(id: 10, payer: 1, number: "ЦБ-000123", day: Day(year: 2026, month: 3, day: 12), open: 100_000),
      OpenInvoice(id: 11, payer: 3, number: "124", day: nil, open: 50_000),
      OpenInvoice(id: 12, payer: 3, number: "125", day: nil, open: 70_000),
    ])

  @Test("tax number and branch, the number in the purpose and the sum: near certain, and says why")
  func certain() throws {
    let proposal = matcher.propose(
      amount: 100_000, from: BankParty(name: "ООО Ромашка", taxID: "7707083893", branch: "770701001"),
      purpose: "Оплата по счету 123 от 12.03.2026")
    let payer = try #require(proposal.payer), invoice = try #require(proposal.invoices.first)
    #expect(payer.id == 1)
    #expect(payer.confidence >= 0.99)
    #expect(invoice.id == 10)
    #expect(invoice.reasons == [.numberTail, .day, .exactSum])
    #expect(invoice.confidence > 0.8)
    #expect(proposal.rest == 0)
  }

  @Test("one payment for two invoices is parted, what is over stays over")
  func parted() {
    let proposal = matcher.propose(amount: 130_000, from: BankParty(taxID: "500100732259"), purpose: "счета 124, 125")
    #expect(proposal.invoices.map(\.id).sorted() == [11, 12])
    #expect(proposal.invoices.map(\.amount).reduce(0, +) == 120_000)
    #expect(proposal.rest == 10_000)
  }

  @Test("without a number the sum alone proposes an invoice, with less confidence; a stranger proposes nothing")
  func weak() throws {
    let proposal = matcher.propose(amount: 50_000, from: BankParty(account: "40802810000000000003"), purpose: "за товар")
    #expect(proposal.payer?.reasons == [.account])
    #expect(proposal.invoices.first?.reasons == [.onlySum])
    #expect((proposal.invoices.first?.confidence ?? 1) <= 0.6)
    let stranger = matcher.propose(amount: 5, from: BankParty(name: "Никто", taxID: "7736050003"), purpose: "за товар")
    #expect(stranger.payer == nil)
    #expect(stranger.invoices.isEmpty)
  }

  @Test("sums of bank files are read exactly or not at all")
  func sums() {
    for (text, minor) in [("1234.56", 123_456), ("1 234,5", 123_450), ("-10", -1_000), ("0.010", 1), ("100-50", 10_050)]
      as [(String, Int64)]
    {
      #expect(MinorUnits.reading(text) == minor, "\(text)")
    }
    for text in ["", "1.2.3", "12,345", "abc", "99999999999999999999", "1e5"] { #expect(MinorUnits.reading(text) == nil, "\(text)") }
    #expect(MinorUnits.text(-5) == "-0.05")
  }
}
