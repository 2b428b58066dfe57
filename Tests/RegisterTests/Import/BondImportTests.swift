import Foundation
import Model
import Records
import TestKit
import Testing

@testable import Register

@Suite("People with their companies and posts in one file (S1.3, S1.7, C1)") struct BondImportTests {
  static let people = """
    ФИО;Компания;Должность;Телефон
    Иванова Анна Петровна;ООО «Ромашка»;Директор;8 (495) 123-45-67
    Петров Пётр;Лютик;Снабженец;
    Сидоров Семён;Нет такой;Закупщик;
    Козлов Лев;;;

    """

  private static func posts(_ house: House) async throws -> [String: String] {
    try await house.desk.read(as: House.program) { reader in
      let contacts = Dictionary(uniqueKeysWithValues: try reader.fetch(Contact.self).map { ($0.id, $0.name.text) })
      let accounts = Dictionary(uniqueKeysWithValues: try reader.fetch(Account.self).map { ($0.id, $0.name) })
      let lines = try reader.fetch(Position.self).map {
        ("\(contacts[$0.contact] ?? "?") @ \(accounts[$0.account] ?? "?")", $0.post ?? "—")
      }
      return Dictionary(lines, uniquingKeysWith: { $0 + ", " + $1 })
    }
  }

  @Test(
    "S1.4, S1.7: a column of companies and one of posts make the posts of contacts; an unknown company is told; again changes nothing",
    arguments: Engine.all)
  func companies(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      try await house.account("ООО «Ромашка»")
      try await house.account("Лютик")
      let path = try desktop.file("people.csv", Self.people)
      let source = try ImportSource(path)
      let plan = try house.importer.plan(source)
      #expect(plan.subject == .records(of: "contact"))
      #expect(plan.columns.map(\.target) == ["name", "position.account", "position.post", "phone"])
      #expect(plan.match == ["name"])
      #expect(try ImportPlan(JSON(parsing: plan.json.text), currency: .rub).json == plan.json)

      let dry = try await house.importer.run(plan, source, by: House.program, isDryRun: true)
      #expect(try await house.count("contact") == 0)
      let real = try await house.importer.run(plan, source, by: House.program)
      #expect(real.created == ["contact": 4, "position": 2])
      #expect(real.unresolved == ["Компания": ["Нет такой": 1]])
      #expect((dry.created, dry.unresolved, dry.rejected) == (real.created, real.unresolved, [:]))
      #expect(try await Self.posts(house) == ["Иванова Анна Петровна @ ООО «Ромашка»": "Директор", "Петров Пётр @ Лютик": "Снабженец"])
      let again = try await house.importer.run(plan, source, by: House.program)
      #expect((again.created, again.updated, again.unchanged) == ([:], [:], ["contact": 4, "position": 2]))

      let risen = try desktop.file("risen.csv", Self.people.replacing("Снабженец", with: "Начальник"))
      let changed = try await house.take(risen)
      #expect((changed.created, changed.updated) == ([:], ["position": 1]))
      #expect(try await Self.posts(house)["Петров Пётр @ Лютик"] == "Начальник")
      let strict = try await house.take(path, dry: true) { $0.unknownReference = .reject }
      #expect(strict.rejected == ["notFound": 1])
    }
  }

  @Test("An import of people with their posts is taken back whole", arguments: Engine.all)
  func undo(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      try await house.account("Лютик")
      let path = try desktop.file("people.csv", Self.people)
      let plan = try house.importer.plan(try ImportSource(path))
      let (job, outcome) = try await ImportJob.runNow(house.desk, worker: "w", path: path, plan: plan, by: House.program)
      #expect(outcome.created == ["contact": 4, "position": 1])
      let undone = try await Undo(house.desk).job(job, by: House.program)
      #expect((undone.deleted, undone.keptCount) == (["contact": 4, "position": 1], 0))
      #expect(try await house.count("contact") == 0)
      #expect(try await house.count("position") == 0)
    }
  }

  @Test(
    "S1.3: one person in several rows has a post in each company; a row that says something else of the person is refused",
    arguments: Engine.all)
  func several(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      for name in ["Альфа", "Бета", "Гамма"] { try await house.account(name) { $0.number = "К-" + name } }
      let rows = """
        Фамилия;Имя;Отчество;Организация;Должность;E-mail
        Орлов;Иван;Ильич;Альфа;Директор;orlov@alfa.ru
        Орлов;Иван;Ильич;Бета;Советник;
        Орлов;Иван;Ильич;К-Гамма;Учредитель;orlov@alfa.ru
        Орлов;Иван;Ильич;Альфа;Бухгалтер;
        Орлов;Иван;Ильич;Гамма;;other@alfa.ru
        Smith;John;;Альфа;;

        """
      let path = try desktop.file("several.csv", rows)
      let plan = try house.importer.plan(try ImportSource(path))
      #expect(plan.subject == .records(of: "contact"))
      #expect(
        plan.columns.map(\.target)
          == ["name.surname", "name.given", "name.patronymic", "position.account", "position.post", "email"])
      let dry = try await house.take(path, dry: true)
      let real = try await house.take(path)
      #expect((real.created, real.unchanged, real.rejected) == (["contact": 2, "position": 4], ["contact": 2], ["repeatedKey": 2]))
      #expect((dry.created, dry.unchanged, dry.rejected) == (real.created, real.unchanged, real.rejected))
      #expect(
        try await Self.posts(house) == [
          "Орлов Иван Ильич @ Альфа": "Директор", "Орлов Иван Ильич @ Бета": "Советник", "Орлов Иван Ильич @ Гамма": "Учредитель",
          "John Smith @ Альфа": "—",
        ])
      let again = try await house.take(path)
      #expect((again.created, again.updated, again.rejected) == ([:], [:], ["repeatedKey": 2]))
      // Across batches a dry run counts what the real one does.
      let many = (1...Importer.usualBatch).map { "Ф\($0);И;О;Бета;;\n" }.joined()
      let head = "Фамилия;Имя;Отчество;Организация;Должность;E-mail\n"
      let long = try desktop.file("long.csv", head + many + "Ф1;И;О;Альфа;;\nФ1;И;О;Бета;;\nФ2;И;О;Гамма;;\n")
      let (tried, done) = (try await house.take(long, dry: true), try await house.take(long))
      #expect(done.created == ["contact": Importer.usualBatch, "position": Importer.usualBatch + 2])
      #expect((tried.created, tried.unchanged) == (done.created, done.unchanged))
    }
  }

  @Test("C5: a manager gives posts in his own clients only; a company of another is as unknown as none", arguments: Engine.all)
  func rights(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      try await house.account("Лютик", owner: house.oleg)
      try await house.account("ООО «Ромашка»", owner: house.marina)
      let outcome = try await house.take(try desktop.file("people.csv", Self.people), by: house.asOleg)
      #expect(outcome.created == ["contact": 4, "position": 1])
      #expect(outcome.unresolved == ["Компания": ["ООО «Ромашка»": 1, "Нет такой": 1]])
    }
  }

  @Test("S1.4: posts without a company, and a name given whole and in parts, are refused before anything is written")
  func gaps() async throws {
    try await Engine.sqlite.withHouse { house in
      var plan = ImportPlan(.records(of: "contact"), columns: [.init(position: 0, target: "name.given")], currency: .rub)
      #expect(plan.gaps(house.desk) == [])
      plan.columns += [.init(position: 1, target: "position.post")]
      #expect(plan.gaps(house.desk) == [.missing(["position.account"])])
      plan.columns += [.init(position: 2, target: "position.account.id"), .init(position: 3, target: "name")]
      #expect(plan.gaps(house.desk) == [.twice("name")])
      let desktop = try Desktop()
      let path = try desktop.file("posts.csv", "name,position.post\nА,Б\n")
      await #expect(throws: Problem.invalid([Issue("position.account", .noColumn, value: "account", detail: "name, position.post")])) {
        try await house.take(path, as: .records(of: "contact")) { $0.columns += [.init(position: 1, target: "position.post")] }
      }
    }
  }

  @Test("C1: the ID of another program never meets a record of ours; our own export is matched by its id")
  func foreignNumbers() async throws {
    try await Engine.sqlite.withHouse { house in
      let desktop = try Desktop()
      func targets(_ headings: String, _ subject: String? = nil) throws -> [String] {
        let path = try desktop.file("h.csv", headings + "\n" + headings.filter { $0 == "," } + "\n")
        return try house.importer.plan(try ImportSource(path), as: subject.map { .records(of: $0) }).columns.map(\.target)
      }
      #expect(try targets("ID,Имя,Фамилия,Компания,Должность,Рабочий телефон").contains("id") == false)
      #expect(try targets("ID,Название,Телефон") == ["number", "name", "phone"])
      #expect(try targets("id,name,phone,Source", "contact") == ["name", "phone"])
      #expect(try targets("id,name,owner,owner.id,birthday", "contact") == ["id", "name", "owner.id", "birthday"])
      // A post without a company is a post nowhere.
      #expect(try targets("Id,AccountId,FirstName,LastName,Title,Email", "contact") == ["name.given", "name.surname", "email"])
    }
  }

  @Test(
    "C1: people beside companies are contacts, companies with a contact person are clients",
    arguments: [
      ("ФИО;Компания;Телефон", "contact"), ("Имя;Фамилия;Организация;E-mail", "contact"), ("Name,Company,Phone,Email", "contact"),
      ("Компания;ФИО;Должность;Телефон;E-mail", "contact"), ("First Name,Last Name,Job Title,Company,Mobile Phone", "contact"),
      ("ПІБ;Компанія;Посада;Телефон", "contact"), ("Компания;Контактное лицо;Телефон;E-mail", "account"),
      ("Название;ИНН;ФИО;Телефон;Адрес", "account"), ("Организация;ИНН;КПП;Город;Телефон;Контактное лицо;Должность", "account"),
      ("Название;Телефон;Город", "account"), ("ФИО;Телефон;Город", "contact"),
    ])
  func guess(headings: String, subject: String) async throws {
    try await Engine.sqlite.withHouse { house in
      let desktop = try Desktop()
      let delimiter: Character = headings.contains(";") ? ";" : ","
      let row = headings.map { $0 == delimiter ? String(delimiter) : "" }.joined()
      let path = try desktop.file("g.csv", "\(headings)\n\(row)x\n")
      #expect(try house.importer.plan(try ImportSource(path)).subject.name == subject)
    }
  }
}
