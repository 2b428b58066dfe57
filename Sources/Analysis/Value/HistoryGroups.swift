/// Equal repeat histories counted together, times divided by the longest age: what a likelihood is summed over.
struct HistoryGroups: Sendable {
  struct Group: Sendable {
    var purchases: Double
    var last: Double
    var age: Double
    /// Customers with this history.
    var weight: Double
  }

  /// Customers by number of repeat purchases: the terms that depend on nothing else are summed over these.
  struct Tally: Sendable {
    let purchases: Double
    let weight: Double
  }

  let groups: [Group]
  let tallies: [Tally]
  /// Customers.
  let weight: Double
  /// The longest age in the unit of the histories; times in `groups` are in units of it.
  let unit: Double

  /// nil when nobody was observed for any time.
  init?(_ histories: RepeatHistories) {
    let unit = histories.age.max() ?? 0
    guard unit > 0 else { return nil }
    self.init(Self.grouped(histories), unit: unit)
  }

  private init(_ groups: [Group], unit: Double) {
    var weights: [Double: Double] = [:]
    for group in groups { weights[group.purchases, default: 0] += group.weight }
    self.groups = groups
    self.unit = unit
    tallies = weights.sorted { $0.key < $1.key }.map { Tally(purchases: $0.key, weight: $0.value) }
    weight = tallies.reduce(0) { $0 + $1.weight }
  }

  /// Every k-th group, about `count` of them: to find where to start on all.
  func sample(_ count: Int) -> HistoryGroups {
    let step = max(1, groups.count / max(1, count))
    return HistoryGroups(stride(from: 0, to: groups.count, by: step).map { groups[$0] }, unit: unit)
  }

  /// Groups in order of first sight, so sums do not depend on chance (open addressing, at most half full), in units of the longest age.
  private static func grouped(_ histories: RepeatHistories) -> [Group] {
    let unit = histories.age.max() ?? 1
    var bits = 10
    while 1 << bits < 2 * histories.count { bits += 1 }
    var slots = [Int32](repeating: -1, count: 1 << bits)
    var groups: [Group] = []
    groups.reserveCapacity(histories.count)
    let mask = 1 << bits - 1
    for customer in 0..<histories.count {
      let x = Double(histories.purchases[customer])
      let last = histories.last[customer]
      let age = histories.age[customer]
      var mixed = last.bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: histories.purchases[customer])
      mixed = (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9 ^ age.bitPattern
      mixed = (mixed ^ mixed >> 32) &* 0x94D0_49BB_1331_11EB
      var slot = Int(truncatingIfNeeded: mixed >> 20) & mask
      while true {
        let found = Int(slots[slot])
        if found < 0 {
          slots[slot] = Int32(truncatingIfNeeded: groups.count)
          groups.append(Group(purchases: x, last: last, age: age, weight: 1))
          break
        }
        if groups[found].purchases == x, groups[found].last == last, groups[found].age == age {
          groups[found].weight += 1
          break
        }
        slot = (slot + 1) & mask
      }
    }
    for index in groups.indices {
      groups[index].last /= unit
      groups[index].age /= unit
    }
    return groups
  }

  /// Adds up a term over all groups, half of them on a second thread when that is worth it; the order of addition is fixed.
  func sum(_ term: (Group, inout SIMD8<Double>) -> Void) -> SIMD8<Double> {
    func part(_ range: Range<Int>) -> SIMD8<Double> {
      var total = SIMD8<Double>.zero
      let groups = groups.span
      for index in range { term(groups[index], &total) }
      return total
    }
    let middle = groups.count / 2
    guard groups.count >= 4000 else { return part(0..<middle) + part(middle..<groups.count) }
    let (first, second) = bothHalves({ part(0..<middle) }, { part(middle..<groups.count) })
    return first + second
  }
}
