import Model
import Records
import Register
import Testing

@Suite("Search (S1.26)")
struct SearchTests {
  @Test(
    "Any piece of a name of two characters and more finds the client, in any case, in the wrong layout, in Latin letters",
    arguments: ["ол", "СОКОЛ", "околы", "cjrjk", "sokol", "«сок"])
  func pieces(_ typed: String) async throws {
    try await Counter.with { counter in
      try await counter.accounts(["ООО «Соколы Севера»", "Ромашка"])
      let found = try await counter.json("/api/search?q=" + typed.addingPercentEncoding)
      #expect(found.titles.contains("ООО «Соколы Севера»"))
      #expect(!found.titles.contains("Ромашка"))
    }
  }

  @Test(
    "A phone is found by its digits however it is typed",
    arguments: ["9215550123", "+7 921 555-01-23", "8 (921) 555-01-23", "555-01-23", "89215550123"])
  func phones(_ typed: String) async throws {
    try await Counter.with { counter in
      try await counter.accounts(["Ромашка"]) { $0.phone = Phone("+7 (921) 555-01-23") }
      #expect(try await counter.json("/api/search?q=" + typed.addingPercentEncoding).titles.contains("Ромашка"))
    }
  }

  @Test("S1.23: a phone is shown in groups and dialled with its country's code; forms and JSON have it as it was typed")
  func shownPhones() async throws {
    try await Counter.with { counter in
      let account = try await counter.accounts(["Ромашка"]) { $0.phone = Phone("89215550123 доб. 12") }[0]
      for page in ["/accounts/\(account.id.raw)", "/accounts?columns=name,phone"] {
        let text = try await counter.get(page).text
        #expect(text.contains("href=\"tel:+79215550123;ext=12\""), "\(page)")
        #expect(text.contains("8 (921) 555-01-23 доб. 12"), "\(page)")
      }
      for page in ["/accounts/\(account.id.raw)/edit", "/api/accounts/\(account.id.raw)"] {
        #expect(try await counter.get(page).text.contains("89215550123 доб. 12"), "\(page)")
      }
      try await counter.accounts(["Лютик"]) { $0.phone = Phone("12-34-56") }
      let list = try await counter.get("/accounts?columns=name,phone").text
      #expect(list.contains("href=\"tel:123456\">12-34-56<"))
    }
  }

  @Test("Names that begin with the text come first, then words that begin with it")
  func prefixFirst() async throws {
    try await Counter.with { counter in
      try await counter.accounts(["Бластер", "ООО «Ластик»", "Ласточка"])
      let titles = try await counter.json("/api/search?q=" + "ласт".addingPercentEncoding).titles
      #expect(Array(titles.prefix(3)) == ["Ласточка", "ООО «Ластик»", "Бластер"])
    }
  }

  @Test("A manager finds own clients only")
  func narrowed() async throws {
    try await Counter.with { counter in
      var manager = Record<User>()
      manager.name = PersonName("Орлов Олег")
      manager.login = "oleg"
      let saved = try await counter.desk.save(manager, by: .program())
      let key = try await counter.site.signIn.makeKey(for: saved.id, name: "test")
      try await counter.accounts(["Сокол чужой"])
      try await counter.accounts(["Сокол свой"]) { $0.owner = saved.id }
      let titles = try await counter.json("/api/search?q=" + "сокол".addingPercentEncoding, key: key).titles
      #expect(titles.filter { $0.hasPrefix("Сокол") } == ["Сокол свой"])
    }
  }

  @Test("An order is found by its number, a client by the tax number")
  func numbers() async throws {
    try await Counter.with { counter in
      let account = try await counter.accounts(["Ромашка"]) { $0.taxID = "7701234567" }[0]
      var order = Record<Order>()
      order.number = "ЗК-2026/17"
      order.account = account.id
      try await counter.desk.save(order, by: counter.actor)
      #expect(try await counter.json("/api/search?q=" + "2026/17".addingPercentEncoding).titles.contains("ЗК-2026/17"))
      #expect(try await counter.json("/api/search?q=770123").titles.contains("Ромашка"))
    }
  }

  @Test(
    "S1.26: commands and pages are found by what people call them, in any of the languages",
    arguments: [
      ("импорт", "/import"), ("загрузка", "/import"), ("імпорт", "/import"), ("завантаження", "/import"), ("import", "/import"),
      ("upload", "/import"), ("загрузка", "/jobs"), ("звонок", "/activities/new?sort=call"), ("дзвінок", "/activities/new?sort=call"),
      ("call", "/activities/new?sort=call"), ("задача", "/activities/new?sort=task"), ("завдання", "/activities/new?sort=task"),
      ("task", "/activities/new?sort=task"), ("клиент", "/accounts/new"), ("клієнт", "/accounts"), ("client", "/accounts/new"),
      ("товар", "/products/new"), ("заказ", "/orders/new"), ("человек", "/contacts/new"), ("отчёт", "/base"),
      ("pdjyjr", "/activities/new?sort=call"),
    ])
  func commands(_ typed: String, _ url: String) async throws {
    try await Counter.with { counter in
      let found = try await counter.json("/api/search?q=" + typed.addingPercentEncoding)
      let urls = (found["groups"]?.array ?? []).flatMap { $0["items"]?.array ?? [] }.compactMap { $0["url"]?.string }
      #expect(urls.contains(url), "\(urls)")
    }
  }
}
