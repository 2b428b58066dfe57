/// The name of a person in its parts, found whatever order they were written in.
public struct NameParts: Sendable, Equatable {
  public enum Gender: String, Sendable { case male, female }

  public var surname = ""
  public var given = ""
  public var patronymic = ""
  /// Mr, г-н, пані: kept apart, as it is no part of the name.
  public var title = ""
  /// By the patronymic, else by the given name, else by the ending of the surname; nil when nothing tells.
  public private(set) var gender: Gender?

  public init(surname: String = "", given: String = "", patronymic: String = "") {
    (self.surname, self.given, self.patronymic) = (surname, given, patronymic)
    gender = Self.gender(surname: surname, given: given, patronymic: patronymic)
  }

  /// Reads «Иванов Иван Иванович», «И.И. Иванов», «Иван Иванов», "Smith, John", "John A. Smith".
  public init(_ text: String) {
    var words = Self.wholeWords(Self.withoutBrackets(text))
    if let last = words.last, words.count > 1, Self.suffixes.contains(last.lower) { words.removeLast() }
    words = Self.joiningParticles(words)
    if let first = words.first, words.count > 1, Self.titles.contains(first.lower) {
      title = first.text
      words.removeFirst()
    }
    let commaAfter = words.firstIndex { $0.isBeforeComma }
    place(words, commaAfter: commaAfter)
    gender = Self.gender(surname: surname, given: given, patronymic: patronymic)
  }

  /// «Иванов И. И.»; the surname alone when the rest is unknown.
  public var short: String {
    let initials = [given, patronymic].compactMap { $0.first.map { "\($0.uppercased())." } }.joined(separator: " ")
    return initials.isEmpty ? surname : surname.isEmpty ? initials : "\(surname) \(initials)"
  }

  public var full: String { [surname, given, patronymic].filter { !$0.isEmpty }.joined(separator: " ") }

  /// Two or three words, one of them a known given name or a patronymic: the name of a person and not of a firm.
  public static func looksLikePerson(_ text: String) -> Bool {
    let words = wholeWords(text)
    guard (2...4).contains(words.count), !text.contains(where: \.isNumber) else { return false }
    return words.contains { !$0.isInitial && (GivenNames.gender($0.lower) != nil || PatronymicEnding.gender($0.lower) != nil) }
      || (words.contains(where: \.isInitial) && words.count > 1 && words.contains { SurnameEnding.isSurname($0.lower) })
  }

  public static func isInitial(_ part: String) -> Bool { part.filter { $0 != "." }.count == 1 }

  private mutating func place(_ words: [Word], commaAfter: Int?) {
    guard !words.isEmpty else { return }
    if words.count == 1 {
      if PatronymicEnding.gender(words[0].lower) == nil, GivenNames.gender(words[0].lower) != nil {
        given = words[0].text
      } else {
        surname = words[0].text
      }
      return
    }
    if let comma = commaAfter, comma + 1 < words.count {
      surname = Self.joined(words[...comma])
      setGiven(words[(comma + 1)...])
      return
    }
    let initials = words.indices.filter { words[$0].isInitial }
    if !initials.isEmpty, initials.count < words.count {
      placeWithInitials(words, initials)
      return
    }
    // The patronymic stands right after the given name.
    if let index = words.indices.last(where: { $0 > 0 && PatronymicEnding.gender(words[$0].lower) != nil }), words.count > 2 || index == 1,
      words.count > 2 || GivenNames.gender(words[index - 1].lower) != nil
    {
      // Turkic patronymics are two words: Али оглы.
      let start = PatronymicEnding.isParticle(words[index].lower) && index > 1 ? index - 1 : index
      given = words[start - 1].text
      patronymic = Self.joined(words[start...index])
      var rest = words
      rest.removeSubrange((start - 1)...index)
      surname = Self.joined(rest[...])
      return
    }
    placeByLists(words)
  }

  /// One initial in a whole name is a middle name ("John A. Smith"); beside one word it is the given name.
  private mutating func placeWithInitials(_ words: [Word], _ initials: [Int]) {
    let whole = words.indices.filter { !words[$0].isInitial }
    if whole.count == 1 {
      surname = words[whole[0]].text
      given = words[initials[0]].text
      if initials.count > 1 { patronymic = Self.joined(initials.dropFirst().map { words[$0] }[...]) }
      return
    }
    // "John A. Smith", «Иванов Иван И.»
    let last = initials[initials.count - 1]
    if last == words.count - 1 {
      surname = words[whole[0]].text
      given = Self.joined(whole.dropFirst().map { words[$0] }[...])
    } else {
      given = Self.joined(whole.dropLast().map { words[$0] }[...])
      surname = words[whole[whole.count - 1]].text
    }
    patronymic = Self.joined(initials.map { words[$0] }[...])
  }

