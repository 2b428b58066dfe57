/// Up to four code units at which a scan stops, with each byte repeated through a word so that eight bytes are tried at once.
struct StopUnits {
  let units: (UInt16, UInt16, UInt16, UInt16)
  let words: (UInt64, UInt64, UInt64, UInt64)

  init(_ first: UInt16, _ second: UInt16, _ third: UInt16, _ fourth: UInt16) {
    units = (first, second, third, fourth)
    func word(_ unit: UInt16) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(unit & 0xFF) }
    words = (word(first), word(second), word(third), word(fourth))
  }

  @inline(__always)
  func contains(_ unit: UInt16) -> Bool { unit == units.0 || unit == units.1 || unit == units.2 || unit == units.3 }

  /// The high bit of each byte of `text` that equals a stop byte; bits above the lowest one set may be wrong.
  /// Source: H. S. Warren, "Hacker's Delight", finding the first zero byte of a word.
  @inline(__always)
  func hits(_ text: UInt64) -> UInt64 {
    (Self.zeros(text ^ words.0) | Self.zeros(text ^ words.1)) | (Self.zeros(text ^ words.2) | Self.zeros(text ^ words.3))
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 }
}
