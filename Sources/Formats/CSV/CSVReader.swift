/// Reads a text table record by record from mapped bytes; a cell becomes text only when it is asked for.
///
/// Memory does not grow with the file. Damaged records are complained about with their line, and reading goes on at the next one.
public final class CSVReader {
  public let file: MappedFile
  public let encoding: TextEncoding
  /// What cells are read as that are not UTF-8, in a file of two encodings.
  public let otherEncoding: TextEncoding?
  public let dialect: CSVDialect
  public let limits: CSVLimits
  public private(set) var complaints = CSVComplaints()
  // Touched by `next` alone, which calls nobody back: a check at run time for each record would cost some percent.
  @exclusivity(unchecked) private var scanner: RecordScanner
  // As long as the longest record so far.
  @exclusivity(unchecked) private var cells: [CSVCell] = []

  /// Starts at the first record after the preamble: at the header when the dialect has one.
  public init(
    _ file: MappedFile, encoding: TextEncoding = .utf8, otherEncoding: TextEncoding? = nil, dialect: CSVDialect = CSVDialect(),
    limits: CSVLimits = CSVLimits()
  ) {
    self.file = file
    self.encoding = encoding
    self.otherEncoding = otherEncoding
    self.dialect = dialect
    self.limits = limits
    let size = encoding.unitWidth == 2 ? file.bytes.count & ~1 : file.bytes.count
    scanner = RecordScanner(
      file, end: size, start: min(size, encoding.markLength(file.bytes)), dialect: dialect, limits: limits)
    defer { withExtendedLifetime(file) {} }
    for _ in 0..<max(0, dialect.preambleLines) where scanner.offset < size {
      switch encoding {
      case .utf16LittleEndian: scanner.stepOverLine(LittleUnits.self)
      case .utf16BigEndian: scanner.stepOverLine(BigUnits.self)
      default: scanner.stepOverLine(ByteUnits.self)
      }
    }
  }

  /// Bytes read so far, for progress and for going on later.
  public var offset: Int { scanner.offset }
  /// The physical line the next record starts on, from 1.
  public var line: Int { scanner.line }

  /// Goes on from a place noted earlier (`offset` and `line` taken together between two records of the same file and dialect).
  public func resume(atOffset offset: Int, line: Int) {
    let aligned = offset - offset % encoding.unitWidth
    scanner.offset = min(max(aligned, 0), scanner.end)
    scanner.line = max(line, 1)
  }

  /// The next record that can be delivered; nil at the end of the file.
  public func next() -> CSVRow? {
    defer { withExtendedLifetime(file) {} }
    while true {
      let outcome =
        switch encoding {
        case .utf16LittleEndian: scanner.next(LittleUnits.self, into: &cells)
        case .utf16BigEndian: scanner.next(BigUnits.self, into: &cells)
        default: scanner.next(ByteUnits.self, into: &cells)
        }
      switch outcome {
      case .end: return nil
      case .lost(let line, let kind): complaints.add(CSVComplaint(line: line, kind: kind), keep: limits.keptComplaints)
      case .record(let line, let count, let kind):
        var row = CSVRow(
          file: file, encoding: encoding, otherEncoding: otherEncoding, quote: dialect.quote, cells: cells, count: count, line: line)
        row.complaint = (kind ?? raggedness(row)).map { CSVComplaint(line: line, kind: $0) }
        if let complaint = row.complaint { complaints.add(complaint, keep: limits.keptComplaints) }
        // Kept rows share the buffer: one record of many cells must not make each later one as large.
        if cells.count > 64, cells.count / 4 > count { cells.removeSubrange(count...) }
        return row
      }
    }
  }

  /// More cells than expected are forgiven when those are empty: many programs end each record with a delimiter.
  private func raggedness(_ row: CSVRow) -> CSVComplaint.Kind? {
    guard let expected = dialect.columns, row.count != expected else { return nil }
    if row.count < expected { return .fewerColumns(found: row.count, expected: expected) }
    guard (expected..<row.count).contains(where: { !row.isEmpty($0) }) else { return nil }
    return .moreColumns(found: row.count, expected: expected)
  }
}
