/// One record of a text table: the places of its cells, decoded on demand.
///
/// It may outlive the reader's next step; a loop that drops each row first reuses one buffer for all of them.
public struct CSVRow {
  let file: MappedFile
  let encoding: TextEncoding
  /// What cells are read as that are not of `encoding`.
  let otherEncoding: TextEncoding?
  let quote: UInt8?
  /// The cells of the record, and after those what the reader's buffer holds of longer ones.
  let cells: [CSVCell]
  public let count: Int
  /// Physical line the record starts on, from 1.
  public let line: Int
  /// What is wrong with the record, when it could be delivered all the same.
  public internal(set) var complaint: CSVComplaint?

  /// How long the record is in the file.
  public var byteCount: Int { count == 0 ? 0 : cells[count - 1].start + Int(cells[count - 1].length) - cells[0].start }

  /// The bytes of a cell as they stand in the file, escapes included; empty when the record has no such cell.
  /// Valid while `file` is kept alive.
  @inline(__always)
  func raw(_ column: Int) -> UnsafeRawBufferPointer {
    guard column >= 0, column < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let cell = cells[column]
    return UnsafeRawBufferPointer(rebasing: file.bytes[cell.start..<(cell.start + Int(cell.length))])
  }

  /// Calls `body` with the beginning of the file and where the cells lie in it, escapes included.
  @inline(__always)
  func withCells(_ body: (UnsafeRawPointer, UnsafeBufferPointer<CSVCell>) -> Void) {
    withExtendedLifetime(file) {
      cells.withUnsafeBufferPointer { body(UnsafeRawPointer(file.start), UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
  }

  public func isEmpty(_ column: Int) -> Bool { column < 0 || column >= count || cells[column].length == 0 }

  /// True when the cell stands between quotes.
  func isQuoted(_ column: Int) -> Bool {
    guard let quote, column >= 0, column < count else { return false }
    let cell = cells[column], width = encoding.unitWidth
    guard cell.start >= width else { return false }
    let before = file.bytes[(cell.start - width)..<cell.start]
    defer { withExtendedLifetime(file) {} }
    return before.contains(quote) && before.allSatisfy { $0 == quote || $0 == 0 }
  }

  /// Calls `body` with the cell as UTF-8 bytes, valid during the call only; no copy is made when the file's bytes will do.
  @inlinable
  public func withUTF8<Value>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
    // The caller's part is small, so that it is made for the caller's type: a look-up of types for each cell would cost a fifth.
    defer { withExtendedLifetime(self) {} }
    let plain = asItStands(column)
    return plain.baseAddress != nil || isEmpty(column) ? try body(plain) : try withConverted(column, body)
  }

  /// The bytes of a cell that are UTF-8 in the file; no address for one that must be converted.
  @usableFromInline
  func asItStands(_ column: Int) -> UnsafeRawBufferPointer {
    // Most cells of most files.
    if encoding == .utf8, otherEncoding == nil, column >= 0, column < count, cells[column].form == .plain {
      let cell = cells[column]
      return UnsafeRawBufferPointer(start: file.start + cell.start, count: Int(cell.length))
    }
    let raw = raw(column)
    if raw.isEmpty { return raw }
    guard cells[column].form == .plain, encoding.unitWidth == 1 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let isUTF8 = encoding == .utf8 ? !isOther(raw) : raw.allSatisfy { $0 < 0x80 }
    return isUTF8 ? raw : UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// True for a cell that is not of the file's encoding, in a file of two.
  private func isOther(_ raw: UnsafeRawBufferPointer) -> Bool {
    guard otherEncoding != nil else { return false }
    var census = UTF8Census()
    census.count(raw, cutAtStart: false, cutAtEnd: false)
    return census.broken > 0
  }

  /// True when some cell is not of the file's encoding.
  var isOfOtherEncoding: Bool { otherEncoding != nil && (0..<count).contains { isOther(raw($0)) } }

  @usableFromInline
  func withConverted<Value>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
    let raw = raw(column)
    guard cells[column].form == .plain, let page = (isOther(raw) ? otherEncoding ?? encoding : encoding).codePage else {
      return try converted(column).withUnsafeBytes(body)
    }
    return try withUnsafeTemporaryAllocation(byteCount: raw.count * 3, alignment: 1) { buffer in
      let written = page.writeUTF8(of: raw, to: buffer)
      return try body(UnsafeRawBufferPointer(rebasing: buffer[..<written]))
    }
  }

  /// The text of a cell; empty when the record has no such cell. Broken bytes read as U+FFFD.
  public func text(_ column: Int) -> String {
    withUTF8(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// All cells as text.
  public var texts: [String] { (0..<count).map(text) }

  /// The cell as UTF-8 with its escapes undone.
  private func converted(_ column: Int) -> [UInt8] {
    defer { withExtendedLifetime(file) {} }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw(column).count)
    let raw = raw(column)
    (isOther(raw) ? otherEncoding ?? encoding : encoding).appendUTF8(of: raw, to: &bytes)
    switch cells[column].form {
    case .plain: return bytes
    case .doubled: return Self.undoubled(bytes, quote ?? UInt8(ascii: "\""))
    case .backslash: return Self.unescaped(bytes)
    }
  }

  private static func undoubled(_ bytes: [UInt8], _ quote: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var wasQuote = false
    for byte in bytes {
      if byte == quote, wasQuote {
        wasQuote = false
        continue
      }
      wasQuote = byte == quote
      result.append(byte)
    }
    return result
  }

  /// Backslash escapes as MySQL and PostgreSQL write them: \n, \r and \t stand for themselves, else the next byte is meant.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += 1
        byte = bytes[index]
        switch byte {
        case UInt8(ascii: "n"): byte = 10
        case UInt8(ascii: "r"): byte = 13
        case UInt8(ascii: "t"): byte = 9
        default: break
        }
      }
      result.append(byte)
      index += 1
    }
    return result
  }
}
