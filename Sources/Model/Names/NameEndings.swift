/// Endings of Russian and Ukrainian patronymics, and of their Turkic kin.
enum PatronymicEnding {
  static func gender(_ word: String) -> NameParts.Gender? {
    guard word.count > 4 || exceptions.contains(word) else { return particle[word] }
    if female.end(word) { return .female }
    if male.end(word) { return .male }
    return particle[word]
  }

  private static let male = Endings([
    "ович", "евич", "йович", "ьич", "мич", "кич", "тич", "нич", "ovich", "evich", "ovych", "evych", "yovych",
  ])
  private static let female = Endings([
    "овна", "евна", "ична", "инична", "івна", "ївна", "ovna", "evna", "ichna", "inichna", "ivna", "yivna",
  ])
  private static let exceptions: Set<String> = ["ильич", "лукич"]
  static func isParticle(_ word: String) -> Bool { particle[word] != nil }

  private static let particle: [String: NameParts.Gender] = [
    "оглы": .male, "оглу": .male, "улы": .male, "ұлы": .male, "кызы": .female, "гызы": .female, "қызы": .female,
  ]
}

/// Endings of surnames of Russia and Ukraine. A surname in -ко, -ук, -ян tells that it is one, but not whose.
enum SurnameEnding {
  static func isSurname(_ word: String) -> Bool { gender(word) != nil || (word.count > 3 && neutral.end(word)) }

  static func gender(_ word: String) -> NameParts.Gender? {
    guard word.count > 3 else { return nil }
    if female.end(word) { return .female }
    return male.end(word) ? .male : nil
  }

  private static let male = Endings([
    "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "ський", "цький", "ов'як", "ovsky", "evsky", "ov", "ev", "skiy", "skyi", "sky",
  ])
  private static let female = Endings([
    "ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ська", "цька", "ova", "eva", "ina", "skaya", "ska",
  ])
  private static let neutral = Endings([
    "ко", "ук", "юк", "ян", "дзе", "швили", "их", "ых", "іх", "ець", "ак", "як", "ич", "ань", "ло", "ба",
  ])
}

/// Endings of words, compared as bytes.
private struct Endings: Sendable {
  private let endings: [[UInt8]]

  init(_ endings: [String]) { self.endings = endings.map { Array($0.utf8) } }

  func end(_ word: String) -> Bool {
    let bytes = word.utf8
    return endings.contains { bytes.count > $0.count && bytes.suffix($0.count).elementsEqual($0) }
  }
}
