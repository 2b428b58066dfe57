import Glibc

extension Array {
  /// Room for so many values on pages of 2 MB where the kernel has them: a column of ten million lines then takes dozens of page faults
  /// in place of ten thousand, and reading it here and there misses fewer look-ups of pages. Advice only; small columns are as ever.
  public mutating func reserveLargePages(_ count: Int) {
    reserveCapacity(count)
    let bytes = capacity * MemoryLayout<Element>.stride
    guard bytes >= 4 << 20 else { return }
    withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let first = Int(bitPattern: base), start = (first + 4095) & ~4095, end = (first + bytes) & ~4095
      if let from = UnsafeMutableRawPointer(bitPattern: start), end > start { _ = madvise(from, end - start, MADV_HUGEPAGE) }
    }
  }
}