  /// No patronymic and no initials: a known given name tells the order, else the ending of the surname, else the script.
  private mutating func placeByLists(_ words: [Word]) {
    let first = words[0].lower, last = words[words.count - 1].lower
    let firstIsGiven = GivenNames.gender(first) != nil, lastIsGiven = GivenNames.gender(last) != nil
    let isGivenFirst: Bool
    if firstIsGiven != lastIsGiven {
      isGivenFirst = firstIsGiven
    } else {
      let firstEnds = SurnameEnding.gender(first) != nil, lastEnds = SurnameEnding.gender(last) != nil
      isGivenFirst = firstEnds != lastEnds ? lastEnds : !words[0].isCyrillic
    }
    if isGivenFirst {
      surname = words[words.count - 1].text
      setGiven(words.dropLast())
    } else {
      surname = words[0].text
      setGiven(words.dropFirst())
    }
  }

  private mutating func setGiven(_ words: ArraySlice<Word>) {
    guard let first = words.first else { return }
    given = first.text
    patronymic = Self.joined(words.dropFirst())
  }

  static func gender(surname: String, given: String, patronymic: String) -> Gender? {
    PatronymicEnding.gender(patronymic.lowercased()) ?? GivenNames.gender(given.lowercased()) ?? SurnameEnding.gender(surname.lowercased())
  }

  private static func joined(_ words: ArraySlice<Word>) -> String { words.map(\.text).joined(separator: " ") }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "г-н", "г-жа", "господин", "госпожа", "гн", "гжа", "пан", "пані", "панна", "товарищ", "др",
  ]
}

extension NameParts {
  /// Without what stands in brackets: a post, a former name; the whole text when there is nothing else.
  private static func withoutBrackets(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var depth = 0
    let kept = text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0
    }
    return kept.contains(where: \.isLetter) ? kept : text
  }

  /// «ван дер Берг», "de la Cruz" are one word of a name; in capitals they may be names of their own (Ван Ли).
  private static func joiningParticles(_ words: [Word]) -> [Word] {
    var out: [Word] = [], waiting: [Word] = []
    for (index, word) in words.enumerated() {
      if index + 1 < words.count, !word.isBeforeComma, word.text == word.lower, particles.contains(word.lower) {
        waiting.append(word)
        continue
      }
      guard !waiting.isEmpty else {
        out.append(word)
        continue
      }
      let text = joined((waiting + [word])[...])
      out.append(Word(text: text, lower: text.lowercased(), isInitial: false, isBeforeComma: word.isBeforeComma))
      waiting = []
    }
    return out
  }

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu", "af", "фон", "ван", "дер",
    "ден", "де", "дель", "ди", "да", "ла", "ле", "цу",
  ]

  /// What follows a name and is no part of it.
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "phd", "esq", "мл", "ст"]

  /// A word of a name; hyphens and apostrophes are inside it.
  struct Word {
    let text: String
    let lower: String
    let isInitial: Bool
    var isBeforeComma = false
    var isCyrillic: Bool { lower.unicodeScalars.first.map { (0x400...0x52F).contains($0.value) } ?? false }
  }

  static func wholeWords(_ text: String) -> [Word] {
    var words: [Word] = [], word = String.UnicodeScalarView(), letters = 0
    func close() {
      while let last = word.last, last == "-" || last == "'" { word.removeLast() }
      // A damaged cell of a thousand words is no name.
      if letters > 0, words.count < 12 {
        let text = String(word)
        words.append(Word(text: text, lower: text.lowercased(), isInitial: letters == 1))
      }
      word = String.UnicodeScalarView()
      letters = 0
    }
    for scalar in text.unicodeScalars.prefix(300) {
      switch scalar.value {
      case 65...90, 97...122, 0x400...0x481, 0x48A...0x52F:
        word.append(scalar)
        letters += 1
      case 0x300...0x36F: if letters > 0 { word.append(scalar) }
      case 0x2D: if letters > 0 { word.append(scalar) }
      case 0x27, 0x2019, 0x2BC, 0x60: if letters > 0 { word.append("'") }
      case 0x2C:
        close()
        if !words.isEmpty { words[words.count - 1].isBeforeComma = true }
      case 0..<128: close()
      default:
        if scalar.properties.isAlphabetic {
          word.append(scalar)
          letters += 1
        } else {
          close()
        }
      }
    }
    close()
    return words
  }
}

extension PersonName {
  /// Surname, given name and patronymic, found whatever their order.
  public var parts: NameParts { NameParts(text) }
}
