import Model

/// Numbers, money, lengths of time.
extension Cell {
  func number(_ value: Value, _ kind: Kind) -> String {
    switch (kind, value) {
    case (_, .money(let money)): phrases.money(money, cents: money.minor.magnitude >= 100_000_00 ? .never : .whenNeeded)
    case (.decimal, .integer(let number)): phrases.decimal(FixedDecimal(millionths: number))
    case (.percent, .integer(let number)): phrases.percent(Percent(millionths: number))
    case (.duration, .integer(let number)): phrases.duration(.seconds(number))
    case (_, .integer(let number)): phrases.integer(Int(number))
    default: ""
    }
  }
}
