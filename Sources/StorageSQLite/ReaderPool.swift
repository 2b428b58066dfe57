import Dispatch
import Storage
import Synchronization

/// The connections that read for pages: opened when first needed, the one used last taken first, because its cache is warm.
///
/// The pool of the library asks the schema version and changes queues for each reading, which costs as much as reading a row.
final class ReaderPool: Sendable {
  private struct State {
    var idle: [OwnConnection] = []
    var isClosed = false
  }

  private let path: String
  private let most: Int
  private let state = Mutex(State())
  private let places: DispatchSemaphore

  init(_ path: String, most: Int) {
    self.path = path
    self.most = max(1, most)
    places = DispatchSemaphore(value: self.most)
  }

  /// Runs the body in a reading of its own, on the thread of the caller; waits while all connections are in use.
  func read<T>(_ body: (SQLiteConnection) throws -> T) throws -> T {
    places.wait()
    defer { places.signal() }
    let reader = try take()
    defer { state.withLock { if !$0.isClosed { $0.idle.append(reader) } } }
    try reader.connection.execute("BEGIN")
    defer { reader.connection.endReading() }
    return try body(reader.connection)
  }

  private func take() throws -> OwnConnection {
    let known = try state.withLock { state in
      guard !state.isClosed else { throw StorageError.unavailable("the database is closed") }
      return state.idle.popLast()
    }
    // Kibibytes. The pages a reader misses come from the cache of the kernel.
    return try known ?? OwnConnection(path, readOnly: true, cache: 4_096)
  }

  /// Waits for the readings under way and closes their connections.
  func close() {
    state.withLock { $0.isClosed = true }
    for _ in 0..<most { places.wait() }
    state.withLock { $0.idle = [] }
    for _ in 0..<most { places.signal() }
  }
}
