/// The logical lines of a card or calendar file: folds undone, quoted-printable soft breaks joined, numbered by their first physical line.
struct ContentLines: IteratorProtocol {
  struct Line: Sendable {
    /// From 1.
    var number: Int
    var bytes: [UInt8]
  }

  /// A logical line longer than this is cut: the rest of it is passed over.
  static let longest = 16 << 20

  private let bytes: [UInt8]
  private let isCard: Bool
  private var position = 0
  private var number = 0
  /// Files of old Macs end lines with a lone CR; elsewhere a lone CR is part of the text.
  private let carriageReturns: Bool
  /// vCard 2.1 folds before a blank that belongs to the text; the reader sets it when it meets the version.
  var keepsBlanks = false

  init(_ bytes: [UInt8], isCard: Bool) {
    self.bytes = bytes
    self.isCard = isCard
    carriageReturns = !bytes.contains(0x0A) && bytes.contains(0x0D)
  }

  mutating func next() -> Line? {
    while position < bytes.count {
      var (line, range) = (number + 1, physical())
      if isCard, bytes[range].isBlank { continue }
      var content = Array(bytes[range])
      let header = isCard ? Header(content) : Header()
      if header.isQuotedPrintable {
        while content.last == 0x3D, position < bytes.count, !startsCardMark {
          content.removeLast()
          range = physical()
          content += bytes[range].prefix(Self.longest - min(Self.longest, content.count))
        }
      }
      // Old phones break base64 without a blank in front: it goes on to an empty line or one that looks like a property.
      while position < bytes.count {
        let byte = bytes[position]
        if byte == 0x20 || byte == 0x09 {
          range = physical()
          let kept = keepsBlanks && !header.isBase64 ? bytes[range] : bytes[range].dropFirst()
          content += kept.prefix(Self.longest - min(Self.longest, content.count))
        } else if header.isBase64, !startsProperty {
          range = physical()
          if bytes[range].isEmpty { break }
          content += bytes[range].prefix(Self.longest - min(Self.longest, content.count))
        } else {
          break
        }
      }
      if !isCard, content.isEmpty { continue }
      if line == 1, content.starts(with: [0xEF, 0xBB, 0xBF]) { content.removeFirst(3) }
      return Line(number: line, bytes: content)
    }
    return nil
  }

  /// Passes over one physical line and returns where its text is, without the line end.
  private mutating func physical() -> Range<Int> {
    let start = position
    var end = start
    bytes.withUnsafeBufferPointer { bytes in
      while end < bytes.count, bytes[end] != 0x0A, !(carriageReturns && bytes[end] == 0x0D) { end += 1 }
    }
    position = end < bytes.count ? end + 1 : end
    number += 1
    // Files that went through a text mode twice end lines with two CR.
    while end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private var startsCardMark: Bool {
    let head = bytes[position...].prefix(10).map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 32 : $0 }
    return head.starts(with: Array("END:VCARD".utf8)) || head == Array("BEGIN:VCAR".utf8)
  }

  private var startsProperty: Bool {
    for byte in bytes[position...].prefix(80) {
      if byte == 0x3A || byte == 0x3B { return true }
      if byte == 0x0A || byte == 0x0D { return false }
    }
    return false
  }

  /// What stands before the colon and decides how the line goes on.
  private struct Header {
    var isQuotedPrintable = false
    var isBase64 = false

    init() {}

    init(_ line: [UInt8]) {
      guard let semicolon = line.prefix(1024).firstIndex(of: 0x3B) else { return }
      guard let colon = line.prefix(4096).firstIndex(of: 0x3A), semicolon < colon else { return }
      let head = String(decoding: line[semicolon..<colon], as: UTF8.self).uppercased()
      isQuotedPrintable = head.contains("QUOTED-PRINTABLE")
      isBase64 = head.contains("BASE64") || head.contains("ENCODING=B")
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
