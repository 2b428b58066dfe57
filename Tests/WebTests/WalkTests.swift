import Model
import Records
import Register
import Testing

@testable import Web

@Suite("Neighbours on the card and recent records (issue 2, point 7)") struct WalkTests {
  /// Five clients of Anna whose towns come in the order Б, А, none, В, none.
  private func fill(_ house: CardHouse) async throws -> [String: Int64] {
    var ids: [String: Int64] = [:]
    for (name, city) in [("Один", "Б"), ("Два", "А"), ("Три", nil), ("Четыре", "В"), ("Пять", nil)] as [(String, String?)] {
      var account = Record<Account>()
      account.name = name
      account.city = city
      account.territory = "Север"
      account.owner = house.anna.id
      ids[name] = try await house.desk.save(account, by: .program()).id.raw
    }
    return ids
  }

  private func link(_ page: String, _ rel: String) -> String? {
    guard let start = page.firstRange(of: "rel=\"\(rel)\" href=\"") else { return nil }
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }

  @Test(
    "The arrows of a card walk the list that it was opened from, unfilled values last in both directions, and end at its ends",
    arguments: [
      ("sort=city", ["Два", "Один", "Четыре", "Три", "Пять"]), ("sort=-city", ["Четыре", "Один", "Два", "Пять", "Три"]),
      ("sort=name", ["Два", "Один", "Пять", "Три", "Четыре"]),
    ])
  func walk(sort: String, names: [String]) async throws {
    try await CardHouse.run { house in
      let ids = try await fill(house)
      let list = "territory=%D0%A1%D0%B5%D0%B2%D0%B5%D1%80&" + sort
      let expected = names.compactMap { ids[$0] }
      let first = "/accounts/\(expected[0])?in=" + Fields.encode(list)
      var (page, met) = (try await house.get(first).text, [expected[0]])
      #expect(link(page, "prev") == nil)
      while let next = link(page, "next"), met.count < 9 {
        met.append(Int64(next.dropFirst(10).prefix { $0.isNumber }) ?? 0)
        page = try await house.get(next).text
      }
      #expect(met == expected)
      var back = [met.last ?? 0]
      while let previous = link(page, "prev"), back.count < 9 {
        back.append(Int64(previous.dropFirst(10).prefix { $0.isNumber }) ?? 0)
        page = try await house.get(previous).text
      }
      #expect(back == expected.reversed())
      #expect(page.contains("href=\"/accounts?territory="))
    }
  }

  @Test("C5: a manager does not walk onto the client of another")
  func rights() async throws {
    try await CardHouse.run { house in
      let page = try await house.get("/accounts/\(house.north.id.raw)?in=sort%3Dname").text
      #expect(link(page, "next") == nil && link(page, "prev") == nil && page.contains("data-key=\"KeyN\""))
    }
  }

  @Test("What a user looked at is beside the navigation and in the palette, survives a restart, and goes with the right to see it")
  func trail() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.north.id.raw)"
      _ = try await house.get(path)
      #expect(try await house.get("/orders").text.contains("<h2>Недавние</h2><a class=\"i\" href=\"\(path)\">"))
      #expect(try await house.ask("GET", "/search?q=", as: "anna", wantsJSON: true).parsed.titles.first == "ООО «Северный ветер»")
      #expect(!(try await house.get("/orders", as: "oleg").text.contains("Недавние")))
      await house.site.trails.write(house.desk)
      let again = house.restarted()
      #expect(try await again.get("/orders").text.contains(path))
      var north = house.north
      north.owner = house.oleg.id
      _ = try await house.desk.save(north, by: .program())
      #expect(!(try await house.restarted().get("/orders").text.contains("Северный")))
    }
  }
}
