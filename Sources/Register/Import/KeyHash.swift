/// 128 bits of a key: what an import remembers of the rows behind it instead of their texts. The same in every run.
struct KeyHash: Hashable, Sendable {
  private var low: UInt64 = 0xcbf2_9ce4_8422_2325
  private var high: UInt64 = 0x6c62_272e_07bb_0142

  /// A number that is spread evenly.
  var cell: UInt64 {
    let mixed = (low ^ high >> 17) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }

  /// Adds a part; parts are told apart from their neighbours.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0xFF)
  }

  mutating func add(_ number: Int64) {
    low = (low ^ UInt64(bitPattern: number)) &* 0x9E37_79B9_7F4A_7C15
    low ^= low >> 32
    high = (high ^ UInt64(bitPattern: number)) &* 0xC2B2_AE3D_27D4_EB4F
    high ^= high >> 29
  }

  private mutating func add(byte: UInt8) {
    low = (low ^ UInt64(byte)) &* 0x100_0000_01b3
    high = (high ^ UInt64(byte)) &* 0xBF58_476D_1CE4_E5B9
    high ^= high >> 31
  }
}
