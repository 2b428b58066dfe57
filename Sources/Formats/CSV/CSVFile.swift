/// A text table ready to be read: mapped, with its encoding, dialect and header told from the content or given by the user.
public struct CSVFile: Sendable {
  public let file: MappedFile
  public var encoding: EncodingGuess
  public var dialect: DialectGuess

  /// - Parameters:
  ///   - encoding: what the user chose; nil lets the content tell.
  ///   - dialect: what the user chose; nil lets the content tell.
  /// - Throws: `FileFault`; `otherKind` for workbooks, archives, PDF and binary content.
  public init(
    path: String, limit: Int = MappedFile.defaultLimit, encoding: TextEncoding? = nil, dialect: CSVDialect? = nil
  ) throws(FileFault) {
    try self.init(MappedFile(path: path, limit: limit), encoding: encoding, dialect: dialect)
  }

  /// The same for bytes already mapped or in memory.
  public init(_ file: MappedFile, encoding: TextEncoding? = nil, dialect: CSVDialect? = nil) throws(FileFault) {
    self.file = file
    guard file.count > 0 else { throw .empty }
    if let kind = file.withBytes(FileSignature.announced) { throw .otherKind(kind) }
    guard let guess = file.withBytes({ Self.guess($0, encoding) }) else { throw .otherKind(.binary) }
    self.encoding = guess
    guard file.count > file.withBytes(guess.encoding.markLength) else { throw .empty }
    self.dialect =
      dialect.map { DialectGuess(dialect: $0, confidence: 1) }
      ?? file.withBytes { DialectGuess.reading($0, encoding: guess.encoding) }
  }

  private static func guess(_ bytes: UnsafeRawBufferPointer, _ chosen: TextEncoding?) -> EncodingGuess? {
    guard let chosen else { return EncodingGuess.readingLines(bytes) }
    return EncodingGuess(encoding: chosen, hasMark: chosen.markLength(bytes) > 0, confidence: 1)
  }

  /// A reader at the first record after the header, and the texts of the header; an empty header when the table has none.
  public func open(limits: CSVLimits = CSVLimits()) -> (header: [String], reader: CSVReader) {
    let reader = reader(limits)
    guard dialect.dialect.hasHeader, let header = reader.next() else { return ([], reader) }
    // A damaged header is complained about; no record may stand in for it.
    if reader.complaints.lostRecords > 0 {
      return ([], self.reader(limits))
    }
    return (header.texts, reader)
  }

  private func reader(_ limits: CSVLimits) -> CSVReader {
    CSVReader(file, encoding: encoding.encoding, otherEncoding: encoding.otherLines, dialect: dialect.dialect, limits: limits)
  }
}
