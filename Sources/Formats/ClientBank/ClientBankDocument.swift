import Model

/// One payment document of the client-bank exchange: its lines, decoded when asked for.
public struct ClientBankDocument: Sendable {
  let file: MappedFile
  let decoder: ClientBankText
  /// Where the value of each field lies; empty ranges for fields left out.
  var values: [Range<Int>]
  /// Keys that the format does not know, with their values.
  var unknown: [(key: Range<Int>, value: Range<Int>)] = []
  var kindRange: Range<Int>
  /// Physical line where the document begins, from 1.
  public let line: Int

  init(_ file: MappedFile, _ decoder: ClientBankText, kind: Range<Int>, line: Int) {
    self.file = file
    self.decoder = decoder
    self.line = line
    kindRange = kind
    values = [Range<Int>](repeating: 0..<0, count: ClientBankField.allCases.count)
  }

  /// "Платежное поручение", "Банковский ордер"; may be empty.
  public var kind: String { text(kindRange) }

  /// The value of a field without blanks around it; empty when it is left out.
  public subscript(_ field: ClientBankField) -> String { text(values[Int(field.rawValue)]) }

  public var others: [(key: String, value: String)] { unknown.map { (text($0.key), text($0.value)) } }

  func bytes<Value>(_ field: ClientBankField, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    file.withBytes { body(ClientBankText.trimmed(UnsafeRawBufferPointer(rebasing: $0[values[Int(field.rawValue)]]))) }
  }

  private func text(_ range: Range<Int>) -> String {
    if range.isEmpty { return "" }
    return file.withBytes { decoder.text(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// The sum in kopecks; nil when it is no number.
  public var amount: Int64? { bytes(.amount) { MinorUnits.reading($0) } }

  public func day(_ field: ClientBankField) -> Day? {
    bytes(field) { bytes in
      if bytes.isEmpty { return nil }
      return (try? DayText.day(bytes).get()).map(Day.init)
    }
  }

  /// The account of a side, given under either of two keys.
  public var payerAccount: String { first(.payerAccount, .payerSettlement) }
  public var payeeAccount: String { first(.payeeAccount, .payeeSettlement) }

  /// The purpose: one line, or the six that older versions part it into.
  public var purpose: String {
    let whole = self[.purpose]
    if !whole.isEmpty { return whole }
    let parts: [ClientBankField] = [.purpose1, .purpose2, .purpose3, .purpose4, .purpose5, .purpose6]
    return parts.map { self[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The two sides, each with its name freed of the tax number that banks put before it.
  public var payerSide: BankParty {
    party(
      name: first(.payer1, .payer), taxID: self[.payerTaxID], kpp: self[.payerKPP], account: payerAccount, bank: self[.payerBank1],
      code: self[.payerBIC])
  }
  public var payeeSide: BankParty {
    party(
      name: first(.payee1, .payee), taxID: self[.payeeTaxID], kpp: self[.payeeKPP], account: payeeAccount, bank: self[.payeeBank1],
      code: self[.payeeBIC])
  }

  private func party(name: String, taxID: String, kpp: String, account: String, bank: String, code: String) -> BankParty {
    let parted = BankParty.parted(name)
    return BankParty(
      name: parted.name, taxID: taxID.isEmpty ? parted.taxID ?? "" : taxID, branch: kpp == "0" ? "" : kpp, account: account, bank: bank,
      bankCode: code)
  }

  private func first(_ one: ClientBankField, _ other: ClientBankField) -> String {
    let text = self[one]
    return text.isEmpty ? self[other] : text
  }

  /// The same document in a second statement: account, day, number, sum and both accounts.
  public var identity: String {
    [self[.number], self[.day], amount.map(MinorUnits.text) ?? self[.amount], payerAccount, payeeAccount].joined(separator: "|")
  }
}
