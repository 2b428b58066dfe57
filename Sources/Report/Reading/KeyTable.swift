/// The distinct keys of a column, each with a number in order of first sight; bytes in one arena, no text per cell.
///
/// Short whole numbers are found by their value, one read each; other keys by open addressing with linear probing, where a slot holds
/// 32 bits of the hash beside the number, so that most misses never touch the arena.
struct KeyTable {
  private var arena: [UInt8] = []
  /// Where the keys end in the arena; key n begins where key n - 1 ends.
  private var ends: [Int] = []
  /// The upper half is of the hash, the lower one the number plus one; zero is free.
  private var hashed = 0
  private var slots = [UInt64](repeating: 0, count: 1024)
  /// By value, the number of keys of up to seven digits; -1 where there is none. At most 40 MB.
  private var direct: [Int32] = []
  /// Lines of one order or customer mostly follow each other.
  private var last: Int32 = -1

  /// Most keys a table takes: numbers are 32 bits.
  static let limit = Int(Int32.max) - 1

  var count: Int { ends.count }

  /// The number of a key, a new one for a key not seen before; -1 when the table is full.
  @inline(__always)
  mutating func number(of key: UnsafeRawBufferPointer) -> Int32 {
    if last >= 0, holds(last, key) { return last }
    last = Self.value(key).map { found(key, value: $0) } ?? found(key)
    return last
  }

  /// Seven digits at most, no zero before them: value and key tell each other.
  @inline(__always)
  private static func value(_ key: UnsafeRawBufferPointer) -> Int? {
    guard (1...7).contains(key.count), key[0] != 0x30 || key.count == 1 else { return nil }
    var value = 0
    for byte in key {
      guard byte &- 0x30 < 10 else { return nil }
      value = value &* 10 &+ Int(byte &- 0x30)
    }
    return value
  }

  private mutating func found(_ key: UnsafeRawBufferPointer, value: Int) -> Int32 {
    if value >= direct.count {
      let size = min(10_000_000, max(value + 1, direct.count * 2))
      direct.append(contentsOf: repeatElement(-1, count: size - direct.count))
    }
    if direct[value] >= 0 { return direct[value] }
    guard count < Self.limit else { return -1 }
    arena.append(contentsOf: key)
    ends.append(arena.count)
    direct[value] = Int32(truncatingIfNeeded: count - 1)
    return direct[value]
  }

  private mutating func found(_ key: UnsafeRawBufferPointer) -> Int32 {
    let hash = Self.hash(key)
    let tag = hash >> 32
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] >> 32 == tag {
        let number = Int32(truncatingIfNeeded: slots[place] & 0xFFFF_FFFF) - 1
        if holds(number, key) { return number }
      }
      place = (place + 1) & (slots.count - 1)
    }
    guard count < Self.limit else { return -1 }
    arena.append(contentsOf: key)
    ends.append(arena.count)
    slots[place] = tag << 32 | UInt64(count)
    hashed += 1
    if hashed * 2 > slots.count { grow() }
    return Int32(truncatingIfNeeded: count - 1)
  }

  @inline(__always)
  private func start(_ number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  @inline(__always)
  private func holds(_ number: Int32, _ key: UnsafeRawBufferPointer) -> Bool {
    let number = Int(number), from = start(number)
    guard ends[number] - from == key.count else { return false }
    return arena.withUnsafeBytes { arena in
      let own = UnsafeRawBufferPointer(rebasing: arena[from..<(from + key.count)])
      if key.count <= 8 { return Self.word(own) == Self.word(key) }
      for index in 0..<key.count where own[index] != key[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    let size = slots.count * 4
    var wider = [UInt64](repeating: 0, count: size)
    arena.withUnsafeBytes { arena in
      for number in 0..<count {
        let key = UnsafeRawBufferPointer(rebasing: arena[start(number)..<ends[number]])
        if Self.value(key) != nil { continue }
        let hash = Self.hash(key)
        var place = Int(truncatingIfNeeded: hash) & (size - 1)
        while wider[place] != 0 { place = (place + 1) & (size - 1) }
        wider[place] = (hash >> 32) << 32 | UInt64(number + 1)
      }
    }
    slots = wider
  }

  /// Up to eight bytes as one number, which tells keys of equal length apart: two loads that overlap.
  @inline(__always)
  private static func word(_ key: UnsafeRawBufferPointer) -> UInt64 {
    let count = key.count
    if count >= 4 {
      let low = key.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let high = key.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(high) << 32 | UInt64(low)
    }
    guard count > 0 else { return 0 }
    return UInt64(key[0]) | UInt64(key[count / 2]) << 8 | UInt64(key[count - 1]) << 16
  }

  /// Multiply and fold, eight bytes at a time (after W. Yi, "wyhash"); seeded by the length.
  private static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    if key.count <= 8 {
      let (high, low) = (hash ^ word(key)).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      hash = high ^ low ^ 0xE703_7ED1_A0B4_28DB
      return hash ^ (hash >> 29)
    }
    var index = 0
    while index < key.count {
      var word: UInt64 = 0
      if index + 8 <= key.count {
        word = key.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      } else {
        for rest in index..<key.count { word = word << 8 | UInt64(key[rest]) }
      }
      let (high, low) = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      hash = high ^ low ^ 0xE703_7ED1_A0B4_28DB
      index += 8
    }
    return hash ^ (hash >> 29)
  }

  /// The bytes of a key, valid during the call only.
  func withKey<Value>(_ number: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    arena.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start(number)..<ends[number]])) }
  }

  func text(_ number: Int) -> String { withKey(number) { String(decoding: $0, as: UTF8.self) } }
}
