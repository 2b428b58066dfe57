/// The fields of SWIFT messages in order: a tag at the start of a line, its lines, and where it stands.
struct MT940Field {
  let tag: String
  var lines: [String]
  let line: Int

  /// More fields than any statement has.
  private static let most = 2_000_000

  /// Parts a text into fields, one at a time. Envelopes `{1:…}{4:`, the end `-}` and lines before the first tag are left out.
  static func each(in text: String, _ body: (MT940Field) -> Void) {
    var text = text
    text.withUTF8 { each(in: UnsafeRawBufferPointer($0), body) }
  }

  private static func each(in bytes: UnsafeRawBufferPointer, _ body: (MT940Field) -> Void) {
    var open: MT940Field?
    var number = 0, start = 0, count = 0
    func close() {
      if let open { body(open) }
      open = nil
    }
    while start < bytes.count, count < most {
      var end = start
      while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
      let line = unwrapped(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      number += 1
      start = end + (end + 1 < bytes.count && bytes[end] == 13 && bytes[end + 1] == 10 ? 2 : 1)
      if line.first == UInt8(ascii: "{") { continue }
      if isMessageEnd(line) {
        close()
      } else if let length = tagLength(line) {
        close()
        count += 1
        open = MT940Field(tag: text(line[1..<(1 + length)]), lines: [text(line[(length + 2)...])], line: number)
      } else if let lines = open?.lines.count, lines < 1_000 {
        open?.lines.append(text(line[...]))
      }
    }
    close()
  }

  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 || byte == 11 || byte == 12 }

  /// The text block may begin on the line of the envelope.
  private static func unwrapped(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard line.first == UInt8(ascii: "{"), let block = ByteSearch.first(of: Array("{4:".utf8), in: line) else { return line }
    return UnsafeRawBufferPointer(rebasing: line[(block + 3)...])
  }

  private static func isMessageEnd(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.first == UInt8(ascii: "-") else { return false }
    return line.starts(with: "-}".utf8) || line.allSatisfy { $0 == UInt8(ascii: "-") } || line.elementsEqual("-XXX".utf8)
  }

  /// `:61:…`: two digits and perhaps a letter between colons; how many signs the tag has.
  private static func tagLength(_ line: UnsafeRawBufferPointer) -> Int? {
    let colon = UInt8(ascii: ":")
    guard line.count >= 4, line[0] == colon, line[1] &- 0x30 < 10, line[2] &- 0x30 < 10 else { return nil }
    if line[3] == colon { return 2 }
    return line.count >= 5 && (0x41...0x5A).contains(line[3]) && line[4] == colon ? 3 : nil
  }
}
