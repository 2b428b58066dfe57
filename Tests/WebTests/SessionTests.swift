import Foundation
import Model
import Records
import Register
import Testing
import Web

@Suite struct SessionTests {
  @Test("A form without the key of the session, or from another site, changes nothing")
  func forgery() async throws {
    try await Door.run { door in
      let (cookie, csrf) = try await door.enter("anna")
      #expect(!csrf.isEmpty)
      for (fields, headers) in [
        ([], [:]), ([("csrf", "wrong")], [:]), ([("csrf", csrf)], ["sec-fetch-site": "cross-site"]),
        ([("csrf", csrf)], ["sec-fetch-site": "same-site"]),
      ] as [([(String, String)], [String: String])] {
        let answer = try await door.send(
          "POST", "/profile/language", fields + [("language", "en")], headers.merging(["cookie": cookie]) { $1 })
        #expect(answer.status == 403)
      }
      let language = try await door.desk.read(as: .program()) { [id = door.manager] in try $0.get(id).language }
      #expect(language == nil)
      let right = try await door.send(
        "POST", "/profile/language", [("csrf", csrf), ("language", "en"), ("back", "//evil.example")], ["cookie": cookie])
      #expect(right.status == 303 && right.header("location") == "/profile")
      #expect(try await door.send("GET", "/profile", [], ["cookie": cookie]).text.contains("<html lang=\"en\">"))
    }
  }

  @Test("Signing out ends the session in the database, not only in the browser")
  func leaving() async throws {
    try await Door.run { door in
      let (cookie, csrf) = try await door.enter("anna")
      let answer = try await door.send("POST", "/session/end", [("csrf", csrf)], ["cookie": cookie])
      #expect(answer.header("set-cookie").hasPrefix("clientele=;") && answer.header("set-cookie").contains("Max-Age=0"))
      #expect(try await door.send("GET", "/profile", [], ["cookie": cookie]).status == 303)
    }
  }

  @Test("A new password asks for the old one, ends the other sessions and keeps this one")
  func password() async throws {
    try await Door.run { door in
      let (cookie, csrf) = try await door.enter("anna")
      let (other, _) = try await door.enter("anna")
      func change(_ old: String, _ new: String, _ again: String) async throws -> Int {
        try await door.send(
          "POST", "/profile/password", [("csrf", csrf), ("old", old), ("new", new), ("again", again)], ["cookie": cookie]
        ).status
      }
      #expect(try await change("не тот", "совсем новый", "совсем новый") == 422)
      #expect(try await change(Door.password, "совсем новый", "другой новый") == 422)
      #expect(try await change(Door.password, "мало", "мало") == 422)
      #expect(try await door.send("GET", "/profile", [], ["cookie": other]).status == 200)
      #expect(try await change(Door.password, "совсем новый", "совсем новый") == 303)
      #expect(try await door.send("GET", "/profile", [], ["cookie": cookie]).status == 200)
      #expect(try await door.send("GET", "/profile", [], ["cookie": other]).status == 303)
      #expect(try await door.send("POST", "/sign-in", [("login", "anna"), ("password", Door.password)]).status == 401)
    }
  }

  @Test("A blocked user is out at once, and his way in is shut")
  func blocking() async throws {
    try await Door.run { door in
      let (cookie, _) = try await door.enter("anna")
      let (admin, csrf) = try await door.enter("admin")
      let answer = try await door.send("POST", "/users/\(door.manager.raw)/block", [("csrf", csrf)], ["cookie": admin])
      #expect(answer.status == 303)
      #expect(try await door.send("GET", "/profile", [], ["cookie": cookie]).status == 303)
      #expect(try await door.send("POST", "/sign-in", [("login", "anna"), ("password", Door.password)]).status == 401)
    }
  }

  @Test(
    "A manager neither makes users nor links nor fields",
    arguments: [
      ("GET", "/users/new"), ("POST", "/users"), ("POST", "/users/1/link"), ("POST", "/users/1/block"),
      ("GET", "/fields"),
      ("POST", "/fields"), ("POST", "/base/recomputation"),
    ])
  func rights(method: String, path: String) async throws {
    try await Door.run { door in
      let (cookie, csrf) = try await door.enter("anna")
      #expect(try await door.send(method, path, [("csrf", csrf)], ["cookie": cookie]).status == 403)
    }
  }

  @Test("A one-time link made by an administrator is shown once and lets the user in")
  func handingOver() async throws {
    try await Door.run { door in
      let (cookie, csrf) = try await door.enter("admin")
      let made = try await door.send(
        "POST", "/users", [("csrf", csrf), ("name", "Олег"), ("login", "oleg"), ("role", "manager")], ["cookie": cookie])
      #expect(made.status == 303)
      let page = try await door.send("POST", made.header("location") + "/link", [("csrf", csrf)], ["cookie": cookie])
      let parts = page.text.components(separatedBy: "/sign-in/link/")
      #expect(page.status == 200 && parts.count == 2)
      let secret = String((parts.last ?? "").prefix { $0 != "\"" })
      #expect(try await !door.send("GET", made.header("location"), [], ["cookie": cookie]).text.contains("/sign-in/link/"))
      #expect(try await door.send("GET", "/sign-in/link/" + secret).status == 303)
    }
  }

  @Test("Pages of errors speak the visitor's language and show no internals", arguments: ["ru", "uk", "en"])
  func errors(language: String) async throws {
    try await Door.run { door in
      let (cookie, _) = try await door.enter("anna")
      let page = try await door.send("GET", "/no/such/page", [], ["cookie": cookie, "accept-language": language])
      #expect(page.status == 404 && page.text.contains("<html lang=\"\(language)\">") && !page.text.contains("error.404"))
    }
  }
}
