import Model

/// A bank statement kept as a text table with known headings: Privat24 for business and Ukrgasbank.
public struct StatementTable {
  public private(set) var entries: [BankEntry] = []
  public private(set) var complaints: Complaints
  public let encoding: TextEncoding
  public private(set) var rows = 0
  private var requisites = RequisiteLook()
  private var balances: [String: (opening: Int64, closing: Int64, moved: Int64, line: Int)] = [:]

  /// Columns of the two banks by heading, in capitals.
  private static let names: [String: [String]] = [
    "account": ["РАХУНОК", "AC"], "currency": ["ВАЛЮТА", "CUR_TAG"], "number": ["НОМЕР ДОКУМЕНТА", "ND"],
    "day": ["ДАТА ОПЕРАЦІЇ", "DATA_D"], "code": ["МФО БАНКА", "MFO_KOR"], "bank": ["НАЗВА БАНКА"],
    "theirs": ["РАХУНОК КОРЕСПОНДЕНТА", "AC_KOR"], "taxID": ["ЄДРПОУ КОРЕСПОНДЕНТА", "OKPO_KOR"], "name": ["КОРЕСПОНДЕНТ", "NAME_KOR"],
    "amount": ["СУМА", "SUM_PD_NOM"], "purpose": ["ПРИЗНАЧЕННЯ ПЛАТЕЖУ", "PURPOSE"], "side": ["DK"], "debit": ["DB_SUM_NOM"],
    "credit": ["CR_SUM_NOM"], "opening": ["IN_RST_NO", "IN_RST_NOM"], "closing": ["OUT_RST_NO", "OUT_RST_NOM"], "debitIBAN": ["DB_IBAN"],
    "creditIBAN": ["CR_IBAN"], "extract": ["DATA_VYP"],
  ]

  /// - Throws: `FileFault`; `otherKind` when the table is no statement of these banks.
  public init(_ file: MappedFile, complaints limit: Int = 1_000) throws(FileFault) {
    var table = try CSVFile(file)
    encoding = table.encoding.encoding
    complaints = Complaints(limit: limit)
    table.dialect.dialect.hasHeader = true
    let (header, reader) = table.open()
    let headings = header.map { MT940Reader.trimmed($0.uppercased()) }
    var columns: [String: Int] = [:]
    for (role, spellings) in Self.names { columns[role] = headings.firstIndex { spellings.contains($0) } }
    guard columns["amount"] != nil || columns["credit"] != nil, columns["account"] != nil else { throw .otherKind(.binary) }
    while let row = reader.next() {
      rows += 1
      take(row, columns)
    }
    for complaint in reader.complaints.first { complaints.add(Complaint(complaint)) }
    for (account, sum) in balances.sorted(by: { $0.key < $1.key }) where sum.opening.saturating(sum.moved) != sum.closing {
      complaints.add(Complaint("bank.balance", line: sum.line, element: account, value: MinorUnits.text(sum.closing)))
    }
  }

  private mutating func take(_ row: CSVRow, _ columns: [String: Int]) {
    func text(_ role: String) -> String { columns[role].map { MT940Reader.trimmed(row.text($0)) } ?? "" }
    guard let amount = amount(text) else {
      complaints.add(Complaint("bank.amount", .error, line: row.line, element: "Сума", value: text("amount")))
      return
    }
    let day = (try? DayText.day(text("day")).get()).map(Day.init)
    if day == nil { complaints.add(Complaint("bank.day", .error, line: row.line, element: "Дата", value: text("day"))) }
    let iban = text(amount < 0 ? "creditIBAN" : "debitIBAN"), taxID = text("taxID")
    let party = BankParty(
      name: text("name"), taxID: taxID, account: iban.isEmpty ? text("theirs") : iban, bank: text("bank"), bankCode: text("code"))
    requisites.look(taxID, .edrpou, line: row.line, element: "ЄДРПОУ", &complaints)
    let account = text("account"), currency = text("currency")
    entries.append(
      BankEntry(
        account: account, number: text("number"), day: day, amount: amount, currency: currency.isEmpty ? "UAH" : currency, party: party,
        purpose: text("purpose"), line: row.line))
    guard let opening = MinorUnits.reading(text("opening")), let closing = MinorUnits.reading(text("closing")) else { return }
    let key = account + " " + currency + " " + text("extract")
    balances[key, default: (opening, closing, 0, row.line)].moved = (balances[key]?.moved ?? 0).saturating(amount)
  }

  /// The sum with its sign: signed, or told by the side (1 and D take money away), or in one of two columns.
  private func amount(_ text: (String) -> String) -> Int64? {
    let side = text("side").uppercased()
    let debit = MinorUnits.reading(text("debit")) ?? 0, credit = MinorUnits.reading(text("credit")) ?? 0
    if side.isEmpty || text("amount").isEmpty {
      if debit != 0 || credit != 0 { return credit.saturating(-max(debit, -.max)) }
      return MinorUnits.reading(text("amount"))
    }
    guard let sum = MinorUnits.reading(text("amount")) else { return nil }
    return ["1", "D", "Д", "ДТ"].contains(side) ? -Int64(clamping: sum.magnitude) : Int64(clamping: sum.magnitude)
  }
}
