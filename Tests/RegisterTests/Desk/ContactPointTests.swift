import Model
import Records
import Storage
import TestKit
import Testing

@testable import Register

/// Telephones and addresses of mail in a Russian base.
@Suite struct ContactPointTests {
  @Test(
    "S1.23: a piece of a number as a person prints it finds the record, from home and from abroad, and another number does not",
    arguments: Engine.all)
  func search(engine: Engine) async throws {
    try await engine.withHouse { house in
      let typed = [
        "8 (916) 123-45-67 доб. 12": [
          "+7 916 1234567", "8916", "8 916 123", "123-45-67", "9161234567", "8 (916) 123-45-67 доб. 77", "+7 (916)",
        ],
        "+380 67 765 43 21": ["067 765", "0 (67) 765-43-21", "380677654321", "8 10 380 67 765 43 21", "00380677654321"],
        "+49 30 901820": ["030 90", "+49 30", "8 10 49 30 901820", "030901820"],
        "+375 29 333-22-11": ["8 029 333", "80293332211", "+375 (29) 333 22 11"],
        "8-495-111-22-33, 8-921-444-55-66": ["+7 495 111", "8921444", "+79214445566"],
        "22-33-44": ["223344", "33-44"],
      ]
      for phone in typed.keys { try await house.account(phone) { $0.phone = Phone(phone) } }
      for (phone, pieces) in typed {
        for piece in pieces {
          let found = try await house.found(piece)
          #expect(found.first == phone, "\(piece)")
        }
      }
      #expect(try await house.found("8 916 123-45-68") == [])
    }
  }

