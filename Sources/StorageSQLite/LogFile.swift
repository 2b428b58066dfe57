import GRDBSQLite
import Glibc

/// The write-ahead log, written in large pieces while a transaction ends.
///
/// SQLite hands over each page of a commit in two writings, of 24 and of 4,096 bytes: an import makes 50,000 of them, and the system
/// clears and fills each block of the file by turns. Within `gathering` they are gathered and reach the file before anybody relies on
/// them: with the page that ends the transaction, before a flush, before a reading. What the file could not take is SQLite's to answer
/// for, and it takes the transaction back. Outside nothing is kept: another process may write as soon as the transaction has ended.
/// Source: https://www.sqlite.org/vfs.html and https://www.sqlite.org/fileformat2.html, section 4.
struct LogFile {
  /// First, as SQLite looks for it there.
  private var file: sqlite3_file
  /// What was gathered: so many bytes that belong to this place of the file.
  private var gathered: UnsafeMutableRawPointer?
  private var place: Int64 = 0
  private var count = 0
  private var isGathering = false
  /// Whether the page that is written next, or was written last, ends a transaction.
  private var isEnd = false

  /// The system's file takes less than 128 KiB at once.
  private static let capacity = 124 << 10
  /// The head of a page in the log; its second number is not zero where the page ends a transaction.
  private static let head = 24

  private typealias Pointer = UnsafeMutablePointer<LogFile>
  private typealias File = UnsafeMutablePointer<sqlite3_file>

  /// The file of the system stands behind ours.
  private static let room = (MemoryLayout<LogFile>.stride + 15) / 16 * 16

  /// Makes the log of every database that is opened from here on such a file.
  static func install() { _ = installed }

  /// Runs the end of a transaction of the connection's main database.
  static func gathering<T>(on connection: SQLiteConnection, _ body: () throws -> T) rethrows -> T {
    var file: File?
    sqlite3_file_control(connection.handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file)
    guard let file, file.pointee.pMethods == UnsafePointer(methods), let (log, _, _) = log(file) else { return try body() }
    log.pointee.isGathering = true
    defer {
      // Whatever is left is of a transaction that was taken back.
      log.pointee.isGathering = false
      log.pointee.count = 0
    }
    return try body()
  }

  private static let installed: Bool = {
    guard let system = sqlite3_vfs_find(nil) else { return false }
    let ours = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    ours.initialize(to: system.pointee)
    ours.pointee.pNext = nil
    ours.pointee.szOsFile = Int32(room) + system.pointee.szOsFile
    ours.pointee.zName = UnsafePointer(strdup("clientele"))
    ours.pointee.pAppData = UnsafeMutableRawPointer(system)
    ours.pointee.xOpen = { ours, name, file, flags, out in
      guard let file, let system = ours?.pointee.pAppData?.assumingMemoryBound(to: sqlite3_vfs.self) else { return SQLITE_CANTOPEN }
      return LogFile.open(system, name, file, flags, out)
    }
    return sqlite3_vfs_register(ours, 1) == SQLITE_OK
  }()

  private static func open(
    _ system: UnsafeMutablePointer<sqlite3_vfs>, _ name: UnsafePointer<CChar>?, _ file: File, _ flags: Int32,
    _ out: UnsafeMutablePointer<Int32>?
  ) -> Int32 {
    guard flags & SQLITE_OPEN_WAL != 0 else { return system.pointee.xOpen(system, name, file, flags, out) }
    let code = system.pointee.xOpen(system, name, inner(file), flags, out)
    guard code == SQLITE_OK else {
      _ = inner(file).pointee.pMethods?.pointee.xClose(inner(file))
      file.pointee.pMethods = nil
      return code
    }
    UnsafeMutableRawPointer(file).bindMemory(to: LogFile.self, capacity: 1)
      .initialize(to: LogFile(file: sqlite3_file(pMethods: UnsafePointer(methods))))
    return SQLITE_OK
  }

  private static func inner(_ file: File) -> File { (UnsafeMutableRawPointer(file) + room).assumingMemoryBound(to: sqlite3_file.self) }

  private static func log(_ file: File?) -> (log: Pointer, inner: File, methods: sqlite3_io_methods)? {
    guard let file, let methods = inner(file).pointee.pMethods else { return nil }
    return (UnsafeMutableRawPointer(file).assumingMemoryBound(to: LogFile.self), inner(file), methods.pointee)
  }

