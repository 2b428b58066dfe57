import Testing
import Wording

@Suite struct LanguageTests {
  @Test(
    "The language of a browser is the one of greatest quality that we speak (RFC 9110, 12.5.4)",
    arguments: [
      ("uk-UA,uk;q=0.9,ru;q=0.8,en-US;q=0.7", Language.ukrainian), ("en-US,en;q=0.5", .english), ("de,fr;q=0.8", .russian),
      ("de, en;q=0.3, uk;q=0.6", .ukrainian), ("", .russian), ("*", .russian), ("ru;q=0, en;q=0.1", .english),
      ("uk;q=x, en;q=0.2", .english), ("UK", .ukrainian), ("en ; q=0.4 , uk ; q=0.7", .ukrainian), (";;;,,,", .russian),
    ])
  func acceptLanguage(header: String, language: Language) {
    #expect(Language(acceptLanguage: header) == language)
  }

  @Test("A code is read with or without a region; another language is none of ours")
  func codes() {
    #expect(Language(code: "uk") == .ukrainian && Language(code: "ru_RU.UTF-8") == .russian && Language(code: "en-GB") == .english)
    #expect(Language(code: "de") == nil && Language(code: "") == nil && Language(code: "C.UTF-8") == nil)
    #expect(Language(environment: ["LANG": "uk_UA.UTF-8"]) == .ukrainian)
    #expect(Language(environment: ["LC_ALL": "", "LANG": "en_US.UTF-8"]) == .english)
    #expect(Language(environment: ["LANG": "C.UTF-8"]) == .russian)
    #expect(Language.allCases.map(\.nativeName) == ["Русский", "Українська", "English"])
  }

  @Test("Things in a row are joined as each language joins them")
  func lists() {
    #expect(Phrasebook(.russian).list(["A", "B", "C"]) == "A, B и\u{A0}C")
    #expect(Phrasebook(.ukrainian).list(["A", "B", "C"]) == "A, B та C")
    #expect(Phrasebook(.english).list(["A", "B", "C"]) == "A, B and C")
    #expect(Phrasebook(.russian).list(["A"]) == "A" && Phrasebook(.russian).list([]) == "")
  }

  @Test("No-break spaces stand after №, before a dash and after one-letter words, and nowhere else")
  func typography() {
    #expect(
      "Заказ № 42 от 20 % — в работе и у Анны".withNoBreaks() == "Заказ №\u{A0}42 от 20\u{A0}%\u{A0}— в\u{A0}работе и\u{A0}у\u{A0}Анны")
    #expect("Класс A и B".withNoBreaks() == "Класс A и\u{A0}B")
    #expect("from a to b".withNoBreaks(shortWords: false) == "from a to b")
    #expect("О. Руденко".withNoBreaks() == "О. Руденко" && "кафе".withNoBreaks() == "кафе" && " ".withNoBreaks() == " ")
    #expect("п’я та".withNoBreaks() == "п’я та")
  }
}
