/// Which lines a thread takes: all, or those of every other pair of accounts (or other dense keys). Two threads so never meet in a row,
/// nor, rows being 64 bytes, in two neighbouring cache lines, which processors fetch together.
struct LineShare {
  private let count: Int
  /// 1: every line.
  private let always: Int32
  /// What the second lowest bit of the key must not be.
  private let other: Int32

  static func all(_ count: Int) -> LineShare { LineShare(count: count, always: 1, other: 0) }
  static func even(_ count: Int) -> LineShare { LineShare(count: count, always: 0, other: 1) }
  static func odd(_ count: Int) -> LineShare { LineShare(count: count, always: 0, other: 0) }

  /// Lines a pass takes at a time. They come in random order of key, so each row is a wait for memory; reading the rows of a block
  /// first lets the waits overlap (10,000,000 lines over 1,000,000 accounts: 0.26 s instead of 0.40 s).
  private static let block = 128

  /// Calls `body` with the line numbers of this share, ascending, a block at a time. Picked by arithmetic: a branch would guess wrong
  /// every other time.
  @inline(__always)
  func forEachBlock(of key: [Int32], _ body: (UnsafeMutableBufferPointer<Int32>) -> Void) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.block) { picked in
      picked.initialize(repeating: 0)
      let keys = key.span
      var start = 0
      while start < count {
        let end = min(start + Self.block, count)
        var found = 0
        for line in start..<end {
          picked[found] = Int32(truncatingIfNeeded: line)
          found &+= Int((keys[line] >> 1 ^ other) & 1 | always)
        }
        body(UnsafeMutableBufferPointer(rebasing: picked[..<found]))
        start = end
      }
    }
  }
}

/// Under this many lines a second thread is not worth starting.
let fewLines = 100_000
