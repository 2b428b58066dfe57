import Model
import Records
import Testing
import Wording

@Suite struct LabelTests {
  let books = Language.allCases.map { Phrasebook($0) }
  let shapes = AllRecords.catalogue().shapes

  @Test("Every record type, field and option has a label in three languages")
  func complete() {
    for shape in shapes {
      for book in books {
        #expect(book.has("type." + shape.table) && book.has("type.\(shape.table).many"), "\(shape.table) in \(book.language)")
        for field in shape.fields {
          #expect(book.has("field.\(shape.table).\(field.name)"), "\(shape.table).\(field.name) in \(book.language)")
          for option in field.kind.options ?? [] {
            let key = "option.\(shape.table).\(field.name).\(option)"
            #expect(book.has(key), "\(key) in \(book.language)")
          }
        }
      }
    }
  }

  @Test("The English labels are those of the declarations")
  func english() {
    let book = Phrasebook(.english)
    for shape in shapes {
      for field in shape.fields { #expect(book.label(field, of: shape.table) == field.label, "\(shape.table).\(field.name)") }
    }
  }

  @Test("No label outlives its field")
  func alive() {
    let tables = Set(shapes.map(\.table))
    for key in books[0].keys where key.hasPrefix("field.") || key.hasPrefix("option.") {
      let parts = key.split(separator: ".").map(String.init)
      guard tables.contains(parts[1]), let shape = shapes.first(where: { $0.table == parts[1] }) else { continue }
      let exists = shape.field(named: parts[2]) != nil || shape.companion(named: parts[2]) != nil
      #expect(exists, "\(key)")
      if parts.count == 4 { #expect(shape.field(named: parts[2])?.kind.options?.contains(parts[3]) == true, "\(key)") }
    }
  }

  @Test("Every kind and every rule has its words, and an issue names field, value, rule and way out")
  func rules() {
    for book in books {
      for name in Kind.names { #expect(book.has("kind." + name), "\(name)") }
      for rule in Issue.Rule.allCases { #expect(book.has("issue." + rule.rawValue), "\(rule)") }
    }
    let book = Phrasebook(.russian)
    let issue = Issue("tax_id", .tooLong, value: "7704123456789", detail: "12")
    #expect(
      book.sentence(issue, label: "ИНН").replacing("\u{A0}", with: " ")
        == "Значение поля «ИНН» слишком длинное: «7704123456789». Сократите до 12 знаков.")
    #expect(!book.sentence(Issue(nil, .malformed, detail: "JSON")).contains("{"))
    for rule in Issue.Rule.allCases {
      for (value, detail) in [("x", "y"), (nil, nil)] as [(String?, String?)] {
        for field in ["name", nil] as [String?] {
          for book in books {
            let text = book.sentence(Issue(field, rule, value: value, detail: detail))
            #expect(!text.contains("{") && !text.contains("«»") && !text.contains(": ."), "\(text)")
          }
        }
      }
    }
  }

  /// The stored values of the segments, as the Analysis room documents them; a pure room does not import another.
  @Test("Every RFM segment has a name and an advice")
  func segments() {
    let stored = [
      "champions", "loyal", "potential_loyal", "new", "promising", "need_attention", "about_to_sleep", "at_risk", "cannot_lose",
      "sleeping", "lost",
    ]
    for book in books {
      for name in stored { #expect(book.has("segment." + name) && book.has("segment.\(name).advice"), "\(name)") }
    }
  }

  @Test("A problem is one sentence that never shows internal text")
  func problems() {
    let book = Phrasebook(.russian)
    #expect(book.sentence(.notFound(table: "account", id: 42)).hasPrefix("Клиент №\u{A0}42: "))
    #expect(!book.sentence(.internal("secret path")).contains("secret"))
    #expect(!book.sentence(.unavailable("disk I/O error")).contains("disk"))
    #expect(book.sentence(.invalid([Issue("name", .required), Issue("day", .notADay)])).contains("2 поля требуют"))
  }

  @Test("An own field shows the label its administrator gave, and its English one otherwise")
  func ownFields() {
    let field = OwnField(slug: "bonus", labels: ["en": "Bonus", "uk": "Бонус"], kind: .money, traits: [], slot: 30, side: 0)
    #expect(Phrasebook(.ukrainian).label(field, of: "account") == "Бонус")
    #expect(Phrasebook(.russian).label(field, of: "account") == field.label)
  }
}