  nonisolated(unsafe) private static let methods: UnsafeMutablePointer<sqlite3_io_methods> = {
    let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    var all = sqlite3_io_methods()
    all.iVersion = 1
    all.xWrite = { file, bytes, count, place in LogFile.write(file, bytes, Int(count), place) }
    all.xRead = { file, bytes, count, place in LogFile.settled(file) { $1.xRead($0, bytes, count, place) } }
    all.xSync = { file, flags in LogFile.settled(file) { $1.xSync($0, flags) } }
    all.xFileSize = { file, size in LogFile.settled(file) { $1.xFileSize($0, size) } }
    all.xTruncate = { file, size in LogFile.settled(file) { $1.xTruncate($0, size) } }
    all.xClose = { file in LogFile.close(file) }
    all.xLock = { file, lock in LogFile.passed(file) { $1.xLock($0, lock) } }
    all.xUnlock = { file, lock in LogFile.passed(file) { $1.xUnlock($0, lock) } }
    all.xCheckReservedLock = { file, out in LogFile.passed(file) { $1.xCheckReservedLock($0, out) } }
    all.xFileControl = { file, sort, argument in LogFile.passed(file) { $1.xFileControl($0, sort, argument) } }
    all.xSectorSize = { file in LogFile.passed(file) { $1.xSectorSize($0) } }
    all.xDeviceCharacteristics = { file in LogFile.passed(file) { $1.xDeviceCharacteristics($0) } }
    methods.initialize(to: all)
    return methods
  }()

  private static func passed(_ file: File?, _ body: (File, sqlite3_io_methods) -> Int32) -> Int32 {
    guard let (_, inner, methods) = log(file) else { return SQLITE_IOERR }
    return body(inner, methods)
  }

  /// With all in the file that was gathered.
  private static func settled(_ file: File?, _ body: (File, sqlite3_io_methods) -> Int32) -> Int32 {
    guard let (log, inner, methods) = log(file) else { return SQLITE_IOERR }
    let code = log.pointee.settle(inner, methods)
    return code == SQLITE_OK ? body(inner, methods) : code
  }

  private static func close(_ file: File?) -> Int32 {
    guard let (log, inner, methods) = log(file) else { return SQLITE_OK }
    // What was gathered and is not in the file belongs to no transaction that was committed.
    log.pointee.gathered?.deallocate()
    log.pointee.gathered = nil
    return methods.xClose(inner)
  }

  private static func write(_ file: File?, _ bytes: UnsafeRawPointer?, _ count: Int, _ place: Int64) -> Int32 {
    guard let (log, inner, methods) = log(file), let bytes else { return SQLITE_IOERR }
    guard log.pointee.isGathering else { return methods.xWrite(inner, bytes, Int32(count), place) }
    let isHead = count == head
    if isHead { log.pointee.isEnd = bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self) != 0 }
    let follows = log.pointee.count > 0 && log.pointee.place + Int64(log.pointee.count) == place
    if log.pointee.count > 0, !follows || log.pointee.count + count > capacity {
      let code = log.pointee.settle(inner, methods)
      guard code == SQLITE_OK else { return code }
    }
    guard count <= capacity else { return methods.xWrite(inner, bytes, Int32(count), place) }
    log.pointee.gather(bytes, count, place)
    // A head alone is written when checksums are made anew; else its page comes next.
    return log.pointee.isEnd && (!isHead || !follows) ? log.pointee.settle(inner, methods) : SQLITE_OK
  }

  private mutating func gather(_ bytes: UnsafeRawPointer, _ length: Int, _ start: Int64) {
    let room = gathered ?? .allocate(byteCount: Self.capacity, alignment: 16)
    gathered = room
    if count == 0 { place = start }
    (room + count).copyMemory(from: bytes, byteCount: length)
    count += length
  }

  private mutating func settle(_ inner: UnsafeMutablePointer<sqlite3_file>, _ methods: sqlite3_io_methods) -> Int32 {
    guard count > 0 else { return SQLITE_OK }
    let code = methods.xWrite(inner, gathered, Int32(count), place)
    if code == SQLITE_OK { count = 0 }
    return code
  }
}
