/// Hands a text file to an XML reader as UTF-8, whatever it declares: the content tells the encoding.
struct XMLFeed {
  let file: MappedFile
  /// What the XML declaration says; empty when it says nothing.
  let declared: String
  let encoding: TextEncoding
  /// Signs that XML forbids, replaced by blanks; bytes that are no UTF-8, replaced by U+FFFD.
  private(set) var repaired = 0

  /// Nil when the content is binary.
  init?(_ file: MappedFile) {
    guard let guess = file.withBytes(EncodingGuess.reading) else { return nil }
    self.file = file
    let declaration = file.withBytes { bytes in
      guess.encoding.text(of: UnsafeRawBufferPointer(rebasing: bytes[min(bytes.count, guess.encoding.markLength(bytes))...].prefix(400)))
    }
    declared = Self.declared(declaration)
    // Few letters tell little: then the declaration is believed, as far as the bytes allow.
    let named = Self.named(declared)
    if guess.confidence < 0.9, let named, named.codePage != nil, guess.encoding.codePage != nil {
      encoding = named
    } else {
      encoding = guess.encoding
    }
  }

  private static func declared(_ text: String) -> String {
    guard let end = text.firstRange(of: "?>"), let start = text[..<end.lowerBound].firstRange(of: "encoding") else { return "" }
    let rest = text[start.upperBound..<end.lowerBound].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return "" }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  private static func named(_ name: String) -> TextEncoding? {
    switch name.lowercased() {
    case "utf-8", "utf8": .utf8
    case "windows-1251", "cp1251", "win-1251": .windows1251
    case "koi8-r": .koi8r
    case "koi8-u": .koi8u
    case "ibm866", "cp866", "866": .cp866
    case "windows-1252", "iso-8859-1", "latin1": .windows1252
    default: nil
    }
  }

  /// True when the file says one encoding and is in another.
  var isMisdeclared: Bool {
    guard let named = Self.named(declared) else { return false }
    return named != encoding && !(encoding == .utf8 && isPlain)
  }

  /// No byte above ASCII in the beginning: every encoding fits.
  private var isPlain: Bool { file.withBytes { $0.prefix(64 << 10).allSatisfy { $0 < 0x80 } } }

  /// Reads the whole file through the reader.
  mutating func run(_ stream: XMLStream) {
    let mark = file.withBytes { encoding.markLength($0) }
    var offset = min(mark, file.count)
    var buffer: [UInt8] = []
    while offset < file.count {
      var end = min(file.count, offset + (256 << 10))
      if end < file.count, encoding == .utf8 { end = Self.boundary(file, end) }
      let goesOn = file.withBytes { bytes in
        let piece = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
        if encoding == .utf8, Self.isClean(piece) { return stream.feed(piece) }
        buffer.removeAll(keepingCapacity: true)
        encoding.appendUTF8(of: piece, to: &buffer)
        repair(&buffer)
        return buffer.withUnsafeBytes { stream.feed($0) }
      }
      if !goesOn { return }
      offset = end
      if offset & 0xFF_FFFF < 256 << 10 { file.forget(0..<offset) }
    }
    stream.end()
  }

  /// A place at or before `end` where a UTF-8 sequence begins.
  private static func boundary(_ file: MappedFile, _ end: Int) -> Int {
    file.withBytes { bytes in
      var place = end
      for _ in 0..<3 where place > 0 && bytes[place] & 0xC0 == 0x80 { place -= 1 }
      return place
    }
  }

  /// Well-formed UTF-8 without the control signs that XML forbids.
  private static func isClean(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var hasControl = false
    for byte in bytes { hasControl = hasControl || (byte < 32 && byte != 10 && byte != 13 && byte != 9) }
    if hasControl { return false }
    var census = UTF8Census()
    census.count(bytes, cutAtStart: false, cutAtEnd: false)
    return census.broken == 0
  }

  private mutating func repair(_ buffer: inout [UInt8]) {
    for index in buffer.indices where buffer[index] < 32 && buffer[index] != 10 && buffer[index] != 13 && buffer[index] != 9 {
      buffer[index] = 32
      repaired += 1
    }
    var census = UTF8Census()
    buffer.withUnsafeBytes { census.count($0, cutAtStart: false, cutAtEnd: false) }
    guard census.broken > 0 else { return }
    repaired += census.broken
    buffer = Array(String(decoding: buffer, as: UTF8.self).utf8)
  }

  /// The complaints every XML file may deserve.
  func complain(_ fault: XMLFault?, line: Int, _ complaints: inout Complaints) {
    if isMisdeclared { complaints.add(Complaint("xml.encoding", value: declared, details: ["found": encoding.rawValue])) }
    if repaired > 0 { complaints.add(Complaint("xml.signs", value: String(repaired))) }
    switch fault {
    case nil, .enough: break
    case .doctype: complaints.add(Complaint("xml.doctype", .error, line: line))
    case .tooDeep: complaints.add(Complaint("xml.tooDeep", .error, line: line))
    case .malformed(let code): complaints.add(Complaint("xml.malformed", .error, line: line, value: String(code)))
    }
  }
}
