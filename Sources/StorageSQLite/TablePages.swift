import GRDBSQLite
import Storage

/// The pages of a database file, read through the file that a connection has open. Layout: https://www.sqlite.org/fileformat.html
///
/// Right only while the connection's snapshot is wholly in the file and nothing of it in the log: see `SQLiteStore.quietLanes`.
struct TablePages {
  private let file: UnsafeMutablePointer<sqlite3_file>
  private let read: @convention(c) (UnsafeMutablePointer<sqlite3_file>?, UnsafeMutableRawPointer?, Int32, sqlite3_int64) -> Int32
  private let pageSize: Int
  /// Bytes of a page that hold content.
  let usable: Int

  /// Deeper trees than this do not exist: the file would be larger than any disk.
  private static let deepest = 20

  init(_ connection: SQLiteConnection) throws {
    var pointer: UnsafeMutablePointer<sqlite3_file>?
    let code = withUnsafeMutablePointer(to: &pointer) {
      sqlite3_file_control(connection.handle, "main", SQLITE_FCNTL_FILE_POINTER, $0)
    }
    guard code == SQLITE_OK, let pointer, let methods = pointer.pointee.pMethods, let read = methods.pointee.xRead else {
      throw StorageError.failed("SQLite does not lend its file")
    }
    var header = [UInt8](repeating: 0, count: 100)
    guard read(pointer, &header, 100, 0) == SQLITE_OK else { throw StorageError.unavailable("the database file cannot be read") }
    let size = Int(header[16]) << 8 | Int(header[17])
    pageSize = size == 1 ? 65_536 : size
    usable = pageSize - Int(header[20])
    guard header.starts(with: "SQLite format 3\0".utf8), pageSize >= 512, usable >= 480, header[59] == 1 else {
      throw StorageError.unusable("the header of the database file is not understood")
    }
    file = pointer
    self.read = read
  }

  func makePage() -> UnsafeMutableRawBufferPointer { .allocate(byteCount: pageSize, alignment: 16) }

  @inline(__always)
  func load(_ number: UInt32, into page: UnsafeMutableRawBufferPointer) throws {
    let code = read(file, page.baseAddress, Int32(truncatingIfNeeded: pageSize), (sqlite3_int64(number) - 1) * sqlite3_int64(pageSize))
    guard code == SQLITE_OK, number > 0 else { throw StorageError.unusable("page \(number) cannot be read") }
  }

  /// The leaves of a table in the order of its row ids.
  func leaves(of root: UInt32) throws -> [UInt32] {
    let page = makePage()
    defer { page.deallocate() }
    var level = [root]
    for _ in 0..<Self.deepest {
      guard let first = level.first else { break }
      try load(first, into: page)
      // All leaves are equally deep, so that one page tells of its level.
      if page[Self.start(first)] == 13 { return level }
      level = try level.flatMap { number in
        try load(number, into: page)
        return try children(page, at: Self.start(number))
      }
    }
    throw StorageError.unusable("the table at page \(root) is not a tree")
  }

  /// Where the tree begins on a page: the first one holds the header of the file as well.
  static func start(_ number: UInt32) -> Int { number == 1 ? 100 : 0 }

  private func children(_ page: UnsafeMutableRawBufferPointer, at start: Int) throws -> [UInt32] {
    let count = Int(page.big16(start + 3))
    guard page[start] == 5, start + 12 + 2 * count <= usable else { throw StorageError.unusable("a page of the tree is damaged") }
    var out: [UInt32] = []
    out.reserveCapacity(count + 1)
    for cell in 0..<count {
      let at = Int(page.big16(start + 12 + 2 * cell))
      guard at + 4 <= usable else { throw StorageError.unusable("a page of the tree is damaged") }
      out.append(page.big32(at))
    }
    out.append(page.big32(start + 8))
    return out
  }
}

extension UnsafeMutableRawBufferPointer {
  @inline(__always)
  func big16(_ at: Int) -> UInt16 { UInt16(bigEndian: loadUnaligned(fromByteOffset: at, as: UInt16.self)) }

  @inline(__always)
  func big32(_ at: Int) -> UInt32 { UInt32(bigEndian: loadUnaligned(fromByteOffset: at, as: UInt32.self)) }
}
