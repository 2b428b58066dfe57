import Formats
import Model

/// Reads the rows of a purchase file and tells purchases and returns from what is neither. Pure: the same row, the same answer.
struct PurchaseReader: Sendable {
  struct Refused: Error { let reject: Reject }

  private let places: [Int?]
  private let headings: [String?]
  private let scales: [Int64]
  private let plan: ImportPlan
  private let text: FieldText
  private let rule: PurchaseRule
  private let saleColumns: [SaleColumn]
  /// Days are numbers of a spreadsheet.
  private let hasSerialDays: Bool
  /// What the product of every line is called where the file names none.
  private let wholeSale: String?

  /// - Throws: `Problem.invalid` when the plan leaves out what a purchase needs.
  init(_ plan: ImportPlan, _ source: ImportSource, _ words: ImportWords) throws {
    var places = [Int?](repeating: nil, count: PurchaseRole.allCases.count), headings = [String?](repeating: nil, count: places.count)
    var scales = [Int64](repeating: 1, count: places.count)
    for (position, column) in try plan.placed(in: source.header) {
      guard let role = PurchaseRole(rawValue: column.target), let index = PurchaseRole.allCases.firstIndex(of: role) else {
        let known = PurchaseRole.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem.invalid([Issue("field", .unknownField, value: column.target, detail: known)])
      }
      places[index] = position
      headings[index] = column.heading ?? (position < source.header.count ? source.header[position] : String(position + 1))
      scales[index] = column.scale
    }
    self.places = places
    self.headings = headings
    self.scales = scales
    self.plan = plan
    let goods = [PurchaseRole.productCode, .productName].compactMap { places[PurchaseReader.index($0)] }
    wholeSale = goods.isEmpty ? words.wholeSale : nil
    var style = ReadingStyle(decimalSign: plan.decimalSign, dayOrder: plan.dayOrder, currency: plan.currency) { _ in 0 }
    style.roundsMoney = true
    text = FieldText(style)
    let number = places[PurchaseReader.index(.orderNumber)]
    let standing = SaleColumn.Kind.allCases.compactMap { kind in
      PurchaseRole(rawValue: kind.rawValue).flatMap { places[PurchaseReader.index($0)] }.map { (kind: kind, place: $0) }
    }
    var numbers = OrderNumberTally(), texts = standing.map { _ in Set<String>() }
    let day = places[PurchaseReader.index(.orderDay)]
    var serials = SerialDayTally()
    source.sample(5000) { row in
      if let number { row.withUTF8(number) { numbers.add($0) } }
      if let day { serials.add(row, day) }
      for (index, column) in standing.enumerated() where texts[index].count < 1000 { texts[index].insert(row.text(column.place)) }
    }
    hasSerialDays = serials.areSerials
    rule = PurchaseRule(hasPlainNumbers: numbers.arePlain)
    saleColumns = SaleColumn.deciding(zip(standing, texts).map { SaleColumn($0.kind, place: $0.place, texts: $1) })
    let missing = PurchaseRole.needs.filter { $0.allSatisfy { !has($0) } }
    if !missing.isEmpty {
      throw Problem.invalid(
        missing.map { Issue($0[0].rawValue, .noColumn, value: words.columnName(nil, $0[0].rawValue), detail: source.headings) })
    }
  }

  /// The same in every language, so that files of two people meet.
  private static let wholeSaleCode = "sale"

  func has(_ role: PurchaseRole) -> Bool { place(role) != nil }
  func heading(_ role: PurchaseRole) -> String? { headings[PurchaseReader.index(role)] }
  private func place(_ role: PurchaseRole) -> Int? { places[PurchaseReader.index(role)] }

  private static func index(_ role: PurchaseRole) -> Int {
    switch role {
    case .orderNumber: 0
    case .orderDay: 1
    case .customerNumber: 2
    case .customerName: 3
    case .productCode: 4
    case .productName: 5
    case .quantity: 6
    case .unitPrice: 7
    case .amount: 8
    case .cost: 9
    case .discount: 10
    case .territory: 11
    case .channel: 12
    case .manager: 13
    case .currency: 14
    case .stage: 15
    case .status: 16
    case .payment: 17
    case .cancelled: 18
    case .posted: 19
    case .operation: 20
    case .chance: 21
    }
  }

  private func day(_ row: CSVRow) throws(Refused) -> Int32 {
    let place = place(.orderDay) ?? -1
    switch row.purchaseDay(place, order: plan.dayOrder) {
    case .success(let day): return day
    case .failure(let why):
      if hasSerialDays, let day = row.withUTF8(place, { SerialDay.day($0) }) { return day }
      throw fault(row, .orderDay, FieldText.Fault(why).rule.rawValue)
    }
  }

