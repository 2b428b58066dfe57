/// The binary format of COPY: a header of 19 bytes and more, then rows of a field count and fields with their lengths.
struct CopyDecoder {
  private let columns: Int
  private let row: UnsafeMutablePointer<Int64>
  private var hasHeader = false

  init(columns: Int) {
    self.columns = columns
    row = .allocate(capacity: columns)
  }

  func deallocate() { row.deallocate() }

  /// False when the bytes are not what the format says.
  mutating func decode(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafePointer<Int64>) -> Void) -> Bool {
    var at = 0
    if !hasHeader {
      guard bytes.count >= 19 else { return false }
      let extra = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: 15, as: Int32.self)))
      guard extra >= 0, 19 + extra <= bytes.count else { return false }
      at = 19 + extra
      hasHeader = true
    }
    while at < bytes.count {
      guard at + 2 <= bytes.count else { return false }
      let fields = Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int16.self))
      at += 2
      if fields == -1 { return at == bytes.count }
      guard Int(fields) == columns else { return false }
      for column in 0..<columns {
        guard at + 4 <= bytes.count else { return false }
        let length = Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int32.self))
        at += 4
        guard length <= 0 || at + Int(length) <= bytes.count else { return false }
        switch length {
        case -1: row[column] = .min
        case 8: row[column] = Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int64.self))
        case 4: row[column] = Int64(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int32.self)))
        case 2: row[column] = Int64(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int16.self)))
        default: return false
        }
        at += max(0, Int(length))
      }
      body(row)
    }
    return true
  }
}
