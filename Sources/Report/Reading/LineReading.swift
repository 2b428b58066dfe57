import Formats
import Model

/// The pass over one file: each line becomes a purchase, a return or a reject.
struct LineReading {
  private let file: PurchaseFile
  private let index: Int
  private let columns: PurchaseColumns
  private let amounts: LineAmount
  private let currency: Currency
  private let lastDay: Int32
  private var days: DayMemory
  /// Texts of the currency column and whether they mean ours.
  private var marks = KeyTable()
  private var isOurs: [Bool] = []

  init(_ file: PurchaseFile, index: Int, currency: Currency, lastDay: Day) {
    self.file = file
    self.index = index
    columns = file.columns
    self.currency = currency
    amounts = LineAmount(currency)
    self.lastDay = lastDay.number
    days = DayMemory(file.dayOrder)
  }

  /// Takes all lines. `progress` is called with the bytes read so far, some thousand lines apart.
  mutating func run(into lines: inout PurchaseLines, progress: (Int) throws -> Void) throws {
    lines.reserve(file.table.file.count / file.recordBytes + 1000)
    let reader = file.table.open(limits: PurchaseFile.limits).reader
    var count = 0
    while true {
      let offset = reader.offset
      guard let row = reader.next() else { break }
      count += 1
      if let reason = take(row, into: &lines) { lines.reject(reason, file: index, line: row.line, offset: offset) }
      if count & 0xFFFF == 0 {
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
    try progress(file.table.file.count)
  }

  /// nil when the line was a purchase or a return.
  @inline(__always)
  private mutating func take(_ row: CSVRow, into lines: inout PurchaseLines) -> RejectReason? {
    if let complaint = row.complaint, isDamaged(row, complaint) { return .badRow }
    let number = columns.hasOrder ? row.withUTF8(columns.order) { lines.orderNumber($0) } : -1
    let form = lines.form(number)
    var customer = row.withUTF8(columns.customer) { lines.customer($0) }
    // Private persons in a list of companies often have a name and no number.
    if customer < 0, columns.name >= 0 { customer = row.withUTF8(columns.name) { lines.customer($0) } }
    guard customer >= 0 else { return form == .other && file.hasPlainNumbers ? .adjustment : .noCustomer }
    if columns.hasOrder, number < 0 { return .noOrder }
    let day = row.withUTF8(columns.day) { days.day($0) }
    guard day != DayMemory.noDay else { return isHeader(row) ? .repeatedHeader : .badDay }
    if day > lastDay { return .futureDay }
    if columns.currency >= 0, !isInOurCurrency(row) { return .otherCurrency }
    var quantity: Int64 = 1_000_000
    if columns.quantity >= 0 {
      let value = row.millionths(columns.quantity, sign: file.decimalSign)
      guard case .success(let millionths) = value else {
        // With an amount an empty quantity harms nothing.
        guard columns.hasAmount, case .failure(.empty) = value else { return .badNumber }
        return amount(row, customer, number, day, form, quantity: nil, &lines)
      }
      quantity = millionths
    }
    return amount(row, customer, number, day, form, quantity: quantity, &lines)
  }

  @inline(__always)
  private mutating func amount(
    _ row: CSVRow, _ customer: Int32, _ number: Int32, _ day: Int32, _ form: KeyText.Form, quantity: Int64?,
    _ lines: inout PurchaseLines
  ) -> RejectReason? {
    let scale = columns.hasAmount ? columns.amountScale : columns.priceScale
    guard case .success(let given) = row.millionths(columns.hasAmount ? columns.amount : columns.price, sign: file.decimalSign) else {
      return .badNumber
    }
    let (value, isOver) = scale == 1_000_000 ? (given, false) : given.multipliedReportingOverflow(by: scale / 1_000_000)
    let factor = columns.hasAmount ? 1_000_000 : quantity ?? 1_000_000
    guard !isOver, let product = amounts.product(value, factor) else { return .badNumber }
    if quantity == 0 { return .zeroQuantity }
    if given == 0 { return .zeroPrice }
    let isReturn = given < 0 || (quantity ?? 1) < 0 || (form == .cancellation && file.hasPlainNumbers)
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
    lines.append(customer, order, day, money, cost(row, quantity, isReturn))
    return nil
  }

  /// Unknown when it is missing, unreadable or out of range: the line counts, its margin does not.
  @inline(__always)
  private func cost(_ row: CSVRow, _ quantity: Int64?, _ isReturn: Bool) -> Int64 {
    guard columns.cost >= 0, case .success(let given) = row.millionths(columns.cost, sign: file.decimalSign) else {
      return PurchaseLines.noCost
    }
    let scale = columns.costScale
    let (value, isOver) = scale == 1_000_000 ? (given, false) : given.multipliedReportingOverflow(by: scale / 1_000_000)
    guard !isOver, let money = amounts.product(value, columns.isUnitCost ? quantity ?? 1_000_000 : 1_000_000) else {
      return PurchaseLines.noCost
    }
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
  private mutating func isInOurCurrency(_ row: CSVRow) -> Bool {
    let mark = row.withUTF8(columns.currency) { marks.number(of: KeyText.key($0)) }
    if Int(mark) == isOurs.count {
      let text = row.text(columns.currency)
      isOurs.append(KeyText.isEmpty(text) || CurrencyWord.currency(text) == currency)
    }
    return mark >= 0 && isOurs[Int(mark)]
  }
}
