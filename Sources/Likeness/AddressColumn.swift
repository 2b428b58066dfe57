import Model

/// Street, house and office, without the words that only say which is which.
final class AddressColumn: Column {
  let role: LikenessRole
  let levels = 6
  private var table = SpellingTable()
  /// Words of record i, in order of number: `words[wordStarts[i]..<wordStarts[i + 1]]`; numbers likewise, in the order written.
  private var words: [UInt32] = []
  private var wordStarts: [UInt32] = [0]
  private var numbers: [UInt32] = []
  private var numberStarts: [UInt32] = [0]
  /// The whole address, and street with house.
  private var whole: [UInt32] = []
  private var house: [UInt32] = []
  private var keys: [UInt64: UInt32] = [:]
  private var wholeCounts = ValueCounts([])
  private var houseCounts = ValueCounts([])

  init(_ role: LikenessRole) { self.role = role }

  func add(_ text: String) {
    var names: [UInt32] = [], figures: [UInt32] = [], dropped: [UInt32] = []
    for word in Spelling.words(text).prefix(16) {
      if let first = word.first, (48...57).contains(first) {
        figures.append(table.id(word))
      } else if Self.signs.contains(word) {
        dropped.append(table.id(word))
      } else if names.count < 6 {
        names.append(table.id(word))
      }
    }
    // «Набережная» is a street too when nothing else is.
    if names.isEmpty { names = Array(dropped.prefix(2)) }
    names.sort()
    words += names
    wordStarts.append(UInt32(words.count))
    numbers += figures.prefix(4)
    numberStarts.append(UInt32(numbers.count))
    if names.isEmpty, figures.isEmpty {
      whole.append(SpellingTable.none)
      house.append(SpellingTable.none)
    } else {
      whole.append(key(names + [SpellingTable.none] + figures))
      house.append(figures.isEmpty || names.isEmpty ? SpellingTable.none : key(names + [SpellingTable.none - 1] + figures.prefix(1)))
    }
  }

  private func key(_ parts: [UInt32]) -> UInt32 {
    let hash = SpellingTable.hash(parts), next = UInt32(keys.count)
    if let known = keys[hash] { return known }
    keys[hash] = next
    return next
  }

  func finish() {
    wholeCounts = ValueCounts(whole)
    houseCounts = ValueCounts(house)
    keys = [:]
  }

  func value(_ record: Int) -> UInt32 { whole[record] }
  /// Street and house without the office.
  func houseValue(_ record: Int) -> UInt32 { house[record] }
  /// The number of the house alone.
  func houseNumber(_ record: Int) -> UInt32 {
    numberStarts[record] < numberStarts[record + 1] ? numbers[Int(numberStarts[record])] : SpellingTable.none
  }
  var equalPairs: Double { wholeCounts.pairs }
  var filled: Int { wholeCounts.filled }

  func level(_ a: Int, _ b: Int) -> UInt8 {
    if whole[a] == SpellingTable.none || whole[b] == SpellingTable.none { return 0 }
    if whole[a] == whole[b] { return 5 }
    let street = streetMatch(a, b)
    if street == 0 { return 1 }
    let (x, y) = (Int(numberStarts[a])..<Int(numberStarts[a + 1]), Int(numberStarts[b])..<Int(numberStarts[b + 1]))
    guard let houseA = x.first, let houseB = y.first, numbers[houseA] == numbers[houseB] else { return 2 }
    let isOfficeOther = x.count > 1 && y.count > 1 && numbers[houseA + 1] != numbers[houseB + 1]
    return street == 2 && !isOfficeOther ? 4 : 3
  }

  /// 2 when the words of one all stand in the other, slips forgiven; 1 when half of them do; else 0.
  private func streetMatch(_ a: Int, _ b: Int) -> Int {
    let x = words[Int(wordStarts[a])..<Int(wordStarts[a + 1])], y = words[Int(wordStarts[b])..<Int(wordStarts[b + 1])]
    if x.isEmpty || y.isEmpty { return 0 }
    let (short, long) = x.count <= y.count ? (x, y) : (y, x)
    var found = 0
    for word in short where long.contains(where: { $0 == word || table.isNear($0, word) }) { found += 1 }
    return found == short.count ? 2 : found * 2 >= short.count && found > 0 ? 1 : 0
  }

  func frequency(_ a: Int, _ b: Int, _ level: UInt8) -> Double? {
    switch level {
    case 5: wholeCounts.others(whole[a]) / wholeCounts.mean
    case 4: max(houseCounts.others(house[a]), houseCounts.others(house[b]), 1) / houseCounts.mean
    default: nil
    }
  }

  private static let signs: Set<[UInt8]> = Set(
    """
    улица ул дом д офис оф квартира кв корпус корп к строение стр литера лит помещение пом проспект пр просп пркт переулок пер площадь пл
    шоссе ш бульвар бр бул проезд прд набережная наб тупик вулиця вул будинок буд провулок пров просп площа
    street st str road rd avenue ave lane ln drive dr house building bldg office suite apt flat unit floor way court ct square sq
    place pl crescent cres close circuit cct terrace tce parade pde boulevard blvd highway hwy
    """.split { $0 == " " || $0 == "\n" }.flatMap { Spelling.words(String($0)) })
}
