/// The encoding of a text file that came from another program.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1251 = "windows-1251"
  case koi8r = "koi8-r"
  case koi8u = "koi8-u"
  case cp866
  case windows1252 = "windows-1252"

  /// Bytes of one code unit: 2 for UTF-16, else 1.
  public var unitWidth: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1 }

  /// The 256-entry table of a one-byte encoding; nil for UTF-8 and UTF-16.
  public var codePage: CodePage? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1251: .windows1251
    case .koi8r: .koi8r
    case .koi8u: .koi8u
    case .cp866: .cp866
    case .windows1252: .windows1252
    }
  }

  /// Length of this encoding's byte order mark at the start of `bytes`: 0, 2 or 3. A mark of UTF-8 before text of a code page is a
  /// program's lie; no such text begins with those three signs.
  public func markLength(_ bytes: UnsafeRawBufferPointer) -> Int {
    switch self {
    case .utf16LittleEndian: bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
    case .utf16BigEndian: bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    default: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }
  }

  /// Appends `bytes` to `output` as UTF-8; broken UTF-8 is passed on as it is (`String` repairs it), broken UTF-16 becomes U+FFFD.
  public func appendUTF8(of bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    if let page = codePage {
      for byte in bytes { page.appendUTF8(of: byte, to: &output) }
    } else if self == .utf8 {
      output.append(contentsOf: bytes)
    } else {
      UTF16Text.appendUTF8(of: bytes, bigEndian: self == .utf16BigEndian, to: &output)
    }
  }

  /// The text of `bytes`; what is broken reads as U+FFFD.
  public func text(of bytes: UnsafeRawBufferPointer) -> String {
    if self == .utf8 { return String(decoding: bytes, as: UTF8.self) }
    var converted: [UInt8] = []
    converted.reserveCapacity(bytes.count + bytes.count / 2)
    appendUTF8(of: bytes, to: &converted)
    return String(decoding: converted, as: UTF8.self)
  }
}
