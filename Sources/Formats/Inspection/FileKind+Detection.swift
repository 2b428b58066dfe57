extension FileKind {
  /// The kind of a file as its first 64 KiB tell it (an archive's directory is looked up at its end).
  public init(of file: MappedFile) {
    self = file.withBytes { Self.detect($0) }
  }

  private static func detect(_ bytes: UnsafeRawBufferPointer) -> FileKind {
    if bytes.isEmpty { return .empty }
    switch FileSignature.announced(bytes) {
    case .zip: return archive(bytes)
    case .compound: return compound(bytes)
    case .pdf: return .pdf
    case .gzip, .xz, .packed: return .archive
    case .picture: return .picture
    case .richText: return .rtf
    case .binary: return .binary
    case .webPage, nil: break
    }
    if isDBase(bytes) { return .dbf }
    if isBareWorkbook(bytes) { return .xls }
    let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(64 << 10))
    // Old programs write some single-byte names (DBF, MT940 in Latin-1): only NUL bytes make content binary.
    guard let guess = EncodingGuess.reading(head) else { return .binary }
    let start = min(head.count, guess.encoding.markLength(head))
    var text: [UInt8] = []
    guess.encoding.appendUTF8(of: UnsafeRawBufferPointer(rebasing: head[start...]), to: &text)
    return text.withUnsafeBytes { self.text($0) }
  }

  /// - Parameter bytes: the beginning of the file in UTF-8, without a byte order mark.
  private static func text(_ bytes: UnsafeRawBufferPointer) -> FileKind {
    guard let start = bytes.firstIndex(where: { $0 > 32 }) else { return .empty }
    let text = UnsafeRawBufferPointer(rebasing: bytes[start...])
    if text[0] == UInt8(ascii: "<") { return MarkupHead(text).kind }
    let lines = HeadLines(text)
    if lines.isClientBank { return .bank1C }
    if lines.isSYLK { return .sylk }
    if lines.first.hasPrefix("mecard:") { return .mecard }
    if lines.first.hasPrefix("begin:vcard") { return .vcard }
    if lines.first.hasPrefix("begin:v") { return .icalendar }
    if lines.isMT940 { return .mt940 }
    if lines.isMail { return .mail }
    if let table = lines.bankTable { return table }
    if text[0] == UInt8(ascii: "{") || text[0] == UInt8(ascii: "["), lines.looksLikeJSON { return .json }
    return .csv
  }

  /// OOXML and OpenDocument are told apart by the names in the archive's directory, which stands at its end.
  private static func archive(_ bytes: UnsafeRawBufferPointer) -> FileKind {
    func names(_ text: String, _ window: Slice<UnsafeRawBufferPointer>) -> Bool {
      let pattern = Array(text.utf8)
      let area = UnsafeRawBufferPointer(rebasing: window)
      return ByteSearch.first(of: pattern, in: area) != nil
    }
    let head = bytes.prefix(4 << 10), tail = bytes.suffix(1 << 20)
    if names("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", head) { return .ods }
    if names("mimetypeapplication/vnd.oasis.opendocument.", head) { return .document }
    if names("[Content_Types].xml", head) || names("[Content_Types].xml", tail) || names("workbook.xml", tail) {
      return names("word/document.xml", tail) || names("ppt/presentation.xml", tail) ? .document : .xlsx
    }
    return names("Index/Document.iwa", tail) || (names("Index.zip", tail) && names("preview.jpg", tail)) ? .numbers : .archive
  }

  /// A table of dBase III to FoxPro: its sign, the day of its last change, and a header of descriptions of 32 bytes each.
  private static func isDBase(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count > 64, [0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x83, 0x8B, 0xF5].contains(bytes[0]) else { return false }
    let header = Int(bytes[8]) | Int(bytes[9]) << 8, record = Int(bytes[10]) | Int(bytes[11]) << 8
    guard bytes[2] <= 12, bytes[3] <= 31, header >= 65, header <= bytes.count, record > 1 else { return false }
    return (header - 1) % 32 == 0 || (header - 2) % 32 == 0 || header % 32 == 8
  }

  /// A workbook of Excel 2 to 4, which has no directory: the record that begins one.
  private static func isBareWorkbook(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count > 16 && bytes[0] == 9 && [0, 2, 4, 8].contains(bytes[1]) && [4, 6, 8, 16].contains(bytes[2]) && bytes[3] == 0
  }

  /// An OLE2 file: its directory names streams in UTF-16. A workbook with a password is a stream "EncryptedPackage".
  private static func compound(_ bytes: UnsafeRawBufferPointer) -> FileKind {
    func names(_ text: String) -> Bool {
      ByteSearch.first(of: text.utf8.flatMap { [$0, 0] }, in: UnsafeRawBufferPointer(rebasing: bytes.prefix(16 << 20))) != nil
    }
    if names("EncryptedPackage") || names("EncryptionInfo") { return .encryptedWorkbook }
    if names("WordDocument") || names("PowerPoint Document") { return .document }
    if names("__substg1.0_") { return .outlook }
    return names("Workbook") || names("Book") ? .xls : .binary
  }
}
