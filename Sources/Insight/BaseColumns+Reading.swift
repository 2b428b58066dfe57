import Analysis
import Model
import Records
import Register
import Storage

extension BaseColumns {
  /// The facts that the reader may see, their currency, and the newest day as of which any of them is; nil and nil without any.
  static func read(_ reader: ScopedReader) throws -> (columns: BaseColumns, currency: Currency?, asOf: Day?) {
    let field = AccountFacts.schema.fields
    let select: [any AnyField] = [
      field.asOf, field.orders, field.revenue, field.returned, field.margin, field.firstPurchase, field.lastPurchase, field.usualGap,
      field.abc, field.abcMargin, field.xyz, field.recency, field.frequency, field.monetary, field.lastYear, field.late,
    ]
    let facts = Account.schema.fields.facts
    var columns = BaseColumns()
    var asOf: Int64?
    var currency: String?
    // From the accounts: a manager's own are found by the index of their owner, whatever the size of the base.
    try reader.eachRow(Account.table, select.map { [facts.name, $0.name] }, where: .not(.isEmpty(facts.asOf.steps))) { row in
      columns.append(row)
      if currency == nil { currency = row.optionalText(3) }
      if let day = row.optionalInteger(0) { asOf = max(asOf ?? day, day) }
    }
    return (columns, currency.flatMap { Currency($0) }, asOf.map { Day(Int32(clamping: $0)) })
  }

  /// The columns in the order of the selection; money takes two.
  private mutating func append(_ row: any Row) {
    func small(_ column: Int) -> Int32? { row.optionalInteger(column).map { Int32(clamping: $0) } }
    orders.append(small(1) ?? 0)
    revenue.append(row.optionalInteger(2) ?? 0)
    returned.append(row.optionalInteger(4) ?? 0)
    margin.append(row.optionalInteger(6) ?? 0)
    hasMargin.append(!row.isNull(6))
    firstDay.append(small(8) ?? AccountStatistics.noDay)
    lastDay.append(small(9) ?? AccountStatistics.noDay)
    usualGap.append(row.optionalInteger(10) ?? -1)
    abc.append(row.optionalText(11).flatMap(AccountFacts.Grade.init).map(ABCClass.init))
    abcMargin.append(row.optionalText(12).flatMap(AccountFacts.Grade.init).map(ABCClass.init))
    xyz.append(row.optionalText(13).flatMap(AccountFacts.Steadiness.init).map(XYZClass.init))
    let digits = (14...16).compactMap { column in row.optionalInteger(column).flatMap { UInt8(exactly: $0) } }
    score.append(digits.count == 3 ? RFMScore(recency: digits[0], frequency: digits[1], monetary: digits[2]) : nil)
    lastYear.append(row.optionalInteger(17) ?? 0)
    late.append(row.optionalInteger(19).map { $0 != 0 })
  }
}