  @Test("S1.4: an import finds records by telephone and by e-mail however they are written", arguments: Engine.all)
  func matching(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      try await house.account("Первый") { $0.phone = Phone("8 (916) 123-45-67 доб. 12") }
      try await house.account("Второй") { $0.email = Email("Иван@Пример.рф") }
      try await house.account("Третий") { $0.email = Email("A@EXAMPLE.com") }
      try await house.account("Четвёртый") { $0.phone = Phone("8-495-111-22-33, 8-921-444-55-66") }
      try await house.account("Пятый") { $0.phone = Phone("12-34-56") }
      let phones = try desktop.file(
        "p.csv",
        """
        name,phone,city
        А,+7 916 1234567,Тверь
        Б,+7 (921) 444-55-66; +7 495 1112233,Омск
        В,123456,Чита
        Г,0671234567,Киев

        """)
      let byPhone = try await house.take(phones, as: .records(of: "account")) { $0.match = ["phone"] }
      #expect((byPhone.updated, byPhone.created) == (["account": 3], ["account": 1]))
      let mails = try desktop.file("m.csv", "name,email,city\nД,иван@xn--e1afmkfd.xn--p1ai,Уфа\nЕ,a@example.com,Пермь\n")
      let byMail = try await house.take(mails, as: .records(of: "account")) { $0.match = ["email"] }
      #expect((byMail.updated, byMail.created) == (["account": 2], [:]))
      let records = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) }
      let cities = Dictionary(uniqueKeysWithValues: records.map { ($0.name, $0.city ?? "") })
      #expect(cities == ["А": "Тверь", "Б": "Омск", "В": "Чита", "Г": "Киев", "Д": "Уфа", "Е": "Пермь"])
    }
  }

  @Test("S1.4: a unique number or address is taken in any writing; other numbers and invalid ones are not", arguments: Engine.all)
  func uniqueness(engine: Engine) async throws {
    try await engine.withHouse { house in
      for sort in ["phone", "email"] {
        var field = Record<FieldDefinition>()
        field.table = "account"
        field.slug = sort
        field.sort = sort
        field.unique = true
        field.searchable = true
        try await house.desk.save(field, by: house.asAnna)
      }
      let shape = house.desk.catalogue.shape(Account.self)
      func save(_ name: String, _ value: String) async throws {
        var record = shape.makeRecord()
        record[Account.schema.fields.name] = .text(name)
        record[try #require(shape.field(named: name))] = .text(value)
        try await house.desk.save(record, by: house.asAnna)
      }
      try await save("x_phone", "8 (916) 123-45-67")
      try await save("x_email", "Иван@Пример.рф")
      for (name, value) in [("x_phone", "+79161234567"), ("x_phone", "9161234567 доб. 5"), ("x_email", "иван@xn--e1afmkfd.xn--p1ai")] {
        await #expect(throws: Problem.invalid([Model.Issue(name, .taken, value: value)])) { try await save(name, value) }
      }
      for value in ["+79161234568", "123", "12-34-56", "+380671234567"] { try await save("x_phone", value) }
      #expect(try await house.found("8 916 123-45-67") == ["x_phone"])
    }
  }

  @Test("C4: a new client is like one that has one of its numbers or its address in another writing", arguments: Engine.all)
  func similar(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await house.account("Первый") { $0.phone = Phone("8-495-111-22-33, 8 (916) 123-45-67 доб. 12") }
      try await house.account("Второй") { $0.email = Email("Иван@Пример.рф") }
      func similar(_ phone: String?, _ email: String?) async throws -> [String] {
        var new = Record<Account>()
        new.name = "Новый"
        new.phone = phone.map { Phone($0) }
        new.email = email.map { Email($0) }
        let asked = new
        return try await house.desk.read(as: house.asAnna) { try $0.similarAccounts(to: asked).map(\.name) }
      }
      #expect(try await similar("+7 916 1234567", nil) == ["Первый"])
      #expect(try await similar(nil, "иван@xn--e1afmkfd.xn--p1ai") == ["Второй"])
      #expect(try await similar("+7 916 1234568", "иван@пример.com") == [])
      #expect(try await similar("+7 495 111 22 33, +7 999 000-11-22", "ИВАН@ПРИМЕР.РФ") == ["Первый", "Второй"])
    }
  }

  @Test("S1.26: a filter finds a piece of a number in any writing, the extension left out", arguments: Engine.all)
  func filter(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await house.account("Первый") { $0.phone = Phone("8 (916) 123-45-67 доб. 12") }
      try await house.account("Второй") { $0.phone = Phone("+7 495 111-22-33") }
      for piece in ["8916", "(916) 12", "+7 916", "+7 (916) 123-45-67 доб. 3"] {
        let found = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) { $0.phone.contains(piece) } }
        #expect(found.map(\.name) == ["Первый"], "\(piece)")
      }
      let equal = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) { $0.phone == Phone("89161234567") } }
      #expect(equal.map { $0.phone?.text } == ["8 (916) 123-45-67 доб. 12"])
    }
  }

  @Test("the country of the base says what a number without its code means; without one it means nothing", arguments: Engine.all)
  func countries(engine: Engine) async throws {
    for (currency, country, meets) in [(Currency.uah, nil, true), (.eur, "UA", true), (.eur, nil, false), (.uah, "ZZ", false)] {
      try await engine.withBase { base in
        let workspace = Workspace(now: { House.now }, offset: { _ in 0 }, currency: currency, country: country)
        let desk = try await Desk.open(base.open(), workspace)
        var account = Record<Account>()
        account.name = "Перший"
        account.phone = Phone("0 (67) 123-45-67")
        try await desk.save(account, by: House.program)
        let found = try await desk.read(as: House.program) {
          try $0.count("account", .compare(["phone"], .equal, .text("+380671234567")), cap: 9)
        }
        #expect(found == (meets ? 1 : 0), "\(currency.code) \(country ?? "")")
      }
    }
  }
}

extension House {
  /// Names of the accounts that a search finds, the best first.
  fileprivate func found(_ typed: String) async throws -> [String] {
    try await desk.read(as: House.program) { reader in
      try reader.search([SearchSubject("account", select: [["name"]], limit: 10)], SearchText(typed, reader.catalogue.keys))[0]
        .compactMap { $0.values[0].text }
    }
  }
}
