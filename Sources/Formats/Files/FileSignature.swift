/// The kind of a file as its first bytes tell it, for files that are often handed in instead of a text table.
public enum FileSignature: String, Sendable, CaseIterable {
  /// An Excel 2007+ or LibreOffice workbook, or another ZIP archive: open it and "save as CSV".
  case zip
  /// An Excel 97-2003 workbook (OLE2 compound file): open it and "save as CSV".
  case compound
  case pdf
  case gzip
  case xz
  /// 7z, RAR or bzip2.
  case packed
  case picture
  /// Rich text of a word processor.
  case richText
  /// HTML or XML, often under the name .xls: open it and "save as CSV".
  case webPage
  /// A program's own binary format: NUL bytes in what is no UTF-16 text.
  case binary

  /// The way out to offer the user.
  public var advice: Advice {
    switch self {
    case .zip, .compound, .webPage: .saveAsCSV
    case .gzip, .xz, .packed: .unpack
    case .pdf, .picture, .richText, .binary: .exportAgain
    }
  }

  /// What the user can do with a file of another kind.
  public enum Advice: String, Sendable {
    case saveAsCSV, unpack, exportAgain
  }

  private static let marks: [(bytes: [UInt8], kind: FileSignature)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
    (Array("%PDF-".utf8), .pdf),
    ([0x1F, 0x8B, 0x08], .gzip), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture), ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed), (Array("Rar!".utf8) + [0x1A, 0x07], .packed), (Array("BZh".utf8), .packed),
    (Array("{\\rtf".utf8), .richText),
  ]
  /// Beginnings of markup in small letters.
  private static let markup = ["<!doctype html", "<html", "<table", "<?xml"].map { Array($0.utf8) }

  /// The kind announced by the first bytes, or nil when they announce none (text, or unknown).
  public static func announced(_ bytes: UnsafeRawBufferPointer) -> FileSignature? {
    if let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) { return mark.kind }
    if bytes.starts(with: [0x42, 0x4D]), bytes.count > 14, bytes[6...9].allSatisfy({ $0 == 0 }) { return .picture }
    if bytes.count > 12, bytes.starts(with: Array("RIFF".utf8)) || bytes[4...7].elementsEqual("ftyp".utf8) { return .picture }
    let start = bytes.prefix(64).firstIndex { $0 > 32 && ![0xEF, 0xBB, 0xBF].contains($0) } ?? 0
    let opening = bytes[start...].prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return markup.contains { opening.starts(with: $0) } ? .webPage : nil
  }
}
