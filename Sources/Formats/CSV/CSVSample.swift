/// The beginning of a text table as UTF-8, cut at a record end, on which dialects are tried.
struct CSVSample {
  let file: MappedFile
  /// False when the file is longer than the sample.
  let isWhole: Bool
  static let size = 128 << 10
  static let rows = 300

  init(_ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding) {
    let start = min(bytes.count, encoding.markLength(bytes))
    let stop = min(bytes.count, start + Self.size)
    var text: [UInt8] = []
    encoding.appendUTF8(of: UnsafeRawBufferPointer(rebasing: bytes[start..<stop]), to: &text)
    isWhole = stop == bytes.count
    if !isWhole, let last = text.lastIndex(where: { $0 == 10 || $0 == 13 }), last > 0 { text.removeSubrange((last + 1)...) }
    file = MappedFile(copying: text)
  }

  /// The delimiter announced by a first line `sep=;`, as Excel writes and reads it.
  var announcedDelimiter: UInt8? {
    defer { withExtendedLifetime(file) {} }
    let bytes = file.bytes
    guard bytes.count >= 5, bytes.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }) else { return nil }
    guard bytes.count == 5 || bytes[5] == 10 || bytes[5] == 13 else { return nil }
    let delimiter = bytes[4]
    return delimiter < 0x80 && delimiter != 10 && delimiter != 13 ? delimiter : nil
  }

  /// How most lines end; line ends inside protected cells are counted too, which does no harm.
  var recordEnd: CSVDialect.RecordEnd {
    defer { withExtendedLifetime(file) {} }
    var lf = 0, crlf = 0, cr = 0, before: UInt8 = 0
    for byte in file.bytes {
      if byte == 10 { if before == 13 { crlf += 1 } else { lf += 1 } }
      if before == 13, byte != 10 { cr += 1 }
      before = byte
    }
    if before == 13, isWhole { cr += 1 }
    // A lone CR ends records only where no LF does: elsewhere it is a stray byte of a cell.
    if cr > 0, lf + crlf == 0 { return .cr }
    return crlf > lf ? .crlf : .lf
  }

  func contains(_ text: String) -> Bool {
    defer { withExtendedLifetime(file) {} }
    let pattern = Array(text.utf8), bytes = file.bytes
    guard let first = pattern.first, bytes.count >= pattern.count else { return false }
    for index in 0...(bytes.count - pattern.count) where bytes[index] == first {
      if bytes[index..<(index + pattern.count)].elementsEqual(pattern) { return true }
    }
    return false
  }

  /// The first records under a dialect, and the complaints about them.
  func read(_ dialect: CSVDialect) -> (rows: [CSVRow], complaints: CSVComplaints) {
    let reader = CSVReader(file, dialect: dialect, limits: CSVLimits(columns: 10_000))
    var rows: [CSVRow] = []
    while rows.count < Self.rows, let row = reader.next() { rows.append(row) }
    return (rows, reader.complaints)
  }
}
