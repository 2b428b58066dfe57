/// One comparison of a pair: what its columns hold for each record, and how near two records are in it.
///
/// Level 0 says that one of them is not filled, 1 that they differ, the highest that they are equal.
protocol Column: AnyObject {
  var role: LikenessRole { get }
  /// Levels, the missing one included.
  var levels: Int { get }
  func level(_ a: Int, _ b: Int) -> UInt8
  /// The value of a record as a number, for equality and blocks; `SpellingTable.none` when empty.
  func value(_ record: Int) -> UInt32
  /// How many records hold a value of this pair at a level that has a frequency; nil at the others.
  func frequency(_ a: Int, _ b: Int, _ level: UInt8) -> Double?
  /// Pairs of records of the file equal in this column, and the mean frequency over them.
  var equalPairs: Double { get }
  var filled: Int { get }
}

extension Column {
  var top: UInt8 { UInt8(levels - 1) }
  func frequency(_ a: Int, _ b: Int, _ level: UInt8) -> Double? { nil }
}

/// Counts of equal values over a column of one value a record.
struct ValueCounts {
  private(set) var counts: [UInt32: UInt32] = [:]
  private(set) var pairs = 0.0
  /// Mean of the count over pairs of equals.
  private(set) var mean = 1.0
  private(set) var filled = 0

  init(_ values: some Sequence<UInt32>) {
    for value in values where value != SpellingTable.none {
      counts[value, default: 0] += 1
      filled += 1
    }
    var weighted = 0.0
    for count in counts.values where count > 1 {
      let count = Double(count)
      pairs += count * (count - 1) / 2
      weighted += count * (count - 1) / 2 * (count - 1)
    }
    if pairs > 0 { mean = max(1, weighted / pairs) }
  }

  @inline(__always)
  func others(_ value: UInt32) -> Double { Double(max(1, counts[value] ?? 1) - 1) }
}
