/// Endings of Russian and Ukrainian patronymics, and of their Turkic kin.
enum PatronymicEnding {
  static func gender(_ word: String) -> NameParts.Gender? {
    guard word.count > 4 || exceptions.contains(word) else { return particle[word] }
    if female.contains(where: word.hasSuffix) { return .female }
    if male.contains(where: word.hasSuffix) { return .male }
    return particle[word]
  }

  private static let male = ["ович", "евич", "йович", "ьич", "мич", "кич", "тич", "нич", "ovich", "evich", "ovych", "evych", "yovych"]
  private static let female = [
    "овна", "евна", "ична", "инична", "івна", "ївна", "ovna", "evna", "ichna", "inichna", "ivna", "yivna",
  ]
  private static let exceptions: Set<String> = ["ильич", "лукич"]
  private static let particle: [String: NameParts.Gender] = [
    "оглы": .male, "оглу": .male, "улы": .male, "ұлы": .male, "кызы": .female, "гызы": .female, "қызы": .female,
  ]
}

/// Endings of surnames of Russia and Ukraine. A surname in -ко, -ук, -ян tells that it is one, but not whose.
enum SurnameEnding {
  static func isSurname(_ word: String) -> Bool { gender(word) != nil || neutral.contains { word.hasSuffix($0) && word.count > $0.count + 1 } }

  static func gender(_ word: String) -> NameParts.Gender? {
    guard word.count > 3 else { return nil }
    if female.contains(where: word.hasSuffix) { return .female }
    return male.contains(where: word.hasSuffix) ? .male : nil
  }

  private static let male = [
    "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "ський", "цький", "ов'як", "ovsky", "evsky", "ov", "ev", "skiy", "skyi", "sky",
  ]
  private static let female = ["ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ська", "цька", "ova", "eva", "ina", "skaya", "ska"]
  private static let neutral = ["ко", "ук", "юк", "ян", "дзе", "швили", "их", "ых", "іх", "ець", "ак", "як", "ич", "ань", "ло", "ба", "ко"]
}
