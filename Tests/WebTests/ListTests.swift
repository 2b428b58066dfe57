import Model
import Records
import Register
import Testing
import Web

@Suite("Lists (issue 2, point 7)")
struct ListTests {
  @Test("S1.25: pages by keyset hold every client once, in the order of the names, and keep the state in the URL")
  func keysetPages() async throws {
    try await Counter.with { counter in
      try await counter.accounts((1...25).map { "Клиент \(100 + $0)" }.reversed())
      var (names, target, pages) = ([String](), "/api/accounts?sort=name&limit=10", 0)
      while pages < 5 {
        let page = try await counter.json(target)
        names += page.texts("name")
        pages += 1
        guard let next = page["next"]?.string else { break }
        target = "/api/accounts?sort=name&limit=10&after=" + next.addingPercentEncoding
      }
      #expect(names == (1...25).map { "Клиент \(100 + $0)" })
      #expect(pages == 3)
      let html = try await counter.get("/accounts?stage=prospect&limit=10").text
      #expect(html.contains("stage=prospect&amp;limit=10&amp;after="))
    }
  }

  @Test("A filter that is not understood names the field by its label, the value and the rule, with status 422")
  func badFilter() async throws {
    try await Counter.with { counter in
      let answer = try await counter.send("GET", "/api/accounts?stage=sleeping")
      #expect(answer.status == 422)
      #expect(answer.text.contains("Стадия"))
      #expect(answer.text.contains("sleeping"))
      #expect(try await counter.send("GET", "/accounts?nosuch=1").status == 422)
      #expect(try await counter.send("GET", "/accounts?sort=note").status == 422)
    }
  }

  @Test("A list is empty in two ways: at first use it shows the import command, under a filter the way to clear it")
  func emptyStates() async throws {
    try await Counter.with { counter in
      #expect(try await counter.get("/accounts").text.contains("clientele import"))
      try await counter.accounts(["Ромашка"])
      let html = try await counter.get("/accounts?name.has=%D0%B7%D0%B7%D0%B7").text
      #expect(html.contains("Сбросить фильтр"))
    }
  }

  @Test("S1.25: q narrows a list to what the search knows by the text: a phone, the wrong layout, any case; order and conditions stay")
  func search() async throws {
    try await Counter.with { counter in
      try await counter.accounts(["Ромашка", "Лютик", "Аромат"])
      var known = Record<Account>()
      known.name = "Фиалка"
      known.phone = Phone("8 (916) 123-45-67")
      _ = try await counter.desk.save(known, by: .program())
      func names(_ query: String) async throws -> [String] { try await counter.json("/api/accounts?" + query).texts("name") }
      #expect(try await names("q=" + "РОМА".addingPercentEncoding + "&sort=-name") == ["Ромашка", "Аромат"])
      #expect(try await names("q=9161234567") == ["Фиалка"])
      #expect(try await names("q=hjvfirf") == ["Ромашка"])  // «ромашка» on a Latin keyboard
      #expect(try await names("q=" + "нету".addingPercentEncoding) == [])
      #expect(try await names("q=").count == 4)
      #expect(try await names("q=" + "а".addingPercentEncoding).count == 3)
      #expect(try await names("q=" + "рома".addingPercentEncoding + "&stage=customer") == [])
      let page = try await counter.get("/accounts?q=" + "рома".addingPercentEncoding).text
      #expect(page.contains("<em>Поиск:</em> «рома»") && page.contains("Аромат") && !page.contains("Лютик"))
      #expect(try await counter.send("GET", "/positions?q=1").status == 422)
    }
  }

  @Test("A bulk change of the stage is one writing and is taken back whole")
  func bulkAndBack() async throws {
    try await Counter.with { counter in
      let saved = try await counter.accounts(["А", "Б", "В"])
      let ids = saved.prefix(2).map { "&id=\($0.id.raw)" }.joined()
      let answer = try await counter.send("POST", "/accounts/bulk", form: "do=stage&stage=lost&back=/accounts" + ids)
      #expect(answer.status == 303)
      let place = try #require(answer.place)
      #expect(try await counter.json("/api/accounts?stage=lost").texts("name") == ["А", "Б"])
      let writing = try #require(place.split(separator: "=").last?.split(separator: ".").first)
      #expect(try await counter.get(place).text.contains("Изменено: 2"))
      _ = try await counter.send("POST", "/accounts/bulk", form: "do=undo&writing=\(writing)")
      #expect(try await counter.json("/api/accounts?stage=lost").texts("name").isEmpty)
      _ = try await counter.send("POST", "/accounts/bulk", form: "do=delete" + ids)
      #expect(try await counter.json("/api/accounts").texts("name") == ["В"])
    }
  }

  @Test("Every public type has a list page, of its own fields too")
  func everyType() async throws {
    try await Counter.with { counter in
      for path in ["accounts", "contacts", "activities", "orders", "products", "users", "teams", "positions", "order-lines"] {
        let status = try await counter.get("/" + path).status
        #expect(status == 200, "\(path)")
      }
    }
  }
}

extension String {
  var addingPercentEncoding: String { Fields.encode(self) }
}
