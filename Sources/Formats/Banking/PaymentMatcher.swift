import Model

/// A counterparty that a payment may come from.
public struct KnownPayer: Sendable {
  public let id: Int64
  public let name: String
  public let taxID: String
  /// KPP; empty when there is none.
  public let branch: String
  public let accounts: [String]

  public init(id: Int64, name: String, taxID: String, branch: String = "", accounts: [String] = []) {
    self.id = id
    self.name = name
    self.taxID = taxID
    self.branch = branch
    self.accounts = accounts
  }
}

/// An invoice that is not yet paid in full.
public struct OpenInvoice: Sendable {
  public let id: Int64
  public let payer: Int64
  public let number: String
  public let day: Day?
  /// What is still to be paid, in hundredths.
  public let open: Int64

  public init(id: Int64, payer: Int64, number: String, day: Day?, open: Int64) {
    self.id = id
    self.payer = payer
    self.number = number
    self.day = day
    self.open = open
  }
}

/// Why a payment is thought to belong to a counterparty or an invoice: names a message, worst to best told by the confidence.
public enum MatchReason: String, Sendable {
  case taxIDAndBranch, taxID, taxIDOfSeveral, account, name
  case number, numberTail, day, exactSum, partOfSum, onlySum, contract
}

/// Who paid and what for, as far as the bank's file tells: proposals, never facts.
public struct PaymentProposal: Sendable, Equatable {
  public struct Choice: Sendable, Equatable {
    public let id: Int64
    /// 0...1.
    public let confidence: Double
    public let reasons: [MatchReason]
    /// Of an invoice: the part of the payment that goes to it, in hundredths.
    public var amount: Int64 = 0
  }

  public var payer: Choice?
  public var invoices: [Choice] = []
  /// What no invoice takes, in hundredths.
  public var rest: Int64 = 0
}

/// Proposes the counterparty and the invoices of incoming payments; built once for a statement.
public struct PaymentMatcher: Sendable {
  private var byTaxID: [String: [KnownPayer]] = [:]
  private var byAccount: [String: [KnownPayer]] = [:]
  private var byName: [String: [KnownPayer]] = [:]
  private var byNumber: [String: [OpenInvoice]] = [:]
  private var byTail: [String: [OpenInvoice]] = [:]
  private var byPayer: [Int64: [OpenInvoice]] = [:]

  public init(payers: [KnownPayer], invoices: [OpenInvoice]) {
    for payer in payers {
      if !payer.taxID.isEmpty { byTaxID[payer.taxID, default: []].append(payer) }
      for account in payer.accounts where !account.isEmpty { byAccount[account, default: []].append(payer) }
      byName[payer.name.textKey, default: []].append(payer)
    }
    for invoice in invoices where invoice.open > 0 {
      let number = DocumentNumber(invoice.number)
      byNumber[number.whole, default: []].append(invoice)
      if !number.tail.isEmpty { byTail[number.tail, default: []].append(invoice) }
      byPayer[invoice.payer, default: []].append(invoice)
    }
  }

  /// - Parameters:
  ///   - amount: hundredths, more than 0.
  ///   - from: the paying side as the bank names it.
  public func propose(amount: Int64, from side: BankParty, purpose: String) -> PaymentProposal {
    var proposal = PaymentProposal(rest: amount)
    proposal.payer = payer(side)
    let named = PurposeNumbers.reading(purpose)
    var candidates = byNumbers(named, payer: proposal.payer?.id, amount: amount)
    if candidates.isEmpty, let payer = proposal.payer { candidates = bySum(amount, of: payer.id) }
    if proposal.payer == nil, let best = candidates.first, best.confidence >= 0.7 {
      proposal.payer = .init(id: best.invoice.payer, confidence: best.confidence - 0.1, reasons: best.reasons)
    }
    for candidate in candidates where proposal.rest > 0 {
      let part = min(proposal.rest, candidate.invoice.open)
      proposal.invoices.append(
        .init(id: candidate.invoice.id, confidence: candidate.confidence, reasons: candidate.reasons, amount: part))
      proposal.rest -= part
    }
    return proposal
  }

  private func payer(_ side: BankParty) -> PaymentProposal.Choice? {
    if let found = byTaxID[side.taxID], let first = found.first, !side.taxID.isEmpty {
      if let branch = found.first(where: { $0.branch == side.branch && !side.branch.isEmpty }) {
        return .init(id: branch.id, confidence: 0.99, reasons: [.taxIDAndBranch])
      }
      if found.count == 1 { return .init(id: first.id, confidence: 0.95, reasons: [.taxID]) }
      if let known = byAccount[side.account]?.first(where: { $0.taxID == side.taxID }) {
        return .init(id: known.id, confidence: 0.95, reasons: [.taxID, .account])
      }
      return .init(id: first.id, confidence: 0.7, reasons: [.taxIDOfSeveral])
    }
    // A tax number that we do not know speaks against an account that we do: banks pay for others from their own accounts.
    if let found = byAccount[side.account], let first = found.first, found.count == 1, !side.account.isEmpty {
      let contradicts = !side.taxID.isEmpty && !first.taxID.isEmpty && side.taxID != first.taxID
      return .init(id: first.id, confidence: contradicts ? 0.4 : 0.9, reasons: [.account])
    }
    if side.taxID.isEmpty, let found = byName[side.name.textKey], let first = found.first, found.count == 1, !side.name.isEmpty {
      return .init(id: first.id, confidence: 0.5, reasons: [.name])
    }
    return nil
  }

  private typealias Candidate = (invoice: OpenInvoice, confidence: Double, reasons: [MatchReason])

  private func byNumbers(_ named: [NamedDocument], payer: Int64?, amount: Int64) -> [Candidate] {
    var candidates: [Candidate] = []
    for document in named {
      let number = DocumentNumber(document.number)
      let whole = byNumber[number.whole] ?? [], tail = number.tail.isEmpty ? [] : byTail[number.tail] ?? []
      var best: Candidate?
      for (invoices, reason, base) in [(whole, MatchReason.number, 0.8), (tail, .numberTail, 0.65)] {
        for invoice in invoices.prefix(1_000) {
          guard !candidates.contains(where: { $0.invoice.id == invoice.id }) else { continue }
          var candidate: Candidate = (invoice, base, [reason])
          if let payer { candidate.confidence += payer == invoice.payer ? 0.1 : -0.4 } else { candidate.confidence -= 0.05 }
          if document.kind == .contract { candidate.confidence -= 0.3 }
          if let day = document.day, let own = invoice.day {
            candidate.confidence += day == own ? 0.05 : -0.2
            if day == own { candidate.reasons.append(.day) }
          }
          if invoice.open == amount {
            candidate.confidence += 0.05
            candidate.reasons.append(.exactSum)
          } else if invoice.open > amount {
            candidate.reasons.append(.partOfSum)
          }
          if candidate.confidence > best?.confidence ?? 0 { best = candidate }
        }
      }
      if var best, best.confidence >= 0.3 {
        best.confidence = min(best.confidence, 0.99)
        candidates.append(best)
      }
    }
    return candidates.sorted { $0.confidence > $1.confidence }
  }

  /// One invoice of the counterparty with just this sum.
  private func bySum(_ amount: Int64, of payer: Int64) -> [Candidate] {
    let fitting = (byPayer[payer] ?? []).filter { $0.open == amount }
    guard let only = fitting.first else { return [] }
    return [(only, fitting.count == 1 ? 0.6 : 0.3, [.onlySum])]
  }
}
