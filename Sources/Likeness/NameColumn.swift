import Model

/// Names of companies and people: equal in any order of words, equal but for slips and initials, partly equal, different.
final class NameColumn: Column {
  let role: LikenessRole
  let levels = 6
  private(set) var table = SpellingTable()
  /// Words of record i in order of number: `words[starts[i]..<starts[i + 1]]`. An initial is a spelling of a 1 and its letter.
  private(set) var words: [UInt32] = []
  private(set) var starts: [UInt32] = [0]
  private var keys: [UInt32] = []
  /// The words of a record as one, in the order written.
  private var joined: [UInt32] = []
  private(set) var isPerson: [Bool] = []
  private var coarse: [UInt32] = []
  private var keyNumbers: [UInt64: UInt32] = [:]
  private var counts = ValueCounts([])
  private var coarseCounts = ValueCounts([])

  init(_ role: LikenessRole) { self.role = role }

  /// - Parameter isKeyed: whether surname and given name are told apart, for blocks and frequencies.
  func addPerson(_ text: String, isKeyed: Bool) {
    var spellings: [[UInt8]] = []
    for word in NameWord.words(of: text).prefix(10) {
      let sound = Spelling.coarse(word.sound)
      guard let first = sound.first else { continue }
      spellings.append(word.isSingleLetter ? [1, first] : sound)
    }
    guard isKeyed else { return append(spellings, isPerson: true) }
    let parts = NameParts(text)
    let surname = Spelling.words(parts.surname).first, given = Spelling.words(parts.given).first?.first
    // Titles are no part of the name.
    if !parts.title.isEmpty, spellings.count > 1 { spellings.removeFirst() }
    append(spellings, isPerson: true)
    if let surname, let given { coarse[coarse.count - 1] = key([table.id(surname), SpellingTable.none - 2, UInt32(given)]) }
  }

  func addCompany(_ name: CompanyName) { append(NameWords.ofCompany(name), isPerson: false) }

  func addNothing() { append([], isPerson: false) }

  private func append(_ spellings: [[UInt8]], isPerson: Bool) {
    var ids: [UInt32] = []
    for spelling in spellings.prefix(8) { ids.append(table.id(spelling)) }
    let whole = table.id(Array(spellings.joined().prefix(60)))
    for id in Set(ids) { table.count(id) }
    ids.sort()
    words += ids
    starts.append(UInt32(words.count))
    self.isPerson.append(isPerson)
    joined.append(ids.isEmpty ? SpellingTable.none : whole)
    keys.append(ids.isEmpty ? SpellingTable.none : key(ids))
    coarse.append(SpellingTable.none)
  }

  private func key(_ parts: [UInt32]) -> UInt32 {
    let hash = SpellingTable.hash(parts)
    if let known = keyNumbers[hash] { return known }
    let next = UInt32(keyNumbers.count)
    keyNumbers[hash] = next
    return next
  }

  func finish() {
    counts = ValueCounts(keys)
    coarseCounts = ValueCounts(coarse)
    keyNumbers = [:]
  }

  func value(_ record: Int) -> UInt32 { keys[record] }
  /// Surname and first letter of the given name, for people alone.
  func coarseValue(_ record: Int) -> UInt32 { coarse[record] }
  func wordIDs(_ record: Int) -> ArraySlice<UInt32> { words[Int(starts[record])..<Int(starts[record + 1])] }
  var equalPairs: Double { counts.pairs }
  var filled: Int { counts.filled }

  func frequency(_ a: Int, _ b: Int, _ level: UInt8) -> Double? {
    switch level {
    case 5: return counts.others(keys[a]) / counts.mean
    case 4:
      if coarse[a] != SpellingTable.none, coarse[b] != SpellingTable.none {
        return max(coarseCounts.others(coarse[a]), coarseCounts.others(coarse[b]), 1) / coarseCounts.mean
      }
      return max(counts.others(keys[a]), counts.others(keys[b]), 1) / counts.mean
    default: return nil
    }
  }

  func level(_ a: Int, _ b: Int) -> UInt8 {
    if keys[a] == SpellingTable.none || keys[b] == SpellingTable.none { return 0 }
    if keys[a] == keys[b] || joined[a] == joined[b] { return 5 }
    let match = match(a, b)
    if isPerson[a] || isPerson[b] { return match.levelOfPeople }
    if match.isNumberOther { return match.share >= 0.5 ? 2 : 1 }
    if !match.hasRestA, !match.hasRestB { return 4 }
    let near = min(table.length(joined[a]), table.length(joined[b])) >= 8
    if near, table.distance(joined[a], joined[b], within: 2) != nil { return 4 }
    if !match.hasRestA || !match.hasRestB { return match.share >= 0.5 ? 3 : 2 }
    return match.share >= 0.5 ? 2 : 1
  }
}
