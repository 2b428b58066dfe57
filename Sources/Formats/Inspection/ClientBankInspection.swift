import Model

/// What an exchange of 1C with a bank holds: accounts, documents, sums, and whether they agree.
enum ClientBankInspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    guard let reader = ClientBankReader(file, complaints: options.complaints) else { return .refusal(.bank1C, "bank.noHeader") }
    var tally = ClientBankTally()
    var shown: [JSON] = []
    while let item = reader.next() {
      switch item {
      case .account(let account): tally.count(account)
      case .document(let document):
        tally.count(document, named: reader.header.accounts)
        if shown.count < options.shown { shown.append(json(document)) }
      }
    }
    var inspection = Inspection(.bank1C, options)
    inspection.complaints = reader.complaints
    let header = reader.header
    tally.check(header, reader.encoding, &inspection.complaints)
    inspection.found = tally.documents + tally.accounts.count
    if inspection.found == 0 {
      inspection.complaints.add(Complaint("file.nothing", .error))
      inspection.isUsable = false
    }
    inspection.add("actual_encoding", reader.encoding.rawValue)
    inspection.add("eol", reader.lineEnds.crlf > reader.lineEnds.lf ? "CRLF" : "LF")
    inspection.add("declared", header.encoding)
    inspection.add("version", header.version)
    inspection.add("sender", header.sender)
    inspection.add("receiver", header.receiver)
    inspection.add("period", .array([.string(header.firstDay), .string(header.lastDay)]))
    inspection.add("account_sections", count: tally.accounts.count)
    inspection.add("documents", count: tally.documents)
    inspection.add("sum_all", Self.sum(tally.all))
    inspection.add("sum_to_own", Self.sum(tally.toOwn))
    inspection.add("sum_from_own", Self.sum(tally.fromOwn))
    inspection.add("sum_in", MinorUnits.text(tally.received))
    inspection.add("sum_out", MinorUnits.text(tally.spent))
    inspection.add("balances", .array(tally.accounts.compactMap(Self.balance).map(JSON.string)))
    inspection.add("accounts", .array(tally.accounts.prefix(options.shown).map(Self.json)))
    inspection.add("payments", .array(shown))
    return inspection
  }

  private static func sum(_ minor: Int64) -> String { minor == 0 ? "0" : MinorUnits.text(minor) }

  /// "10.10+10.10-10.10=10.10 True"
  private static func balance(_ account: ClientBankAccount) -> String? {
    guard let holds = account.isBalanced, let opening = account.opening, let closing = account.closing else { return nil }
    let turnovers = "+\(MinorUnits.text(account.credited ?? 0))-\(MinorUnits.text(account.debited ?? 0))"
    return "\(MinorUnits.text(opening))\(turnovers)=\(MinorUnits.text(closing)) \(holds ? "True" : "False")"
  }

  private static func json(_ account: ClientBankAccount) -> JSON {
    func sum(_ minor: Int64?) -> JSON { minor.map { .string(MinorUnits.text($0)) } ?? .null }
    return [
      "account": .string(account.number), "opening": sum(account.opening), "received": sum(account.credited), "spent": sum(account.debited),
      "closing": sum(account.closing), "balanced": account.isBalanced.map(JSON.bool) ?? .null,
    ]
  }

  private static func json(_ document: ClientBankDocument) -> JSON {
    [
      "line": .integer(Int64(document.line)), "kind": .string(document.kind), "number": .string(document[.number]),
      "date": .string(document.day(.day)?.description ?? document[.day]),
      "amount": .string(document.amount.map(MinorUnits.text) ?? document[.amount]),
      "written_off": document.day(.writtenOff).map { .string($0.description) } ?? .null,
      "received": document.day(.received).map { .string($0.description) } ?? .null,
      "payer": json(document.payerSide), "payee": json(document.payeeSide), "purpose": .string(document.purpose),
      "others": .object(document.others.map { JSON.Member($0.key, .string($0.value)) }),
    ]
  }

  static func json(_ party: BankParty) -> JSON {
    [
      "name": .string(party.name), "tax_id": .string(party.taxID), "kpp": .string(party.branch), "account": .string(party.account),
      "bank": .string(party.bank), "bank_code": .string(party.bankCode),
    ]
  }
}
