import GRDBSQLite
import Glibc
import Storage

extension SQLiteStore {
  /// Reads the leaf pages of the tables themselves, without a statement a row, when all of the database is in the file at this moment;
  /// while the log holds writings that cannot be moved there (a long reading of an earlier moment is open), by statements.
  public func scan(
    _ tables: [TableScan], _ body: @escaping @Sendable (_ part: Int, _ row: UnsafePointer<Int64>) -> Void
  ) async throws {
    let count = min(tables.reduce(0) { $0 + $1.parts }, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), Self.mostLanes)
    guard count > 0 else { return }
    guard let lanes = try await quietLanes(count) else { return try await scanByStatements(tables, body) }
    let readings = try await onThread { try TableReading.all(tables, lanes[0].connection) }
    let next = SharedCounter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in lanes {
        group.addTask {
          try await onThread {
            while let part = next.take(below: readings.count) {
              try readings[part].read(lane.connection) { body(part, $0) }
            }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private static let attempts = 5

  /// Connections that see one moment, all of it in the database file. The file keeps that moment for as long as they read:
  /// SQLite never moves a later writing there before they end (https://www.sqlite.org/wal.html, checkpointing). Nil when the log
  /// cannot be emptied.
  private func quietLanes(_ count: Int) async throws -> [OwnConnection]? {
    let lanes = try await onThread { [path] in try (0..<count).map { _ in try OwnConnection(path, readOnly: true) } }
    for attempt in 0..<Self.attempts {
      if attempt > 0 { try await Task.sleep(for: .milliseconds(20)) }
      let isQuiet = try await onWriter { writer in
        _ = writer.movesLogIntoFile()
        for lane in lanes { try lane.beginSnapshot() }
        // Another process may have written meanwhile: then this finds more in the log than the lanes let it move.
        return writer.movesLogIntoFile()
      }
      if isQuiet { return lanes }
      for lane in lanes { try lane.endSnapshot() }
    }
    return nil
  }
}

extension SQLiteConnection {
  /// Moves what nobody holds back from the log into the file; true when nothing is left there that the file lacks.
  fileprivate func movesLogIntoFile() -> Bool {
    var (frames, moved): (Int32, Int32) = (-1, -1)
    let code = sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_PASSIVE, &frames, &moved)
    return code == SQLITE_OK && frames >= 0 && frames == moved
  }
}

/// One part of a `TableScan`: a run of leaves.
private struct TableReading: Sendable {
  private let leaves: [UInt32]
  private let reader: LeafReader
  private let scan: TableScan

  static func all(_ tables: [TableScan], _ connection: SQLiteConnection) throws -> [TableReading] {
    let pages = try TablePages(connection)
    return try tables.flatMap { scan in
      let names = try connection.texts("SELECT name FROM pragma_table_info('\(scan.table)') ORDER BY cid")
      let key = try connection.texts("SELECT name FROM pragma_table_info('\(scan.table)') WHERE pk = 1 AND type = 'INTEGER'")
      let root = try connection.integer("SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = '\(scan.table)'")
      guard let root = root.flatMap({ UInt32(exactly: $0) }), root > 0, key.count == 1 else {
        throw StorageError.failed("\(scan.table) is not a table with a number as its key")
      }
      let reader = try LeafReader(scan, names: names, key: key[0], usable: pages.usable)
      let leaves = try pages.leaves(of: root)
      return (0..<scan.parts).map { part in
        let (from, to) = (leaves.count * part / scan.parts, leaves.count * (part + 1) / scan.parts)
        return TableReading(leaves: Array(leaves[from..<to]), reader: reader, scan: scan)
      }
    }
  }

  func read(_ connection: SQLiteConnection, _ body: (UnsafePointer<Int64>) -> Void) throws {
    let pages = try TablePages(connection)
    let page = pages.makePage()
    defer { page.deallocate() }
    let row = UnsafeMutablePointer<Int64>.allocate(capacity: scan.columns.count)
    defer { row.deallocate() }
    var spread: [Int64] = []
    for leaf in leaves {
      try pages.load(leaf, into: page)
      spread += try reader.read(page, at: TablePages.start(leaf), into: row, body)
    }
    for id in spread {
      try connection.scan("\(scan.select(width: scan.columns.count)) AND id = \(id)", columns: scan.columns.count, body)
    }
  }
}
