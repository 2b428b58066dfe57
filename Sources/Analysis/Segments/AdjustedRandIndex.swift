/// Agreement of two partitions of the same points, corrected for chance: 1 the same, 0 no better than chance.
/// Source: L. Hubert & P. Arabie, Journal of Classification 2 (1985) 193.
public func adjustedRandIndex(_ one: [Int32], _ other: [Int32]) throws -> Double {
  guard one.count == other.count else {
    throw AnalysisFault.columnLength(column: "partition", expected: one.count, found: other.count)
  }
  func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
  var cells: [UInt64: Int] = [:]
  var rows: [Int32: Int] = [:]
  var columns: [Int32: Int] = [:]
  for (a, b) in zip(one, other) {
    cells[UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b)), default: 0] += 1
    rows[a, default: 0] += 1
    columns[b, default: 0] += 1
  }
  let both = cells.values.reduce(0) { $0 + pairs($1) }
  let (first, second) = (rows.values.reduce(0) { $0 + pairs($1) }, columns.values.reduce(0) { $0 + pairs($1) })
  let all = pairs(one.count)
  let expected = all > 0 ? first * second / all : 0
  let most = (first + second) / 2
  return most == expected ? 1 : (both - expected) / (most - expected)
}
