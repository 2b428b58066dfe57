import Model

/// A bank statement kept as a text table with known headings: Privat24 for business and Ukrgasbank.
public struct StatementTable {
  public private(set) var entries: [BankEntry] = []
  public private(set) var complaints: Complaints
  public let encoding: TextEncoding
  public private(set) var rows = 0
  private var requisites = RequisiteLook()
  private var balances: [String: Balance] = [:]
  /// Whether the side of the movements stands in a column of its own as a number.
  private var hasNumberedSides = false

  private struct Balance {
    let opening: Int64, closing: Int64, line: Int
    var moved: Int64 = 0
  }

  /// Columns of the two banks by heading, in capitals; Privat24 changed «документа» and «банка» to «документу» and «банку».
  private static let names: [String: [String]] = [
    "account": ["РАХУНОК", "AC"], "currency": ["ВАЛЮТА", "CUR_TAG"], "number": ["НОМЕР ДОКУМЕНТА", "НОМЕР ДОКУМЕНТУ", "ND"],
    "day": ["ДАТА ОПЕРАЦІЇ", "DATA_D"], "code": ["МФО БАНКА", "МФО БАНКУ", "MFO_KOR"], "bank": ["НАЗВА БАНКА", "НАЗВА БАНКУ"],
    "theirs": ["РАХУНОК КОРЕСПОНДЕНТА", "AC_KOR"], "taxID": ["ЄДРПОУ КОРЕСПОНДЕНТА", "OKPO_KOR"], "name": ["КОРЕСПОНДЕНТ", "NAME_KOR"],
    "amount": ["СУМА", "SUM_PD_NOM"], "purpose": ["ПРИЗНАЧЕННЯ ПЛАТЕЖУ", "PURPOSE"], "side": ["DK"],
    "opening": ["IN_RST_NO", "IN_RST_NOM"], "closing": ["OUT_RST_NO", "OUT_RST_NOM"], "debitIBAN": ["DB_IBAN"], "creditIBAN": ["CR_IBAN"],
    "extract": ["DATA_VYP"],
  ]

  /// - Throws: `FileFault`; `otherKind` when the table is no statement of these banks.
  public init(_ file: MappedFile, complaints limit: Int = 1_000) throws(FileFault) {
    var table = try CSVFile(file)
    encoding = table.encoding.encoding
    complaints = Complaints(limit: limit)
    table.dialect.dialect.hasHeader = true
    let (header, reader) = table.open()
    let headings = header.map(Self.heading)
    var columns: [String: Int] = [:]
    for (role, spellings) in Self.names { columns[role] = headings.firstIndex { spellings.contains($0) } }
    guard columns["amount"] != nil, columns["account"] != nil else { throw .otherKind(.binary) }
    while let row = reader.next() {
      rows += 1
      take(row, columns)
    }
    for complaint in reader.complaints.first { complaints.add(Complaint(complaint)) }
    settleSides()
    for (account, sum) in balances.sorted(by: { $0.key < $1.key }) where sum.opening.saturating(sum.moved) != sum.closing {
      complaints.add(Complaint("bank.balance", line: sum.line, element: account, value: MinorUnits.text(sum.closing)))
    }
  }

  /// A heading in capitals; banks write a Latin i in Cyrillic words («операцiї»).
  static func heading(_ text: String) -> String {
    let capitals = MT940Reader.trimmed(text.uppercased())
    guard capitals.unicodeScalars.contains(where: { (0x400...0x4FF).contains($0.value) }) else { return capitals }
    return String(String.UnicodeScalarView(capitals.unicodeScalars.map { $0 == "I" ? "І" : $0 }))
  }

  private mutating func take(_ row: CSVRow, _ columns: [String: Int]) {
    func text(_ role: String) -> String { columns[role].map { MT940Reader.trimmed(row.text($0)) } ?? "" }
    guard let amount = amount(text) else {
      complaints.add(Complaint("bank.amount", .error, line: row.line, element: "Сума", value: text("amount")))
      return
    }
    let day = (try? DayText.day(text("day")).get()).map(Day.init)
    if day == nil { complaints.add(Complaint("bank.day", .error, line: row.line, element: "Дата", value: text("day"))) }
    let taxID = text("taxID"), account = text("account"), currency = text("currency")
    let party = BankParty(
      name: text("name"), taxID: taxID, account: otherIBAN(text, amount) ?? text("theirs"), bank: text("bank"), bankCode: text("code"))
    requisites.look(taxID, .edrpou, line: row.line, element: "ЄДРПОУ", &complaints)
    entries.append(
      BankEntry(
        account: account, number: text("number"), day: day, amount: amount, currency: currency.isEmpty ? "UAH" : currency, party: party,
        purpose: text("purpose"), line: row.line))
    guard let opening = MinorUnits.reading(text("opening")), let closing = MinorUnits.reading(text("closing")) else { return }
    let key = account + " " + currency + " " + text("extract")
    var balance = balances[key] ?? Balance(opening: opening, closing: closing, line: row.line)
    balance.moved = balance.moved.saturating(amount)
    balances[key] = balance
  }

  /// The sum with its sign: signed, or told by the side. Readers of Ukrgasbank's files take 2 for money that went and 1 for money that
  /// came; elsewhere it is letters, or 0 for debit and 1 for credit.
  private mutating func amount(_ text: (String) -> String) -> Int64? {
    guard let sum = MinorUnits.reading(text("amount")) else { return nil }
    let side = text("side").uppercased()
    if side.isEmpty { return sum }
    let size = Int64(clamping: sum.magnitude)
    if ["0", "1", "2"].contains(side) { hasNumberedSides = true }
    return ["0", "2", "D", "Д", "ДТ", "ДЕБЕТ"].contains(side) ? -size : size
  }

  /// Numbers of sides are not standard: the balances show which way they are meant.
  private mutating func settleSides() {
    guard hasNumberedSides else { return }
    let moved = balances.values.filter { $0.moved != 0 }
    let straight = moved.count { $0.opening.saturating($0.moved) == $0.closing }
    let turned = moved.count { $0.opening.saturating(-$0.moved) == $0.closing }
    guard turned > straight else { return }
    for index in entries.indices { entries[index].amount = -entries[index].amount }
    for key in balances.keys { balances[key]?.moved.negate() }
  }

  /// Of the two accounts in their international form the one that is not ours; nil when the file has none.
  private func otherIBAN(_ text: (String) -> String, _ amount: Int64) -> String? {
    let ours = text("account"), pair = [text("debitIBAN"), text("creditIBAN")]
    let others = pair.filter { !$0.isEmpty && (ours.isEmpty || !$0.utf8.reversed().starts(with: ours.utf8.reversed())) }
    if others.count == 1 { return others[0] }
    let told = amount < 0 ? pair[1] : pair[0]
    return told.isEmpty ? nil : told
  }
}
