import Model

/// One row on its way into the register: its cells as they stood and what they mean.
struct TableRow: Sendable {
  enum Entry: Sendable {
    /// Says nothing about the field: the column is missing, or names a record that does not exist.
    case absent
    case empty
    case value(Value)
  }

  let line: Int
  let cells: [String]
  /// One for each column that feeds something.
  var entries: [Entry]
  /// Behind those of all earlier rows of the batch that may stand for the same record: they must be written first.
  var wave = 0

  func cell(_ column: TableImport.Fed) -> String { column.text(cells) }

  /// The form in which a value of a key is compared; nil for an empty one.
  static func key(_ value: Value, _ field: (any AnyField)?, _ keys: TextKeys) -> String? {
    switch value {
    case .null: nil
    case .text(let text): field.map { keys.key(of: text, $0.kind) } ?? text
    case .integer(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .money(let money): "\(money.minor) \(money.currency.code)"
    case .texts, .integers: nil
    }
  }
}

/// What becomes of a row.
enum Verdict: Sendable {
  case created, updated, unchanged, skipped
  case rejected(Reject)
}
