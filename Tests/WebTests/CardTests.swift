import Foundation
import Model
import Records
import Register
import Testing

@testable import Web

@Suite struct CardTests {
  @Test("A form with errors names every field, keeps what was typed and creates nothing (S1.1)")
  func refusedForm() async throws {
    try await CardHouse.run { house in
      let form = [("name", ""), ("phone", "нет"), ("turnover", "восемь"), ("city", "Мурманск"), ("founded", "1998")]
      let answer = try await house.ask("POST", "/accounts", as: "anna", form: form)
      #expect(answer.status == 422)
      for piece in [
        "href=\"#f-name\"", "href=\"#f-phone\"", "href=\"#f-turnover\"", "value=\"нет\"", "id=\"e-turnover\"", "value=\"восемь\"",
        "value=\"Мурманск\"", "value=\"1998\"", "aria-invalid=\"true\"",
      ] {
        #expect(answer.text.contains(piece), "\(piece)")
      }
      let answer1 = try await house.desk.read(as: .program()) { try $0.count("account", .all, cap: 10) }
      #expect(answer1 == 2)
    }
  }

  @Test("A form creates a record from what people type: decimal comma, choices, own defaults")
  func createdByForm() async throws {
    try await CardHouse.run { house in
      let form = [
        ("name", "АО «Парус»"), ("turnover", "1 250,50"), ("roles", ""), ("roles", "customer"), ("roles", "dealer"), ("stage", "prospect"),
        ("owner", "#\(house.anna.id.raw)"), ("web", "parus.example"),
      ]
      let answer = try await house.ask("POST", "/accounts", as: "anna", form: form)
      #expect(answer.status == 303)
      let found = try await house.desk.read(as: .program()) { try $0.fetch(Account.self) { $0.name == "АО «Парус»" } }
      let account = try #require(found.first)
      #expect(answer.header("location") == "/accounts/\(account.id.raw)")
      #expect(account.turnover == Money(minor: 125_050, .rub))
      #expect(account.roles == [.customer, .dealer])
      #expect(account.web?.text == "https://parus.example")
    }
  }

  @Test("A client like one that is there is made only when the visitor insists (C4)")
  func similar() async throws {
    try await CardHouse.run { house in
      let form = [("name", "ооо \"Северный ветер\""), ("owner", "#\(house.anna.id.raw)")]
      let asked = try await house.ask("POST", "/accounts", as: "anna", form: form)
      #expect(asked.status == 200)
      #expect(asked.text.contains("/accounts/\(house.north.id.raw)"))
      let insisted = try await house.ask("POST", "/accounts", as: "anna", form: form + [("similar", "known")])
      #expect(insisted.status == 303)
      _ = try await house.ask("POST", "/accounts", as: "anna", form: [("name", "Ромашка"), ("phone", "8 (916) 123-45-67 доб. 12")])
      let called = try await house.ask("POST", "/accounts", as: "anna", form: [("name", "Лютик"), ("phone", "+7 916 1234567")])
      #expect(called.status == 200 && called.text.contains("Ромашка"), "one number in two writings")
      let hidden = try await house.ask("POST", "/accounts", as: "anna", form: [("name", "ТОВ «Дніпро Трейд»")])
      #expect(hidden.status == 303, "the client of another manager must not be hinted at")
    }
  }

