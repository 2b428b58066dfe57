import GRDBSQLite
import Storage

extension SQLiteStore {
  /// True until a table of the register has been made.
  public var isEmpty: Bool {
    get async throws {
      try await read { transaction in
        let sql: SQL = """
          SELECT count(*) FROM sqlite_master \
          WHERE type = 'table' AND name <> 'id_block' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
          """
        return try transaction.first(sql) { $0.integer(0) } == 0
      }
    }
  }

  /// Number of transactions that this process has committed.
  public var commits: Int { writings.commits.load(ordering: .relaxed) }

  /// Changes when another process has committed, and only then: writings of this process do not change it.
  public func dataVersion() async throws -> Int64 {
    try await onWriter { try $0.integer("PRAGMA data_version") ?? 0 }
  }

  /// What SQLite finds wrong with the file; empty when nothing is. Takes seconds on a large file.
  ///
  /// SQLite does not notice changed bits inside values: own checksums have to.
  public func integrityCheck() async throws -> [String] {
    try await onThread { [path] in
      let connection = try OwnConnection(path, readOnly: true)
      return try connection.integrityFaults()
    }
  }

  /// Copies the log into the file and empties it, as far as readings under way allow. True when all of it was copied.
  @discardableResult
  public func checkpoint() async throws -> Bool {
    try await onWriter { connection in
      var (inLog, copied) = (Int32(0), Int32(0))
      let code = sqlite3_wal_checkpoint_v2(connection.handle, "main", SQLITE_CHECKPOINT_TRUNCATE, &inLog, &copied)
      if code & 0xFF == SQLITE_BUSY { return false }
      guard code == SQLITE_OK else { throw SQLiteFault.last(connection.handle) }
      return inLog == copied
    }
  }

  /// The value of `PRAGMA synchronous` on the writer: 2 is FULL.
  public func synchronous() async throws -> Int64 {
    try await onWriter { try $0.integer("PRAGMA synchronous") ?? -1 }
  }
}
