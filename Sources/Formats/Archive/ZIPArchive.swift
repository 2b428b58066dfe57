import CZip

/// A ZIP archive in memory whose entries are read piece by piece, within limits that stop archives made to fill the memory.
final class ZIPArchive {
  private let file: MappedFile
  private let archive: OpaquePointer
  let limits: Limits

  /// What an entry may grow to.
  struct Limits {
    /// Unpacked bytes that are always read.
    var free = 64 << 20
    /// Beyond that, how many times larger than packed an entry may be: sheets of numbers reach 30.
    var ratio = 150
    /// The largest entry.
    var largest = 4 << 30
    var entries = 100_000
  }

  /// Nil when the bytes are no archive.
  init?(_ file: MappedFile, limits: Limits = Limits()) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(file.start, UInt64(file.count), 0, &error) else { return nil }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      return nil
    }
    self.file = file
    self.archive = archive
    self.limits = limits
    guard zip_get_num_entries(archive, 0) <= limits.entries else { return nil }
  }

  deinit { zip_discard(archive) }

  enum Fault: Error { case missing, damaged, encrypted, bomb }

  /// The place of an entry whatever the case of its name; backslashes and a leading slash are forgiven.
  private func place(_ name: String) -> UInt64? {
    let path = String(name.replacing("\\", with: "/").drop { $0 == "/" })
    for spelling in [path, path.replacing("/", with: "\\")] {
      let index = zip_name_locate(archive, spelling, UInt32(ZIP_FL_NOCASE))
      if index >= 0 { return UInt64(index) }
    }
    return nil
  }

  func holds(_ name: String) -> Bool { place(name) != nil }

  /// Unpacks an entry piece by piece; `body` returns false to end early.
  func read(_ name: String, _ body: (UnsafeRawBufferPointer) -> Bool) throws(Fault) {
    guard let place = place(name) else { throw .missing }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, place, 0, &status) == 0 else { throw .damaged }
    if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted }
    let packed = Int(clamping: status.comp_size)
    let allowed = min(limits.largest, max(limits.free, packed.multipliedReportingOverflow(by: limits.ratio).partialValue))
    // The directory may lie: what comes out is counted too.
    guard Int(clamping: status.size) <= allowed else { throw .bomb }
    guard let entry = zip_fopen_index(archive, place, 0) else { throw .damaged }
    defer { zip_fclose(entry) }
    var total = 0, fault: Fault?
    withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 16) { buffer in
      while true {
        let count = Int(zip_fread(entry, buffer.baseAddress, UInt64(buffer.count)))
        if count < 0 { fault = .damaged }
        if count <= 0 { return }
        total += count
        if total > allowed {
          fault = .bomb
          return
        }
        if !body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return }
      }
    }
    if let fault { throw fault }
  }

  /// A small entry whole.
  func bytes(_ name: String, limit: Int = 16 << 20) throws(Fault) -> [UInt8] {
    var all: [UInt8] = []
    try read(name) { piece in
      all.append(contentsOf: piece)
      return all.count <= limit
    }
    if all.count > limit { throw .bomb }
    return all
  }
}
