import CPostgres
import Storage

extension PostgresConnection {
  private struct Lost: Error {}

  /// Writes rows by COPY in its text format, which fits every type of column: the server takes one part while the next is made.
  func copy(into table: String, columns: [String], rows: BindingRows) throws {
    try stream?.keepRest()
    let names = columns.map { SQL.quoted($0) }.joined(separator: ",")
    let start = try checked(PQexec(handle, "COPY \(SQL.quoted(table)) (\(names)) FROM STDIN"))
    guard PQresultStatus(start.handle) == PGRES_COPY_IN else { throw StorageError.failed("COPY was not accepted") }
    var refusal: (any Error)?
    var buffer: ContiguousArray<UInt8> = []
    do {
      try rows.forEachPart { part in
        for row in part {
          guard row.count == columns.count else { throw StorageError.failed("\(row.count) values for \(columns.count) columns") }
          try buffer.append(copyRow: row)
        }
        guard put(&buffer) else { throw Lost() }
      }
    } catch is Lost {
    } catch {
      refusal = error
    }
    PQputCopyEnd(handle, refusal == nil ? nil : "the program refused a row")
    var fault: (any Error)?
    while let result = PQgetResult(handle) {
      do { _ = try checked(result) } catch { fault = fault ?? error }
    }
    if let refusal { throw refusal }
    if let fault { throw fault }
    if isLost { throw LostConnection(message: "the connection was lost within COPY") }
  }

  private func put(_ buffer: inout ContiguousArray<UInt8>) -> Bool {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !buffer.isEmpty else { return true }
    return buffer.withUnsafeBytes { raw in
      PQputCopyData(handle, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: raw.count)) == 1
    }
  }

  /// Reads whole-number columns by COPY in its binary format.
  func scan(_ sql: SQL, columns: Int, _ body: (UnsafePointer<Int64>) -> Void) throws {
    let text = try PostgresConnection.inlined(sql)
    let shape = try command("SELECT * FROM (\(text)) scanned LIMIT 0")
    guard shape.types.count == columns, shape.types.allSatisfy({ PostgresType.wholeNumbers.contains($0) }) else {
      throw StorageError.failed("a scan reads \(columns) columns of whole numbers: \(sql.text)")
    }
    _ = try checked(PQexec(handle, "COPY (\(text)) TO STDOUT (FORMAT binary)"))
    var decoder = CopyDecoder(columns: columns)
    defer { decoder.deallocate() }
    var message: UnsafeMutablePointer<CChar>?
    var isSound = true
    while true {
      let count = PQgetCopyData(handle, &message, 0)
      guard count > 0, let bytes = message else { break }
      if isSound { isSound = decoder.decode(UnsafeRawBufferPointer(start: bytes, count: Int(count)), body) }
      PQfreemem(bytes)
    }
    while let result = PQgetResult(handle) { _ = try checked(result) }
    if isLost { throw LostConnection(message: "the connection was lost within COPY") }
    guard isSound else { throw StorageError.failed("the server's COPY answer is not understood") }
  }

  /// COPY takes no bound values: whole numbers are written into the text, anything else is refused.
  static func inlined(_ sql: SQL) throws -> String {
    var out = ""
    var rest = sql.bindings[...]
    for scalar in sql.text.unicodeScalars {
      guard scalar == "?" else {
        out.unicodeScalars.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case .integer(let number): out += "'\(number)'::bigint"
      case .null: out += "NULL"
      default: throw StorageError.failed("a scan binds whole numbers only")
      }
    }
    return out
  }
}

extension ContiguousArray<UInt8> {
  /// One line of COPY's text format: tabs between, `\N` for an empty value.
  fileprivate mutating func append(copyRow row: [Binding]) throws(StorageError) {
    for (index, binding) in row.enumerated() {
      if index > 0 { append(9) }
      switch binding {
      case .null:
        append(92)
        append(78)
      case .integer(let number): append(decimal: number)
      case .text(let text):
        for byte in text.utf8 {
          switch byte {
          case 0: throw PostgresParameters.nul
          case 9: append(contentsOf: [92, 116])
          case 10: append(contentsOf: [92, 110])
          case 13: append(contentsOf: [92, 114])
          case 92: append(contentsOf: [92, 92])
          default: append(byte)
          }
        }
      }
    }
    append(10)
  }
}

/// The binary format of COPY: a header of 19 bytes and more, then rows of a field count and fields with their lengths.
private struct CopyDecoder {
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
