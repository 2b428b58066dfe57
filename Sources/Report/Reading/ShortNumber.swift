/// Whole numbers of up to seven digits, read from one word all at once.
enum ShortNumber {
  /// The value of a key in a word (bytes from the lowest on, their count in the seven bits above them); nil for anything but digits, and
  /// where a zero before them makes another key of the same value.
  @inline(__always)
  static func value(_ word: UInt64) -> Int? {
    let count = word >> 56 & 0x7F
    guard count > 0, word & 0xFF != 0x30 || count == 1 else { return nil }
    // Eight digits, zeros before ours: the first digit is the lowest byte.
    let shift = 64 - 8 * count
    var digits = (word << shift | 0x3030_3030_3030_3030 >> (64 - shift)) ^ 0x3030_3030_3030_3030
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    // Neighbours to pairs, pairs to fours, fours to eight (D. Lemire, "Quickly parsing eight digits", 2018).
    digits = digits &* 10 &+ digits >> 8
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    digits = ((digits & mask) &* 0x000F_4240_0000_0064 &+ (digits >> 16 & mask) &* 0x0000_2710_0000_0001) >> 32
    return Int(truncatingIfNeeded: digits & 0xFFFF_FFFF)
  }
}
