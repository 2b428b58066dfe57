import CMalloc

/// How the C library keeps memory between requests.
enum Allocation {
  /// A page is a few large blocks, made and freed a thousand times a second: the library would give them back to the system each
  /// time and ask for them again, page fault by page fault. It keeps up to this much instead.
  static func keepPages() {
    mallopt(M_TRIM_THRESHOLD, 4 << 20)
    mallopt(M_TOP_PAD, 256 << 10)
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    // Each arena keeps as much for itself.
    mallopt(M_ARENA_MAX, 4)
  }
}
