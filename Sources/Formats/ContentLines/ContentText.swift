/// The escapes of texts in content lines: `\n`, `\,`, `\;`, `\\` in values (RFC 5545 3.3.11), `^n`, `^^`, `^'` in parameters (RFC 6868).
enum ContentText {
  static func unescaped(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(0x5C) else { return String(text) }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      guard byte == 0x5C else {
        out.append(byte)
        continue
      }
      switch bytes.next() {
      case 0x6E?, 0x4E?: out.append(0x0A)
      case nil: out.append(0x5C)
      // `\:` and `\"` are written by iPhone and Gmail; a letter after the sign is no escape.
      case let next? where next == 0x2C || next == 0x3B || next == 0x5C || next == 0x3A || next == 0x22: out.append(next)
      case let next?:
        out.append(0x5C)
        out.append(next)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func escaped(_ text: some StringProtocol) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 8)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x5C, 0x2C, 0x3B: out.append(contentsOf: [0x5C, byte])
      case 0x0D: out.append(contentsOf: [0x5C, 0x6E])
      case 0x0A: if previous != 0x0D { out.append(contentsOf: [0x5C, 0x6E]) }
      case 0..<0x20 where byte != 0x09: break
      default: out.append(byte)
      }
      previous = byte
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Splits at each `separator` that no backslash escapes, and unescapes the pieces.
  static func pieces(_ text: String, at separator: Character) -> [String] {
    split(text, at: separator).map { unescaped($0) }
  }

  /// Splits at each `separator` that no backslash escapes; the pieces stay as written.
  static func split(_ text: String, at separator: Character) -> [Substring] {
    guard let mark = separator.asciiValue else { return [Substring(text)] }
    let view = text.utf8
    var pieces: [Substring] = []
    // No name, address or list has as many parts; what follows is one part more.
    let most = 2_000
    var start = view.startIndex
    var index = start
    while index < view.endIndex {
      let byte = view[index]
      if byte == 0x5C {
        index = view.index(after: index)
        if index < view.endIndex { index = view.index(after: index) }
        continue
      }
      if byte == mark, pieces.count < most {
        pieces.append(text[start..<index])
        start = view.index(after: index)
      }
      index = view.index(after: index)
    }
    pieces.append(text[start...])
    return pieces
  }

  static func uncareted(_ text: String) -> String {
    guard text.utf8.contains(0x5E) else { return text }
    // By scalars: a mark that combines with the sign before it makes one character of both.
    var out = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "^" else {
        out.append(scalar)
        continue
      }
      switch scalars.next() {
      case "n"?: out.append("\n")
      case "^"?: out.append("^")
      case "'"?: out.append("\"")
      case let other?:
        out.append("^")
        out.append(other)
      case nil: out.append("^")
      }
    }
    return String(out)
  }

  static func careted(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "^": out += "^^"
      case "\n": out += "^n"
      case "\"": out += "^'"
      case "\u{0}"..."\u{1F}" where scalar != "\t": break
      case "\u{7F}": break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
