import Analysis
import Formats
import Model

/// Repeat histories of customers as a table gives them: x, t_x, T, and beside them mean spend and the purchases that came after.
struct ValueReading {
  var customers: [String] = []
  var purchases: [Int32] = []
  var last: [Double] = []
  var age: [Double] = []
  /// Mean spend of the repeat purchases; empty without such a column.
  var spend: [Double] = []
  /// Purchases of the hold-out time; empty without such a column.
  var after: [Int32] = []
  var rejects = StudyRejects()
  var total = 0

  static let customer = StudyRole("customer", "customer|customer id|id|client|client id|cust|cust id|клиент|код клиента|клієнт|код клієнта")
  static let frequency = StudyRole(
    "frequency", "frequency|x|repeat purchases|p1x|freq|частота|повторных покупок|повторные покупки|повторних покупок|повторні покупки")
  static let recency = StudyRole("recency", "recency|t x|tx|t x weeks|давность|последняя покупка|давність|остання покупка")
  static let age = StudyRole("age", "t|age|t cal|tcal|observation|возраст|срок наблюдения|вік|строк спостереження")
  static let spend = StudyRole(
    "spend", "monetary value|monetary|zbar|m x|mx|mean spend|average order|средний чек|средняя покупка|середній чек|середня покупка")
  static let after = StudyRole("after", "holdout|hold out|frequency holdout|p2x|x star|actual|после|факт|після")
  static let roles = [customer, frequency, recency, age, spend, after]

  /// - Throws: `ToldFault`; what `progress` throws.
  init(path: String, options: ValueOptions, progress: StudyProgress?) throws {
    let sheet = try StudySheet(path: path, options: options.study, roles: Self.roles)
    let x = try sheet.needed(Self.frequency), tx = try sheet.needed(Self.recency), t = try sheet.needed(Self.age)
    let name = sheet.column(Self.customer), money = sheet.column(Self.spend), future = sheet.column(Self.after)
    let sign = Self.sign(sheet, [tx, t])
    let reader = sheet.open()
    let size = Double(max(1, sheet.table.file.count))
    while let row = reader.next() {
      total += 1
      if total & 0xFFFF == 0 { try progress?(Double(reader.offset) / size * 0.5) }
      guard let count = Self.number(row, x, sign), let recency = Self.number(row, tx, sign), let age = Self.number(row, t, sign),
        RepeatHistory(purchases: count, last: recency, age: age) != nil, let whole = Int32(exactly: count)
      else {
        rejects.add(.badNumber, line: row.line, column: sheet.heading(x), value: row.text(x) + " " + row.text(tx) + " " + row.text(t))
        continue
      }
      let come = future.flatMap { Self.number(row, $0, sign) }.flatMap { Int32(exactly: $0) }
      if let future, come ?? -1 < 0 {
        rejects.add(.badNumber, line: row.line, column: sheet.heading(future), value: row.text(future))
        continue
      }
      purchases.append(whole)
      last.append(recency)
      self.age.append(age)
      if name != nil { customers.append(name.map(row.text) ?? "") }
      if let money { spend.append(Self.number(row, money, sign) ?? 0) }
      if let come { after.append(come) }
    }
    rejects.add(reader.complaints)
    total += reader.complaints.lostRecords
    guard !purchases.isEmpty else { throw StudyFault.noLines(of: path, total: total, rejects) }
  }

  @inline(__always)
  private static func number(_ row: CSVRow, _ column: Int, _ sign: DecimalSign) -> Double? {
    switch row.millionths(column, sign: sign) {
    case .success(let value): Double(value) / 1_000_000
    case .failure(.empty): nil
    case .failure: StudyNumber.value(row.text(column), sign)
    }
  }

  private static func sign(_ sheet: StudySheet, _ columns: [Int]) -> DecimalSign {
    let reader = sheet.open()
    var texts: [String] = []
    while texts.count < 2000, let row = reader.next() { for column in columns { texts.append(row.text(column)) } }
    return StudyNumber.sign(of: texts, delimiter: sheet.table.dialect.dialect.delimiter)
  }
}
