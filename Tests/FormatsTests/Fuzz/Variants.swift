/// Damaged copies of a file: cut short, bytes flipped, pieces repeated or taken out, read in another encoding. The same seed gives
/// the same copies, so that a failure repeats.
struct Variants {
  private var state: UInt64
  let original: [UInt8]

  init(_ original: [UInt8], seed: UInt64) {
    self.original = original
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// xorshift64* (Vigna 2016).
  private mutating func roll(_ sides: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 2_685_821_657_736_338_717) >> 33) % max(sides, 1)
  }

  /// The next damaged copy.
  mutating func next() -> [UInt8] {
    var bytes = original
    guard !bytes.isEmpty else { return bytes }
    switch roll(8) {
    case 0: bytes = Array(bytes.prefix(roll(bytes.count)))
    case 1: for _ in 0...roll(16) { bytes[roll(bytes.count)] ^= UInt8(truncatingIfNeeded: 1 << roll(8)) }
    case 2: for _ in 0...roll(64) { bytes[roll(bytes.count)] = UInt8(truncatingIfNeeded: roll(256)) }
    case 3:
      let start = roll(bytes.count), length = min(1 + roll(4_096), bytes.count - start), piece = bytes[start..<(start + length)]
      for _ in 0...roll(20) { bytes.insert(contentsOf: piece, at: start) }
    case 4:
      let start = roll(bytes.count)
      bytes.removeSubrange(start..<min(bytes.count, start + 1 + roll(2_048)))
    case 5: bytes = reencoded(bytes)
    case 6:
      // Signs that formats give a meaning to, in odd places.
      let signs = Array("\0\"'<>&;:,=\n\r\\{}[]?+-0123456789eE\u{FEFF}".utf8)
      for _ in 0...roll(24) { bytes.insert(signs[roll(signs.count)], at: roll(bytes.count)) }
    default:
      // Two damages at once: the end is gone and the rest is hurt.
      bytes = Array(bytes.prefix(1 + roll(bytes.count)))
      for _ in 0...roll(8) where !bytes.isEmpty { bytes[roll(bytes.count)] = UInt8(truncatingIfNeeded: roll(256)) }
    }
    return bytes
  }

  /// The bytes as another program would have saved them.
  private mutating func reencoded(_ bytes: [UInt8]) -> [UInt8] {
    switch roll(4) {
    case 0: return bytes.flatMap { [$0, 0] }
    case 1: return [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
    // Latin-1 taken for UTF-8's source: each high byte becomes two.
    case 2: return bytes.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
    default: return [0xEF, 0xBB, 0xBF] + bytes.map { $0 ^ ($0 >= 0x80 ? 0x20 : 0) }
    }
  }
}
