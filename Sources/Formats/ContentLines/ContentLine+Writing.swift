extension ContentLine {
  /// Appends the line, folded so that no physical line is longer than 75 octets and no character is cut (RFC 5545 section 3.1).
  /// Names with characters that lines do not have are left out, so that a value never becomes a line of its own.
  func write(into out: inout [UInt8]) {
    var line: [UInt8] = []
    if let group = group.map(Self.word), !group.isEmpty {
      line += group.utf8
      line.append(0x2E)
    }
    let name = Self.word(name)
    guard !name.isEmpty else { return }
    line += name.utf8
    for parameter in parameters {
      let name = Self.word(parameter.name)
      guard !name.isEmpty else { continue }
      line.append(0x3B)
      line += name.utf8
      line.append(0x3D)
      line += parameter.values.map(Self.quoted).joined(separator: ",").utf8
    }
    line.append(0x3A)
    // A raw line break would end the line.
    line += value.utf8.filter { $0 != 0x0A && $0 != 0x0D }
    Self.fold(line, into: &out)
  }

  static func fold(_ line: [UInt8], into out: inout [UInt8]) {
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      out += line[start..<end]
      out += [0x0D, 0x0A, 0x20]
      start = end
      // The blank that marks the fold counts.
      room = 74
    }
    out += line[start...]
    out += [0x0D, 0x0A]
  }

  private static func word(_ text: String) -> String {
    String(
      decoding: text.utf8.filter {
        (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2F
      }, as: UTF8.self)
  }

  private static func quoted(_ value: String) -> String {
    let text = ContentText.careted(value)
    let needs = text.isEmpty || text.utf8.contains { $0 == 0x3A || $0 == 0x3B || $0 == 0x2C || $0 == 0x5C || $0 == 0x20 }
    return needs ? "\"\(text)\"" : text
  }
}
