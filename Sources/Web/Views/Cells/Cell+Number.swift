import Model

/// Numbers, money, lengths of time.
extension Cell {
  /// Sums of analysis are whole units: their kopecks say nothing. Others always show them, so that columns align.
  func number(_ value: Value, _ field: any AnyField, _ shape: Shape) -> String {
    switch (field.kind, value) {
    case (_, .money(let money)): phrases.money(money, cents: shape.table == "account_facts" ? .never : .always)
    case (.decimal, .integer(let number)):
      phrases.decimal(FixedDecimal(millionths: number), FieldFormat.decimals(number, field, shape.table))
    case (.percent, .integer(let number)): phrases.percent(Percent(millionths: number))
    case (.duration, .integer(let number)): phrases.duration(.seconds(number))
    case (_, .integer(let number)): phrases.integer(Int(number))
    default: ""
    }
  }
}
