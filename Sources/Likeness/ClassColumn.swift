import Model

/// Classes that doubles share: the family of the legal form, company or person, country.
final class ClassColumn: Column {
  let role: LikenessRole
  let levels = 3
  private var numbers: [String: UInt32] = [:]
  private var values: [UInt32] = []
  private var counts = ValueCounts([])

  init(_ role: LikenessRole) { self.role = role }

  /// Nil or empty: not filled.
  func add(_ text: String?) {
    guard let text, !text.isEmpty else { return values.append(SpellingTable.none) }
    let next = UInt32(numbers.count)
    values.append(numbers[text, default: next])
    if numbers[text] == nil { numbers[text] = next }
  }

  func finish() { counts = ValueCounts(values) }
  func value(_ record: Int) -> UInt32 { values[record] }
  var equalPairs: Double { counts.pairs }
  var filled: Int { counts.filled }
  var distinct: Int { numbers.count }

  func level(_ a: Int, _ b: Int) -> UInt8 {
    let (x, y) = (values[a], values[b])
    if x == SpellingTable.none || y == SpellingTable.none { return 0 }
    return x == y ? 2 : 1
  }
}
