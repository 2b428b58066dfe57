import Foundation
import Model
import Records
import Register
import Testing

@testable import Web

@Suite struct CardRightsTests {
  /// The words that must not reach a manager about the client of another.
  private let secret = "Дніпро"

  @Test("A manager cannot open the card, the form, the orders or the history of another's client (C5)")
  func card() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.dnipro.id.raw)"
      for door in ["", "/edit", "/orders", "/history", "/deletion", "/people/new"] {
        let answer = try await house.get(path + door)
        #expect(answer.status == 404, "\(door)")
        #expect(!answer.text.contains(secret), "\(door)")
      }
      let answer7 = try await house.get(path, as: "oleg")
      #expect(answer7.text.contains(secret))
    }
  }

  @Test("A manager cannot edit, delete, restore or undo another's client (C5)")
  func edit() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.dnipro.id.raw)"
      let saved = try await house.ask("POST", path + "/fields/city", as: "oleg", form: [("value", "Київ")], wantsJSON: true)
      let undo = try #require(saved.parsed["undo"]?.string)
      let doors = [path + "/fields/city", path, path + "/deletion", path + "/restoration", path + "/people", undo]
      for door in doors {
        let answer = try await house.ask("POST", door, as: "anna", form: [("value", "Львів"), ("city", "Львів"), ("name", "Хтось")])
        #expect(answer.status == 404, "\(door)")
        #expect(!answer.text.contains(secret), "\(door)")
      }
      let answer8 = try await house.desk.read(as: .program()) { try $0.get(house.dnipro.id).city }
      #expect(answer8 == "Київ")
    }
  }

  @Test("A manager cannot write down or read activities of another's client (C6)")
  func activity() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.dnipro.id.raw)/activities"
      let answer9 = try await house.ask("POST", path, as: "anna", form: [("kind", "call"), ("text", "x")], wantsJSON: true)
      #expect(answer9.status == 404)
      let made = try await house.ask("POST", path, as: "oleg", form: [("kind", "call"), ("text", "Тайна")], wantsJSON: true)
      let id = try #require(made.parsed["id"]?.integer)
      let answer10 = try await house.get("/activities/\(id)")
      #expect(answer10.status == 404)
      let answer11 = try await house.get("/activities/\(id)", as: "oleg")
      #expect(answer11.status == 200)
      let planted = try await house.ask(
        "POST", "/activities", as: "anna", form: [("sort", "note"), ("subject", "x"), ("account", "#\(house.dnipro.id.raw)")])
      #expect(planted.status == 422)
    }
  }

  @Test("A manager cannot open an order of another's client or its lines (C6)")
  func order() async throws {
    try await CardHouse.run { house in
      var order = Record<Order>()
      order.number = "77"
      order.account = house.dnipro.id
      let id = try await house.desk.save(order, by: .program()).id.raw
      for door in ["/orders/\(id)", "/orders/\(id)/edit", "/orders/\(id)/history"] {
        let answer12 = try await house.get(door)
        #expect(answer12.status == 404, "\(door)")
      }
      let line = [("order", "#\(id)"), ("product", "#1"), ("quantity", "1"), ("unit_price", "1")]
      let answer13 = try await house.ask("POST", "/order-lines", as: "anna", form: line)
      #expect(answer13.status == 422)
    }
  }

  @Test("A manager learns nothing of another's client by the API (C5)")
  func api() async throws {
    try await CardHouse.run { house in
      let path = "/api/accounts/\(house.dnipro.id.raw)"
      let answer14 = try await house.get(path)
      #expect(answer14.status == 404)
      let answer15 = try await house.get(path + "/history")
      #expect(answer15.status == 404)
      let answer16 = try await house.ask("PATCH", path, as: "anna", json: ["city": "Львів"])
      #expect(answer16.status == 404)
      let answer17 = try await house.ask("DELETE", path, as: "anna")
      #expect(answer17.status == 404)
    }
  }

  @Test("A reference to another's client shows no title: on cards, in forms, by name (C6)")
  func titles() async throws {
    try await CardHouse.run { house in
      var activity = Record<Activity>()
      activity.subject = "Общее дело"
      activity.owner = house.anna.id
      activity.account = house.dnipro.id
      let id = try await house.desk.save(activity, by: .program()).id.raw
      for door in ["/activities/\(id)", "/activities/\(id)/edit", "/activities/\(id)/history"] {
        let answer = try await house.get(door)
        #expect(answer.status == 200, "\(door)")
        #expect(!answer.text.contains(secret), "\(door)")
      }
      let named = try await house.ask(
        "POST", "/activities", as: "anna", form: [("sort", "note"), ("subject", "x"), ("account", "ТОВ «Дніпро Трейд»")])
      #expect(named.status == 422)
    }
  }

  @Test("A manager sees no pencils where only an administrator may write")
  func pencils() async throws {
    try await CardHouse.run { house in
      var team = Record<Team>()
      team.name = "Опт"
      let path = "/teams/\(try await house.desk.save(team, by: .program()).id.raw)"
      let answer18 = try await house.get(path)
      #expect(!answer18.text.contains("data-edit"))
      let answer19 = try await house.get(path, as: "admin")
      #expect(answer19.text.contains("data-edit"))
      let answer20 = try await house.get(path + "/edit")
      #expect(answer20.status == 403)
    }
  }
}
