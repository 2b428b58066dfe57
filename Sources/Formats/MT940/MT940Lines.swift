/// The fields of SWIFT messages in order: a tag at the start of a line, its lines, and where it stands.
struct MT940Field {
  let tag: String
  var lines: [String]
  let line: Int

  /// Parts a file into fields. Envelopes `{1:…}{4:`, the end `-}` and lines before the first tag are left out.
  static func parted(_ text: String) -> [MT940Field] {
    var fields: [MT940Field] = []
    var number = 0
    var isOpen = false
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      var line = raw
      // The text block may begin on the line of the envelope.
      if line.hasPrefix("{"), let start = line.range(of: "{4:")?.upperBound { line = line[start...] }
      if line.hasPrefix("{") { continue }
      if line.hasPrefix("-}") || line.allSatisfy({ $0 == "-" }) && !line.isEmpty || line == "-XXX" {
        isOpen = false
        continue
      }
      if let (tag, value) = tagged(line) {
        fields.append(MT940Field(tag: tag, lines: [String(value)], line: number))
        isOpen = true
      } else if isOpen, let last = fields.indices.last, fields[last].lines.count < 1_000 {
        fields[last].lines.append(String(line))
      }
      if fields.count >= 2_000_000 { break }
    }
    return fields
  }

  /// `:61:…`: two digits and perhaps a letter between colons.
  private static func tagged(_ line: Substring) -> (String, Substring)? {
    guard line.hasPrefix(":") else { return nil }
    let head = line.dropFirst().prefix(4)
    guard let colon = head.firstIndex(of: ":") else { return nil }
    let tag = head[..<colon]
    guard tag.count == 2 || tag.count == 3, tag.prefix(2).allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    guard tag.count == 2 || tag.last.map({ $0.isASCII && $0.isUppercase }) == true else { return nil }
    return (String(tag), line[line.index(after: colon)...])
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