  func read(_ row: CSVRow) -> Result<PurchaseLine, Refused> {
    var line = PurchaseLine(plan.currency)
    line.line = row.line
    do throws(Refused) {
      let isReturn = try isReturn(row)
      line.order = key(row, .orderNumber)
      let form = line.order.isEmpty ? KeyText.Form.digits : KeyText.form(line.order)
      line.customerNumber = key(row, .customerNumber)
      line.customerName = cell(row, .customerName)
      if line.customerNumber.isEmpty, line.customerName.isEmpty { throw ofNobody(row, form) }
      if isTotal(row) { throw Refused(reject: Reject(line: row.line, column: nil, value: nil, reason: PurchaseFault.totalRow.rawValue)) }
      if has(.orderNumber), line.order.isEmpty { throw fault(row, .orderNumber, .missingOrder) }
      line.day = try day(row)
      if has(.currency), case let cell = cell(row, .currency), !cell.isEmpty {
        guard let currency = CurrencyWord.currency(cell) else { throw fault(row, .currency, Issue.Rule.notACurrency.rawValue) }
        line.currency = currency
      }
      try readNumbers(row, &line)
      line.code = key(row, .productCode)
      line.name = cell(row, .productName)
      if let wholeSale { (line.code, line.name) = (PurchaseReader.wholeSaleCode, wholeSale) }
      if line.code.isEmpty { line.code = line.name }
      if line.code.isEmpty { throw fault(row, has(.productCode) ? .productCode : .productName, .missingProduct) }
      switch rule.verdict(form, quantity: line.quantity, value: line.price != 0 ? line.price : line.amount ?? 0, isReturn: isReturn) {
      case .zeroQuantity: throw fault(row, .quantity, .zeroQuantity)
      case .zeroPrice: throw fault(row, has(.unitPrice) ? .unitPrice : .amount, .zeroPrice)
      case .goesBack: line.goBack()
      case .purchase: break
      }
    } catch {
      return .failure(error)
    }
    if line.order.isEmpty { line.order = line.orderOfDay }
    line.territory = cell(row, .territory)
    line.channel = cell(row, .channel)
    line.manager = cell(row, .manager)
    return .success(line)
  }

  /// Whether the row says that it is a return of its own.
  private func isReturn(_ row: CSVRow) throws(Refused) -> Bool {
    var isReturn = false
    for column in saleColumns {
      let standing = column.standing(row.text(column.place))
      if standing == .goesBack { isReturn = true }
      guard let reason = PurchaseFault(standing) else { continue }
      let cell = String(row.text(column.place).prefix(80))
      throw Refused(reject: Reject(line: row.line, column: nil, value: cell, reason: reason.rawValue))
    }
    return isReturn
  }

  private func isTotal(_ row: CSVRow) -> Bool {
    [PurchaseRole.customerNumber, .customerName].contains { role in place(role).map { row.withUTF8($0, TotalRow.isName) } ?? false }
  }

  private func ofNobody(_ row: CSVRow, _ form: KeyText.Form) -> Refused {
    if TotalRow.isRow(row) {
      return Refused(reject: Reject(line: row.line, column: nil, value: nil, reason: PurchaseFault.totalRow.rawValue))
    }
    let number = row.millionths(place(.amount) ?? place(.unitPrice) ?? -1, sign: plan.decimalSign)
    let value = if case .success(let value) = number { value } else { Int64(0) }
    if rule.isAdjustment(form, value: value, row, code: place(.productCode) ?? -1, name: place(.productName) ?? -1) {
      return fault(row, has(.unitPrice) ? .unitPrice : .amount, .adjustment)
    }
    return fault(row, has(.customerNumber) ? .customerNumber : .customerName, .noCustomer)
  }

  private func readNumbers(_ row: CSVRow, _ line: inout PurchaseLine) throws(Refused) {
    line.amount = try money(row, .amount, line.currency)
    line.quantity = 1_000_000
    // With an amount an empty quantity harms nothing.
    if let place = place(.quantity), !row.isBlank(place) || line.amount == nil {
      if row.isBlank(place) { throw fault(row, .quantity, .zeroQuantity) }
      line.quantity = try millionths(row, .quantity, place)
    }
    if let place = place(.unitPrice), !row.isBlank(place) {
      line.price = try scaled(millionths(row, .unitPrice, place), row, .unitPrice)
    } else if let amount = line.amount {
      guard let price = PurchaseReader.price(amount, line.quantity, line.currency) else {
        throw fault(row, .amount, line.quantity == 0 ? PurchaseFault.zeroQuantity.rawValue : Issue.Rule.outOfRange.rawValue)
      }
      line.price = price
    }
    if let discount = try discount(row, line) { line.discount = discount }
    if var cost = try money(row, .cost, line.currency) {
      if plan.costIsPerUnit {
        let (product, overflow) = cost.multipliedReportingOverflow(by: line.quantity)
        guard !overflow else { throw fault(row, .cost, Issue.Rule.outOfRange.rawValue) }
        cost = PurchaseReader.rounded(product, 1_000_000)
      }
      line.cost = cost
    }
  }

