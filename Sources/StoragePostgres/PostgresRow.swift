import CPostgres
import Storage

/// An answer of the server, freed with the object.
final class PostgresResult {
  let handle: OpaquePointer
  private(set) lazy var types: [Oid] = (0..<PQnfields(handle)).map { PQftype(handle, $0) }

  init(_ handle: OpaquePointer) { self.handle = handle }
  deinit { PQclear(handle) }

  var rowCount: Int { Int(PQntuples(handle)) }
  /// How many rows a statement changed; 0 for statements that change none.
  var changedRows: Int {
    guard let text = PQcmdTuples(handle) else { return 0 }
    return Int(String(cString: text)) ?? 0
  }
  var command: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

  func text(_ row: Int, _ column: Int) -> String? {
    guard row < rowCount, column < types.count, PQgetisnull(handle, Int32(row), Int32(column)) == 0 else { return nil }
    return PQgetvalue(handle, Int32(row), Int32(column)).map { String(cString: $0) }
  }
}

/// One row of an answer. A value of another type than asked is remembered as a fault, and the reading throws it.
final class PostgresRow: Row {
  private let result: OpaquePointer
  private let types: [Oid]
  var row: Int32 = 0
  private(set) var fault: StorageError?

  init(_ result: PostgresResult, types: [Oid]) {
    self.result = result.handle
    self.types = types
  }

  func isNull(_ column: Int) -> Bool {
    guard column >= 0, column < types.count else {
      mismatch(column, "a value")
      return true
    }
    return PQgetisnull(result, row, Int32(truncatingIfNeeded: column)) != 0
  }

  /// Sums come as `numeric` and conditions as `boolean`: both are whole numbers for SQLite, and here.
  func integer(_ column: Int) -> Int64 {
    if !isNull(column), let bytes = bytes(column) {
      let type = types[column]
      if type == PostgresType.boolean { return bytes.first == UInt8(ascii: "t") ? 1 : 0 }
      if PostgresType.wholeNumbers.contains(type) || type == PostgresType.numeric, let number = Int64(decimal: bytes) { return number }
    }
    mismatch(column, "a whole number")
    return 0
  }

  func text(_ column: Int) -> String {
    if !isNull(column), PostgresType.texts.contains(types[column]), let bytes = bytes(column) {
      return String(decoding: bytes, as: UTF8.self)
    }
    mismatch(column, "a text")
    return ""
  }

  private func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    let index = Int32(truncatingIfNeeded: column)
    guard let value = PQgetvalue(result, row, index) else { return nil }
    let count = Int(PQgetlength(result, row, index))
    return UnsafeBufferPointer(start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: count)
  }

  private func mismatch(_ column: Int, _ asked: String) {
    if fault == nil { fault = .failed("column \(column) of \(types.count) does not hold \(asked)") }
  }
}

extension Int64 {
  /// Digits with an optional minus sign and nothing else; nil beyond 64 bits.
  init?(decimal bytes: UnsafeBufferPointer<UInt8>) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    var number: Int64 = 0
    guard bytes.count > (isNegative ? 1 : 0) else { return nil }
    for byte in bytes[(isNegative ? 1 : 0)...] {
      guard byte >= 48, byte <= 57 else { return nil }
      let (product, over) = number.multipliedReportingOverflow(by: 10)
      // Counted downwards, so that the smallest number fits.
      let (sum, under) = product.subtractingReportingOverflow(Int64(byte - 48))
      guard !over, !under else { return nil }
      number = sum
    }
    guard isNegative || number != .min else { return nil }
    self = isNegative ? number : -number
  }
}
