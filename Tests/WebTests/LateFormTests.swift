import Model
import Records
import Register
import Testing
import Web

@Suite("What was typed is not lost (issue 2, safety; ui.md 2, errors)") struct LateFormTests {
  private static let own = ["sec-fetch-site": "same-origin"]

  @Test("A form whose session ended keeps what was typed, and is sent again after a new sign-in")
  func resent() async throws {
    try await Door.run { door in
      let typed = [("name", "ООО «Долго писали» <b>"), ("csrf", "старый ключ")]
      let closed = try await door.send("POST", "/accounts", typed, Self.own)
      #expect(closed.status == 401 && closed.header("content-type").hasPrefix("text/html"))
      #expect(closed.text.contains("value=\"ООО «Долго писали» &lt;b&gt;\"") && !closed.text.contains("старый ключ"))
      let (cookie, csrf) = try await door.enter("anna")
      let late = try await door.send("POST", "/accounts", typed, Self.own.merging(["cookie": cookie]) { $1 })
      #expect(late.status == 403 && late.text.contains("name=\"csrf\" value=\"\(csrf)\"") && late.text.contains("ООО «Долго писали»"))
      let sent = try await door.send("POST", "/accounts", [("name", "ООО"), ("csrf", csrf)], Self.own.merging(["cookie": cookie]) { $1 })
      #expect(sent.status == 303)
    }
  }

  @Test("What a foreign page has filled in is never offered for sending", arguments: ["cross-site", "same-site", nil])
  func foreign(site: String?) async throws {
    try await Door.run { door in
      let (cookie, _) = try await door.enter("anna")
      let from = site.map { ["sec-fetch-site": $0] } ?? [:]
      for headers in [from, from.merging(["cookie": cookie]) { $1 }] {
        let answer = try await door.send("POST", "/accounts", [("name", "Чужое")], headers)
        #expect([401, 403].contains(answer.status) && !answer.text.contains("Чужое"))
      }
    }
  }

  @Test("A program without a key is told of the key, a script of a page of the session")
  func programs() async throws {
    try await Door.run { door in
      let program = try await door.send("GET", "/api/accounts")
      #expect(program.status == 401 && program.parsed["error"]?.string?.contains("Ключ доступа") == true)
      let script = try await door.send("GET", "/search?q=a", [], ["accept": "application/json"])
      #expect(script.status == 401 && script.parsed["error"]?.string?.contains("Сеанс закончился") == true)
    }
  }

  @Test("Whoever came by a link and has no password is led to set one")
  func firstPassword() async throws {
    try await Door.run { door in
      var user = Record<User>()
      user.name = PersonName("Новый")
      user.login = "new"
      user.role = .manager
      let saved = try await door.desk.save(user, by: .program())
      let entered = try await door.send("GET", "/sign-in/link/" + door.site.signIn.makeLink(for: saved.id))
      #expect(entered.status == 303 && entered.header("location") == "/profile")
      let cookie = entered.header("set-cookie").split(separator: ";").first.map(String.init) ?? ""
      #expect(try await door.send("GET", "/profile", [], ["cookie": cookie]).text.contains("Пароля ещё нет"))
      #expect(try await !door.send("GET", "/profile", [], ["cookie": door.enter("anna").cookie]).text.contains("Пароля ещё нет"))
    }
  }
}
