/// An address for a link, a form or a picture, which cannot run script.
///
/// Write it as a string: `let url: URLText = "/accounts/\(id)/fields/\(slug)"`. The literal parts are ours; each interpolated value is
/// percent-encoded as one component, so a slash or a question mark in a value stays inside it. Addresses from people or data pass
/// `URLText(checking:)`; a way back after sign-in passes `URLText(local:)`.
public struct URLText: Sendable, Hashable {
  /// The address before HTML escaping.
  public let text: String

  /// The address that stands where a refused one would be.
  public static let nowhere: URLText = "#"

  /// Schemes a link may use.
  static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  private init(accepted text: String) {
    self.text = text
  }

  /// An address from people or data: relative, or of an allowed scheme. Returns nil for `javascript:`, `data:` and others, and for
  /// any control character, since browsers drop tabs and line ends inside a scheme (URL standard, "basic URL parser").
  public init?(checking address: String) {
    let scalars = address.unicodeScalars
    guard !scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return nil }
    let trimmed = String(address.drop { $0 == " " })
    if let mark = trimmed.unicodeScalars.first(where: { ":/?#\\".unicodeScalars.contains($0) }), mark == ":" {
      let scheme = trimmed.prefix { $0 != ":" }.lowercased()
      guard Self.schemes.contains(scheme) else { return nil }
    }
    text = trimmed
  }

  /// A way back inside this site: begins with one slash. Returns nil for anything a browser would take to another host.
  public init?(local address: String) {
    guard address.hasPrefix("/"), !address.hasPrefix("//"), !address.contains("\\") else { return nil }
    self.init(checking: address)
  }

  /// The address with one more query parameter; the fragment stays last. An absent value changes nothing.
  public func query(_ name: String, _ value: String?) -> URLText {
    guard let value else { return self }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts.first ?? "")
    let fragment = parts.count > 1 ? "#" + parts[1] : ""
    let mark = path.contains("?") ? (path.hasSuffix("?") || path.hasSuffix("&") ? "" : "&") : "?"
    return URLText(accepted: path + mark + Self.encode(name) + "=" + Self.encode(value) + fragment)
  }

  /// The address with one more query parameter.
  public func query(_ name: String, _ value: Int?) -> URLText {
    query(name, value.map { String($0) })
  }

  /// Percent-encodes everything but the unreserved characters (RFC 3986, 2.3).
  static func encode(_ value: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension URLText: ExpressibleByStringInterpolation {
  /// An address written by us in the source; it passes the same check, so a slip leads nowhere instead of running script.
  public init(stringLiteral value: String) {
    text = URLText(checking: value)?.text ?? "#"
  }

  public init(stringInterpolation: StringInterpolation) {
    text = URLText(checking: stringInterpolation.text)?.text ?? "#"
  }

  /// What may stand inside an address: each value becomes one percent-encoded component.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    public mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    public mutating func appendInterpolation(_ value: String) {
      text += URLText.encode(value)
    }

    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      text += String(number)
    }

    /// An address to go on from: passes as it is.
    public mutating func appendInterpolation(_ base: URLText) {
      text += base.text
    }
  }
}
