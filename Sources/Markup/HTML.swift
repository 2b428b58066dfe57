/// A piece of a page: UTF-8 bytes that are already safe to send.
///
/// Write it as a string: `let cell: HTML = "<td class=\"n\">\(row.name)</td>"`. The literal parts are ours and pass as they are;
/// what is interpolated is escaped by its type. A `String` is escaped for text and for a quoted attribute at once, an `HTML` passes,
/// an `Int` prints, an absent optional prints nothing. A `Double`, a `Bool` or any other type does not compile: formats belong to
/// Wording. There is no initializer that trusts a `String`: see `HTML+Raw.swift`, the only place that does.
public struct HTML: Sendable, Hashable {
  /// The bytes as they go to the browser.
  public internal(set) var bytes: [UInt8]

  /// The piece that prints nothing.
  public static let empty = HTML()

  /// An empty piece, with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    bytes = []
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  /// Text of people or data, escaped.
  public init(text: some StringProtocol) {
    bytes = []
    bytes.appendEscaped(text)
  }

  /// Whether nothing would be printed.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Adds a piece at the end, in the same buffer.
  public mutating func append(_ piece: HTML) {
    bytes.append(contentsOf: piece.bytes)
  }

  /// Adds a piece at the end, in the same buffer.
  public static func += (left: inout HTML, right: HTML) {
    left.append(right)
  }

  /// Two pieces, one after the other.
  public static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.append(right)
    return sum
  }
}

extension HTML: CustomStringConvertible {
  /// The page text; for tests and logs. The server sends `bytes`.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Markup written by us in the source.
  public init(stringLiteral value: StaticString) {
    bytes = value.withUTF8Buffer { Array($0) }
  }

  /// Markup written by us in the source, with escaped values between.
  public init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }
}
