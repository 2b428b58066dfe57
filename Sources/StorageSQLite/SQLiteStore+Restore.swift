import GRDBSQLite
import Glibc
import Storage

extension SQLiteStore {
  /// What is wrong with a copy, which is read and not changed; empty when nothing is.
  ///
  /// - Throws: `StorageError.unusable` when it is no database, or one of another program.
  public static func faults(ofCopy path: String) throws -> [String] {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 0 else { throw StorageError.unusable("the file is empty") }
    let copy = try OwnConnection(path, readOnly: true)
    guard try copy.connection.integer("PRAGMA application_id") == applicationID else {
      throw StorageError.unusable("the file is a database of another program")
    }
    return try copy.integrityFaults()
  }

  /// Puts the file `fresh` under the name `path`, at once; what was there before is kept under the name `kept`.
  ///
  /// False when another process has the database open: then nothing is done.
  public static func replace(_ path: String, by fresh: String, keeping kept: String) throws -> Bool {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let file = open(fresh, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw fault(fresh) }
    defer { Glibc.close(file) }
    guard fsync(file) == 0 else { throw fault(fresh) }
    if access(path, F_OK) == 0 {
      guard try putLogAway(path) else { return false }
      // The old log must never meet the new file: it would be played into it.
      for suffix in ["-wal", "-shm"] where access(path + suffix, F_OK) == 0 {
        guard rename(path + suffix, kept + suffix) == 0 else { throw fault(path + suffix) }
      }
      guard link(path, kept) == 0 || rename(path, kept) == 0 else { throw fault(kept) }
    }
    guard rename(fresh, path) == 0 else { throw fault(path) }
    flushFolder(folder)
    return true
  }

  /// Copies the log into the file; false when somebody else works with it. A damaged file keeps its log.
  private static func putLogAway(_ path: String) throws -> Bool {
    do {
      let old = try OwnConnection(path, readOnly: false)
      return try old.connection.texts("PRAGMA journal_mode = DELETE") == ["delete"]
    } catch StorageError.unavailable {
      return false
    } catch {
      return true
    }
  }

  private static func fault(_ path: String) -> StorageError { .unavailable("\(path): \(String(cString: strerror(errno)))") }
}
