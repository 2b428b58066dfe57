import Model
import Records
import Register
import Testing
import Web

@Suite("A record named in a form (ui.md 2, errors: the way out stands in the complaint)") struct ReferenceFieldTests {
  @Test("A piece of a name, or a name of several, is answered with what may have been meant; the number names just one")
  func candidates() async throws {
    try await CardHouse.run { house in
      func order(_ number: String, _ account: String) async throws -> PageResponse {
        try await house.ask("POST", "/orders", as: "admin", form: [("number", number), ("day", "2026-11-20"), ("account", account)])
      }
      let piece = try await order("1", "северный")
      #expect(piece.status == 422 && piece.text.contains("#\(house.north.id.raw) ООО «Северный ветер»"))
      var twin = Record<Account>()
      (twin.name, twin.city) = ("ООО «Северный ветер»", "Казань")
      let other = try await house.desk.save(twin, by: .program())
      let several = try await order("1", "ООО «Северный ветер»")
      #expect(several.status == 422 && several.text.contains("#\(other.id.raw) ООО «Северный ветер» (Казань)"))
      #expect(several.text.contains("value=\"ООО «Северный ветер»\"") && several.text.contains("data-find=\"/accounts\""))
      #expect(try await order("1", "#\(other.id.raw)").status == 303)
      #expect(try await order("2", "нет такого").text.contains("не найдена: выберите другую"))
    }
  }

  @Test("A number that is taken is named in the complaint, in a form and in JSON")
  func taken() async throws {
    try await CardHouse.run { house in
      let form = [("number", "З-1"), ("account", "#\(house.north.id.raw)")]
      #expect(try await house.ask("POST", "/orders", as: "admin", form: form).status == 303)
      #expect(try await house.ask("POST", "/orders", as: "admin", form: form).text.contains("Значение «З-1» поля «Номер»"))
      let json: JSON = ["number": "З-1", "account": .integer(house.north.id.raw)]
      let again = try await house.ask("POST", "/api/orders", as: "admin", json: json)
      #expect(again.status == 422 && again.parsed["issues"]?.array?.first?["value"]?.string == "З-1")
    }
  }
}
