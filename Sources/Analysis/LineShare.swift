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

  /// Lines a pass takes at a time. They come in random order of key, so each row is a wait for memory: the rows of the next block are
  /// asked for before the lines of this one are worked through.
  private static let block = 128

  /// Calls `body` with the line numbers of this share, ascending, a block at a time, and before that `ahead` with the key of each line of
  /// the block after it. Picked by arithmetic: a branch would guess wrong every other time.
  @inline(__always)
  func forEachBlock(of key: [Int32], ahead: (Int) -> Void, _ body: (UnsafeMutableBufferPointer<Int32>) -> Void) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * Self.block) { picked in
      picked.initialize(repeating: 0)
      let keys = key.span
      func pick(from start: Int, into half: Int) -> UnsafeMutableBufferPointer<Int32> {
        var found = half
        for line in start..<max(start, min(start + Self.block, count)) {
          picked[found] = Int32(truncatingIfNeeded: line)
          found &+= Int((keys[line] >> 1 ^ other) & 1 | always)
        }
        for place in half..<found { ahead(Int(keys[Int(picked[place])])) }
        return UnsafeMutableBufferPointer(rebasing: picked[half..<found])
      }
      var start = 0, half = 0
      var next = pick(from: 0, into: 0)
      while start < count {
        let lines = next
        start += Self.block
        half = Self.block - half
        next = pick(from: start, into: half)
        body(lines)
      }
    }
  }
}

/// Under this many lines a second thread is not worth starting.
let fewLines = 100_000

/// So many rows stay in the cache of a processor.
let fewRows = 16_384
