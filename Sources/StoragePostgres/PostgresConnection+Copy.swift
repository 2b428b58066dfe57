import CPostgres
import Storage

extension PostgresConnection {
  private struct Lost: Error {}

  /// Writes rows by COPY in its binary format: the server takes one part while the next is made.
  func copy(into table: String, columns: [String], rows: BindingRows) throws {
    try stream?.keepRest()
    let names = columns.map { SQL.quoted($0) }.joined(separator: ",")
    var encoder = CopyEncoder(types: try command("SELECT \(names) FROM ONLY \(SQL.quoted(table)) LIMIT 0").types)
    let start = try checked(PQexec(handle, "COPY \(SQL.quoted(table)) (\(names)) FROM STDIN (FORMAT binary)"))
    guard PQresultStatus(start.handle) == PGRES_COPY_IN else { throw StorageError.failed("COPY was not accepted") }
    var refusal: (any Error)?
    do {
      try rows.forEachPart { part in
        for row in part { try encoder.append(row) }
        guard put(&encoder) else { throw Lost() }
      }
      encoder.end()
      guard put(&encoder) else { throw Lost() }
    } catch {
      refusal = error
    }
    // What did not go through as a whole must not end as if it had.
    PQputCopyEnd(handle, refusal == nil ? nil : "the program refused a row")
    var fault: (any Error)?
    while let result = PQgetResult(handle) {
      do { _ = try checked(result) } catch { fault = fault ?? error }
    }
    if let refusal, !(refusal is Lost) { throw refusal }
    if let fault { throw fault }
    if isLost || refusal != nil { throw LostConnection(message: "the connection was lost within COPY") }
  }

  private func put(_ encoder: inout CopyEncoder) -> Bool {
    encoder.give { PQputCopyData(handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count)) == 1 }
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
