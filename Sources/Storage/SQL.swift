import Model

/// A statement with its bound values. Text is put together from constants and quoted names only; values are always bound.
///
/// Placeholders are written `?` and numbered for PostgreSQL by `text(for:)`. A literal question mark never occurs in our SQL.
public struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
  public private(set) var text: String
  public private(set) var bindings: [Binding]
  /// The best plan depends on the values, because some are common and others rare: a list narrowed by its columns. Other statements are
  /// planned once; PostgreSQL takes as long to plan a small statement as to run it.
  public var isPlannedByValues = false

  public init(text: String, _ bindings: [Binding] = []) {
    self.text = text
    self.bindings = bindings
  }

  public init(stringLiteral text: String) {
    self.text = text
    bindings = []
  }

  public init(stringInterpolation parts: Interpolation) {
    text = parts.text
    bindings = parts.bindings
  }

  /// Numbers and texts are bound, `name:` quotes an identifier, another SQL is put in place.
  public struct Interpolation: StringInterpolationProtocol {
    var text = ""
    var bindings: [Binding] = []
    public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + 16 * interpolationCount) }
    public mutating func appendLiteral(_ literal: String) { text += literal }
    public mutating func appendInterpolation(_ value: Int64) { bind(.integer(value)) }
    public mutating func appendInterpolation(_ value: Int64?) { bind(value.map { .integer($0) } ?? .null) }
    public mutating func appendInterpolation(_ value: String) { bind(.text(value)) }
    public mutating func appendInterpolation(_ value: String?) { bind(value.map { .text($0) } ?? .null) }
    public mutating func appendInterpolation(_ value: Binding) { bind(value) }
    public mutating func appendInterpolation(_ sql: SQL) {
      text += sql.text
      bindings += sql.bindings
    }
    public mutating func appendInterpolation(name: String) { text += SQL.quoted(name) }
    /// The values in brackets. The last is repeated until there are a power of two: so few texts of statements are planned and kept.
    public mutating func appendInterpolation(list: [Int64]) { bind(list.map { .integer($0) }) }
    public mutating func appendInterpolation(list: [String]) { bind(list.map { .text($0) }) }
    public mutating func appendInterpolation(list: [Binding]) { bind(list) }
    private mutating func bind(_ list: [Binding]) {
      guard let last = list.last else { return text += "()" }
      var places = 1
      while places < list.count { places *= 2 }
      text += "(" + String(repeating: "?,", count: places - 1) + "?)"
      bindings += list
      bindings += Array(repeating: last, count: places - list.count)
    }
    private mutating func bind(_ value: Binding) {
      text += "?"
      bindings.append(value)
    }
  }

  /// An identifier in double quotes.
  public static func quoted(_ name: String) -> String { doubling("\"", in: name) }

  /// A text between marks, those within it doubled. By code points: to Swift a quote with a combining mark behind it is another
  /// character, to a database it ends the text.
  public static func doubling(_ mark: Unicode.Scalar, in text: String) -> String {
    guard text.unicodeScalars.contains(mark) else { return "\(mark)\(text)\(mark)" }
    var out = String(mark)
    for scalar in text.unicodeScalars {
      if scalar == mark { out.unicodeScalars.append(mark) }
      out.unicodeScalars.append(scalar)
    }
    out.unicodeScalars.append(mark)
    return out
  }

  public static func + (one: SQL, other: SQL) -> SQL { SQL(text: one.text + other.text, one.bindings + other.bindings) }
  public static func += (one: inout SQL, other: SQL) {
    one.text += other.text
    one.bindings += other.bindings
  }

  /// The text with the values written into it, for PostgreSQL to plan by. A text that holds the character NUL is cut there by nobody:
  /// the caller refuses it.
  public var withValues: String {
    var out = ""
    out.reserveCapacity(text.utf8.count + bindings.count * 16)
    var rest = bindings[...]
    for scalar in text.unicodeScalars {
      guard scalar == "?", let value = rest.popFirst() else {
        out.unicodeScalars.append(scalar)
        continue
      }
      switch value {
      case .null: out += "NULL"
      case .integer(let number): out += "'\(number)'::bigint"
      case .text(let text): out += SQL.doubling("'", in: text) + "::text"
      case .numbers(let numbers): out += "'{\(numbers.map { String($0) }.joined(separator: ","))}'::integer[]"
      }
    }
    return out
  }

  /// The text as the engine wants its placeholders: `?` for SQLite, `$1`, `$2` for PostgreSQL.
  public func text(for dialect: Dialect) -> String {
    guard dialect == .postgres, !bindings.isEmpty else { return text }
    var out = ""
    out.reserveCapacity(text.utf8.count + bindings.count * 2)
    var number = 0
    for character in text.unicodeScalars {
      if character == "?" {
        number += 1
        out += "$\(number)"
      } else {
        out.unicodeScalars.append(character)
      }
    }
    return out
  }
}

extension [SQL] {
  public func joined(separator: String) -> SQL {
    var out = SQL(text: "")
    for (index, part) in enumerated() {
      if index > 0 { out += SQL(text: separator) }
      out += part
    }
    return out
  }
}
