import Model

/// What a SWIFT statement holds: fields of the last message in which they stand, messages and movements.
enum MT940Inspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    guard let reader = MT940Reader(file, complaints: options.complaints) else { return .refusal(.mt940, "mt940.nothing") }
    var inspection = Inspection(.mt940, options)
    inspection.complaints = reader.complaints
    inspection.add("encoding", reader.encoding.rawValue)
    let statements = reader.statements
    func last(_ field: (MT940Statement) -> String) -> String? { statements.reversed().lazy.map(field).first { !$0.isEmpty } }
    inspection.add("transaction_reference", last(\.reference))
    inspection.add("related_reference", last(\.relatedReference))
    inspection.add("account_identification", last(\.account))
    inspection.add("statement_number", last(\.number))
    inspection.add("sequence_number", last(\.sequence))
    for (name, tag) in names {
      let balance = statements.reversed().lazy.compactMap { $0.balance(tag) }.first
      inspection.add(name, balance.map(json) ?? .null)
    }
    inspection.add("statements", .array(statements.prefix(options.shown).map(json)))
    var shown: [JSON] = []
    var count = 0
    for statement in statements {
      count += statement.transactions.count
      for transaction in statement.transactions where shown.count < options.shown { shown.append(json(transaction)) }
    }
    inspection.add("transaction_count", count: count)
    inspection.add("transactions", .array(shown))
    return inspection
  }

  private static let names = [
    ("final_opening_balance", "60F"), ("intermediate_opening_balance", "60M"), ("final_closing_balance", "62F"),
    ("intermediate_closing_balance", "62M"), ("available_balance", "64"), ("forward_available_balance", "65"),
  ]

  private static func json(_ balance: MT940Balance) -> JSON {
    [
      "status": .string(balance.isDebit ? "D" : "C"), "amount": .string(MinorUnits.text(balance.amount)),
      "currency": .string(balance.currency), "date": .string(balance.day.description),
    ]
  }

  private static func json(_ statement: MT940Statement) -> JSON {
    [
      "transaction_reference": .string(statement.reference), "account_identification": .string(statement.account),
      "statement_number": .string(statement.number), "sequence_number": .string(statement.sequence),
      "balances": .object(statement.balances.map { JSON.Member($0.tag, json($0.balance)) }),
      "transactions": .integer(Int64(statement.transactions.count)), "balanced": statement.isBalanced.map(JSON.bool) ?? .null,
      "information": .string(statement.information),
    ]
  }

  private static func json(_ transaction: MT940Transaction) -> JSON {
    func text(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }
    let members: [JSON.Member] = [
      .init("date", .string(transaction.day.description)),
      .init("entry_date", transaction.entryDay.map { .string($0.description) } ?? .null),
      .init("amount", .string(MinorUnits.text(transaction.amount))), .init("currency", text(transaction.currency)),
      .init("status", .string(transaction.mark)), .init("funds_code", text(transaction.fundsCode)), .init("id", .string(transaction.kind)),
      .init("customer_reference", text(transaction.customerReference)), .init("bank_reference", text(transaction.bankReference)),
      .init("extra_details", .string(transaction.extra)), .init("transaction_details", .string(transaction.details)),
    ]
    return .object(members + transaction.parts.fields.map { JSON.Member($0.name, .string($0.value)) })
  }
}
