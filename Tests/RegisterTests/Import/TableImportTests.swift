import Foundation
import Model
import Records
import TestKit
import Testing

@testable import Register

@Suite struct TableImportTests {
  static let clients = """
    Название;ИНН;Код;Телефон;Город;Оборот, тыс. руб.;Менеджер;Любимый цвет
    ООО «Ромашка»;7701234567;00017;+7 (495) 123-45-67;Москва;1 250,5;Руденко Олег;синий
    ТОВ «Їжак»;;00018;;Київ;;Кто-то Ещё;
    Сидоров И. П.;;00019;8-999-000-11-22;;12,25;;красный

    """

  @Test("S1.4, C1: a Russian list of clients is opened with no question asked, and a second run changes nothing", arguments: Engine.all)
  func russianList(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file("clients.csv", Self.clients)
      let source = try ImportSource(path)
      let plan = try house.importer.plan(source)
      #expect(plan.subject == .records(of: "account"))
      #expect(plan.columns.map(\.target) == ["name", "tax_id", "number", "phone", "city", "turnover", "owner"])
      #expect(plan.match == ["number", "tax_id", "name"])
      #expect(plan.decimalSign == .comma)
      // The mapping file says all of it.
      #expect(try ImportPlan(JSON(parsing: plan.json.text), currency: .rub).json == plan.json)

      let dry = try await house.importer.run(plan, source, by: House.program, isDryRun: true)
      #expect(try await house.count("account") == 0)
      let real = try await house.importer.run(plan, source, by: House.program)
      #expect(real.created == ["account": 3])
      #expect(real.unknownColumns == ["Любимый цвет"])
      #expect(real.unresolved == ["Менеджер": ["Кто-то Ещё": 1]])
      #expect((dry.created, dry.updated, dry.unchanged, dry.rejected) == (real.created, real.updated, real.unchanged, real.rejected))
      let again = try await house.importer.run(plan, source, by: House.program)
      #expect((again.created, again.updated, again.unchanged) == ([:], [:], ["account": 3]))

      let first = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) { $0.number == "00017" }.first }
      #expect(first?.name == "ООО «Ромашка»")
      #expect(first?.turnover == Money(minor: 125_050_000, .rub))
      #expect(first?.owner == house.oleg.id)
      #expect(first?.taxID == "7701234567")
    }
  }

  @Test(
    "C1: existing records are updated, skipped or made again as the plan says; a match by name needs an empty better key",
    arguments: Engine.all)
  func matching(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      try await house.account("Ромашка") { $0.city = "Тверь" }
      try await house.account("Однофамилец") { $0.number = "1" }
      let path = try desktop.file("a.csv", "name,number,city\n«РОМАШКА»,7,Москва\nОднофамилец,2,Омск\n")
      let skipped = try await house.take(path, as: .records(of: "account"), dry: true) { $0.matching = .skip }
      #expect((skipped.skipped, skipped.created) == (1, ["account": 1]))
      let updated = try await house.take(path, as: .records(of: "account"))
      #expect((updated.updated, updated.created) == (["account": 1], ["account": 1]))
      let romashka = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) { $0.number == "7" }.first }
      #expect(romashka?.city == "Москва")
      #expect(romashka?.name == "«РОМАШКА»")
      let doubled = try await house.take(path, as: .records(of: "account")) { $0.matching = .create }
      #expect((doubled.created, doubled.rejected) == ([:], ["taken": 2]))
    }
  }

  @Test("S1.4: rows in error never stop the rest: each is written with line, column, value, rule and way out", arguments: Engine.all)
  func rejects(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file(
        "bad.csv",
        "name,number,email,employees,stage\nХороший,1,a@b.ru,10,customer\n,2,,,\nТретий,3,не адрес,,\nЧетвёртый,4,,много,\n"
          + "Пятый,1,,,\nШестой,6,,,\"клиент, да\"\n"
          + "Седьмой,7,,,,лишнее\n=Формула,8,,,\n")
      let out = desktop.path("rejects.csv")
      let outcome = try await house.take(path, as: .records(of: "account"), rejects: out) {
        $0.columns = ["name", "number", "email", "employees", "stage"].map { ImportPlan.Column(heading: $0, target: $0) }
        $0.match = ["number"]
      }
      #expect(outcome.rows == 8)
      #expect(outcome.created == ["account": 2])
      #expect(outcome.rejected == ["required": 1, "notAnEmail": 1, "notANumber": 1, "repeatedKey": 1, "notAnOption": 1, "moreColumns": 1])
      #expect(outcome.rejectsPath == out)
      let text = try desktop.text(out)
      #expect(text.contains("\r\n4,email,не адрес,reject.notAnEmail,way-out.notAnEmail,Третий,3,не адрес,,"))
      #expect(text.contains("\r\n6,number,1,reject.repeatedKey (2),way-out.repeatedKey,Пятый,1,,,"))
    }
  }

  @Test(
    "S1.4: a key repeated in the file is rejected with both lines, or the later row updates; a dry run counts the same",
    arguments: Engine.all)
  func repetitions(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file("r.csv", "name,number,city\nА,1,Омск\nБ,2,\nА,1,Томск\nА,1,Томск\n")
      let strict = try await house.take(path, as: .records(of: "account"), dry: true)
      #expect((strict.created, strict.rejected) == (["account": 2], ["repeatedKey": 2]))
      let dry = try await house.take(path, as: .records(of: "account"), dry: true) { $0.repetition = .update }
      let real = try await house.take(path, as: .records(of: "account")) { $0.repetition = .update }
      #expect((real.created, real.updated, real.unchanged) == (["account": 2], ["account": 1], ["account": 1]))
      #expect((dry.created, dry.updated, dry.unchanged) == (real.created, real.updated, real.unchanged))
      let city = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) { $0.number == "1" }.first?.city }
      #expect(city == "Томск")

      // The same across batches.
      let many = Importer.usualBatch + 500
      let long = "name,number,city\n" + (1...many).map { "К \($0),b\($0),Омск\n" }.joined() + "К 1,b1,Омск\nК 2,b2,Псков\n"
      let path2 = try desktop.file("long.csv", long)
      let tried = try await house.take(path2, as: .records(of: "account"), dry: true) { $0.repetition = .update }
      let done = try await house.take(path2, as: .records(of: "account")) { $0.repetition = .update }
      #expect((done.created, done.updated, done.unchanged) == (["account": many], ["account": 1], ["account": 1]))
      #expect((tried.created, tried.updated, tried.unchanged) == (done.created, done.updated, done.unchanged))
    }
  }

  @Test("C5: a manager imports into his own clients only; another's client is neither changed nor doubled", arguments: Engine.all)
  func rights(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      try await house.account("Чужой", owner: house.marina) { $0.number = "1" }
      try await house.account("Свой", owner: house.oleg) { $0.number = "2" }
      let path = try desktop.file(
        "m.csv", "name,number,city,owner\nЧужой,1,Омск,\nСвой,2,Омск,\nНовый,3,Омск,\nДругому,4,Омск,Бондаренко Марина\n")
      let outcome = try await house.take(path, as: .records(of: "account"), by: house.asOleg)
      #expect((outcome.created, outcome.updated, outcome.rejected) == (["account": 1], ["account": 1], ["notAllowed": 2]))
      let (owners, cities) = try await house.desk.read(as: House.program) { reader in
        let all = try reader.fetch(Account.self)
        return (Dictionary(grouping: all, by: \.name).mapValues { $0.map(\.owner) }, all.filter { $0.city == "Омск" }.count)
      }
      #expect(owners == ["Чужой": [house.marina.id], "Свой": [house.oleg.id], "Новый": [house.oleg.id]])
      #expect(cities == 2)
    }
  }

  @Test("S1.4: what is no table of ours is refused before anything is written, naming what is wrong")
  func wrongFiles() async throws {
    try await Engine.sqlite.withHouse { house in
      let desktop = try Desktop()
      func problem(_ path: String) async throws -> [Model.Issue] {
        do {
          try await house.take(path, as: .records(of: "account"))
          return []
        } catch Problem.invalid(let issues) { return issues }
      }
      #expect(try await problem(desktop.path("none.csv")).map(\.rule) == [.notFound])
      #expect(try await problem(desktop.file("empty.csv", "")).map(\.rule) == [.required])
      #expect(try await problem(desktop.folder.path).map(\.rule) == [.wrongKind])
      let binary = desktop.path("binary.csv")
      try Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7) }).write(to: URL(fileURLWithPath: binary))
      #expect(try await problem(binary).map(\.rule) == [.wrongKind])
      let missing = try await problem(desktop.file("m.csv", "number,city\n1,Омск\n2,Тверь\n"))
      #expect(missing == [Model.Issue("name", .noColumn, value: "name", detail: "number, city")])
      let wide = "name,city\nПервый,Омск\n" + String(repeating: "x,", count: 10_000) + "\nТретий,Омск\n"
      let outcome = try await house.take(desktop.file("wide.csv", wide), as: .records(of: "account"))
      #expect((outcome.created, outcome.rejected) == (["account": 2], ["tooManyColumns": 1]))
      let broken = "name,city\n\"Альфа\",Омск\n\"Бета,Омск\nГамма,Тверь\nДельта,Омск\n"
      let mended = try await house.take(desktop.file("broken.csv", broken), as: .records(of: "account"))
      #expect((mended.created, mended.rejected) == (["account": 3], ["unterminatedQuote": 1]))
    }
  }

  @Test("S1.4: the Maven accounts and the windows-1251 samples are opened with no question asked")
  func samples() async throws {
    guard let shared = Shared.folder() else { return }
    try await Engine.sqlite.withHouse { house in
      let maven = try await house.take(shared.appendingPathComponent("data/maven_crm/accounts.csv").path)
      #expect(maven.created == ["account": 85])
      #expect(maven.rejectedRows == 0)
      let sectors = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) { $0.name == "Acme Corporation" }.first }
      #expect(sectors?.turnover == Money(minor: 110_004, .rub))
      #expect(sectors?.employees == 2822)
      let folder = shared.appendingPathComponent("samples/csv")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".csv") {
        guard let source = try? ImportSource(folder.appendingPathComponent(name).path) else { continue }
        _ = try house.importer.plan(source)
        if name == "dial-exit.csv" || name == "dial-publish.csv" { #expect(!source.header.joined().contains("\u{FFFD}")) }
      }
    }
  }

  @Test("windows-1251, decimal commas and dd.mm.yyyy are told from the content", arguments: Engine.all)
  func windowsFile(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = desktop.path("cp1251.csv")
      let rows = (1...40).map { "Клиент \($0);\($0 % 90);\($0 % 28 + 1).03.1980;\($0) 250,75" }.joined(separator: "\r\n")
      let text = "ФИО;Телефон;День рождения;Примечание\r\n" + rows + "\r\n"
      try #require(text.data(using: .windowsCP1251)).write(to: URL(fileURLWithPath: path))
      let source = try ImportSource(path)
      #expect(source.header == ["ФИО", "Телефон", "День рождения", "Примечание"])
      let words = ImportWords(fieldLabels: { _, field in field == "birthday" ? ["День рождения"] : [] })
      let importer = Importer(house.desk, words: words)
      let plan = try importer.plan(source, as: .records(of: "contact"))
      // The numbers under "Телефон" are no phones: a guess that the cells belie is dropped, and the column listed.
      #expect(plan.columns.map(\.target) == ["name", "birthday", "note"])
      let outcome = try await importer.run(plan, source, by: House.program)
      #expect(outcome.created == ["contact": 40])
      #expect(outcome.unknownColumns == ["Телефон"])
      let birthday = try await house.desk.read(as: House.program) {
        try $0.fetch(Contact.self).first { $0.name.text == "Клиент 13" }?.birthday
      }
      #expect(birthday?.description == "1980-03-14")
    }
  }

  @Test("Import of 10,000 accounts of the made registry with a match key; a second run changes nothing", arguments: Engine.all)
  func registry(engine: Engine) async throws {
    guard let shared = Shared.folder() else { return }
    let desktop = try Desktop()
    let path = desktop.path("registry.csv")
    let tool = shared.appendingPathComponent("tools/make_registry.py").path
    guard
      try desktop.run(
        ["python3", tool, "--records", "10000", "--out", path, "--truth", desktop.path("truth.csv")], into: desktop.path("log"))
    else {
      return Shared.skip("no python3")
    }
    try await engine.withHouse { house in
      let map: (inout ImportPlan) -> Void = { plan in
        plan.columns = [("rec_id", "number"), ("name", "name"), ("inn", "tax_id"), ("city", "city"), ("address", "address")].map {
          ImportPlan.Column(heading: $0.0, target: $0.1)
        }
        plan.match = ["number"]
      }
      let clock = ContinuousClock()
      let start = clock.now
      let outcome = try await house.take(path, as: .records(of: "account"), map)
      print("registry on \(engine): \(start.duration(to: clock.now))")
      #expect(outcome.created == ["account": 10_000])
      let again = try await house.take(path, as: .records(of: "account"), map)
      #expect(again.unchanged == ["account": 10_000])
      #expect((again.created, again.updated) == ([:], [:]))
      #expect(try await house.count("account") == 10_000)
    }
  }
}
