import CPostgres
import Storage

/// The binary format of COPY: a header, rows of a field count and fields with their lengths, an end. The server takes it in half the time
/// of the text format, most of all numbers that stand in one column.
struct CopyEncoder {
  private let types: [Oid]
  private var bytes: ContiguousArray<UInt8> = Self.header

  /// Flags and an extension of no bytes follow the signature.
  private static let header: ContiguousArray<UInt8> = [
    0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00, 0, 0, 0, 0, 0, 0, 0, 0,
  ]

  /// - Parameter types: of the columns.
  init(types: [Oid]) { self.types = types }

  /// - Throws: `StorageError.failed` for a row that does not fit the columns, `.constraint` for a text that no column can hold.
  mutating func append(_ row: [Binding]) throws(StorageError) {
    guard row.count == types.count else { throw StorageError.failed("\(row.count) values for \(types.count) columns") }
    append(UInt16(truncatingIfNeeded: row.count))
    for (place, binding) in row.enumerated() { try append(binding, types[place]) }
  }

  mutating func end() { append(UInt16.max) }

  /// Hands over what there is and forgets it.
  mutating func give(_ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes.isEmpty || bytes.withUnsafeBytes(body)
  }

  private mutating func append(_ binding: Binding, _ type: Oid) throws(StorageError) {
    switch (binding, type) {
    case (.null, _): append(UInt32.max)
    case (.integer(let number), PostgresType.int8):
      append(UInt32(8))
      append(UInt64(bitPattern: number))
    case (.text(let text), PostgresType.text): try append(text)
    case (.numbers(let numbers), PostgresType.numbers): append(numbers)
    default: throw StorageError.failed("a value does not fit a column of type \(type)")
    }
  }

  private mutating func append(_ text: String) throws(StorageError) {
    var text = text
    guard let length = UInt32(exactly: text.utf8.count), length < 1 << 30 else {
      throw StorageError.constraint("a text of \(text.utf8.count) bytes")
    }
    append(length)
    let start = bytes.count
    text.withUTF8 { bytes.append(contentsOf: $0) }
    guard !bytes[start...].contains(0) else { throw PostgresParameters.nul }
  }

  /// An array: its dimensions (one), whether it holds empty places (no), the type, the size, the number of the first place; then each
  /// number with its length.
  private mutating func append(_ numbers: [UInt32]) {
    let size = UInt32(truncatingIfNeeded: numbers.count)
    append(size == 0 ? 12 : 20 + 8 * size)
    append(UInt32(size == 0 ? 0 : 1))
    append(UInt32(0))
    append(UInt32(PostgresType.int4))
    guard size > 0 else { return }
    append(size)
    append(UInt32(1))
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: 8 * numbers.count))
    bytes.withUnsafeMutableBytes { raw in
      for (place, number) in numbers.enumerated() {
        raw.storeBytes(of: UInt32(4).bigEndian, toByteOffset: start + 8 * place, as: UInt32.self)
        raw.storeBytes(of: number.bigEndian, toByteOffset: start + 8 * place + 4, as: UInt32.self)
      }
    }
  }

  private mutating func append<N: FixedWidthInteger>(_ number: N) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
