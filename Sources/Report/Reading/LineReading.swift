import Formats
import Model

/// The pass over one file: each line becomes a purchase, a return or a reject.
struct LineReading {
  private let file: PurchaseFile
  private let index: Int
  private let columns: PurchaseColumns
  private let amounts: LineAmount
  private let rule: PurchaseRule
  private let currency: Currency
  private let lastDay: Int32
  private var days: DayMemory
  /// Texts of the currency column, and what one of their units is in ours, millionths; 0 for a currency without a rate.
  private var marks = KeyTable()
  private var rates: [Int64] = []
  private let given: CurrencyRates
  /// Texts of each column that tells sales, and what they mean.
  private var standings: [StandingMemory]
  /// The same for a file whose heading names its currency.
  private let fileRate: Int64
  /// Amounts of several currencies, each with its sign.
  private let hasSigns: Bool
  /// Some file of the examination tells products: then each line has an entry for them.
  let hasProducts: Bool

  init(_ file: PurchaseFile, index: Int, currency: Currency, rates: CurrencyRates, lastDay: Day, hasProducts: Bool) {
    self.file = file
    self.index = index
    columns = file.columns
    self.currency = currency
    amounts = LineAmount(currency)
    rule = PurchaseRule(
      hasPlainNumbers: file.hasPlainNumbers, refusesNothing: columns.hasOrder || !columns.hasAmount || columns.price >= 0)
    given = rates
    hasSigns = file.signs.count > 1
    fileRate = rates.isEmpty ? 1_000_000 : file.currency.map { rates.rate(of: $0, in: currency) } ?? 1_000_000
    standings = file.saleColumns.map(StandingMemory.init)
    self.hasProducts = hasProducts
    self.lastDay = lastDay.number
    days = DayMemory(file.dayOrder, hasSerials: file.hasSerialDays)
  }

  /// Takes the lines from a place, `start`, to the first record that begins at `end` or behind it.
  /// - Parameters: `start` nil begins behind the header; `progress` is called with the bytes read, some thousand lines apart.
  /// - Returns: where it ended.
  @discardableResult
  mutating func run(
    into lines: inout PurchaseLines, from start: Place? = nil, to end: Int = .max, progress: (Int) throws -> Void
  ) throws -> Place {
    let reader = file.table.open(limits: PurchaseFile.limits).reader
    if let start { reader.resume(atOffset: start.offset, line: start.line) }
    let size = min(end, file.table.file.count) - reader.offset
    lines.reserve(size / file.recordBytes + 1000, hasProducts: hasProducts)
    var count = 0
    var forgotten = reader.offset
    while true {
      let offset = reader.offset
      guard offset < end, let row = reader.next() else { break }
      count += 1
      if let reason = take(row, into: &lines) { lines.reject(reason, file: index, line: row.line, offset: offset) }
      if count & 0xFFFF == 0 {
        file.table.file.forget(forgotten..<offset)
        forgotten = offset
        try progress(reader.offset)
        guard lines.hasRoom else { throw ExaminationFault.tooManyLines }
      }
    }
    let complaints = reader.complaints
    for complaint in complaints.first where complaint.losesRecord {
      lines.reject(.badRow, file: index, line: complaint.line, offset: -1)
    }
    let listed = complaints.first.count { $0.losesRecord }
    lines.tally.rejected[RejectReason.badRow.position] += complaints.lostRecords - listed
    lines.tally.lines += count + complaints.lostRecords
    file.table.file.forget(forgotten..<reader.offset)
    try progress(reader.offset)
    return Place(offset: reader.offset, line: reader.line)
  }

  /// A place between two records.
  struct Place: Equatable {
    var offset: Int
    var line: Int
  }

