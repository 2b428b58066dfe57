import Model

/// How the values of one field stand in the rows of an answer: worked out once a statement, asked for every row.
struct ValueDecoder {
  private enum Form { case number, flag, money, text }
  private let form: Form
  private let column: Int
  /// The first column after those of this value.
  let next: Int

  /// - Parameter column: where the value begins.
  init(_ field: any AnyField, at column: Int) {
    self.column = column
    form =
      switch field.kind {
      case .money: .money
      case .yesNo: .flag
      case .integer, .decimal, .percent, .day, .instant, .duration, .reference: .number
      default: .text
      }
    next = column + (form == .money ? 2 : 1)
  }

  func value(_ row: any Row) -> Value {
    if row.isNull(column) { return .null }
    switch form {
    case .number: return .integer(row.integer(column))
    case .flag: return .bool(row.integer(column) != 0)
    case .text: return .text(row.text(column))
    case .money:
      guard !row.isNull(column + 1), let currency = Currency(row.text(column + 1)) else { return .null }
      return .money(Money(minor: row.integer(column), currency))
    }
  }

  /// Decoders of values that stand one after the other from `column` on.
  static func row(_ fields: [any AnyField], from column: Int) -> [ValueDecoder] {
    var column = column
    return fields.map { field in
      let decoder = ValueDecoder(field, at: column)
      column = decoder.next
      return decoder
    }
  }
}
