/// Keys of orders, customers and products as cells give them.
public enum KeyText {
  /// No key is longer; the rest of a longer cell does not tell keys apart.
  @usableFromInline static let limit = 256

  /// Without blanks around, and without the ".0" that spreadsheets and data frames put behind whole numbers: "17850.0" is 17850.
  /// Words that say "nothing here" give an empty key.
  @inlinable @inline(__always)
  public static func key(_ cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0, end = min(cell.count, limit)
    while start < end, cell[start] <= 32 { start += 1 }
    while end > start, cell[end - 1] <= 32 { end -= 1 }
    var index = start
    while index < end, cell[index] &- 0x30 < 10 { index += 1 }
    if index == end { return UnsafeRawBufferPointer(rebasing: cell[start..<end]) }
    return rare(cell, start, end, index)
  }

  /// `digits` is where the leading digits end.
  @usableFromInline static func rare(_ cell: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ digits: Int) -> UnsafeRawBufferPointer {
    var start = start, end = end
    if digits > start, cell[digits] == UInt8(ascii: ".") || cell[digits] == UInt8(ascii: ","), digits + 1 < end,
      (digits + 1..<end).allSatisfy({ cell[$0] == 0x30 })
    {
      end = digits
    }
    // No-break spaces.
    while end - start >= 2, cell[start] == 0xC2, cell[start + 1] == 0xA0 { start += 2 }
    while end - start >= 2, cell[end - 2] == 0xC2, cell[end - 1] == 0xA0 { end -= 2 }
    let key = UnsafeRawBufferPointer(rebasing: cell[start..<end])
    return isNothing(key) ? UnsafeRawBufferPointer(rebasing: cell[start..<start]) : key
  }

  /// The key of a cell as a text; a longer one than `limit` stays whole.
  public static func text(_ cell: String) -> String {
    guard cell.utf8.count <= limit else { return cell }
    var cell = cell
    return cell.withUTF8 { String(decoding: key(UnsafeRawBufferPointer($0)), as: UTF8.self) }
  }

  public static func isEmpty(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { key(UnsafeRawBufferPointer($0)).isEmpty }
  }

  private static func isNothing(_ key: UnsafeRawBufferPointer) -> Bool {
    guard key.count <= 4 else { return false }
    return ["nan", "null", "none", "n/a", "nil", "-", "—", "–"].contains(String(decoding: key, as: UTF8.self).lowercased())
  }

  /// How an order number is written.
  public enum Form: UInt8, Sendable {
    case digits
    /// C and digits: a cancellation, as in the Online Retail data; the letter may be Cyrillic.
    case cancellation
    case other
  }

  public static func form(_ key: String) -> Form {
    var key = key
    return key.withUTF8 { form(UnsafeRawBufferPointer($0)) }
  }

  public static func form(_ key: UnsafeRawBufferPointer) -> Form {
    if !key.isEmpty, key.allSatisfy({ $0 &- 0x30 < 10 }) { return .digits }
    var rest = key[...]
    if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "c") {
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xD0, 0xA1]) || rest.starts(with: [0xD1, 0x81]) {
      rest = rest.dropFirst(2)
    }
    return !rest.isEmpty && rest.count < key.count && rest.allSatisfy { $0 &- 0x30 < 10 } ? .cancellation : .other
  }
}