  @Test("A field edited in place is saved, logged with both values, and undone by the address in the answer (C8)")
  func inlineEdit() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.north.id.raw)"
      let saved = try await house.ask(
        "POST", path + "/fields/city", as: "anna", form: [("value", "Мурманск"), ("was", "")], wantsJSON: true)
      #expect(saved.status == 200)
      #expect(saved.parsed["text"]?.string == "Мурманск")
      let undo = try #require(saved.parsed["undo"]?.string)
      let history = try await house.get(path + "/history")
      #expect(history.text.contains("<ins>Мурманск</ins>"))
      #expect(history.text.contains("Ковальчук Анна"))
      let undone = try await house.ask("POST", undo, as: "anna", form: [], wantsJSON: true)
      #expect(undone.status == 200)
      #expect(undone.parsed["empty"]?.bool == true)
      let answer2 = try await house.desk.read(as: .program()) { try $0.get(house.north.id).city }
      #expect(answer2 == nil)
    }
  }

  @Test("Two people edit one field: the second is answered 409 with both values and nothing is lost")
  func conflict() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.north.id.raw)/fields/city"
      _ = try await house.ask("POST", path, as: "admin", form: [("value", "Псков"), ("was", "")], wantsJSON: true)
      let answer = try await house.ask("POST", path, as: "anna", form: [("value", "Мурманск"), ("was", "")], wantsJSON: true)
      #expect(answer.status == 409)
      #expect(answer.parsed["mine"]?.string == "Мурманск")
      #expect(answer.parsed["theirs"]?.string == "Псков")
      #expect(answer.parsed["error"]?.string?.contains("Главный Пётр") == true)
      let answer3 = try await house.desk.read(as: .program()) { try $0.get(house.north.id).city }
      #expect(answer3 == "Псков")
      let page = try await house.ask("POST", "/accounts/\(house.north.id.raw)", as: "anna", form: [("version", "1"), ("city", "Мурманск")])
      #expect(page.status == 409)
      for piece in ["Мурманск", "Псков", "name=\"version\" value=\"2\""] { #expect(page.text.contains(piece), "\(piece)") }
    }
  }

  @Test("A client with orders is not deleted; an order takes its lines along and brings them back")
  func deletion() async throws {
    try await CardHouse.run { house in
      var product = Record<Product>()
      product.code = "P1"
      product.name = "Короб"
      product = try await house.desk.save(product, by: .program())
      var order = Record<Order>()
      order.number = "4127"
      order.account = house.north.id
      order = try await house.desk.save(order, by: .program())
      let line = [
        ("order", "#\(order.id.raw)"), ("product", "Короб"), ("quantity", "3"), ("unit_price", "10,5"), ("back", "/orders/\(order.id.raw)"),
      ]
      let added = try await house.ask("POST", "/order-lines", as: "anna", form: line)
      #expect(added.status == 303)
      #expect(added.header("location") == "/orders/\(order.id.raw)")
      let card = try await house.get("/orders/\(order.id.raw)")
      #expect(card.text.contains("31,50 ₽"))
      let refused = try await house.ask("POST", "/accounts/\(house.north.id.raw)/deletion", as: "anna", form: [])
      #expect(refused.status == 422)
      #expect(refused.text.contains("заказы"))
      let deleted = try await house.ask("POST", "/orders/\(order.id.raw)/deletion", as: "anna", form: [], wantsJSON: true)
      #expect(deleted.status == 200)
      let undo = try #require(deleted.parsed["undo"]?.string)
      let answer4 = try await house.desk.read(as: .program()) { try $0.count("order_line", .all, cap: 9) }
      #expect(answer4 == 0)
      let answer5 = try await house.ask("POST", undo, as: "anna", form: [])
      #expect(answer5.status == 303)
      let answer6 = try await house.desk.read(as: .program()) { try $0.count("order_line", .all, cap: 9) }
      #expect(answer6 == 1)
    }
  }

  @Test("A contact with a client is written down in one line; the day named in a task becomes its term (S2.1)")
  func compose() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.north.id.raw)/activities"
      let call = try await house.ask("POST", path, as: "anna", form: [("kind", "call"), ("text", "Просит цены")], wantsJSON: true)
      #expect(call.status == 201)
      #expect(call.parsed["undo"]?.string?.hasPrefix("/changes/") == true)
      _ = try await house.ask("POST", path, as: "anna", form: [("kind", "task"), ("text", "Перезвонить завтра 10:00")], wantsJSON: true)
      let tasks = try await house.desk.read(as: .program()) { try $0.fetch(Activity.self) { $0.sort == .task } }
      #expect(tasks.first?.due == Day(year: 2026, month: 11, day: 22))
      let card = try await house.get("/accounts/\(house.north.id.raw)")
      #expect(card.text.contains("Просит цены"))
      #expect(card.text.contains("Срок: 22.11.2026"))
    }
  }

  @Test("A value that cannot be read is refused at its field, by the label of the field and with the way out")
  func refusedInline() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.north.id.raw)"
      let answer = try await house.ask("POST", path + "/fields/phone", as: "anna", form: [("value", "нет"), ("was", "")], wantsJSON: true)
      #expect(answer.status == 422)
      #expect(answer.parsed["error"]?.string?.contains("«Телефон»") == true)
      let empty = try await house.ask("POST", path + "/activities", as: "anna", form: [("kind", "call"), ("text", " ")], wantsJSON: true)
      #expect(empty.parsed["error"]?.string?.contains("«Содержание»") == true)
    }
  }
}
