import Foundation
import Model
import Records
import Register
import Testing
import Wording

@testable import Web

@Suite("Contacts and the clients they serve (issue 2, S1.3)") struct ContactListTests {
  private func contact(_ house: CardHouse, posts: [(ID<Account>, String?)]) async throws -> ID<Contact> {
    try await house.desk.write(by: .program()) { writing in
      var contact = Record<Contact>()
      (contact.name, contact.owner) = (PersonName("Сидорова Мария"), house.anna.id)
      let id = try writing.save(contact).id
      for (account, post) in posts {
        var position = Record<Position>()
        (position.contact, position.account, position.post) = (id, account, post)
        try writing.save(position)
      }
      return id
    }
  }

  @Test("The list of contacts tells of each the clients and the post in each, as far as one may see them; the API too")
  func list() async throws {
    try await CardHouse.run { house in
      let id = try await contact(house, posts: [(house.north.id, "директор"), (house.dnipro.id, nil)])
      let all = try await house.get("/contacts", as: "admin").text
      #expect(all.contains("<a href=\"/accounts/\(house.north.id.raw)\">ООО «Северный ветер»</a><small>директор</small>"))
      #expect(all.contains("ТОВ «Дніпро Трейд»"))
      let mine = try await house.get("/contacts").text
      #expect(mine.contains("Северный ветер") && !mine.contains("Дніпро"))
      let item = try await house.get("/api/contacts?columns=name").parsed["items"]?.array?.first
      let expected: JSON = [["id": .integer(house.north.id.raw), "name": "ООО «Северный ветер»", "post": "директор"]]
      #expect(item?["id"]?.integer == id.raw && item?["accounts"] == expected)
    }
  }

  @Test("S13.3: the file of the list has the clients and the posts, a row for each, and is loaded again with nothing changed")
  func file() async throws {
    try await CardHouse.run { house in
      _ = try await contact(house, posts: [(house.north.id, "директор"), (house.dnipro.id, nil)])
      let answer = try await house.get("/contacts?format=csv&columns=name,phone", as: "admin")
      let bytes = try await answer.whole()
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
      #expect(lines.first == "\u{FEFF}Фамилия, имя, отчество;Клиент;Должность;Основной контакт;Мобильный телефон;Эл. почта;Телефон")
      #expect(
        lines.filter { $0.hasPrefix("Сидорова Мария") } == [
          "Сидорова Мария;ООО «Северный ветер»;директор;Нет;;;", "Сидорова Мария;ТОВ «Дніпро Трейд»;;Нет;;;",
        ])
      let mine = String(decoding: try await house.get("/contacts?format=csv").whole(), as: UTF8.self)
      #expect(mine.contains("Северный ветер") && !mine.contains("Дніпро"))
      let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".csv").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let importer = Importer(house.desk, words: ImportWords(Phrasebook(.russian)))
      let source = try ImportSource(path)
      let outcome = try await importer.run(try importer.plan(source), source, by: .program())
      #expect((outcome.created, outcome.updated, outcome.rejected) == ([:], [:], [:]))
      #expect(outcome.unchanged["position"] == lines.dropFirst().count { !$0.contains(";;;;") })
    }
  }

  @Test("On the card of a contact a post is added, changed and ended, and ending is taken back")
  func card() async throws {
    try await CardHouse.run { house in
      let id = try await contact(house, posts: [])
      let card = "/contacts/\(id.raw)"
      #expect(try await house.get(card).text.contains("href=\"/positions/new?contact=\(id.raw)&amp;back=\(card)\""))
      let form = try await house.get("/positions/new?contact=\(id.raw)&back=\(card)").text
      #expect(form.contains("Сидорова Мария") && form.contains("name=\"back\" value=\"\(card)\""))
      for (account, login) in [(house.north, "anna"), (house.dnipro, "admin")] {
        let fields = [
          ("contact", "#\(id.raw)"), ("account", "#\(account.id.raw)"), ("post", "директор"), ("main", "false"), ("back", card),
        ]
        let added = try await house.ask("POST", "/positions", as: login, form: fields)
        #expect(added.status == 303 && added.header("location") == card)
      }
      let page = try await house.get(card, as: "admin").text
      #expect(page.contains("Северный ветер") && page.contains("Дніпро") && page.contains("директор"))
      let position = try #require(page.split(separator: "action=\"/positions/").dropFirst().first?.prefix { $0.isNumber })
      #expect(page.contains("href=\"/positions/\(position)/edit?back=\(card)\""))
      let ended = try await house.ask("POST", "/positions/\(position)/deletion", as: "admin", form: [("back", card)])
      #expect(ended.status == 303 && ended.header("location") == card && ended.header("set-cookie").contains("deleted."))
      #expect(try await house.get("/api/positions?contact=\(id.raw)", as: "admin").parsed["items"]?.array?.count == 1)
    }
  }
}
