/// Name and value pairs of a query or a form, in order.
public struct Fields: Sendable, Hashable {
  public private(set) var pairs: [(name: String, value: String)] = []
  static let greatestCount = 2000

  public init() {}

  /// Reads `a=1&b=2`; nil when an escape is malformed or there are too many pairs.
  public init?(encoded text: some StringProtocol) {
    for pair in text.split(separator: "&") {
      guard pairs.count < Self.greatestCount else { return nil }
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Fields.decode(parts[0]), let value = Fields.decode(parts.count > 1 ? parts[1] : "") else { return nil }
      pairs.append((name, value))
    }
  }

  public subscript(_ name: String) -> String? { pairs.last { $0.name == name }?.value }
  public func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }
  public var names: [String] { pairs.map(\.name) }
  public var isEmpty: Bool { pairs.isEmpty }

  public mutating func set(_ name: String, _ value: String?) {
    pairs.removeAll { $0.name == name }
    if let value { pairs.append((name, value)) }
  }
  public mutating func add(_ name: String, _ value: String) { pairs.append((name, value)) }
  public mutating func remove(_ name: String, _ value: String) { pairs.removeAll { $0.name == name && $0.value == value } }

  /// `a=1&b=2`, ready for a URL.
  public var encoded: String { pairs.map { Fields.encode($0.name) + "=" + Fields.encode($0.value) }.joined(separator: "&") }

  static func decode(_ text: some StringProtocol, plus: Bool = true) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+") where plus: out.append(32)
      case UInt8(ascii: "%"):
        guard rest.count >= 2, let high = hex(rest.removeFirst()), let low = hex(rest.removeFirst()) else { return nil }
        out.append(high << 4 | low)
      default: out.append(byte)
      }
    }
    return String(validating: out, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  public static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ","):
        out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  public static func == (one: Fields, other: Fields) -> Bool { one.encoded == other.encoded }
  public func hash(into hasher: inout Hasher) { hasher.combine(encoded) }
}
