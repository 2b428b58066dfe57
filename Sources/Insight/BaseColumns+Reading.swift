import Analysis
import Model
import Records
import Register

extension BaseColumns {
  /// The facts that the reader may see, their currency, and the newest day as of which any of them is; nil and nil without any.
  static func read(_ reader: ScopedReader) throws -> (columns: BaseColumns, currency: Currency?, asOf: Day?) {
    let field = AccountFacts.schema.fields
    let select: [any AnyField] = [
      field.asOf, field.orders, field.revenue, field.returned, field.margin, field.firstPurchase, field.lastPurchase, field.interval,
      field.abc, field.abcMargin, field.xyz, field.recency, field.frequency, field.monetary, field.lastYear, field.late,
    ]
    var columns = BaseColumns()
    var asOf: Day?
    var currency: Currency?
    // From the accounts: a manager's own are found by the index of their owner, whatever the size of the base.
    var query = Query(
      Account.table, select: select.map { [Account.schema.fields.facts.name, $0.name] },
      filter: .not(.isEmpty(Account.schema.fields.facts.asOf.steps)), limit: Query.greatestLimit)
    while true {
      let lines = try reader.lines(query)
      for line in lines {
        columns.append(line.values)
        currency = currency ?? line.values[2].money?.currency
        if let number = line.values[0].integer { asOf = max(asOf ?? .first, Day(Int32(clamping: number))) }
      }
      guard lines.count == query.limit, let last = lines.last else { return (columns, currency, asOf) }
      query.after = last.place
    }
  }

  private mutating func append(_ values: [Value]) {
    func small(_ value: Value) -> Int32? { value.integer.map { Int32(clamping: $0) } }
    orders.append(small(values[1]) ?? 0)
    revenue.append(values[2].money?.minor ?? 0)
    returned.append(values[3].money?.minor ?? 0)
    margin.append(values[4].money?.minor ?? 0)
    hasMargin.append(values[4].money != nil)
    firstDay.append(small(values[5]) ?? AccountStatistics.noDay)
    lastDay.append(small(values[6]) ?? AccountStatistics.noDay)
    interval.append(values[7].integer ?? -1)
    abc.append(values[8].text.flatMap(AccountFacts.Grade.init).map(ABCClass.init))
    abcMargin.append(values[9].text.flatMap(AccountFacts.Grade.init).map(ABCClass.init))
    xyz.append(values[10].text.flatMap(AccountFacts.Steadiness.init).map(XYZClass.init))
    let digits = values[11...13].compactMap { $0.integer.flatMap { UInt8(exactly: $0) } }
    score.append(digits.count == 3 ? RFMScore(recency: digits[0], frequency: digits[1], monetary: digits[2]) : nil)
    lastYear.append(values[14].money?.minor ?? 0)
    late.append(values[15].bool)
  }
}
