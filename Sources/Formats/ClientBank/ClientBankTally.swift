import Model

/// Adds up the documents of a statement and compares them with what the bank states.
struct ClientBankTally {
  private(set) var accounts: [ClientBankAccount] = []
  private var own: Set<String> = []
  private(set) var documents = 0
  /// Kopecks of all documents; of those to and from the accounts of the sections.
  private(set) var all: Int64 = 0, toOwn: Int64 = 0, fromOwn: Int64 = 0
  /// Kopecks in and out, told by account and, where no account is ours, by the days.
  private(set) var received: Int64 = 0, spent: Int64 = 0
  private var perAccount: [String: (received: Int64, spent: Int64)] = [:]
  private var requisites = RequisiteLook()
  /// When money first and last moved.
  private var earliest: (day: Day, line: Int)?, latest: (day: Day, line: Int)?
  private var doubts = Complaints(limit: 1_000)
  private var late: [(line: Int, rule: Complaint.Rule, element: String, value: String)] = []

  mutating func count(_ account: ClientBankAccount) {
    if accounts.count < 100_000 { accounts.append(account) }
    own.insert(account.number)
  }

  /// - Parameter named: the accounts that the header names as ours, which files without sections do.
  mutating func count(_ document: ClientBankDocument, named: [String]) {
    documents += 1
    if documents == 1 { own.formUnion(named) }
    guard let amount = document.amount else {
      remark(document, "bank.amount", "Сумма", document[.amount])
      return
    }
    all = all.saturating(amount)
    let payer = document.payerAccount, payee = document.payeeAccount
    let isFromOwn = !payer.isEmpty && own.contains(payer)
    let isToOwn = !payee.isEmpty && own.contains(payee)
    if isToOwn { toOwn = toOwn.saturating(amount) }
    if isFromOwn { fromOwn = fromOwn.saturating(amount) }
    let direction = document.direction(own: own)
    let only = accounts.first?.number ?? ""
    if direction.into {
      received = received.saturating(amount)
      perAccount[isToOwn ? payee : only, default: (0, 0)].received = (perAccount[isToOwn ? payee : only]?.received ?? 0).saturating(amount)
    }
    if direction.out {
      spent = spent.saturating(amount)
      perAccount[isFromOwn ? payer : only, default: (0, 0)].spent = (perAccount[isFromOwn ? payer : only]?.spent ?? 0).saturating(amount)
    }
    look(document)
    if let day = direction.into ? document.day(.received) ?? document.day(.writtenOff) : document.day(.writtenOff) {
      if day < earliest?.day ?? day + 1 { earliest = (day, document.line) }
      if day > latest?.day ?? day - 1 { latest = (day, document.line) }
    }
    if document.day(.day) == nil { remark(document, "bank.day", "Дата", document[.day]) }
  }

  /// Tax numbers, banks and the keys of accounts of both sides.
  private mutating func look(_ document: ClientBankDocument) {
    for (taxID, code, account) in [
      (ClientBankField.payerTaxID, ClientBankField.payerBIC, document.payerAccount), (.payeeTaxID, .payeeBIC, document.payeeAccount),
    ] {
      requisites.look(document[taxID], .inn, line: document.line, element: taxID.key, &doubts)
      let bank = document[code]
      requisites.look(bank, bank.utf8.count == 6 ? .mfo : .bic, line: document.line, element: code.key, &doubts)
      // Ukrainian and Kazakh banks write their accounts as IBAN.
      if account.utf8.prefix(2).allSatisfy({ (0x41...0x5A).contains($0) }), account.utf8.count > 14 {
        requisites.look(
          account, .iban, line: document.line, element: taxID == .payerTaxID ? "ПлательщикСчет" : "ПолучательСчет", &doubts)
        continue
      }
      guard bank.utf8.count == 9 else { continue }
      requisites.look(
        account, .settlementAccount, bank: bank, line: document.line, element: taxID == .payerTaxID ? "ПлательщикСчет" : "ПолучательСчет",
        &doubts)
    }
  }

  private mutating func remark(_ document: ClientBankDocument, _ rule: Complaint.Rule, _ element: String, _ value: String) {
    if late.count < 10_000 { late.append((document.line, rule, element, value)) }
  }

  /// Complains about balances that do not hold, turnovers that the documents do not make, and a declared encoding that is another.
  func check(_ header: ClientBankHeader, _ encoding: TextEncoding, _ complaints: inout Complaints) {
    let declared: TextEncoding? =
      switch header.encoding.lowercased() {
      case "windows": .windows1251
      case "dos": .cp866
      default: nil
      }
    if let declared, declared != encoding {
      complaints.add(Complaint("bank.encoding", value: header.encoding, details: ["found": encoding.rawValue]))
    }
    for remark in late {
      complaints.add(Complaint(remark.rule, .error, line: remark.line, element: remark.element, value: remark.value))
    }
    for doubt in doubts.kept { complaints.add(doubt) }
    func day(_ text: String) -> Day? { (try? DayText.day(text).get()).map(Day.init) }
    if let first = day(header.firstDay), let earliest, earliest.day < first { outside(earliest, header, &complaints) }
    if let last = day(header.lastDay), let latest, latest.day > last { outside(latest, header, &complaints) }
    for account in accounts where account.isBalanced == false {
      complaints.add(Complaint("bank.balance", line: account.line, element: account.number, value: account.closing.map(MinorUnits.text)))
    }
    guard documents > 0 else { return }
    for (number, sections) in Dictionary(grouping: accounts, by: \.number).sorted(by: { $0.key < $1.key }) {
      let made = perAccount[number] ?? (0, 0)
      compare("ВсегоПоступило", sections.compactMap(\.credited), made.received, sections, &complaints)
      compare("ВсегоСписано", sections.compactMap(\.debited), made.spent, sections, &complaints)
    }
  }

  private func outside(_ moved: (day: Day, line: Int), _ header: ClientBankHeader, _ complaints: inout Complaints) {
    complaints.add(
      Complaint(
        "bank.outside", line: moved.line, value: moved.day.description, details: ["first": header.firstDay, "last": header.lastDay]))
  }

  private func compare(
    _ element: String, _ stated: [Int64], _ made: Int64, _ sections: [ClientBankAccount], _ complaints: inout Complaints
  ) {
    guard !stated.isEmpty, let first = sections.first else { return }
    let sum = stated.reduce(Int64(0)) { $0.saturating($1) }
    guard sum != made else { return }
    complaints.add(
      Complaint(
        "bank.turnover", line: first.line, element: first.number + "/" + element, value: MinorUnits.text(sum),
        details: ["found": MinorUnits.text(made), "expected": MinorUnits.text(sum)]))
  }
}

extension Int64 {
  /// The sum, or the largest number there is: a total of absurd sums must not stop the program.
  func saturating(_ other: Int64) -> Int64 {
    let (sum, isOver) = addingReportingOverflow(other)
    // Never the least number, which has no counterpart: sums are turned round where sides are.
    return isOver ? (other < 0 ? -.max : .max) : Swift.max(sum, -.max)
  }
}
