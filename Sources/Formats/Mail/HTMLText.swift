/// The plain text of an HTML message, in one pass: blocks as lines, list marks, quotations with `> ` in front, entities undone.
/// Styles, scripts, comments and the head are left out.
public struct HTMLText {
  private var out: [UInt8] = []
  private var breaks = 0
  private var hasSpace = false
  private var isLineEmpty = true
  private var quotes = 0
  private var preformatted = 0
  /// A stretch without any `>`: tags that begin in it need not look through it again.
  private var barren = 0..<0

  public static func plain(_ html: String) -> String {
    var text = HTMLText()
    var html = html
    return html.withUTF8 { bytes in
      text.read(bytes)
      return String(decoding: text.out, as: UTF8.self).trimmed
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    out.reserveCapacity(bytes.count / 2)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x3C: index = tag(bytes, index)
      case 0x26: index = entity(bytes, index)
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        if preformatted > 0, byte == 0x0A { line() } else if preformatted > 0, byte != 0x0D { put(byte) } else { hasSpace = true }
        index += 1
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
        // A blank that does not break is a blank in plain text.
        hasSpace = true
        index += 2
      default:
        put(byte)
        index += 1
      }
    }
  }

  private mutating func put(_ byte: UInt8) {
    if breaks > 0 {
      if !out.isEmpty {
        for count in 0..<min(2, breaks) {
          out.append(0x0A)
          if quotes > 0, count + 1 < min(2, breaks) { out += repeatElement(0x3E, count: quotes) }
        }
      }
      breaks = 0
      isLineEmpty = true
    }
    if isLineEmpty {
      if quotes > 0 {
        out += repeatElement(0x3E, count: quotes)
        out.append(0x20)
      }
    } else if hasSpace {
      out.append(0x20)
    }
    isLineEmpty = false
    hasSpace = false
    out.append(byte)
  }

  private mutating func put(_ text: String) { for byte in text.utf8 { put(byte) } }

  /// Ends the line, even an empty one: `<br>`.
  private mutating func line() {
    breaks = isLineEmpty && breaks == 0 ? 1 : breaks + 1
    hasSpace = false
  }

  /// Begins a new line unless one has begun; with `isApart`, leaves an empty line between.
  private mutating func block(isApart: Bool = false) {
    hasSpace = false
    guard !(isLineEmpty && breaks == 0 && out.isEmpty) else { return }
    breaks = max(breaks, isApart ? 2 : 1)
  }

  private mutating func tag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start + 1
    guard index < bytes.count else {
      put(0x3C)
      return index
    }
    if bytes[index] == 0x21 {
      if index + 2 < bytes.count, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x2D { return Self.comment(bytes, index + 3) }
      return end(bytes, index)
    }
    if bytes[index] == 0x3F { return end(bytes, index) }
    let isEnd = bytes[index] == 0x2F
    if isEnd { index += 1 }
    guard index < bytes.count, (bytes[index] | 0x20) >= 0x61, (bytes[index] | 0x20) <= 0x7A else {
      // A lone "<", as in "5 < 6".
      put(0x3C)
      return start + 1
    }
    let nameStart = index
    while index < bytes.count, bytes[index].isTagByte, index - nameStart < 32 { index += 1 }
    let name = String(decoding: bytes[nameStart..<index].map { $0 | 0x20 }, as: UTF8.self)
    index = end(bytes, index)
    if !isEnd, ["script", "style", "head", "title", "template", "svg", "xml", "select"].contains(name) {
      return close(name, bytes, index)
    }
    apply(name, isEnd: isEnd)
    return index
  }

  private mutating func apply(_ name: String, isEnd: Bool) {
    switch name {
    case "br": if !isEnd { line() }
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "dl": block(isApart: name == "p" || name.hasPrefix("h"))
    case "hr":
      block()
      put("________________")
      block()
    case "blockquote":
      block(isApart: true)
      // What is pending belongs to the depth before: break first, then change.
      quotes = max(0, min(40, quotes + (isEnd ? -1 : 1)))
    case "pre":
      block()
      preformatted = max(0, preformatted + (isEnd ? -1 : 1))
    case "li":
      block()
      if !isEnd {
        put("-")
        hasSpace = true
      }
    case "td", "th": hasSpace = true
    case "div", "tr", "section", "article", "header", "footer", "address", "dt", "dd", "center", "form", "fieldset", "main", "nav", "aside",
      "figure", "caption", "tbody", "thead", "body", "html", "title":
      block()
    default: break
    }
  }

  /// After the `>` that ends a tag; quotation marks hide it. A tag that never ends is passed over to the next `<`.
  private mutating func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    if barren.contains(start) { return min(barren.upperBound, start + 4096) }
    var index = start
    var quote: UInt8 = 0, hasEnd = false
    while index < bytes.count, index - start < 1 << 20 {
      let byte = bytes[index]
      if byte == 0x3E { hasEnd = true }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return index + 1
      } else if byte == 0x22 || byte == 0x27, index > start, bytes[index - 1] == 0x3D || bytes[index - 1] == 0x20 {
        quote = byte
      }
      index += 1
    }
    if !hasEnd { barren = start..<index }
    // Unbalanced quotation marks: the next plain ">" will do, at a bounded distance.
    let window = bytes[start..<min(bytes.count, start + 4096)]
    return window.firstIndex(of: 0x3E).map { $0 + 1 } ?? min(bytes.count, start + 4096)
  }

  private static func comment(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
      index += 1
    }
    return bytes.count
  }

  /// After the end tag of this name; what has none hides the rest, but a head ends where the body begins.
  private mutating func close(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let mark = Array(name.utf8)
    let body = Array("body".utf8)
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 0x3C {
        if bytes[index + 1] == 0x2F, Self.matches(bytes, index + 2, mark) { return end(bytes, index + 2) }
        if name == "head" || name == "title", Self.matches(bytes, index + 1, body) { return index }
      }
      index += 1
    }
    return bytes.count
  }

  private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: [UInt8]) -> Bool {
    guard start + word.count <= bytes.count else { return false }
    for (offset, letter) in word.enumerated() where bytes[start + offset] | 0x20 != letter { return false }
    return true
  }

  private mutating func entity(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, index - start < 34, bytes[index].isTagByte || bytes[index] == 0x23 { index += 1 }
    let name = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
    guard let scalar = HTMLEntity.scalar(name) else {
      put(0x26)
      return start + 1
    }
    if scalar == "\u{A0}" || scalar == " " || scalar == "\u{2003}" || scalar == "\u{2002}" {
      hasSpace = true
    } else if scalar != "\u{AD}", scalar != "\u{200C}", scalar != "\u{200B}" {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { put(byte) }
    }
    return index < bytes.count && bytes[index] == 0x3B ? index + 1 : index
  }
}

extension UInt8 {
  fileprivate var isTagByte: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
