import Storage

/// The bytes of one page, read by the rules of SQLite's record format, never beyond their end.
struct StoredBytes {
  private let bytes: UnsafeMutableRawBufferPointer
  private let count: Int

  static var damaged: StorageError { .unusable("a page of the table is damaged") }

  init(_ bytes: UnsafeMutableRawBufferPointer, count: Int) {
    self.bytes = bytes
    self.count = count
  }

  /// A number of one to nine bytes, seven bits each but the ninth.
  @inline(__always)
  func varint(_ at: inout Int) throws -> UInt64 {
    guard at < count else { throw Self.damaged }
    let first = bytes[at]
    at += 1
    return first < 128 ? UInt64(first) : try longVarint(UInt64(first & 127), &at)
  }

  private func longVarint(_ first: UInt64, _ at: inout Int) throws -> UInt64 {
    var value = first
    for place in 1..<9 {
      guard at < count else { throw Self.damaged }
      let byte = bytes[at]
      at += 1
      if place == 8 { return value << 8 | UInt64(byte) }
      value = value << 7 | UInt64(byte & 127)
      if byte < 128 { break }
    }
    return value
  }

  /// A varint that is a size or a type: none is above 2^32.
  @inline(__always)
  func count(_ at: inout Int) throws -> Int {
    let value = try varint(&at)
    guard value <= 1 << 32 else { throw Self.damaged }
    return Int(value)
  }

  /// Bytes of a value by its type in the header of the record.
  @inline(__always)
  static func size(ofType type: Int) -> Int {
    if type >= 12 { return (type - 12) >> 1 }
    switch type {
    case 1, 2, 3, 4: return type
    case 5: return 6
    case 6, 7: return 8
    default: return 0
    }
  }

  /// A whole number, `Int64.min` for an empty value. The caller has checked that its bytes are on the page.
  @inline(__always)
  func number(ofType type: Int, at place: Int) throws -> Int64 {
    switch type {
    case 0: return .min
    case 1: return Int64(Int8(bitPattern: bytes[place]))
    case 2: return Int64(Int16(bitPattern: bytes.big16(place)))
    case 3: return Int64(Int8(bitPattern: bytes[place])) << 16 | Int64(bytes.big16(place + 1))
    case 4: return Int64(Int32(bitPattern: bytes.big32(place)))
    case 5: return Int64(Int16(bitPattern: bytes.big16(place))) << 32 | Int64(bytes.big32(place + 2))
    case 6: return Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int64.self))
    case 8: return 0
    case 9: return 1
    default: throw StorageError.failed("a column that is scanned holds something else than whole numbers")
    }
  }

  /// Are these bytes the whole value. The caller has checked that they are on the page.
  @inline(__always)
  func equal(_ text: [UInt8], at place: Int, _ size: Int) -> Bool {
    guard size == text.count else { return false }
    for offset in 0..<size where bytes[place + offset] != text[offset] { return false }
    return true
  }
}