  private func discount(_ row: CSVRow, _ line: PurchaseLine) throws(Refused) -> Int64? {
    guard plan.discountIsPercent else { return try money(row, .discount, line.currency) }
    guard let place = place(.discount), !row.isBlank(place) else { return nil }
    let percent = try millionths(row, .discount, place)
    guard (0...100_000_000).contains(percent),
      let gross = Money.product(FixedDecimal(millionths: line.quantity), FixedDecimal(millionths: line.price), line.currency),
      case let (product, overflow) = gross.minor.multipliedReportingOverflow(by: percent / 100), !overflow
    else { throw fault(row, .discount, Issue.Rule.outOfRange.rawValue) }
    return PurchaseReader.rounded(product, 1_000_000)
  }

  private func money(_ row: CSVRow, _ role: PurchaseRole, _ currency: Currency) throws(Refused) -> Int64? {
    guard let place = place(role), !row.isBlank(place) else { return nil }
    var reading = text
    reading.style.currency = currency
    switch reading.money(row.text(place).bare, scale: scales[PurchaseReader.index(role)]) {
    case .success(let money):
      guard money.currency == currency else { throw fault(row, role, Issue.Rule.notACurrency.rawValue) }
      return money.minor
    case .failure(let why): throw fault(row, role, why.rule.rawValue)
    }
  }

  private func millionths(_ row: CSVRow, _ role: PurchaseRole, _ place: Int) throws(Refused) -> Int64 {
    switch row.millionths(place, sign: plan.decimalSign) {
    case .success(let number): return number
    case .failure(let why): throw fault(row, role, FieldText.Fault(why).rule.rawValue)
    }
  }

  private func scaled(_ number: Int64, _ row: CSVRow, _ role: PurchaseRole) throws(Refused) -> Int64 {
    let (product, overflow) = number.multipliedReportingOverflow(by: scales[PurchaseReader.index(role)])
    if overflow { throw fault(row, role, Issue.Rule.outOfRange.rawValue) }
    return product
  }

  private func cell(_ row: CSVRow, _ role: PurchaseRole) -> String {
    guard let place = place(role), !row.isEmpty(place) else { return "" }
    let text = row.text(place)
    return (text.utf8.first == 39 ? CSVWriter.unguarded(text) : text).bare
  }

  private func key(_ row: CSVRow, _ role: PurchaseRole) -> String { KeyText.text(cell(row, role)) }

  private func fault(_ row: CSVRow, _ role: PurchaseRole, _ fault: PurchaseFault) -> Refused { self.fault(row, role, fault.rawValue) }

  private func fault(_ row: CSVRow, _ role: PurchaseRole, _ reason: String) -> Refused {
    let value = place(role).map { String(row.text($0).prefix(80)) }
    return Refused(reject: Reject(line: row.line, column: heading(role), value: value, reason: reason))
  }

  /// Millionths of the price of one piece; nil without a quantity and beyond the range.
  private static func price(_ amount: Int64, _ quantity: Int64, _ currency: Currency) -> Int64? {
    var unit: Int64 = 1_000_000
    for _ in 0..<min(currency.digits, 6) { unit /= 10 }
    let (millionths, overflow) = amount.multipliedReportingOverflow(by: unit)
    guard quantity != 0, !overflow else { return nil }
    let (high, low) = millionths.magnitude.multipliedFullWidth(by: 1_000_000)
    guard high < quantity.magnitude else { return nil }
    let (whole, rest) = quantity.magnitude.dividingFullWidth((high, low))
    guard whole < UInt64(Int64.max) else { return nil }
    let rounded = Int64(whole) + (rest >= quantity.magnitude - rest ? 1 : 0)
    return (millionths < 0) != (quantity < 0) ? -rounded : rounded
  }

  /// Half up, away from zero.
  private static func rounded(_ number: Int64, _ unit: Int64) -> Int64 {
    let (whole, rest) = number.quotientAndRemainder(dividingBy: unit)
    return rest.magnitude * 2 >= unit.magnitude ? whole + (number < 0 ? -1 : 1) : whole
  }
}

extension CSVRow {
  func isBlank(_ column: Int) -> Bool {
    isEmpty(column) || withUTF8(column) { $0.allSatisfy { $0 <= 32 } }
  }
}
