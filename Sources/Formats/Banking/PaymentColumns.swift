import Model

/// The columns of a list of counterparties that tell who paid.
struct PayerColumns {
  private let name, branch, external: Int?
  private let taxes, accounts: [Int]

  init(_ header: [String]) {
    let roles = header.map { HeadingSubject.companies.words[HeadingKey.normalised($0)] }
    let keys = header.map(HeadingKey.normalised)
    accounts = keys.indices.filter { Self.accountWords.contains(keys[$0]) }
    taxes = roles.indices.filter { roles[$0] == "tax.number" }
    name = roles.indices.first { roles[$0] == "name" && !Self.accountWords.contains(keys[$0]) } ?? roles.firstIndex(of: "legal.name")
    branch = roles.firstIndex(of: "tax.reason")
    external = roles.firstIndex(of: "external.number")
  }

  private static let accountWords = Set(
    [
      "Расчетный счет", "Р/с", "Счет", "Номер счета", "Банковский счет", "Основной банковский счет", "IBAN", "Bank account",
      "Account number", "Bank account number", "Рахунок", "Розрахунковий рахунок", "Банківський рахунок", "Номер рахунку", "П/р",
    ].map(HeadingKey.normalised))

  var isEnough: Bool { name != nil || !taxes.isEmpty || !accounts.isEmpty }

  func number(_ row: [String]) -> String { row.cell(external) }

  func payer(_ row: [String], id: Int64) -> KnownPayer {
    let tax = taxes.lazy.map { row.cell($0) }.first { !$0.isEmpty } ?? ""
    // «7707083893/773601001» in one cell; zeros that a spreadsheet dropped come back.
    let reading = RequisiteSort.inn.read(tax), own = row.cell(branch)
    let numbers = accounts.flatMap { row.cell($0).split { ",;\n".contains($0) } }
      .map { String($0.filter { $0.isLetter || $0.isNumber }) }.filter { $0.utf8.count >= 5 }
    return KnownPayer(
      id: id, name: row.cell(name), taxID: tax.isEmpty ? "" : reading.proposal ?? reading.normal,
      branch: own.isEmpty ? reading.rest ?? "" : own, accounts: numbers)
  }
}

/// The columns of a list of invoices: number, day, what is left to pay, and whose it is.
struct InvoiceColumns {
  private let numberColumn, dayColumn, left, amount, paid: Int?
  private let owners: [Int]

  init(_ header: [String]) {
    let keys = header.map(HeadingKey.normalised)
    let purchases = keys.map { HeadingSubject.purchases.words[$0] }, companies = keys.map { HeadingSubject.companies.words[$0] }
    left = keys.firstIndex { Self.leftWords.contains($0) }
    paid = keys.firstIndex { Self.paidWords.contains($0) }
    amount = purchases.firstIndex(of: "amount")
    numberColumn = purchases.firstIndex(of: "order.number")
    dayColumn = purchases.firstIndex(of: "order.day")
    let taken = [left, paid, amount, numberColumn, dayColumn]
    owners = keys.indices.filter { index in
      !taken.contains(index)
        && (companies[index] == "tax.number" || ["customer.number", "customer.name"].contains(purchases[index])
          || companies[index] == "name")
    }
  }

  private static let leftWords = Set(
    [
      "Остаток", "К оплате", "Долг", "Остаток долга", "Остаток к оплате", "Не оплачено", "Залишок", "До сплати", "Борг", "Balance",
      "Balance due", "Amount due", "Open amount", "Outstanding", "Due",
    ].map(HeadingKey.normalised))
  private static let paidWords = Set(["Оплачено", "Сумма оплаты", "Сплачено", "Paid", "Amount paid"].map(HeadingKey.normalised))

  var isEnough: Bool { numberColumn != nil && (left ?? amount) != nil }

  func number(_ row: [String]) -> String { row.cell(numberColumn) }
  func sum(_ row: [String]) -> String { row.cell(left ?? amount) }
  func day(_ row: [String]) -> Day? { (try? DayText.day(row.cell(dayColumn)).get()).map(Day.init) }

  /// Hundredths still to be paid; nil when a sum cannot be read.
  func open(_ row: [String]) -> Int64? {
    guard let whole = Self.hundredths(sum(row)) else { return nil }
    guard left == nil, paid != nil, !row.cell(paid).isEmpty else { return whole }
    return Self.hundredths(row.cell(paid)).map { whole.saturating(-$0) }
  }

  private static func hundredths(_ text: String) -> Int64? {
    if let plain = MinorUnits.reading(text) { return plain }
    for sign in [DecimalSign.dot, .comma] {
      if case .success(let number) = NumberText.millionths(text, sign: sign), number % 10_000 == 0 { return number / 10_000 }
    }
    return nil
  }

  /// What may name the counterparty: tax number, number, name.
  func payers(_ row: [String]) -> [String] {
    owners.map { row.cell($0) }.filter { !$0.isEmpty }.flatMap { text in
      [text, RequisiteSort.inn.read(text).proposal ?? text, text.textKey]
    }
  }
}

extension [String] {
  fileprivate func cell(_ column: Int?) -> String {
    guard let column, indices.contains(column) else { return "" }
    return self[column]
  }
}
