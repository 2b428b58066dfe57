import Model
import Records
import Register
import Testing

@testable import Web

@Suite("Deleted records and several at once (issue 2, C4, point 7)") struct DeletedListTests {
  private func accounts(_ house: CardHouse, _ count: Int, of owner: ID<User>) async throws -> [Record<Account>] {
    var out: [Record<Account>] = []
    for number in 1...count {
      var account = Record<Account>()
      (account.name, account.owner, account.city) = ("Клиент \(100 + number)", owner, "Омск")
      out.append(try await house.desk.save(account, by: .program()))
    }
    return out
  }

  private func order(_ number: String, of account: ID<Account>, _ house: CardHouse) async throws {
    var order = Record<Order>()
    (order.number, order.account) = (number, account)
    try await house.desk.save(order, by: .program())
  }

  @Test("What was deleted is listed newest first, page by page, with who and when; a manager sees only what was his")
  func list() async throws {
    try await CardHouse.run { house in
      let anna = Actor(house.anna, via: .web)
      let mine = try await accounts(house, 5, of: house.anna.id), others = try await accounts(house, 3, of: house.oleg.id)
      for account in mine { try await house.desk.delete(Account.table, account.id.raw, by: anna) }
      for account in others { try await house.desk.delete(Account.table, account.id.raw, by: .program()) }
      var (ids, target) = ([Int64](), "/api/accounts/deleted?limit=2")
      for _ in 0..<9 {
        let page = try await house.get(target).parsed
        for item in page["items"]?.array ?? [] {
          ids.append(item["id"]?.integer ?? 0)
          #expect(item["deleted_by"]?.integer == house.anna.id.raw && item["deleted_at"]?.string == "2026-11-21T09:00:00Z")
        }
        guard let next = page["next"]?.string else { break }
        target = "/api/accounts/deleted?limit=2&after=" + next
      }
      #expect(ids == mine.map(\.id.raw).reversed())
      let all = try await house.get("/accounts/deleted", as: "admin").text
      #expect(all.contains("Клиент 105") && all.contains("Омск") && all.contains("Ковальчук Анна") && all.contains("Программа"))
      #expect(all.contains("action=\"/accounts/bulk\"") && all.contains("formaction=\"/accounts/\(mine[0].id.raw)/restoration\""))
      #expect(try await house.get("/api/accounts/deleted", as: "admin").parsed["items"]?.array?.count == 8)
      #expect(try await house.get("/accounts").text.contains("href=\"/accounts/deleted\""))
      #expect(try await house.get("/search?q=%D1%83%D0%B4%D0%B0%D0%BB").text.contains("/orders/deleted"))
      #expect(try await house.get("/users/deleted").status == 403)
      #expect(try await house.get("/account-facts/deleted").status == 404)
      #expect(try await house.get("/api/accounts/deleted?after=5n").status == 422)
    }
  }

  @Test("Several deleted clients come back together with their people and go again by one undo; a taken number is named")
  func restoring() async throws {
    try await CardHouse.run { house in
      let clients = try await accounts(house, 3, of: house.anna.id)
      try await house.desk.write(by: .program()) { writing in
        var contact = Record<Contact>()
        contact.name = PersonName("Сидорова Мария")
        contact.owner = house.anna.id
        var position = Record<Position>()
        (position.contact, position.account) = (try writing.save(contact).id, clients[0].id)
        try writing.save(position)
        var numbered = try writing.everything.get(clients[2].id)
        numbered.number = "K-7"
        try writing.save(numbered)
      }
      let ids = clients.map { ("id", String($0.id.raw)) }
      func bulk(_ deed: String, _ more: [(String, String)] = [], json: Bool = true) async throws -> PageResponse {
        try await house.ask(
          "POST", "/accounts/bulk", as: "anna", form: [("do", deed), ("back", "/accounts/deleted")] + more, wantsJSON: json)
      }
      func live() async throws -> [Int] {
        try await house.desk.read(as: .program()) { reader in
          [try reader.count(Account.table, .all, cap: 100), try reader.count(Position.table, .all, cap: 100)]
        }
      }
      #expect(try await live() == [5, 1])
      _ = try await bulk("delete", ids)
      #expect(try await live() == [2, 0])
      let back = try await bulk("restore", ids)
      #expect(back.parsed["changed"]?.integer == 3)
      #expect(try await live() == [5, 1])
      let writing = try #require(back.parsed["writing"]?.integer)
      _ = try await bulk("undo", [("writing", String(writing))])
      #expect(try await live() == [2, 0])
      var other = Record<Account>()
      (other.name, other.number, other.owner) = ("ООО «Седьмое»", "K-7", house.anna.id)
      try await house.desk.save(other, by: .program())
      let page = try await bulk("restore", ids, json: false)
      #expect(page.status == 200 && page.text.contains("Возвращено: 2 записи") && page.text.contains("Клиент 103"))
      #expect(page.text.contains("K-7"))
      #expect(try await live() == [5, 1])
    }
  }

  @Test("Of several clients those without orders are deleted; the others are named with how many orders are in the way")
  func deletingSome() async throws {
    try await CardHouse.run { house in
      let clients = try await accounts(house, 4, of: house.anna.id)
      for number in ["1", "2"] { try await order("A-" + number, of: clients[1].id, house) }
      let form = [("do", "delete"), ("back", "/accounts?city=%D0%9E%D0%BC%D1%81%D0%BA")] + clients.map { ("id", String($0.id.raw)) }
      let page = try await house.ask("POST", "/accounts/bulk", as: "anna", form: form)
      #expect(page.status == 200 && page.text.contains("Удалено: 3 записи") && page.text.contains("Осталась как была: 1 запись"))
      #expect(page.text.contains("href=\"/accounts/\(clients[1].id.raw)\">Клиент 102</a>") && page.text.contains("заказы (2)"))
      #expect(page.text.contains("href=\"/orders?account=\(clients[1].id.raw)\"") && page.text.contains("href=\"/accounts?city="))
      let writing = try #require(page.text.split(separator: "name=\"writing\" value=\"").last?.prefix { $0.isNumber })
      let left = try await house.get("/api/accounts?columns=name").parsed["items"]?.array?.compactMap { $0["name"]?.string }
      #expect(left == ["Клиент 102", "ООО «Северный ветер»"])
      let undone = try await house.ask("POST", "/accounts/bulk", as: "anna", form: [("do", "undo"), ("writing", String(writing))])
      #expect(undone.status == 303)
      #expect(try await house.get("/api/accounts?columns=name").parsed["items"]?.array?.count == 5)
      let told = try await house.ask("POST", "/accounts/bulk", as: "anna", form: form, wantsJSON: true).parsed
      #expect(told["changed"]?.integer == 3 && told["refused"]?.integer == 1)
      #expect(told["kept"]?.array?.first?["id"]?.integer == clients[1].id.raw)
      #expect(told["kept"]?.array?.first?["issues"]?.array?.first?["rule"]?.string == "inUse")
    }
  }
}
