extension ContentLine {
  /// The dialects of content lines: cards have groups and parameters without names, calendars have neither.
  enum Dialect: Sendable {
    case card21, card, calendar
  }

  /// Reads one unfolded line. `text` turns the value's bytes into text, given the parameters (their charset).
  static func read(
    _ line: ArraySlice<UInt8>, _ dialect: Dialect, text: (ArraySlice<UInt8>, [Parameter]) -> String
  ) throws(Fault) -> ContentLine {
    guard let nameEnd = line.firstIndex(where: { $0 == 0x3A || $0 == 0x3B }) else { throw .noColon }
    var name = line[..<nameEnd].trimmingBlanks
    var group: String?
    if dialect != .calendar, let dot = name.lastIndex(of: 0x2E) {
      group = String(decoding: name[..<dot], as: UTF8.self)
      name = name[(dot + 1)...]
    }
    guard !name.isEmpty, name.allSatisfy(\.isNameByte) else { throw .badName }
    var cursor = nameEnd
    var parameters: [Parameter] = []
    while cursor < line.endIndex, line[cursor] == 0x3B {
      cursor += 1
      guard let parameter = try Self.parameter(line, &cursor, dialect) else { continue }
      parameters.append(parameter)
    }
    guard cursor < line.endIndex, line[cursor] == 0x3A else { throw .noColon }
    return ContentLine(
      String(decoding: name, as: UTF8.self).uppercased(), text(line[(cursor + 1)...], parameters), parameters, group: group)
  }

  /// Reads from after a semicolon to the next semicolon or colon, where it leaves `cursor`; nil for an empty parameter.
  private static func parameter(_ line: ArraySlice<UInt8>, _ cursor: inout Int, _ dialect: Dialect) throws(Fault) -> Parameter? {
    let start = cursor
    while cursor < line.endIndex, line[cursor] != 0x3D, line[cursor] != 0x3A, line[cursor] != 0x3B { cursor += 1 }
    let name = line[start..<cursor].trimmingBlanks
    guard cursor < line.endIndex, line[cursor] == 0x3D else {
      return name.isEmpty ? nil : bare(String(decoding: name, as: UTF8.self))
    }
    cursor += 1
    var values: [String] = []
    repeat {
      values.append(try value(line, &cursor, dialect))
      guard cursor < line.endIndex, line[cursor] == 0x2C else { break }
      cursor += 1
    } while true
    return Parameter(String(decoding: name, as: UTF8.self).uppercased(), values)
  }

  /// What vCard 2.1 writes without a name: `TEL;WORK;VOICE`, `NOTE;QUOTED-PRINTABLE`.
  private static func bare(_ word: String) -> Parameter {
    switch word.uppercased() {
    case "QUOTED-PRINTABLE", "BASE64", "B", "Q", "7BIT", "8BIT": Parameter("ENCODING", [word])
    case "INLINE", "URL", "CONTENT-ID", "CID": Parameter("VALUE", [word])
    default: Parameter("TYPE", [word])
    }
  }

  /// One value of a parameter: up to a comma, semicolon or colon, or between quotation marks.
  private static func value(_ line: ArraySlice<UInt8>, _ cursor: inout Int, _ dialect: Dialect) throws(Fault) -> String {
    var bytes: [UInt8] = []
    while cursor < line.endIndex, line[cursor] == 0x20 { cursor += 1 }
    if cursor < line.endIndex, line[cursor] == 0x22 {
      guard let end = line[(cursor + 1)...].firstIndex(of: 0x22) else { throw .openQuote }
      bytes = Array(line[(cursor + 1)..<end])
      cursor = end + 1
      // Text after the closing mark belongs to no grammar; it is kept.
    }
    while cursor < line.endIndex {
      let byte = line[cursor]
      if byte == 0x3A || byte == 0x3B || byte == 0x2C { break }
      if byte == 0x5C, dialect != .card21, cursor + 1 < line.endIndex {
        // Not in the grammar, yet programs escape here as they do in values.
        let next = line[cursor + 1]
        if next == 0x3A || next == 0x3B || next == 0x2C || next == 0x5C {
          bytes.append(next)
          cursor += 2
          continue
        }
      }
      bytes.append(byte)
      cursor += 1
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return ContentText.uncareted(String(decoding: bytes, as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) || self == 0x2D || self == 0x5F
      || self == 0x2F
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces and tabs at both ends.
  var trimmingBlanks: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first == 0x20 || first == 0x09 { slice.removeFirst() }
    while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
    return slice
  }
}
