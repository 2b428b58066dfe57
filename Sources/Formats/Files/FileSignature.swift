/// The kind of a file as its first bytes tell it, for files that are often handed in instead of a text table.
public enum FileSignature: String, Sendable, CaseIterable {
  /// An Excel 2007+ or LibreOffice workbook, or another ZIP archive: open it and "save as CSV".
  case zip
  /// An Excel 97-2003 workbook (OLE2 compound file): open it and "save as CSV".
  case compound
  case pdf
  case gzip
  case xz
  case picture
  /// A program's own binary format: NUL bytes in what is no UTF-16 text.
  case binary

  /// The way out to offer the user.
  public var advice: Advice {
    switch self {
    case .zip, .compound: .saveAsCSV
    case .gzip, .xz: .unpack
    case .pdf, .picture, .binary: .exportAgain
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
  ]

  /// The kind announced by the first bytes, or nil when they announce none (text, or unknown).
  public static func announced(_ bytes: UnsafeRawBufferPointer) -> FileSignature? {
    marks.first { mark in bytes.count >= mark.bytes.count && Swift.zip(mark.bytes, bytes).allSatisfy { $0 == $1 } }?.kind
  }
}