  /// nil when the line was a purchase or a return.
  @inline(__always)
  private mutating func take(_ row: CSVRow, into lines: inout PurchaseLines) -> RejectReason? {
    if let complaint = row.complaint, isDamaged(row, complaint) { return .badRow }
    var isReturn = false
    for index in standings.indices {
      let standing = standings[index].standing(row)
      if standing == .goesBack { isReturn = true }
      if let reason = RejectReason(standing) { return isHeader(row) ? .repeatedHeader : reason }
    }
    let number = columns.hasOrder ? row.withUTF8(columns.order) { lines.orderNumber($0) } : -1
    let form = lines.form(number)
    var customer = row.withUTF8(columns.customer) { lines.customer($0) }
    // Private persons in a list of companies often have a name and no number.
    if customer == CustomerTable.none, columns.name >= 0 { customer = row.withUTF8(columns.name) { lines.customer($0) } }
    guard customer != CustomerTable.none else {
      let value = valueOfNobody(row)
      let sum = lines.tally.unknownAmount.addingReportingOverflow(amountOfNobody(row, value))
      if !sum.overflow { lines.tally.unknownAmount = sum.partialValue }
      return rule.isAdjustment(form, value: value, row, code: columns.productCode, name: columns.productTitle) ? .adjustment : .noCustomer
    }
    if columns.hasOrder, number < 0 { return .noOrder }
    let day = row.withUTF8(columns.day) { days.day($0) }
    guard day != DayMemory.noDay else { return isHeader(row) ? .repeatedHeader : .badDay }
    if day > lastDay { return .futureDay }
    let rate = columns.currency >= 0 ? rate(row) : hasSigns ? signRate(row) : fileRate
    guard rate > 0 else { return .otherCurrency }
    var quantity: Int64 = 1_000_000
    if columns.quantity >= 0 {
      let value = row.millionths(columns.quantity, sign: file.decimalSign)
      guard case .success(let millionths) = value else {
        // With an amount an empty quantity harms nothing.
        guard columns.hasAmount, case .failure(.empty) = value else { return .badNumber }
        return amount(row, customer, number, day, form, quantity: nil, rate, isReturn: isReturn, &lines)
      }
      quantity = millionths
    }
    return amount(row, customer, number, day, form, quantity: quantity, rate, isReturn: isReturn, &lines)
  }

  /// The price or amount of a line without a customer, millionths of our unit; zero when that cannot be read.
  private func valueOfNobody(_ row: CSVRow) -> Int64 {
    let (column, scale) = columns.hasAmount ? (columns.amount, columns.amountScale) : (columns.price, columns.priceScale)
    guard case .success(let given) = row.millionths(column, sign: file.decimalSign) else { return 0 }
    let (value, isOver) = given.multipliedReportingOverflow(by: scale / 1_000_000)
    return isOver ? 0 : value
  }

  private func amountOfNobody(_ row: CSVRow, _ value: Int64) -> Int64 {
    if columns.hasAmount { return amounts.product(value, 1_000_000) ?? 0 }
    guard case .success(let quantity) = row.millionths(columns.quantity, sign: file.decimalSign) else { return 0 }
    return amounts.product(value, quantity) ?? 0
  }

  @inline(__always)
  private mutating func amount(
    _ row: CSVRow, _ customer: Int32, _ number: Int32, _ day: Int32, _ form: KeyText.Form, quantity: Int64?, _ rate: Int64,
    isReturn isSaid: Bool, _ lines: inout PurchaseLines
  ) -> RejectReason? {
    let scale = columns.hasAmount ? columns.amountScale : columns.priceScale
    guard case .success(let given) = row.millionths(columns.hasAmount ? columns.amount : columns.price, sign: file.decimalSign) else {
      return .badNumber
    }
    let (value, isOver) = scale == 1_000_000 ? (given, false) : given.multipliedReportingOverflow(by: scale / 1_000_000)
    let factor = columns.hasAmount ? 1_000_000 : quantity ?? 1_000_000
    guard !isOver, let own = amounts.product(value, factor), let product = rate == 1_000_000 ? own : amounts.converted(own, rate) else {
      return .badNumber
    }
    let isReturn: Bool
    switch rule.verdict(form, quantity: quantity, value: given, isReturn: isSaid) {
    case .zeroQuantity: return .zeroQuantity
    case .zeroPrice: return .zeroPrice
    case .goesBack: isReturn = true
    case .purchase: isReturn = false
    }
    // A return takes money away, however the program that wrote the file set its signs.
    let money = isReturn ? -abs(product) : product
    if isReturn {
      let (sum, isOver) = lines.returned.addingReportingOverflow(money)
      if isOver { return .badNumber }
      lines.returned = sum
      lines.tally.returns += 1
      // Analysis takes a line of zero for a purchase.
      if money == 0 { return nil }
    } else {
      lines.tally.used += 1
    }
    let order = lines.denseOrder(number >= 0 ? number : lines.orderNumber(ofDay: day), of: customer)
    if columns.name >= 0 { lines.name(customer, row.text(columns.name)) }
    lines.append(customer, order, day, money, cost(row, quantity, isReturn, rate), item(row, quantity, isReturn, &lines))
    return nil
  }

