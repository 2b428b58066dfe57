/// Pairs of records worth comparing: those that share a number, an address of mail, a name and a city, a house and so on. Never
/// all pairs, and no pairs of blocks too large to tell anything: another block with a second word of agreement holds those.
struct Candidates {
  /// `a << 32 | b` with a < b, each pair once, in order.
  private(set) var pairs: [UInt64] = []

  /// Records of one block at most; a block of n makes n (n - 1) / 2 pairs.
  static let blockLimit = 40

  /// Pairs at most: the blocks that come first tell most. A register of a million records makes a fifth of this.
  private static let pairLimit = 50_000_000

  private let count: Int
  private let bits: UInt64

  init(_ table: LikenessTable) {
    count = table.count
    var bits: UInt64 = 1
    while 1 << bits < UInt64(max(count, 2)) { bits += 1 }
    self.bits = bits
    for codes in [table.taxNumber, table.registryNumber, table.personNumber] where codes.filled > 1 { block { codes.value($0) } }
    if table.birthday.filled > 1 { block { table.birthday.value($0) } }
    for points in [table.phone, table.email] where points.filled > 1 { blockSeveral { points.values($0) } }
    let names = table.name, cities = table.city, addresses = table.address
    block { names.value($0) }
    block {
      names.value($0)
    } with: {
      cities.value($0)
    }
    block {
      names.value($0)
    } with: {
      addresses.houseNumber($0)
    }
    block {
      names.coarseValue($0)
    } with: {
      cities.value($0)
    }
    block {
      names.coarseValue($0)
    } with: {
      addresses.houseNumber($0)
    }
    block {
      names.coarseValue($0)
    } with: {
      table.postcode.value($0)
    }
    block { addresses.value($0) }
    block {
      addresses.houseValue($0)
    } with: {
      cities.value($0)
    }
    block {
      addresses.houseNumber($0)
    } with: {
      table.postcode.value($0)
    }
    // The rarest words of a name: what a lost or damaged word leaves.
    block {
      Self.rarest(names, $0, 0)
    } with: {
      addresses.houseValue($0)
    }
    block {
      Self.rarest(names, $0, 1)
    } with: {
      addresses.houseValue($0)
    }
    block { Self.rarest(names, $0, 0) }
    let contacts = table.contact
    block {
      contacts.value($0)
    } with: {
      cities.value($0)
    }
    block {
      contacts.value($0)
    } with: {
      Self.rarest(names, $0, 0)
    }
    finish()
  }

  /// The rarest word of a name, or the next one; none when there is no such.
  private static func rarest(_ names: NameColumn, _ record: Int, _ place: Int) -> UInt32 {
    var first = SpellingTable.none, second = SpellingTable.none
    var least = UInt32.max, next = UInt32.max
    for word in names.wordIDs(record) where names.table.length(word) > 2 {
      let count = names.table.counts[Int(word)]
      if count < least {
        (second, next) = (first, least)
        (first, least) = (word, count)
      } else if count < next {
        (second, next) = (word, count)
      }
    }
    return place == 0 ? first : second
  }

  private mutating func block(_ value: (Int) -> UInt32) {
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    for record in 0..<count {
      let part = value(record)
      if part != SpellingTable.none { keys.append(key(SpellingTable.mixed(UInt64(part)), record)) }
    }
    pair(keys)
  }

  private mutating func block(_ value: (Int) -> UInt32, with other: (Int) -> UInt32) {
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    for record in 0..<count {
      let part = value(record)
      if part == SpellingTable.none { continue }
      let second = other(record)
      if second != SpellingTable.none { keys.append(key(SpellingTable.mixed(UInt64(part) << 32 | UInt64(second)), record)) }
    }
    pair(keys)
  }

  private mutating func blockSeveral(_ values: (Int) -> ArraySlice<UInt32>) {
    var keys: [UInt64] = []
    for record in 0..<count {
      for value in values(record) { keys.append(key(SpellingTable.mixed(UInt64(value)), record)) }
    }
    pair(keys)
  }

  /// The hash above, the record in the low bits: sorting brings a block together in order of record.
  private func key(_ hash: UInt64, _ record: Int) -> UInt64 { hash << bits | UInt64(record) }

  private mutating func pair(_ keys: [UInt64]) {
    var keys = keys
    keys.sort()
    let mask: UInt64 = 1 << bits - 1
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> bits == keys[start] >> bits { end += 1 }
      if end - start > 1, end - start <= Self.blockLimit, pairs.count < Self.pairLimit {
        for i in start..<(end - 1) {
          for j in (i + 1)..<end where keys[i] != keys[j] { pairs.append((keys[i] & mask) << 32 | keys[j] & mask) }
        }
      }
      start = end
    }
  }

  private mutating func finish() {
    pairs.sort()
    var kept = 0
    for index in pairs.indices where index == 0 || pairs[index] != pairs[kept - 1] {
      pairs[kept] = pairs[index]
      kept += 1
    }
    pairs.removeLast(pairs.count - kept)
  }
}
