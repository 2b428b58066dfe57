import Dispatch
import GRDBSQLite
import Storage
import Synchronization

/// Moves the write-ahead log into the file beside the writer, so that nobody's commit waits for it.
///
/// SQLite by itself does that within the commit that makes the log long, and everybody who writes waits for a few thousand pages and
/// two flushes. Here another connection moves the pages while the writer goes on; when it is through, the writer moves the few that
/// came meanwhile, and the log starts over. Source: https://www.sqlite.org/wal.html, "Checkpointing".
final class LogKeeper: Sendable {
  /// Pages in the log, as of the writer's last commit.
  private let length = Atomic<Int>(0)
  private let isMoving = Atomic<Bool>(false)
  private let isDue = Atomic<Bool>(false)
  private let queue = DispatchQueue(label: "clientele.sqlite.log")
  private let path: String

  /// The log is moved when it has grown to so many pages: 16 MiB.
  private static let long = 4_000

  init(_ path: String) { self.path = path }

  /// Takes the place of the automatic checkpoint. The keeper has to live as long as the connection.
  func watch(_ writer: SQLiteConnection) {
    sqlite3_wal_hook(
      writer.handle,
      { keeper, _, _, pages in
        if let keeper { Unmanaged<LogKeeper>.fromOpaque(keeper).takeUnretainedValue().length.store(Int(pages), ordering: .relaxed) }
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Between two groups, on the writer's thread.
  func look(_ writer: SQLiteConnection) {
    if isDue.exchange(false, ordering: .acquiringAndReleasing) {
      sqlite3_wal_checkpoint_v2(writer.handle, "main", SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    } else if length.load(ordering: .relaxed) >= Self.long, !isMoving.exchange(true, ordering: .acquiringAndReleasing) {
      queue.async { [self] in
        move()
        isMoving.store(false, ordering: .releasing)
      }
    }
  }

  private func move() {
    // Whatever keeps it from moving the log, such as a disk that is full, is met again by the writer, which answers for it.
    guard let connection = try? OwnConnection(path, readOnly: false, cache: 1_024) else { return isDue.store(true, ordering: .releasing) }
    sqlite3_wal_checkpoint_v2(connection.connection.handle, "main", SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    isDue.store(true, ordering: .releasing)
  }

  /// Waits for what is being moved.
  func close() { queue.sync {} }
}
