import Foundation
import Insight
import Model
import Records
import Register
import Testing
import Web

@Suite struct BasePageTests {
  /// Ten customers of whom one brings 910 of 1,000 roubles; the greatest belongs to the manager, two others to nobody.
  private func fill(_ door: Door) async throws {
    try await door.desk.write(by: .program()) { [manager = door.manager] writing in
      var product = Record<Product>()
      product.code = "T"
      product.name = "Товар"
      product = try writing.save(product)
      for number in 0..<10 {
        var account = Record<Account>()
        account.name = "Клиент \(number)"
        account.owner = number == 0 ? manager : nil
        account = try writing.save(account)
        var order = Record<Order>()
        order.number = "З-\(number)"
        order.day = Day(year: 2026, month: 10, day: 1 + number) ?? .first
        order.account = account.id
        order = try writing.save(order)
        var line = Record<OrderLine>()
        line.order = order.id
        line.account = account.id
        line.day = order.day
        line.product = product.id
        line.quantity = FixedDecimal(millionths: 1_000_000)
        line.unitPrice = FixedDecimal(millionths: number == 0 ? 910_000_000 : 10_000_000)
        line.amount = Money(minor: number == 0 ? 91_000 : 1_000, .rub)
        try writing.save(line)
      }
    }
    _ = try await FactsRun(door.desk).run()
  }

  @Test("C4: the page says who brings the money, and every number opens the list that it counts")
  func findings() async throws {
    try await Door.run { door in
      try await fill(door)
      let (cookie, _) = try await door.enter("admin")
      let page = try await door.send("GET", "/base", [], ["cookie": cookie])
      #expect(page.status == 200)
      let text = page.text.replacing("\u{A0}", with: " ")
      // The best 20 % are 2 customers with 910 + 10 of 1,000.
      #expect(text.contains("20 % клиентов дают 92 % выручки") && text.contains("10 клиентов купили один раз и не вернулись"))
      var links = Set<String>()
      for part in text.components(separatedBy: "href=\"/accounts?").dropFirst() { links.insert(String(part.prefix { $0 != "\"" })) }
      #expect(links.count > 5)
      for link in links {
        let query = link.replacing("&amp;", with: "&")
        #expect(try await door.send("GET", "/api/accounts?" + query, [], ["cookie": cookie]).status == 200, "\(query)")
      }
      let best = try await door.send("GET", "/api/accounts?facts.abc=a", [], ["cookie": cookie])
      #expect(best.text.contains("Клиент 0") && !best.text.contains("Клиент 1"))
      for name in ["curve", "matrix", "rfm", "segments", "late"] {
        let file = try await door.send("GET", "/base/\(name).csv", [], ["cookie": cookie])
        #expect(file.status == 200 && file.header("content-type").hasPrefix("text/csv") && file.body.starts(with: [0xEF, 0xBB, 0xBF]))
      }
      #expect(try await door.send("GET", "/base/other.csv", [], ["cookie": cookie]).status == 404)
    }
  }

  @Test("A manager sees the base of his own accounts only")
  func own() async throws {
    try await Door.run { door in
      try await fill(door)
      let (cookie, _) = try await door.enter("anna")
      let page = try await door.send("GET", "/base", [], ["cookie": cookie]).text.replacing("\u{A0}", with: " ")
      #expect(page.contains("1 покупатель на") && !page.contains("/base/recomputation"))
    }
  }

  @Test("Without purchases the page says how to bring them in")
  func empty() async throws {
    try await Door.run { door in
      let (cookie, _) = try await door.enter("admin")
      let page = try await door.send("GET", "/base", [], ["cookie": cookie])
      #expect(page.status == 200 && page.text.contains("clientele import") && page.text.contains("href=\"/import\""))
    }
  }

  @Test("Jobs: the button makes a job, its page and its JSON tell progress, a manager sees only his own")
  func jobs() async throws {
    try await Door.run { door in
      let (cookie, csrf) = try await door.enter("admin")
      let made = try await door.send("POST", "/base/recomputation", [("csrf", csrf)], ["cookie": cookie])
      let path = made.header("location")
      #expect(made.status == 303 && path.hasPrefix("/jobs/"))
      #expect(try await door.send("GET", path, [], ["cookie": cookie]).text.contains("data-progress=\"\(path)\""))
      let json = try JSON(parsing: try await door.send("GET", path, [], ["cookie": cookie, "accept": "application/json"]).body)
      #expect(json["state"]?.string == "queued" && json["done"]?.integer == 0 && json["text"]?.string?.isEmpty == false)
      let (other, key) = try await door.enter("anna")
      #expect(try await door.send("GET", path, [], ["cookie": other]).status == 404)
      #expect(try await door.send("POST", path + "/cancellation", [("csrf", key)], ["cookie": other]).status == 404)
      #expect(try await !door.send("GET", "/jobs", [], ["cookie": other]).text.contains("href=\"\(path)\""))
      #expect(try await door.send("POST", path + "/cancellation", [("csrf", csrf)], ["cookie": cookie]).status == 303)
      let after = try JSON(parsing: try await door.send("GET", path, [], ["cookie": cookie, "accept": "application/json"]).body)
      #expect(after["state"]?.string == "cancelled")
    }
  }

  @Test("An own field of every kind is added by the form, renamed and deleted", arguments: Kind.names)
  func fields(kind: String) async throws {
    try await Door.run { door in
      let (cookie, csrf) = try await door.enter("admin")
      var form = [("csrf", csrf), ("table", "account"), ("label", "Срок оплаты"), ("kind", kind)]
      if kind.hasPrefix("choice") { form.append(("options", "раз\r\nдва\r\n")) }
      if kind.hasPrefix("reference") { form.append(("target", "contact")) }
      #expect(try await door.send("POST", "/fields", form, ["cookie": cookie]).status == 303)
      let field = door.desk.catalogue.shape("account")?.field(named: "x_srok_oplaty")
      #expect(field?.kind.name == kind)
      let page = try await door.send("GET", "/fields?type=account", [], ["cookie": cookie]).text
      let path = "/fields/" + (page.components(separatedBy: "href=\"/fields/").last ?? "").prefix { $0.isNumber }
      #expect(page.contains("Срок оплаты") && path != "/fields/")
      let renamed = try await door.send(
        "POST", path, [("csrf", csrf), ("label_ru", "Отсрочка"), ("options", "раз\nдва\nтри")], ["cookie": cookie])
      #expect(renamed.status == 303)
      #expect(try await door.send("GET", "/fields?type=account", [], ["cookie": cookie]).text.contains("Отсрочка"))
      #expect(try await door.send("POST", path + "/deletion", [("csrf", csrf)], ["cookie": cookie]).status == 303)
      #expect(door.desk.catalogue.shape("account")?.field(named: "x_srok_oplaty") == nil)
    }
  }

  @Test("S9: the figures of the server are closed without the key and tell memory, jobs and the database")
  func metrics() async throws {
    try await Door.run { door in
      #expect(try await door.send("GET", "/metrics").status == 403)
      let text = try await door.send("GET", "/metrics", [], ["authorization": "Bearer k"]).text
      for line in ["process_resident_memory_bytes ", "clientele_jobs{state=\"queued\"} 0", "clientele_database_up 1"] {
        #expect(text.contains(line))
      }
      #expect(try await door.send("GET", "/healthz").status == 200)
      #expect(try await door.send("GET", "/readyz").status == 200)
    }
  }
}
