import Model
import Records
import Register
import Testing

@testable import Web

@Suite("Saved views (issue 2, point 7)") struct ViewTests {
  private func save(_ house: CardHouse, _ name: String, _ query: String, as login: String = "anna") async throws -> PageResponse {
    try await house.ask("POST", "/accounts/views", as: login, form: [("name", name), ("query", query)])
  }

  @Test("S1.25: a view is the URL of its list; its tab is marked there and stays marked, as changed, when a condition is added")
  func tab() async throws {
    try await CardHouse.run { house in
      let made = try await save(house, "Мои действующие", "stage=customer&owner=me&sort=-facts.revenue&after=7n&_changed=1.2.3")
      #expect(made.status == 303)
      let address = made.header("location")
      #expect(address.hasPrefix("/accounts?stage=customer&owner=me&sort=-facts.revenue&view="))
      let page = try await house.get(address).text
      #expect(page.contains("aria-current=\"page\">Мои действующие</a>") && !page.contains("изменён"))
      let changed = try await house.get(address + "&city=%D0%9E%D0%BC%D1%81%D0%BA").text
      #expect(changed.contains("изменён") && changed.contains("Сохранить изменения вида"))
      #expect(
        try await house.get("/accounts?owner=me&stage=customer&sort=-facts.revenue").text.contains("aria-current=\"page\">Мои действующие"))
    }
  }

  @Test("S1.25: a view that opens first is where the bare address leads, the whole list stays within reach, and one at most is first")
  func first() async throws {
    try await CardHouse.run { house in
      let views = try await ["stage=customer", "stage=lost"].asyncMap { query in
        try await save(house, query, query).header("location").split(separator: "=").last.map(String.init) ?? ""
      }
      for id in views {
        #expect(try await house.ask("POST", "/accounts/views/\(id)", as: "anna", form: [("first", "1")]).status == 303)
      }
      let bare = try await house.get("/accounts")
      #expect(bare.status == 303 && bare.header("location") == "/accounts?stage=lost&view=\(views[1])")
      let whole = try await house.get("/accounts?view=all")
      #expect(whole.status == 200 && whole.text.contains("Северный ветер"))
      #expect(try await house.get("/accounts?stage=customer").text.contains("href=\"/accounts?view=all\""))
      let items = try await house.ask("GET", "/api/accounts/views", as: "anna").parsed["items"]?.array ?? []
      #expect(items.map { $0["first"] } == [.bool(false), .bool(true)])
      #expect(try await house.get("/accounts", as: "oleg").status == 200)
    }
  }

  @Test("A view is renamed, brought up to date and deleted by its user and by nobody else, not even an administrator")
  func rights() async throws {
    try await CardHouse.run { house in
      let made = try await save(house, "Моё", "stage=lost")
      let id = try #require(made.header("location").split(separator: "=").last)
      let path = "/accounts/views/\(id)"
      for stranger in ["oleg", "admin"] {
        #expect(try await house.ask("POST", path, as: stranger, form: [("name", "Чужое")]).status == 404)
        #expect(try await house.ask("POST", path + "/deletion", as: stranger, form: []).status == 404)
        #expect(!(try await house.get("/accounts?stage=lost", as: stranger).text.contains(">Моё<")))
      }
      let changed = try await house.ask("POST", path, as: "anna", form: [("name", "Ушедшие"), ("query", "stage=lost&sort=city")])
      #expect(changed.header("location") == "/accounts?stage=lost&sort=city&view=\(id)")
      #expect(try await house.ask("POST", path + "/deletion", as: "anna", form: []).header("location") == "/accounts?stage=lost&sort=city")
      #expect(!(try await house.get("/accounts?stage=lost").text.contains("Ушедшие")))
    }
  }

  @Test("A view without a name, with a condition that is not understood, of a taken name or too long is refused with its field")
  func refusal() async throws {
    try await CardHouse.run { house in
      _ = try await save(house, "Есть", "stage=lost")
      for (name, query, field) in [
        ("", "stage=lost", "name"), ("Имя", "stage=sleeping", "stage"), ("Есть", "stage=customer", "name"),
        (String(repeating: "я", count: 61), "stage=lost", "name"),
      ] {
        let answer = try await house.ask(
          "POST", "/accounts/views", as: "anna", form: [("name", name), ("query", query)], wantsJSON: true)
        #expect(answer.status == 422 && answer.parsed["issues"]?.array?.first?["field"]?.string == field, "\(name): \(answer.text)")
      }
    }
  }

  @Test("A taken name is told in the form with both ways out: another name, or this list in place of the earlier view")
  func takenName() async throws {
    try await CardHouse.run { house in
      let id = try #require(try await save(house, "Мои", "stage=lost").header("location").split(separator: "=").last)
      let page = try await save(house, "Мои", "stage=customer&sort=city")
      #expect(page.status == 422 && page.text.contains("Вид «Мои» уже есть") && page.text.contains("name=\"name\" value=\"Мои\""))
      #expect(page.text.contains("action=\"/accounts/views/\(id)\"") && page.text.contains("value=\"stage=customer&amp;sort=city\""))
      let replaced = try await house.ask("POST", "/accounts/views/\(id)", as: "anna", form: [("query", "stage=customer&sort=city")])
      #expect(replaced.header("location") == "/accounts?stage=customer&sort=city&view=\(id)")
      let other = try #require(try await save(house, "Другие", "stage=lost").header("location").split(separator: "=").last)
      let renamed = try await house.ask("POST", "/accounts/views/\(other)", as: "anna", form: [("name", "Мои")])
      #expect(renamed.status == 422 && renamed.text.contains("Вид «Мои» уже есть") && !renamed.text.contains("Заменить"))
    }
  }
}

extension Sequence {
  func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
    var out: [T] = []
    for element in self { out.append(try await transform(element)) }
    return out
  }
}
