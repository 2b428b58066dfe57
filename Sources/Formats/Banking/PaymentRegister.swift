import Model

/// Counterparties and open invoices as tables of any program give them: whom money may come from and what it may pay.
public struct PaymentRegister: Sendable {
  /// Numbered from 1 in the order of their table.
  public private(set) var payers: [KnownPayer] = []
  public private(set) var invoices: [OpenInvoice] = []
  /// Rows that could not be taken.
  public private(set) var complaints = Complaints()
  private var matcher = PaymentMatcher(payers: [], invoices: [])

  public enum Fault: Error, Equatable, Sendable {
    /// No column of the table has what is needed; its headings.
    case noColumns([String])
    case table(TableSource.Fault)
  }

  /// - Parameters:
  ///   - accounts: names, tax numbers, branches and bank accounts, found by their headings.
  ///   - invoices: numbers, days, sums or what is left of them, and whose they are.
  public init(accounts: TableSource, invoices: TableSource? = nil) throws(Fault) {
    let columns = PayerColumns(accounts.header)
    guard columns.isEnough else { throw .noColumns(accounts.header) }
    var byKey: [String: Int64] = [:]
    for row in try Self.rows(accounts) {
      let payer = columns.payer(row, id: Int64(payers.count + 1))
      guard !payer.name.isEmpty || !payer.taxID.isEmpty || !payer.accounts.isEmpty else { continue }
      payers.append(payer)
      for key in [columns.number(row), payer.taxID, payer.name.textKey] where !key.isEmpty && byKey[key] == nil { byKey[key] = payer.id }
    }
    if let invoices { try read(invoices, byKey) }
    matcher = PaymentMatcher(payers: payers, invoices: self.invoices)
  }

  private mutating func read(_ table: TableSource, _ payers: [String: Int64]) throws(Fault) {
    let columns = InvoiceColumns(table.header)
    guard columns.isEnough else { throw .noColumns(table.header) }
    for (index, row) in try Self.rows(table).enumerated() {
      let number = columns.number(row)
      guard let open = columns.open(row) else {
        if !number.isEmpty { complaints.add(Complaint("bank.amount", .error, line: index + 2, element: number, value: columns.sum(row))) }
        continue
      }
      let payer = columns.payers(row).lazy.compactMap { payers[$0] }.first ?? 0
      invoices.append(OpenInvoice(id: Int64(invoices.count + 1), payer: payer, number: number, day: columns.day(row), open: open))
    }
  }

  private static func rows(_ table: TableSource) throws(Fault) -> [[String]] {
    var rows: [[String]] = []
    do throws(TableSource.Fault) {
      try withoutActuallyEscaping({ (values: [SheetValue]) -> Bool in
        rows.append(values.map { MT940Reader.trimmed($0.plainText) })
        return rows.count < 2_000_000
      }) { (body) throws(TableSource.Fault) in try table.rows(body) }
    } catch { throw .table(error) }
    return rows
  }

  /// What is proposed for each payment.
  public func matches(_ entries: [BankEntry]) -> [PaymentMatch] {
    entries.map { entry in
      var proposal = matcher.propose(amount: entry.amount, from: entry.party, purpose: entry.purpose)
      if proposal.payer?.id == 0 { proposal.payer = nil }
      return PaymentMatch(
        entry: entry, proposal: proposal, payer: proposal.payer.flatMap { payers.at($0.id) },
        invoices: proposal.invoices.compactMap { invoices.at($0.id) })
    }
  }
}

extension Array {
  /// The element that is numbered so, from 1.
  fileprivate func at(_ number: Int64) -> Element? { indices.contains(Int(number) - 1) ? self[Int(number) - 1] : nil }
}

/// A payment that came in, with what is proposed for it.
public struct PaymentMatch: Sendable {
  public let entry: BankEntry
  public let proposal: PaymentProposal
  public let payer: KnownPayer?
  /// In the order of the proposal's.
  public let invoices: [OpenInvoice]
}
