import Model
import Records
import Register
import Testing

@testable import Web

@Suite("Pages of errors (issue 2, bad input and safety)") struct ProblemTests {
  @Test("For whoever is signed in an error stands inside the shell, says what to do and names the request")
  func shell() async throws {
    try await CardHouse.run { house in
      for (method, target, status, words) in [
        ("GET", "/accounts/999999", 404, "Клиенты"), ("GET", "/no/such/page", 404, "На главную"),
        ("GET", "/users/new", 403, "администратору"),
        ("DELETE", "/profile", 405, "не принимает"), ("POST", "/accounts/views", 422, "Название"),
      ] {
        let answer = try await house.ask(method, target, as: "anna", form: method == "POST" ? [] : nil)
        #expect(answer.status == status, "\(target): \(answer.status)")
        for piece in ["<nav class=\"nav\"", "Номер запроса: t", words] { #expect(answer.text.contains(piece), "\(target): \(piece)") }
        #expect(!answer.text.contains("error."), "\(target): a message without words")
        let json = try await house.ask(method, target, as: "anna", form: method == "POST" ? [] : nil, wantsJSON: true)
        #expect(json.status == status && json.parsed["error"]?.string?.isEmpty == false && json.parsed["request"] != nil)
      }
    }
  }

  @Test("A program is told what is wrong in words: no JSON, no whole number, none of the options, no such address")
  func words() async throws {
    try await CardHouse.run { house in
      func error(_ method: String, _ path: String, _ json: JSON? = nil) async throws -> String {
        try await house.ask(method, path, as: "admin", json: json, wantsJSON: true).parsed["error"]?.string?.replacing("\u{A0}", with: " ")
          ?? ""
      }
      #expect(try await error("GET", "/api/nothing").hasPrefix("Такой страницы нет"))
      #expect(try await error("POST", "/api/accounts", ["name": "А", "founded": "давно"]).contains("нужно целое число, а указано «давно»"))
      #expect(try await error("POST", "/api/accounts", ["name": "А", "stage": "спит"]).contains("Потенциальный, Действующий"))
      let broken = try #require(
        PageRequest(
          method: "POST", target: "/api/accounts",
          headers: ["authorization": "Bearer " + (house.keys["admin"] ?? ""), "content-type": "application/json"],
          body: Array("{\"name\":".utf8), address: "127.0.0.1", id: "t"))
      #expect(await house.site.respond(to: broken).parsed["error"]?.string?.contains("не JSON") == true)
    }
  }

  @Test("A body that is too long and a database that is gone are told inside the shell too, without internals")
  func transport() async throws {
    try await CardHouse.run { house in
      _ = try await house.get("/orders")
      let request = try #require(house.request("POST", "/accounts", as: "anna"))
      let long = await house.site.refuse(request, status: 413)
      #expect(long.status == 413 && long.text.contains("<nav class=\"nav\"") && long.text.contains("2 МБ"))
      await house.desk.store.close()
      let gone = try await house.get("/orders")
      #expect((500...503).contains(gone.status) && gone.text.contains("<nav class=\"nav\"") && gone.text.contains("Повторить"))
      #expect(!gone.text.lowercased().contains("sql") && !gone.text.contains("Error"))
    }
  }

  @Test("Two people edit one record: what only one of them changed comes together, what both changed is asked about field by field")
  func threeWays() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.north.id.raw)"
      func state() async throws -> Record<Account> { try await house.desk.read(as: .program()) { try $0.get(house.north.id) } }
      func change(_ form: [(String, String)], as login: String = "anna") async throws -> PageResponse {
        try await house.ask("POST", path, as: login, form: form)
      }
      #expect(try await change([("version", "1"), ("city", "Псков")], as: "admin").status == 303)
      let together = try await change([("version", "1"), ("city", ""), ("territory", "Запад")])
      #expect(together.status == 303)
      #expect(try await (state().city, state().territory) == ("Псков", "Запад"))
      let asked = try await change([("version", "2"), ("city", "Псков"), ("territory", "Восток"), ("activity", "Опт")])
      #expect(asked.status == 409)
      for piece in ["keep.territory", "Запад", "Восток", "name=\"version\" value=\"3\""] { #expect(asked.text.contains(piece), "\(piece)") }
      #expect(!asked.text.contains("keep.city"))
      let chosen = try await change([("version", "3"), ("territory", "Восток"), ("activity", "Опт"), ("keep.territory", "theirs")])
      #expect(chosen.status == 303)
      #expect(try await (state().territory, state().activity) == ("Запад", "Опт"))
    }
  }

  @Test("A program that saves over a newer version gets both values of each field with status 409")
  func programs() async throws {
    try await CardHouse.run { house in
      let path = "/api/accounts/\(house.north.id.raw)"
      #expect(try await house.ask("PATCH", path, as: "admin", json: ["city": "Псков", "version": 1]).status == 200)
      let answer = try await house.ask("PATCH", path, as: "anna", json: ["city": "Тверь", "version": 1])
      #expect(answer.status == 409 && answer.parsed["version"]?.integer == 2)
      let both = answer.parsed["conflict"]?["city"]
      #expect(both?["mine"]?.string == "Тверь" && both?["theirs"]?.string == "Псков")
    }
  }
}
