import Model

/// The money that came in, whatever bank's file tells of it.
public enum IncomingPayments {
  /// Payments above zero in the order of the file; nil for a file that is no statement or cannot be read.
  public static func reading(_ file: MappedFile, as kind: FileKind) -> [BankEntry]? {
    switch kind {
    case .bank1C: clientBank(file)
    case .privat24, .ukrgasbank: (try? StatementTable(file))?.entries.filter { $0.amount > 0 }
    case .mt940: MT940Reader(file).map { $0.statements.flatMap(entries) }
    case .camt: camt(file)
    default: nil
    }
  }

  /// More payments of one file are not matched.
  private static let most = 1_000_000

  private static func clientBank(_ file: MappedFile) -> [BankEntry]? {
    guard let reader = ClientBankReader(file) else { return nil }
    var own: Set<String> = [], entries: [BankEntry] = []
    while let item = reader.next() {
      switch item {
      case .account(let account): own.insert(account.number)
      case .document(let document):
        if entries.isEmpty { own.formUnion(reader.header.accounts) }
        guard let amount = document.amount, amount > 0, document.direction(own: own).into, entries.count < most else { continue }
        entries.append(
          BankEntry(
            account: document.payeeAccount, number: document[.number], day: document.day(.received) ?? document.day(.day), amount: amount,
            currency: "", party: document.payerSide, purpose: document.purpose, line: document.line))
      }
    }
    return entries
  }

  private static func entries(_ statement: MT940Statement) -> [BankEntry] {
    statement.transactions.filter { $0.amount > 0 }.map { transaction in
      let parts = transaction.parts, purpose = parts["purpose"]
      let party = BankParty(name: parts["applicant_name"], account: parts["applicant_iban"], bankCode: parts["applicant_bin"])
      return BankEntry(
        account: statement.account, number: transaction.customerReference, day: transaction.day, amount: transaction.amount,
        currency: transaction.currency, party: party,
        purpose: purpose.isEmpty ? transaction.details.split(whereSeparator: \.isNewline).joined(separator: " ") : purpose,
        line: transaction.line)
    }
  }

  private static func camt(_ file: MappedFile) -> [BankEntry]? {
    guard var feed = XMLFeed(file) else { return nil }
    let reader = CamtReader(ignoresDeclaration: true)
    var entries: [BankEntry] = []
    reader.deliver = { entry, _ in
      guard entry.isCredit, !entry.isReversal, entries.count < most else { return }
      let day = entry.bookingDate.flatMap { Day(iso: $0.prefix(10)) } ?? entry.valueDate.flatMap { Day(iso: $0.prefix(10)) }
      let parts = entry.transactions
      for part in parts {
        // One transaction has the sum of its entry; of several each has its own.
        guard let amount = part.amount ?? part.statedAmount ?? (parts.count == 1 ? entry.amount : nil), amount.minor > 0 else { continue }
        entries.append(
          BankEntry(
            account: "", number: entry.node.text("NtryRef") ?? "", day: day, amount: amount.minor, currency: amount.currency,
            party: part.counterparty, purpose: part.purpose, line: entry.node.line))
      }
      if parts.isEmpty, let amount = entry.amount, amount.minor > 0 {
        entries.append(
          BankEntry(
            account: "", number: entry.node.text("NtryRef") ?? "", day: day, amount: amount.minor, currency: amount.currency,
            party: BankParty(), purpose: entry.node.text("AddtlNtryInf") ?? "", line: entry.node.line))
      }
    }
    feed.run(reader)
    return reader.records.isEmpty ? nil : entries
  }
}

extension ClientBankDocument {
  /// Whether the money came to one of our accounts or went from it; where none of ours is named, the days tell.
  func direction(own: Set<String>) -> (into: Bool, out: Bool) {
    let payer = payerAccount, payee = payeeAccount
    let isOut = !payer.isEmpty && own.contains(payer), isInto = !payee.isEmpty && own.contains(payee)
    return isOut || isInto ? (isInto, isOut) : (!self[.received].isEmpty, !self[.writtenOff].isEmpty)
  }
}
