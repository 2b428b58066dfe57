/// The tags of an HTML text one after another; comments, scripts and styles are passed over.
struct HTMLTags {
  struct Tag {
    /// In small letters.
    let name: String
    let isEnd: Bool
    /// From "<" to behind ">".
    let range: Range<Int>
  }

  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  /// No tag is longer; beyond that quotation marks are not balanced.
  private static let longest = 64 << 10

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while let start = find([0x3C], from: index) {
      if starts("<!--", start) {
        guard let end = find(Array("-->".utf8), from: start + 4) else { return nil }
        index = end + 3
        continue
      }
      let isEnd = start + 1 < bytes.count && bytes[start + 1] == 0x2F
      var end = start + (isEnd ? 2 : 1)
      let nameStart = end
      while end < bytes.count, end - nameStart < 32, Self.isNameByte(bytes[end]) { end += 1 }
      guard end > nameStart, !(0x30...0x39).contains(bytes[nameStart]) else {
        index = start + 1
        continue
      }
      let name = String(decoding: bytes[nameStart..<end], as: UTF8.self).lowercased()
      guard let close = close(from: end) else { return nil }
      index = close
      if !isEnd, name == "script" || name == "style" {
        guard let over = find(Array("</\(name)".utf8), from: index) ?? find(Array("</\(name.uppercased())".utf8), from: index) else {
          return nil
        }
        index = over
      }
      return Tag(name: name, isEnd: isEnd, range: start..<close)
    }
    return nil
  }

  /// A whole number of one to four digits that an attribute has.
  func number(_ attribute: String, of tag: Tag) -> Int? {
    let text = String(decoding: bytes[tag.range].prefix(2_000), as: UTF8.self).lowercased()
    guard let place = text.firstRange(of: " " + attribute)?.upperBound else { return nil }
    let value = text[place...].drop { $0.isWhitespace || $0 == "=" || $0 == "\"" || $0 == "'" }.prefix { $0.isASCII && $0.isNumber }
    return value.utf8.count <= 4 ? Int(value) : nil
  }

  /// Behind the ">" that ends a tag; quotation marks hide it.
  private func close(from start: Int) -> Int? {
    var place = start, quote: UInt8 = 0
    while place < bytes.count, place - start < Self.longest {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return place + 1
      } else if byte == 0x22 || byte == 0x27, bytes[place - 1] == 0x3D || bytes[place - 1] == 0x20 {
        quote = byte
      }
      place += 1
    }
    return find([0x3E], from: start).map { $0 + 1 }
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return ByteSearch.first(of: pattern, in: UnsafeRawBufferPointer(rebasing: bytes[start...])).map { start + $0 }
  }

  private func starts(_ text: StaticString, _ place: Int) -> Bool {
    place + text.utf8CodeUnitCount <= bytes.count
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x3A
  }
}
