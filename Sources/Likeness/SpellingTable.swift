/// Gives every different spelling a number from 0 and counts in how many records it stands.
struct SpellingTable {
  private(set) var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var slots: [UInt32]
  private(set) var counts: [UInt32] = []
  /// A bit for each letter and digit of a spelling: spellings a few slips apart differ in a few bits.
  private(set) var letters: [UInt64] = []

  /// No spelling: an empty cell.
  static let none = UInt32.max
  private static let longest = 64

  init() { slots = Array(repeating: Self.none, count: 1 << 12) }

  var count: Int { counts.count }

  @inline(__always)
  func range(_ id: UInt32) -> Range<Int> { Int(starts[Int(id)])..<Int(starts[Int(id) + 1]) }

  func spelling(_ id: UInt32) -> ArraySlice<UInt8> { bytes[range(id)] }

  @inline(__always)
  func length(_ id: UInt32) -> Int { Int(starts[Int(id) + 1] - starts[Int(id)]) }

  mutating func id(_ spelling: some Collection<UInt8>) -> UInt32 {
    // No name needs more, and a file of long cells must not outgrow 32-bit places.
    if spelling.count > Self.longest { return id(Array(spelling.prefix(Self.longest))) }
    if (count + 1) * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(spelling)) & mask
    while slots[slot] != Self.none {
      let id = slots[slot]
      if length(id) == spelling.count, bytes[range(id)].elementsEqual(spelling) { return id }
      slot = (slot + 1) & mask
    }
    let id = UInt32(count)
    slots[slot] = id
    bytes.append(contentsOf: spelling)
    starts.append(UInt32(bytes.count))
    counts.append(0)
    letters.append(spelling.reduce(0) { $0 | 1 << UInt64($1 & 63) })
    return id
  }

  mutating func count(_ id: UInt32) { counts[Int(id)] += 1 }

  private mutating func grow() {
    slots = Array(repeating: Self.none, count: slots.count * 2)
    let mask = slots.count - 1
    for id in 0..<UInt32(count) {
      var slot = Int(truncatingIfNeeded: Self.hash(bytes[range(id)])) & mask
      while slots[slot] != Self.none { slot = (slot + 1) & mask }
      slots[slot] = id
    }
  }

  /// FNV-1a with a final mix, as the low bits choose the slot.
  static func hash(_ spelling: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in spelling { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mixed(hash)
  }

  /// The finaliser of MurmurHash3.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }

  /// The hash of a list of numbers in order.
  @inline(__always)
  static func hash(_ numbers: some Sequence<UInt32>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for number in numbers { hash = mixed(hash ^ UInt64(number)) }
    return hash
  }
}
