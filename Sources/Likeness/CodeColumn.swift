import Model

/// Numbers and short codes: tax numbers, birthdays, postcodes, house numbers. Equal, one slip apart, or different.
final class CodeColumn: Column {
  let role: LikenessRole
  let levels = 4
  private var table = SpellingTable()
  private var values: [UInt32] = []
  private var counts = ValueCounts([])
  /// Tax numbers whose control digits hold.
  private var isProven: [Bool] = []

  init(_ role: LikenessRole) { self.role = role }

  func add(_ text: String) {
    let code = Self.code(text)
    if role == .taxNumber { isProven.append(Self.holds(text)) }
    values.append(code.isEmpty ? SpellingTable.none : table.id(code))
  }

  /// Letters and digits alone, in small letters; of a number with letters (a VAT number) all of them.
  static func code(_ text: String) -> [UInt8] {
    var code: [UInt8] = []
    var isPlain = true
    for byte in text.utf8.prefix(64) {
      switch byte {
      case 48...57, 97...122: code.append(byte)
      case 65...90: code.append(byte + 32)
      case 0..<128: continue
      default: isPlain = false
      }
    }
    if !isPlain { code = NameWord.words(of: text).flatMap(\.sound) }
    // Zeros that a spreadsheet dropped must not make two numbers of one.
    let body = code.drop { $0 == 48 }
    return body.isEmpty ? [] : Array(body)
  }

  func finish() { counts = ValueCounts(values) }

  func value(_ record: Int) -> UInt32 { values[record] }
  var equalPairs: Double { counts.pairs }
  var filled: Int { counts.filled }
  /// Different values a filled cell: near 1 for numbers that tell parties apart.
  var distinct: Double { filled == 0 ? 0 : Double(counts.counts.count) / Double(filled) }

  func level(_ a: Int, _ b: Int) -> UInt8 {
    let (x, y) = (values[a], values[b])
    if x == SpellingTable.none || y == SpellingTable.none { return 0 }
    if x == y { return 3 }
    return table.distance(x, y, within: 1) != nil ? 2 : 1
  }

  func frequency(_ a: Int, _ b: Int, _ level: UInt8) -> Double? {
    // Two numbers that both hold and are no slip apart are of two parties: doubles show that far more seldom than different numbers.
    if level == 1, role == .taxNumber { return isProven[a] && isProven[b] ? 16 : nil }
    return level == 3 ? counts.others(values[a]) / counts.mean : nil
  }

  private static func holds(_ text: String) -> Bool {
    let digits = text.filter { $0 != " " && $0 != "-" }
    let sorts: [RequisiteSort] =
      switch digits.utf8.count {
      case 8: [.edrpou]
      case 10: [.inn, .rnokpp]
      case 12: [.inn, .bin]
      default: []
      }
    return sorts.contains { $0.faults(of: digits).isEmpty }
  }
}
