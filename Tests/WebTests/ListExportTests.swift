import Model
import Records
import Register
import Testing

@testable import Web

@Suite("A list as a CSV file (issue 2, point 7)") struct ListExportTests {
  private func csv(_ house: CardHouse, _ target: String, as login: String = "admin") async throws -> (PageResponse, [String]) {
    let answer = try await house.get(target, as: login)
    return (answer, String(decoding: try await answer.whole(), as: UTF8.self).split(separator: "\r\n").map(String.init))
  }

  @Test("S13.3: the file has the rows, the order and the columns of the page, labels and signs of the visitor's language")
  func file() async throws {
    try await CardHouse.run { house in
      var record = Record<Account>()
      record.name = "Астра"
      record.city = "Омск"
      record.phone = Phone("89215550123 доб. 12")
      record.turnover = Money(minor: 150_050, .rub)
      record.owner = house.oleg.id
      _ = try await house.desk.save(record, by: .program())
      let (answer, lines) = try await csv(
        house, "/accounts?owner=\(house.oleg.id.raw)&sort=-name&columns=name,turnover,owner,city,phone&format=csv")
      #expect(
        lines == [
          "\u{FEFF}Название;Вид деятельности;Город;Годовой оборот;Менеджер;Телефон", "ТОВ «Дніпро Трейд»;;;;Руденко Олег;",
          "Астра;;Омск;1500,50;Руденко Олег;89215550123 доб. 12",
        ])
      #expect(answer.header("content-disposition") == "attachment; filename=\"accounts-2026-11-21.csv\"")
      #expect(answer.header("content-type") == "text/csv; charset=utf-8")
    }
  }

  @Test("C5: a manager's file holds his own clients only, and a type closed to him has none")
  func rights() async throws {
    try await CardHouse.run { house in
      let (_, lines) = try await csv(house, "/accounts?format=csv", as: "anna")
      #expect(lines.count == 2 && lines[1].contains("Северный ветер"))
      let (_, found) = try await csv(house, "/accounts?format=csv&q=%D0%92%D0%95%D0%A2%D0%95%D0%A0")
      #expect(found.count == 2 && found[1].contains("Северный ветер"))
      #expect(try await house.get("/accounts?format=csv&columns=owner.password_hash", as: "admin").status == 422)
    }
  }

  @Test("A text that a spreadsheet would run as a formula is guarded; a number is not")
  func formulas() async throws {
    try await CardHouse.run { house in
      var record = Record<Account>()
      record.name = "=HYPERLINK(\"http://evil\")"
      record.founded = -100
      _ = try await house.desk.save(record, by: .program())
      let (_, lines) = try await csv(house, "/api/accounts?format=csv&columns=name,founded&sort=name")
      #expect(lines.contains { $0.contains("\"'=HYPERLINK(\"\"http://evil\"\")\",-100") }, "\(lines)")
    }
  }

  @Test("The file holds all rows of a list longer than a page, in pieces")
  func long() async throws {
    try await CardHouse.run { house in
      try await house.desk.write(by: .program()) { writing in
        for number in 1...2_500 {
          var product = Record<Product>()
          product.code = "П-\(number)"
          product.name = "Товар номер \(number), длинное название для объёма"
          try writing.save(product)
        }
      }
      let (answer, lines) = try await csv(house, "/products?format=csv&limit=50")
      #expect(lines.count == 2_501 && answer.body.isEmpty)
    }
  }
}
