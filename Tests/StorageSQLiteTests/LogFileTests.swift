import Foundation
import GRDBSQLite
import Storage
import Testing

@testable import StorageSQLite

/// The write-ahead log is written in large pieces; what lies on the disk must be what SQLite's own file would have written.
@Suite("SQLite log file")
struct LogFileTests {
  /// A connection with the log of ours, the one that every store has.
  private final class Base {
    let path: String
    let connection: OwnConnection

    init(_ path: String, _ settings: [String]) throws {
      LogFile.install()
      self.path = path
      connection = try OwnConnection(path, readOnly: false, cache: 64)
      for setting in ["page_size = 4096", "journal_mode = wal", "wal_autocheckpoint = 0"] + settings { try run("PRAGMA \(setting)") }
      try run("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, other TEXT) STRICT")
      try run("CREATE INDEX i ON t (name)")
    }

    func run(_ text: String) throws { _ = try connection.connection.texts(text) }

    func commit() throws { try LogFile.gathering(on: connection.connection) { try run("COMMIT") } }

    /// The ids that another program would find if this one were killed now: of copies of the files, read by SQLite's own file.
    func idsAfterKill() throws -> [Int64] {
      let copy = path + ".copy"
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + suffix) }
      for suffix in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix) }
      var handle: OpaquePointer?
      let code = sqlite3_open_v2(copy, &handle, SQLITE_OPEN_READWRITE, "unix")
      guard code == SQLITE_OK, let handle else { throw CocoaError(.fileReadUnknown) }
      defer { sqlite3_close_v2(handle) }
      let reader = SQLiteConnection(handle)
      defer { reader.finalizeAll() }
      #expect(try reader.texts("PRAGMA integrity_check") == ["ok"])
      return try reader.texts("SELECT CAST(id AS TEXT) FROM t ORDER BY id").compactMap { Int64($0) }
    }
  }

  private func withBase(_ settings: [String] = [], _ body: (Base) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/clientele_test_" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(try Base(folder + "/t.sqlite", settings))
  }

  /// SQLite flushes with FULL and does not with NORMAL and OFF: a killed program loses nothing with any of them.
  @Test("C7: whoever is killed between two transactions leaves every committed one in the file", arguments: ["FULL", "NORMAL", "OFF"])
  func killedBetweenTransactions(synchronous: String) throws {
    try withBase(["synchronous = \(synchronous)"]) { base in
      var expected: [Int64] = []
      var chance = SystemRandomNumberGenerator()
      for round in 0..<40 as Range<Int64> {
        let isKept = Int.random(in: 0..<4, using: &chance) > 0
        try base.run("BEGIN IMMEDIATE")
        // From one row to more pages than the cache holds, so that pages are written before the end and once more after it.
        for row in 0..<Int64(Int.random(in: 1...60, using: &chance)) {
          let id = round * 100 + row
          let length = Int.random(in: 1...9_000, using: &chance)
          try base.run("INSERT INTO t VALUES (\(id), '\(Int.random(in: 0...999, using: &chance))', hex(zeroblob(\(length))))")
          if isKept { expected.append(id) }
        }
        try base.run("UPDATE t SET other = other || 'x' WHERE id % 7 = \(round % 7)")
        // What is taken back within a transaction makes SQLite write over what it has written.
        try base.run("SAVEPOINT inner_one")
        try base.run("INSERT INTO t SELECT id + 1000000, name, other FROM t WHERE id % 5 = 0")
        try base.run("ROLLBACK TO inner_one")
        try base.run("UPDATE t SET name = name || 'y' WHERE id % 3 = 0")
        #expect(try base.idsAfterKill() == expected.filter { $0 / 100 < round }, "within a transaction")
        try isKept ? base.commit() : base.run("ROLLBACK")
        if Int.random(in: 0..<6, using: &chance) == 0 { try base.run("PRAGMA wal_checkpoint(TRUNCATE)") }
        #expect(try base.idsAfterKill() == expected)
      }
      #expect(try base.connection.connection.texts("PRAGMA integrity_check") == ["ok"])
    }
  }

  @Test("what one process takes back never stands over what another has committed meanwhile")
  func secondWriter() throws {
    try withBase(["synchronous = FULL"]) { base in
      try base.run(
        "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO t SELECT i, i, hex(zeroblob(1500)) FROM n")
      let other = try OwnConnection(base.path, readOnly: false, cache: 64)
      for round in 0..<6 {
        _ = try base.connection.connection.texts("PRAGMA wal_checkpoint(TRUNCATE)")
        // More pages than the cache holds, so that some are in the log when the transaction is taken back.
        try base.run("BEGIN IMMEDIATE")
        try base.run("UPDATE t SET other = replace(other, substr(other, 1, 1), 'a')")
        try base.run("ROLLBACK")
        _ = try other.connection.texts("BEGIN IMMEDIATE")
        _ = try other.connection.texts("UPDATE t SET other = replace(other, substr(other, 1, 1), '\(round)')")
        try LogFile.gathering(on: other.connection) { _ = try other.connection.texts("COMMIT") }
        let letters = "SELECT group_concat(DISTINCT substr(other, 1, 1)) FROM t"
        #expect(try base.connection.connection.texts(letters) == ["\(round)"])
        #expect(try base.connection.connection.texts("PRAGMA integrity_check") == ["ok"])
        #expect(try base.idsAfterKill().count == 400)
      }
    }
  }

  @Test("readers beside the writer see whole transactions and nothing else")
  func readersBeside() throws {
    try withBase(["synchronous = FULL"]) { base in
      let reader = try OwnConnection(base.path, readOnly: true)
      for round in 1...50 as ClosedRange<Int64> {
        try base.run("BEGIN IMMEDIATE")
        for row in 0..<20 { try base.run("INSERT INTO t VALUES (\(round * 100 + Int64(row)), 'a', hex(zeroblob(3000)))") }
        #expect(try reader.connection.integer("SELECT count(*) FROM t") == (round - 1) * 20)
        try base.commit()
        #expect(try reader.connection.integer("SELECT count(*) FROM t") == round * 20)
      }
    }
  }
}
