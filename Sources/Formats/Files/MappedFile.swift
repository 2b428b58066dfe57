import Glibc

/// The bytes of one file, mapped into memory: pages are fetched by the kernel as they are read, so a file larger than memory works.
///
/// The file must not be cut short while it is mapped (reading a page that is gone ends the process):
/// map the program's own copy of an upload, never a file that others still write.
public final class MappedFile: @unchecked Sendable {
  // Unchecked: the bytes are written only before `init` returns and freed only by `deinit`.
  /// Valid while this object lives, and the compiler may end its life after the last use it sees: go through `withBytes`.
  let bytes: UnsafeRawBufferPointer
  /// Where the bytes begin, also when there are none.
  let start: UnsafeMutableRawPointer
  private let isMapped: Bool

  /// The largest file accepted unless the caller says otherwise: 64 GiB.
  public static let defaultLimit = 64 << 30

  /// Maps the file at `path` for reading.
  /// - Throws: `FileFault`: missing, directory, notAFile, empty, unreadable, tooLarge.
  public init(path: String, limit: Int = defaultLimit) throws(FileFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .directory
    default: throw .notAFile
    }
    let size = Int(status.st_size)
    guard size > 0 else { throw .empty }
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      throw .unreadable(code: errno)
    }
    madvise(address, size, MADV_SEQUENTIAL)
    start = address
    bytes = UnsafeRawBufferPointer(start: address, count: size)
    isMapped = true
  }

  /// Takes a copy of bytes that are already in memory, such as a small upload or a pasted table.
  public init(copying source: some Collection<UInt8>) {
    start = .allocate(byteCount: max(source.count, 1), alignment: 16)
    UnsafeMutableRawBufferPointer(start: start, count: source.count).copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(start: start, count: source.count)
    isMapped = false
  }

  public var count: Int { bytes.count }

  /// Calls `body` with the bytes, valid during the call only.
  @inline(__always)
  public func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
    try withExtendedLifetime(self) { try body(bytes) }
  }

  /// Gives back the memory of a part that was read; it is fetched again when it is asked for.
  public func forget(_ part: Range<Int>) {
    let page = 4096
    let low = (max(0, part.lowerBound) + page - 1) / page * page
    let high = min(part.upperBound, bytes.count) / page * page
    guard isMapped, high > low else { return }
    madvise(start + low, high - low, MADV_DONTNEED)
  }

  deinit {
    if isMapped { munmap(start, bytes.count) } else { start.deallocate() }
  }
}
