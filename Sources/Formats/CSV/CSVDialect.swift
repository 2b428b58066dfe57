/// How a text table is written: what parts the cells, what protects them, how a record ends, where the table begins.
public struct CSVDialect: Equatable, Sendable {
  /// The byte between cells; always ASCII.
  public var delimiter: UInt8
  /// The byte around protected cells: `"` or `'`; nil when nothing protects them.
  public var quote: UInt8?
  public var escape: Escape
  public var recordEnd: RecordEnd
  /// Blanks between a delimiter and an opening quote are not part of the cell.
  public var blanksBeforeQuote: Bool
  /// Physical lines before the header (or before the first record): titles, notes, the `sep=` line, blank lines.
  public var preambleLines: Int
  public var hasHeader: Bool
  /// Cells of the header, or of most records when there is none; nil accepts records of any length without complaint.
  public var columns: Int?

  /// How a quote is written inside a protected cell.
  public enum Escape: String, Sendable { case doubled, backslash }
  /// What ends a record. LF and CRLF are both taken in files of either; a lone CR ends a record only in CR files.
  public enum RecordEnd: String, Sendable { case lf, crlf, cr }

  public init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""), escape: Escape = .doubled, recordEnd: RecordEnd = .lf,
    blanksBeforeQuote: Bool = false, preambleLines: Int = 0, hasHeader: Bool = true, columns: Int? = nil
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.recordEnd = recordEnd
    self.blanksBeforeQuote = blanksBeforeQuote
    self.preambleLines = preambleLines
    self.hasHeader = hasHeader
    self.columns = columns
  }
}
