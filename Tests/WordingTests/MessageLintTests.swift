import Model
import Testing
import Wording

@Suite struct MessageLintTests {
  let books = Language.allCases.map { Phrasebook($0) }

  @Test("The message files are read without a fault", arguments: Language.allCases)
  func faults(language: Language) {
    #expect(Phrasebook(language).faults == [])
  }

  @Test("All languages have the same keys")
  func keys() {
    let russian = Set(books[0].keys)
    #expect(russian.count > 700)
    for book in books.dropFirst() {
      #expect(Set(book.keys).symmetricDifference(russian).sorted() == [], "\(book.language)")
    }
  }

  @Test("A message has the same places in all languages, with Latin names")
  func places() {
    for key in books[0].keys {
      for book in books.dropFirst() { #expect(book.places(of: key) == books[0].places(of: key), "\(key) in \(book.language)") }
    }
  }

  @Test("A message counts in all languages or in none, with all forms of each language")
  func forms() {
    for key in books[0].keys {
      for book in books {
        let forms = book.forms(of: key)
        let isPlural = !books[0].forms(of: key).isEmpty
        #expect(forms == (isPlural ? Set(book.language.pluralForms) : []), "\(key) in \(book.language)")
      }
    }
  }

  @Test("4.3 tone: no exclamation marks, no doubled spaces, no straight quotation marks, nothing empty")
  func tone() {
    for book in books {
      for key in book.keys {
        let forms: [PluralForm] = book.forms(of: key).isEmpty ? [.other] : Array(book.forms(of: key))
        for form in forms {
          let text = book(key, count: sample(form))
          #expect(!text.isEmpty && !text.contains("!") && !text.contains("  ") && !text.contains("\""), "\(key): \(text)")
        }
      }
    }
  }

  /// A number that asks for the form in Russian and Ukrainian.
  private func sample(_ form: PluralForm) -> Int {
    switch form {
    case .one: 1
    case .few: 2
    case .many, .other: 5
    }
  }

  @Test("Ukrainian texts have no letters of Russian alone, Russian ones none of Ukrainian alone, English ones no Cyrillic")
  func letters() {
    let strange: [Language: Set<Character>] = [.russian: Set("іїєґІЇЄҐ"), .ukrainian: Set("ыэёъЫЭЁЪ")]
    // The hint of the palette shows a word typed in another layout.
    for book in books {
      for key in book.keys where key != "palette.hint.layout" {
        for count in [1, 2, 5] {
          let text = book(key, count: count)
          if book.language == .english {
            #expect(!text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(key): \(text)")
          } else {
            #expect(!text.contains { strange[book.language]?.contains($0) ?? false }, "\(key): \(text)")
          }
        }
      }
    }
  }

  @Test("A missing key and a missing value show themselves")
  func missing() {
    #expect(books[0]("no.such.key") == "no.such.key" && books[0]("no.such.key", count: 2) == "no.such.key")
    #expect(books[2]("card.owner") == "Manager: {name}")
    #expect(books[2]("card.owner", ["name": "Anna"]) == "Manager: Anna")
  }
}
