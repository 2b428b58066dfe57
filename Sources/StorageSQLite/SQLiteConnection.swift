import GRDBSQLite
import Storage

/// One open connection with its prepared statements. The thread that has the connection uses it alone.
final class SQLiteConnection: @unchecked Sendable {
  let handle: OpaquePointer
  let cache = PageCache()
  private var idle: [String: (statement: OpaquePointer, lastUse: Int)] = [:]
  private var uses = 0

  /// Filters written by people make ever new statements: only so many are kept prepared.
  private static let mostIdle = 200

  init(_ handle: OpaquePointer) { self.handle = handle }
  deinit { finalizeAll() }

  /// False inside BEGIN ... COMMIT; true again when SQLite itself gave the transaction up.
  var isOutsideTransaction: Bool { sqlite3_get_autocommit(handle) != 0 }

  /// A prepared statement for the text, for the caller alone until `giveBack`.
  func take(_ text: String) throws -> OpaquePointer {
    if let kept = idle.removeValue(forKey: text) { return kept.statement }
    var text = text
    var statement: OpaquePointer?
    let (code, rest) = text.withUTF8 { bytes -> (Int32, Bool) in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var tail: UnsafePointer<CChar>?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        let code = sqlite3_prepare_v3(handle, characters.baseAddress, Int32(clamping: bytes.count), flags, &statement, &tail)
        guard let tail, let start = characters.baseAddress else { return (code, false) }
        return (code, bytes[(tail - start)...].contains { $0 > 32 && $0 != UInt8(ascii: ";") })
      }
    }
    guard code == SQLITE_OK else { throw SQLiteFault.last(handle) }
    guard let statement else { throw StorageError.failed("an empty statement") }
    guard !rest else {
      sqlite3_finalize(statement)
      throw StorageError.failed("more than one statement in: \(text)")
    }
    return statement
  }

  func giveBack(_ statement: OpaquePointer, _ text: String) {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
    uses &+= 1
    if let other = idle.updateValue((statement, uses), forKey: text) { sqlite3_finalize(other.statement) }
    guard idle.count > Self.mostIdle else { return }
    let border = idle.values.map(\.lastUse).sorted()[Self.mostIdle / 4]
    for (text, kept) in idle where kept.lastUse <= border {
      idle[text] = nil
      sqlite3_finalize(kept.statement)
    }
  }

  func finalizeAll() {
    for kept in idle.values { sqlite3_finalize(kept.statement) }
    idle = [:]
  }

  func bind(_ binding: Binding, to statement: OpaquePointer, at position: Int) throws {
    let position = Int32(clamping: position)
    let code =
      switch binding {
      case .null: sqlite3_bind_null(statement, position)
      case .integer(let number): sqlite3_bind_int64(statement, position, number)
      case .text(let text): try bind(text, to: statement, at: position)
      case .numbers: throw StorageError.failed("SQLite has no columns of several numbers")
      }
    guard code == SQLITE_OK else { throw SQLiteFault.last(handle) }
  }

  private func bind(_ text: String, to statement: OpaquePointer, at position: Int32) throws -> Int32 {
    var text = text
    return try text.withUTF8 { bytes in
      guard !bytes.contains(0) else { throw StorageError.constraint("a text holds the character NUL") }
      return try bytes.withMemoryRebound(to: CChar.self) { characters in
        // A buffer without bytes may have no address, which SQLite would take for NULL.
        guard let start = characters.baseAddress else { return sqlite3_bind_text(statement, position, "", 0, Self.copies) }
        guard let count = Int32(exactly: bytes.count) else { throw StorageError.constraint("a text of \(bytes.count) bytes") }
        return sqlite3_bind_text(statement, position, start, count, Self.copies)
      }
    }
  }

  func bind(_ bindings: [Binding], to statement: OpaquePointer) throws {
    guard bindings.count == Int(sqlite3_bind_parameter_count(statement)) else {
      throw StorageError.failed("\(bindings.count) values for \(sqlite3_bind_parameter_count(statement)) places")
    }
    for (index, binding) in bindings.enumerated() { try bind(binding, to: statement, at: index + 1) }
  }

  /// True when a row is there, false at the end.
  func step(_ statement: OpaquePointer) throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLiteFault.last(handle)
    }
  }

  /// Runs a statement of ours without values.
  func execute(_ text: String) throws {
    let statement = try take(text)
    defer { giveBack(statement, text) }
    while try step(statement) {}
  }

  /// Ends the reading that BEGIN opened; nothing was written, so that neither way can lose anything.
  func endReading() {
    if (try? execute("COMMIT")) == nil, !isOutsideTransaction { try? execute("ROLLBACK") }
  }

  /// The whole number in the first column of the first row, nil without one.
  func integer(_ text: String, _ bindings: [Binding] = []) throws -> Int64? {
    let statement = try take(text)
    defer { giveBack(statement, text) }
    try bind(bindings, to: statement)
    guard try step(statement), sqlite3_column_type(statement, 0) == SQLITE_INTEGER else { return nil }
    let number = sqlite3_column_int64(statement, 0)
    while try step(statement) {}
    return number
  }

  /// The texts in the first column of all rows.
  func texts(_ text: String) throws -> [String] {
    let statement = try take(text)
    defer { giveBack(statement, text) }
    var out: [String] = []
    while try step(statement) { out.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "") }
    return out
  }

  /// SQLITE_TRANSIENT: SQLite makes a copy of the text.
  private static let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
