extension JSON {
  /// Why a text is not JSON, and at which byte.
  public struct Malformed: Error, Sendable, Hashable {
    public let offset: Int
    public let reason: String
  }

  /// Nesting deeper than this is refused.
  public static let greatestDepth = 64

  /// Reads one JSON value that fills the whole text (RFC 8259). Throws `Malformed`.
  public init(parsing bytes: some Collection<UInt8>) throws {
    var parser = JSONParser(bytes: Array(bytes))
    parser.skipSpace()
    self = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.at == parser.bytes.count else { throw parser.malformed("text after the value") }
  }

  public init(parsing text: String) throws { try self.init(parsing: text.utf8) }
}

private struct JSONParser {
  let bytes: [UInt8]
  var at = 0

  func malformed(_ reason: String) -> JSON.Malformed { JSON.Malformed(offset: at, reason: reason) }
  var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func skipSpace() {
    while let byte, byte == 32 || byte == 10 || byte == 13 || byte == 9 { at += 1 }
  }

  mutating func value(depth: Int) throws -> JSON {
    guard depth < JSON.greatestDepth else { throw malformed("nested deeper than \(JSON.greatestDepth)") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw malformed("the text ends too early")
    default: return try number()
    }
  }

  mutating func word(_ text: String, _ value: JSON) throws -> JSON {
    guard bytes[at...].starts(with: text.utf8) else { throw malformed("not a value") }
    at += text.utf8.count
    return value
  }

  mutating func object(depth: Int) throws -> JSON {
    var members: [JSON.Member] = []
    at += 1
    skipSpace()
    if byte == UInt8(ascii: "}") {
      at += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw malformed("a name in quotation marks is missing") }
      let name = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw malformed("a colon is missing") }
      at += 1
      skipSpace()
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      skipSpace()
      switch byte {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "}"):
        at += 1
        return .object(members)
      default: throw malformed("a comma or } is missing")
      }
    }
  }

  mutating func array(depth: Int) throws -> JSON {
    var items: [JSON] = []
    at += 1
    skipSpace()
    if byte == UInt8(ascii: "]") {
      at += 1
      return .array([])
    }
    while true {
      skipSpace()
      items.append(try value(depth: depth + 1))
      skipSpace()
      switch byte {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "]"):
        at += 1
        return .array(items)
      default: throw malformed("a comma or ] is missing")
      }
    }
  }

  mutating func string() throws -> String {
    at += 1
    var out: [UInt8] = []
    while let byte {
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: out, as: UTF8.self) else { throw malformed("not UTF-8") }
        return text
      case UInt8(ascii: "\\"): try escape(into: &out)
      case 0..<32: throw malformed("a control character in a string")
      default: out.append(byte)
      }
    }
    throw malformed("a string does not end")
  }

  mutating func escape(into out: inout [UInt8]) throws {
    guard let byte else { throw malformed("a string does not end") }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "b"): out.append(8)
    case UInt8(ascii: "f"): out.append(12)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "u"):
      var code = try hex()
      if (0xD800..<0xDC00).contains(code), bytes[at...].starts(with: [0x5C, 0x75]) {
        at += 2
        let low = try hex()
        guard (0xDC00..<0xE000).contains(low) else { throw malformed("half of a surrogate pair") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw malformed("half of a surrogate pair") }
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw malformed("unknown escape")
    }
  }

  mutating func hex() throws -> UInt32 {
    guard at + 4 <= bytes.count, let text = String(validating: bytes[at..<(at + 4)], as: UTF8.self),
      text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }), let code = UInt32(text, radix: 16)
    else { throw malformed("four hexadecimal digits are missing") }
    at += 4
    return code
  }

  mutating func number() throws -> JSON {
    let start = at
    if byte == UInt8(ascii: "-") { at += 1 }
    let digits = at
    while let byte, (48...57).contains(byte) { at += 1 }
    guard at > digits, at - digits == 1 || bytes[digits] != 48 else { throw malformed("not a value") }
    var whole = true
    if byte == UInt8(ascii: ".") {
      whole = false
      at += 1
      let fraction = at
      while let byte, (48...57).contains(byte) { at += 1 }
      guard at > fraction else { throw malformed("digits are missing after the point") }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      whole = false
      at += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
      let exponent = at
      while let byte, (48...57).contains(byte) { at += 1 }
      guard at > exponent else { throw malformed("digits are missing in the exponent") }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if whole, let number = Int64(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else { throw malformed("a number beyond the range") }
    return .number(number)
  }
}
