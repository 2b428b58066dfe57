/// The distinct keys of a column, each with a number in order of first sight.
///
/// A key of up to seven bytes is one word: kept, compared and hashed without going anywhere else. Short whole numbers are found by their
/// value, one read each; other keys by open addressing with linear probing. Only longer keys lie in an arena.
struct KeyTable {
  /// By number: a short key itself, or where a longer one lies in the arena: its place << 16 | its length.
  private var keys: [UInt64] = []
  private var arena: [UInt8] = []
  private var hashed = 0
  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// By value, the number of keys of up to seven digits; -1 where there is none. At most 40 MB.
  private var direct: [Int32] = []
  /// Lines of one order or customer mostly follow each other.
  private var last: Int32 = -1
  /// Its word when it is short, which no key longer has.
  private var lastWord: UInt64 = 0

  private struct Slot {
    /// A short key, or the hash of a longer one.
    var word: UInt64 = 0
    /// -1 in a free slot.
    var number: Int32 = -1
  }

  /// Most keys a table takes: numbers are 32 bits.
  static let limit = Int(Int32.max) - 1

  var count: Int { keys.count }

  /// The number of a key, a new one for a key not seen before; -1 when the table is full. Only the first 65,535 bytes tell keys apart.
  @inline(__always)
  mutating func number(of key: UnsafeRawBufferPointer) -> Int32 {
    guard key.count <= 7 else { return number(ofLong: key) }
    let word = Self.word(key)
    if word == lastWord { return last }
    lastWord = word
    last = ShortNumber.value(word).map { found(word, value: $0) } ?? found(word)
    return last
  }

  /// The value of a key of up to seven digits without zeros before them; nil for any other key of up to seven bytes.
  @inline(__always)
  static func value(ofShort key: UnsafeRawBufferPointer) -> Int? { ShortNumber.value(word(key)) }

  private mutating func number(ofLong key: UnsafeRawBufferPointer) -> Int32 {
    let key = UnsafeRawBufferPointer(rebasing: key.prefix(65_535))
    if lastWord == 0, last >= 0, holds(last, key) { return last }
    lastWord = 0
    last = found(long: key)
    return last
  }

  private mutating func found(_ word: UInt64, value: Int) -> Int32 {
    if value >= direct.count {
      let size = min(10_000_000, max(value + 1, direct.count * 2))
      direct.append(contentsOf: repeatElement(-1, count: size - direct.count))
    }
    if direct[value] >= 0 { return direct[value] }
    guard count < Self.limit else { return -1 }
    direct[value] = Int32(truncatingIfNeeded: count)
    keys.append(word)
    return direct[value]
  }

  private mutating func found(_ word: UInt64) -> Int32 {
    var place = Self.place(word) & (slots.count - 1)
    while slots[place].number >= 0 {
      if slots[place].word == word { return slots[place].number }
      place = (place + 1) & (slots.count - 1)
    }
    return add(word, word, at: place)
  }

  private mutating func found(long key: UnsafeRawBufferPointer) -> Int32 {
    let hash = Self.hash(key) & ~Self.mark
    var place = Self.place(hash) & (slots.count - 1)
    while slots[place].number >= 0 {
      if slots[place].word == hash, holds(slots[place].number, key) { return slots[place].number }
      place = (place + 1) & (slots.count - 1)
    }
    let entry = UInt64(arena.count) << 16 | UInt64(key.count)
    let number = add(hash, entry, at: place)
    if number >= 0 { arena.append(contentsOf: key) }
    return number
  }

  private mutating func add(_ word: UInt64, _ key: UInt64, at place: Int) -> Int32 {
    guard count < Self.limit else { return -1 }
    let number = Int32(truncatingIfNeeded: count)
    keys.append(key)
    slots[place] = Slot(word: word, number: number)
    hashed += 1
    if hashed * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let size = slots.count * 4
    var wider = [Slot](repeating: Slot(), count: size)
    for slot in slots where slot.number >= 0 {
      var place = Self.place(slot.word) & (size - 1)
      while wider[place].number >= 0 { place = (place + 1) & (size - 1) }
      wider[place] = slot
    }
    slots = wider
  }

  /// Whether `number` is that key, which is longer than seven bytes.
  private func holds(_ number: Int32, _ key: UnsafeRawBufferPointer) -> Bool {
    let entry = keys[Int(number)]
    guard entry & Self.mark == 0, Int(entry & 0xFFFF) == key.count else { return false }
    let from = Int(entry >> 16)
    return arena.withUnsafeBytes { own in
      for index in 0..<key.count where own[from + index] != key[index] { return false }
      return true
    }
  }

  /// Tells the word of a short key from everything else.
  private static let mark: UInt64 = 1 << 63

  /// Up to seven bytes, the first one lowest, and their count above them.
  @inline(__always)
  private static func word(_ key: UnsafeRawBufferPointer) -> UInt64 {
    let count = key.count
    var word = mark | UInt64(count) << 56
    if count >= 4 {
      // Two reads that overlap: where they do, they say the same.
      let low = UInt32(littleEndian: key.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      let high = UInt32(littleEndian: key.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      word |= UInt64(low) | UInt64(high) << UInt64(8 * (count - 4))
    } else if count > 0 {
      word |= UInt64(key[0]) | UInt64(key[count / 2]) << UInt64(8 * (count / 2)) | UInt64(key[count - 1]) << UInt64(8 * (count - 1))
    }
    return word
  }

  @inline(__always)
  private static func place(_ word: UInt64) -> Int {
    let (high, low) = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return Int(truncatingIfNeeded: high ^ low) & Int.max
  }

  /// Multiply and fold, eight bytes at a time (after W. Yi, "wyhash"); seeded by the length.
  private static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
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
    let entry = keys[number]
    if entry & Self.mark != 0 {
      let count = Int(entry >> 56) & 0x7F
      return withUnsafeBytes(of: entry.littleEndian) { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    let from = Int(entry >> 16)
    return arena.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[from..<(from + Int(entry & 0xFFFF))])) }
  }

  func text(_ number: Int) -> String { withKey(number) { String(decoding: $0, as: UTF8.self) } }
}
