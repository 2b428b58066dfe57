import Formats
import Model
import Wording

/// A payment that came in with what is proposed for it, as it is printed.
struct PaymentWords {
  let match: PaymentMatch
  let phrases: Phrasebook

  var json: JSON {
    let entry = match.entry
    return [
      "line": .integer(Int64(entry.line)), "date": entry.day.map { .string($0.description) } ?? .null,
      "amount": .string(MinorUnits.text(entry.amount)), "from": .string(entry.party.name), "purpose": .string(entry.purpose),
      "payer": match.payer.flatMap { payer in
        match.proposal.payer.map { choice($0, ["name": .string(payer.name), "tax_id": .string(payer.taxID)]) }
      } ?? .null,
      "invoices": .array(
        zip(match.invoices, match.proposal.invoices).map { invoice, found in
          choice(found, ["number": .string(invoice.number), "amount": .string(MinorUnits.text(found.amount))])
        }),
      "rest": .string(MinorUnits.text(match.proposal.rest)),
    ]
  }

  private func choice(_ choice: PaymentProposal.Choice, _ what: JSON) -> JSON {
    let members: [JSON.Member] = [
      .init("confidence", .number((choice.confidence * 100).rounded() / 100)),
      .init("reasons", .array(choice.reasons.map { .string($0.rawValue) })), .init("reason", .string(reasons(choice))),
    ]
    return .object((what.members ?? []) + members)
  }

  private func reasons(_ choice: PaymentProposal.Choice) -> String {
    choice.reasons.map { phrases("match.reason.\($0.rawValue)") }.joined(separator: ", ")
  }

  private func places(_ choice: PaymentProposal.Choice, _ further: [String: String]) -> [String: String] {
    further.merging(["percent": String(Int((min(max(choice.confidence, 0), 1) * 100).rounded())), "reasons": reasons(choice)]) { $1 }
  }

  /// "строка 15, 2026-03-02, 1500.00: ООО Ромашка (99 %: ИНН и КПП); счёт 123 на 1500.00 (99 %: номер, сумма)"
  var text: String {
    let entry = match.entry
    let head = [phrases("inspect.line", ["line": String(entry.line)]), entry.day?.description, MinorUnits.text(entry.amount)]
    var parts: [String] = []
    if let payer = match.payer, let found = match.proposal.payer {
      parts.append(phrases("match.payer", places(found, ["name": payer.name.isEmpty ? payer.taxID : payer.name])))
    } else {
      parts.append(phrases("match.nobody", ["name": entry.party.name.isEmpty ? "—" : entry.party.name]))
    }
    for (invoice, found) in zip(match.invoices, match.proposal.invoices) {
      parts.append(phrases("match.invoice", places(found, ["number": invoice.number, "amount": MinorUnits.text(found.amount)])))
    }
    if match.proposal.rest > 0 { parts.append(phrases("match.rest", ["amount": MinorUnits.text(match.proposal.rest)])) }
    return head.compactMap(\.self).joined(separator: ", ") + ": " + parts.joined(separator: "; ")
  }
}