  /// Unknown when it is missing, unreadable or out of range: the line counts, its margin does not.
  @inline(__always)
  private func cost(_ row: CSVRow, _ quantity: Int64?, _ isReturn: Bool, _ rate: Int64) -> Int64 {
    guard columns.cost >= 0, case .success(let given) = row.millionths(columns.cost, sign: file.decimalSign) else {
      return PurchaseLines.noCost
    }
    let scale = columns.costScale
    let (value, isOver) = scale == 1_000_000 ? (given, false) : given.multipliedReportingOverflow(by: scale / 1_000_000)
    guard !isOver, let own = amounts.product(value, columns.isUnitCost ? quantity ?? 1_000_000 : 1_000_000),
      let money = rate == 1_000_000 ? own : amounts.converted(own, rate)
    else { return PurchaseLines.noCost }
    return isReturn ? -abs(money) : money
  }

  private func isDamaged(_ row: CSVRow, _ complaint: CSVComplaint) -> Bool {
    switch complaint.kind {
    case .moreColumns: true
    case .fewerColumns: row.count <= columns.needed
    case .textAfterQuote, .unterminatedQuote, .tooManyColumns, .cellTooLong: false
    }
  }

  private func isHeader(_ row: CSVRow) -> Bool {
    !file.header.isEmpty && row.count == file.header.count && row.texts == file.header
  }

  @inline(__always)
  private func item(_ row: CSVRow, _ quantity: Int64?, _ isReturn: Bool, _ lines: inout PurchaseLines) -> PurchaseItem {
    guard hasProducts else { return PurchaseItem(product: -1, quantity: 0, isKnown: false) }
    let product = columns.product >= 0 ? row.withUTF8(columns.product) { lines.product($0) } : -1
    if columns.productName >= 0 { lines.productName(product, row.text(columns.productName)) }
    let amount = quantity ?? 0
    return PurchaseItem(product: product, quantity: isReturn ? min(amount, 0 &- amount) : amount, isKnown: true)
  }

  /// What one unit of the line's currency is in ours, millionths; 0 when there is no rate. An empty cell means the file's currency.
  @inline(__always)
  private mutating func rate(_ row: CSVRow) -> Int64 {
    let mark = row.withUTF8(columns.currency) { marks.number(of: KeyText.key($0)) }
    if Int(mark) == rates.count {
      let text = row.text(columns.currency)
      rates.append(KeyText.isEmpty(text) ? 1_000_000 : CurrencyWord.currency(text).map { given.rate(of: $0, in: currency) } ?? 0)
    }
    return mark >= 0 ? rates[Int(mark)] : 0
  }

  /// The same where the sign stands beside the amount; one without a sign is in the file's currency.
  private func signRate(_ row: CSVRow) -> Int64 {
    let text = row.text(columns.hasAmount ? columns.amount : columns.price)
    return given.rate(of: CurrencyWord.sign(text) ?? file.currency ?? currency, in: currency)
  }
}
