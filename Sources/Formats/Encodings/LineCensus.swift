/// Tells a file whose lines are of two encodings: some are UTF-8 from end to end, others are not UTF-8 at all.
struct LineCensus {
  /// Lines of so many sequences of UTF-8 and nothing broken: in a code page no words look so.
  private var whole = 0
  private var broken = 0
  /// The bytes of the lines that are not UTF-8.
  private(set) var others = HighByteCensus()
  private static let least = 6

  /// One line of UTF-8 for ten of the other encoding is enough: it cannot be chance.
  var isMixed: Bool { broken > 0 && whole * 10 >= broken && whole > 0 }

  /// Counts the lines that lie in a window of a file; those cut at its ends say nothing.
  mutating func count(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      var census = UTF8Census()
      census.count(line, cutAtStart: true, cutAtEnd: true)
      if census.broken > 0 {
        broken += 1
        others.count(line)
      } else if census.sequences >= Self.least {
        whole += 1
      }
      start = end + 1
    }
  }
}
