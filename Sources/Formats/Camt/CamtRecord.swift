import Model

/// One statement, report or notification of an account: everything but its entries.
struct CamtRecord {
  var parts: [XMLNode] = []
  var entries = 0
  let line: Int
  /// Minor units of the booked entries by currency.
  private var sums: [String: Int64] = [:]
  private(set) var isComplete = true

  init(line: Int) { self.line = line }

  func part(_ name: String) -> XMLNode? { parts.first { $0.name == name } }
  func text(_ path: String...) -> String? {
    guard let first = path.first, var node = part(first) else { return nil }
    for name in path.dropFirst() {
      guard let next = node[name] else { return nil }
      node = next
    }
    return node.text.isEmpty ? nil : node.text
  }

  var account: XMLNode? { part("Acct") }
  var balances: [XMLNode] { parts.filter { $0.name == "Bal" } }

  mutating func count(_ entry: CamtEntry) {
    guard entry.status == nil || entry.status == "BOOK" else { return }
    guard let amount = entry.amount else {
      isComplete = false
      return
    }
    sums[amount.currency] = (sums[amount.currency] ?? 0).saturating(amount.minor)
  }

  private func balance(_ code: String) -> CamtAmount? {
    balances.first { $0.text("Tp", "CdOrPrtry", "Cd") == code }.flatMap { CamtAmount($0, isCredit: $0.text("CdtDbtInd") != "DBIT") }
  }

  /// Whether opening and booked entries give the closing balance; nil when either is missing or the currencies differ.
  var isBalanced: Bool? {
    guard let opening = balance("OPBD") ?? balance("PRCD"), let closing = balance("CLBD"), opening.currency == closing.currency, isComplete
    else { return nil }
    guard sums.keys.allSatisfy({ $0 == opening.currency }) else { return nil }
    return opening.minor.saturating(sums[opening.currency] ?? 0) == closing.minor
  }
}

/// An amount with its currency; below zero for a debit.
struct CamtAmount {
  let minor: Int64
  let currency: String
  /// As written in the file.
  let written: String

  /// The child `Amt` of an element; nil when it is no number or has more decimals than the currency.
  init?(_ node: XMLNode, isCredit: Bool) {
    guard let amount = node["Amt"] else { return nil }
    self.init(amount: amount, isCredit: isCredit)
  }

  init?(amount: XMLNode, isCredit: Bool) {
    currency = amount.attribute("Ccy") ?? ""
    written = amount.text
    let digits = Currency(currency)?.digits ?? 2
    guard let value = Self.reading(written, digits: digits) else { return nil }
    minor = isCredit ? value : -value
  }

  /// "8.85" of a currency with two digits is 885; nil for what cannot be held exactly.
  private static func reading(_ text: String, digits: Int) -> Int64? {
    guard case .success(let millionths) = NumberText.millionths(text) else { return nil }
    let unit = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1][min(max(digits, 0), 6)] as Int64
    return millionths % unit == 0 ? millionths / unit : nil
  }
}
