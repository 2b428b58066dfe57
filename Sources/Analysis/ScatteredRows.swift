import CPrefetch
import Glibc

/// Rows reached in random order, one per dense index, in one block of large pages and whole cache lines: otherwise looking up the page
/// costs as much as the row (10,000,000 lines over 1,000,000 rows of 64 bytes).
final class ScatteredRows<Row: BitwiseCopyable>: @unchecked Sendable {
  // Unchecked: whoever fills it on a thread of its own hands it over only after that thread has ended.
  let rows: UnsafeMutableBufferPointer<Row>

  init(repeating row: Row, count: Int) {
    let bytes = max(1, count) * MemoryLayout<Row>.stride
    let page = 1 << 21
    let isLarge = bytes >= page
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: isLarge ? page : 64)
    // Advice only: where it is not taken the rows are merely slower.
    if isLarge { _ = madvise(memory, bytes / page * page, MADV_HUGEPAGE) }
    rows = UnsafeMutableBufferPointer(start: memory.bindMemory(to: Row.self, capacity: count), count: count)
    let middle = isLarge ? count / 2 : count
    // Making memory ready that nobody has touched takes as long as a pass over the rows: each thread makes its half.
    if middle < count {
      _ = bothHalves({ rows[..<middle].initialize(repeating: row) }, { rows[middle...].initialize(repeating: row) })
    } else {
      rows.initialize(repeating: row)
    }
  }

  /// Asks for a row that is wanted soon, without waiting for it.
  @inline(__always)
  func prefetch(_ index: Int) { prefetch_line(rows.baseAddress.map { $0 + index }) }

  deinit { UnsafeMutableRawPointer(rows.baseAddress)?.deallocate() }
}
