import Model

/// An order to pay from our account, before it becomes a document of the client-bank exchange.
public struct PaymentOrder: Sendable, Equatable {
  public var number: String
  public var day: Day
  /// Kopecks, more than 0.
  public var amount: Int64
  public var payer: BankParty
  public var payee: BankParty
  /// Correspondent accounts of the two banks.
  public var payerCorrespondent = "", payeeCorrespondent = ""
  public var purpose: String
  /// Place in the queue of payments (article 855 of the Civil Code): 5 for goods and services.
  public var order = 5

  public init(number: String, day: Day, amount: Int64, payer: BankParty, payee: BankParty, purpose: String) {
    self.number = number
    self.day = day
    self.amount = amount
    self.payer = payer
    self.payee = payee
    self.purpose = purpose
  }

  /// The document's lines. The purpose is cut to the 210 characters that a payment order holds (Bank of Russia, 762-P).
  public var fields: [ClientBankField: String] {
    var fields: [ClientBankField: String] = [
      .number: number, .day: Self.text(day), .amount: MinorUnits.text(amount), .payerAccount: payer.account, .payeeAccount: payee.account,
      .payer: "ИНН \(payer.taxID) \(payer.name)", .payee: "ИНН \(payee.taxID) \(payee.name)", .payerTaxID: payer.taxID,
      .payeeTaxID: payee.taxID, .payer1: payer.name, .payee1: payee.name, .payerSettlement: payer.account, .payeeSettlement: payee.account,
      .payerBank1: payer.bank, .payeeBank1: payee.bank, .payerBIC: payer.bankCode, .payeeBIC: payee.bankCode,
      .payerCorrespondent: payerCorrespondent, .payeeCorrespondent: payeeCorrespondent, .operation: "01", .order: String(order),
      .purpose: String(purpose.prefix(210)),
    ]
    if !payer.branch.isEmpty { fields[.payerKPP] = payer.branch }
    if !payee.branch.isEmpty { fields[.payeeKPP] = payee.branch }
    return fields
  }

  /// dd.mm.yyyy
  static func text(_ day: Day) -> String {
    let (year, month, date) = day.civil
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return padded(date, 2) + "." + padded(month, 2) + "." + padded(year, 4)
  }
}
