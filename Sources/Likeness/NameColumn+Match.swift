/// Which words of two names answer each other.
struct NameMatch {
  /// Words left over on either side.
  var hasRestA = false
  var hasRestB = false
  /// Whole words that answer whole words.
  var wholeWords = 0
  /// Initials that answer words or initials.
  var initials = 0
  /// A number stands on one side that does not stand on the other: «Вектор-1» and «Вектор-2».
  var isNumberOther = false
  /// The part of both names' letters that is answered, 0...1.
  var share = 0.0

  /// 4 when nothing contradicts and at least a surname with something beside it agrees, 3 for a surname alone,
  /// 2 when one word agrees and another contradicts.
  var levelOfPeople: UInt8 {
    let isContradicted = hasRestA && hasRestB
    if wholeWords >= 1, !isContradicted { return wholeWords + initials >= 2 ? 4 : 3 }
    if wholeWords >= 2 { return 3 }
    return wholeWords == 1 ? 2 : 1
  }
}

extension NameColumn {
  func match(_ a: Int, _ b: Int) -> NameMatch {
    var match = NameMatch()
    let x = wordIDs(a), y = wordIDs(b)
    let (xStart, yStart) = (x.startIndex, y.startIndex)
    var takenX: UInt32 = 0, takenY: UInt32 = 0
    func take(_ i: Int, _ j: Int) {
      takenX |= 1 << UInt32(i)
      takenY |= 1 << UInt32(j)
    }
    for i in 0..<x.count {
      for j in 0..<y.count where takenY & (1 << UInt32(j)) == 0 && x[xStart + i] == y[yStart + j] {
        take(i, j)
        if isInitial(x[xStart + i]) { match.initials += 1 } else { match.wholeWords += 1 }
        break
      }
    }
    for i in 0..<x.count where takenX & (1 << UInt32(i)) == 0 {
      let word = x[xStart + i]
      for j in 0..<y.count where takenY & (1 << UInt32(j)) == 0 {
        let other = y[yStart + j]
        if isNumber(word) || isNumber(other) { continue }
        if isInitial(word) || isInitial(other) {
          guard isPerson[a] || isPerson[b], letter(word) == letter(other), isInitial(word) != isInitial(other) else { continue }
          take(i, j)
          match.initials += 1
          break
        }
        if table.isNear(word, other) || isBeginning(word, of: other) {
          take(i, j)
          match.wholeWords += 1
          break
        }
      }
    }
    var all = 0, answered = 0
    for i in 0..<x.count {
      let word = x[xStart + i], isTaken = takenX & (1 << UInt32(i)) != 0
      all += table.length(word)
      if isTaken { answered += table.length(word) } else { match.hasRestA = true }
      if !isTaken, isNumber(word) { match.isNumberOther = true }
    }
    for j in 0..<y.count {
      let word = y[yStart + j], isTaken = takenY & (1 << UInt32(j)) != 0
      all += table.length(word)
      if isTaken { answered += table.length(word) } else { match.hasRestB = true }
      if !isTaken, isNumber(word) { match.isNumberOther = true }
    }
    match.share = all == 0 ? 0 : Double(answered) / Double(all)
    return match
  }

  private func isInitial(_ word: UInt32) -> Bool { table.bytes[table.range(word).lowerBound] == 1 }

  private func isNumber(_ word: UInt32) -> Bool { (48...57).contains(table.bytes[table.range(word).lowerBound]) }

  /// The first letter of a word, the letter of an initial.
  private func letter(_ word: UInt32) -> UInt8 {
    let range = table.range(word)
    return table.bytes[range.lowerBound] == 1 ? table.bytes[range.lowerBound + 1] : table.bytes[range.lowerBound]
  }

  /// A word cut short: «пром», «снаб» of a longer one; at least five letters, as shorter ones begin too many.
  private func isBeginning(_ a: UInt32, of b: UInt32) -> Bool {
    let (la, lb) = (table.length(a), table.length(b))
    guard min(la, lb) >= 5, la != lb else { return false }
    let (short, long) = la < lb ? (a, b) : (b, a)
    return table.spelling(long).starts(with: table.spelling(short))
  }
}
