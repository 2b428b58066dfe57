/// Where a message begins in a file: after a byte order mark, empty lines and the `From ` line of a mailbox.
enum MailOpening {
  /// Headers of which a message has one at least.
  static let known: Set<String> = [
    "from", "to", "subject", "date", "message-id", "received", "return-path", "mime-version", "content-type", "delivered-to", "cc",
    "reply-to", "sender", "x-mailer", "in-reply-to",
  ]

  static func message(_ source: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.count, [0x0A, 0x0D, 0x20, 0x09].contains(source[start]) { start += 1 }
    let rest = UnsafeRawBufferPointer(rebasing: source[start...])
    guard rest.starts(with: Array("From ".utf8)) || rest.starts(with: Array(">From ".utf8)),
      let end = rest.prefix(1000).firstIndex(of: 0x0A)
    else { return rest }
    return UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
  }

  /// The message with raw letters inside encoded words (`=?iso-8859-1?Q?Jürgen?=`) encoded as they should be; only the headers are
  /// looked at. Raw UTF-8 is said to be UTF-8, whatever the word says.
  /// Nil when there are none.
  static func relabelled(_ source: UnsafeRawBufferPointer) -> [UInt8]? {
    var end = 0
    while end < min(source.count, 1 << 20) {
      if source[end] == 0x0A, end + 1 < source.count, source[end + 1] == 0x0A || source[end + 1] == 0x0D { break }
      end += 1
    }
    guard source[..<end].contains(where: { $0 >= 0x80 }) else { return nil }
    let head = Array(source[..<end])
    var made: [UInt8] = []
    var index = 0
    var copied = 0
    while index + 1 < end {
      defer { index += 1 }
      guard head[index] == 0x3D, head[index + 1] == 0x3F else { continue }
      // =?charset?Q?payload?=, none of it longer than a line.
      let limit = min(end, index + 998)
      guard let first = head[(index + 2)..<limit].firstIndex(of: 0x3F), first + 2 < limit, head[first + 2] == 0x3F,
        let last = head[(first + 3)..<limit].firstIndex(of: 0x3F), last + 1 < end, head[last + 1] == 0x3D
      else { continue }
      let payload = head[(first + 3)..<last]
      if payload.contains(where: { $0 >= 0x80 }), head[first + 1] | 0x20 == 0x71 {
        made += head[copied..<(index + 2)]
        if String(validating: payload, as: UTF8.self) != nil { made += "utf-8".utf8 } else { made += head[(index + 2)..<first] }
        made += head[first..<(first + 3)]
        for byte in payload {
          if byte < 0x80 { made.append(byte) } else { made += "=\(String(byte, radix: 16, uppercase: true))".utf8 }
        }
        copied = last
      }
      index = last
    }
    guard copied > 0 else { return nil }
    made += source[copied...]
    return made
  }

  /// True when the file begins with two lines of mail headers or more, one of them a header that only mail has.
  static func isAnnounced(_ source: UnsafeRawBufferPointer) -> Bool {
    let head = message(UnsafeRawBufferPointer(rebasing: source.prefix(64 << 10)))
    let strong: Set<String> = [
      "from", "to", "subject", "message-id", "received", "return-path", "mime-version", "delivered-to", "x-received", "envelope-to",
      "return-receipt-to", "dkim-signature", "content-type",
    ]
    var headers = 0
    var isMail = 0
    for line in head.split(separator: 0x0A, maxSplits: 60, omittingEmptySubsequences: false).prefix(60) {
      guard let first = line.first, first != 0x0D else { break }
      if first == 0x20 || first == 0x09 { if headers == 0 { return false } else { continue } }
      guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return false }
      let name = line[..<colon]
      guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
      headers += 1
      if strong.contains(String(decoding: name, as: UTF8.self).lowercased()) { isMail += 1 }
    }
    return headers >= 2 && isMail >= 2 || headers == 1 && isMail == 1 && head.count > 20
  }
}
