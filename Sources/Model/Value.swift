/// What a slot of a record holds: the storage form shared by every kind.
///
/// Decimals and percents are millionths, days are days since 1970-01-01, instants are microseconds
/// since 1970-01-01T00:00Z, durations are seconds, references are record ids.
public enum Value: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int64)
  case money(Money)
  case text(String)
  case integers([Int64])
  case texts([String])
}

extension Value {
  public var isNull: Bool { self == .null }

  /// True for null, an empty text and an empty list: what a person calls "not filled".
  public var isEmpty: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isEmpty
    case .integers(let list): list.isEmpty
    case .texts(let list): list.isEmpty
    case .bool, .integer, .money: false
    }
  }

  public var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var money: Money? { if case .money(let money) = self { money } else { nil } }
  public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
}
