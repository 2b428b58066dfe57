import Model
import Records
import Register
import Testing

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
