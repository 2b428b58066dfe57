import Model
import Records
import TestKit
import Testing

@testable import Register

/// A dry run answers what the import itself does, though nothing of one part of the file is there when the next is tried.
@Suite("Dry runs count what the import does") struct DryRunTests {
  /// Parts of four rows, so that small files have many of them.
  private func importer(_ house: House) -> Importer {
    var importer = house.importer
    importer.batch = 4
    return importer
  }

  /// Tries the file, then imports it; answers what differs.
  private func difference(
    _ house: House, _ path: String, as subject: ImportPlan.Subject, by actor: Actor = House.program,
    _ change: (inout ImportPlan) -> Void = { _ in }
  ) async throws -> (dry: ImportOutcome, real: ImportOutcome) {
    var dry = try await house.take(path, as: subject, by: actor, dry: true, with: importer(house), change)
    dry.isDryRun = false
    return (dry, try await house.take(path, as: subject, by: actor, with: importer(house), change))
  }

  @Test("S1.4: a row that names a client of an earlier part by another key adds to it in the dry run too", arguments: Engine.all)
  func anotherKey(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      var rows = "name,number,email,city\nРомашка,1,,Тверь\n"
      for row in 2...9 { rows += "Клиент \(row),\(row),,\n" }
      rows += "Ромашка,,info@romashka.ru,\nРомашка и Ко,,info@romashka.ru,\n,1,,Псков\nРомашка и Ко,,,Омск\n"
      let (dry, real) = try await difference(house, try desktop.file("keys.csv", rows), as: .records(of: "account")) {
        $0.match = ["number", "email", "name"]
        $0.repetition = .update
      }
      #expect((real.created, real.updated, real.rejected) == (["account": 9], ["account": 4], [:]))
      #expect(dry == real)
    }
  }

  @Test("S1.4: of namesakes in another part of the file a dry run says that they are ambiguous, as the import does", arguments: Engine.all)
  func namesakes(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let rows = "name,number,city\n" + (1...30).map { "Частное лицо,\($0),\n" }.joined() + "Частное лицо,,Омск\nЧастное лицо,7,Псков\n"
      let (dry, real) = try await difference(house, try desktop.file("same.csv", rows), as: .records(of: "account")) {
        $0.repetition = .update
      }
      #expect((real.created, real.updated, real.rejected) == (["account": 30], ["account": 1], ["ambiguous": 1]))
      #expect(dry == real)
    }
  }

  @Test("S1.4: a client of the register that the file gives a number or another name is found as the file left it", arguments: Engine.all)
  func changedOnes(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      try await house.account("Частное лицо")
      let renamed = try await house.account("Лютик") { $0.number = "Л" }
      let moved = try await house.account("Клевер") { $0.number = "К" }
      var rows = "id,name,number\n,Частное лицо,1\n,Бывший Лютик,Л\n\(moved.id.raw),,К2\n"
      rows += (2...9).map { ",Частное лицо,\($0)\n" }.joined() + ",Лютик,Л2\n,Бывший Лютик,\n\(renamed.id.raw),Лютик-2,\n,Новый Клевер,К\n"
      let (dry, real) = try await difference(house, try desktop.file("known.csv", rows), as: .records(of: "account")) {
        $0.match = ["id", "number", "name"]
        $0.repetition = .update
      }
      #expect((real.created, real.updated, real.rejected) == (["account": 10], ["account": 4], [:]))
      #expect(real.unchanged == ["account": 1])
      #expect(dry == real)
    }
  }

  @Test("S1.4: a number that one row gives up and the next one takes is free in the dry run of later parts too", arguments: Engine.all)
  func handedOver(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let keeper = try await house.account("Хранитель") { $0.number = "1" }
      var rows = "id,name,number,email\n\(keeper.id.raw),,2,\n,Новый,1,new@mail.ru\n"
      for row in 1...9 { rows += ",Клиент \(row),К\(row),\n" }
      rows += ",Новый и Ко,,new@mail.ru\n"
      let (dry, real) = try await difference(house, try desktop.file("over.csv", rows), as: .records(of: "account")) {
        $0.match = ["id", "email"]
        $0.columns = ["id", "name", "number", "email"].enumerated().map { .init(position: $0.offset, target: $0.element) }
        $0.repetition = .update
      }
      #expect((real.created["account"], real.updated["account"], dry.isEstimate) == (1, 2, false))
      #expect(dry == real)
    }
  }

  @Test("S1.4: whatever rows say and however they name one another, the dry run counts what the import does", arguments: Engine.all)
  func anyFile(engine: Engine) async throws {
    var estimates = 0
    for seed in Self.seeds {
      try await engine.withHouse { house in
        var dice = Dice(state: UInt64(seed))
        let desktop = try Desktop()
        let actor = [House.program, house.asAnna, house.asOleg][dice.roll(0...2)]
        let match = Self.matches[dice.roll(0...Self.matches.count - 1)]
        if dice.roll(0...1) == 0 { try await addCard(house) }
        let hasCard = house.desk.catalogue.shape(Account.self).field(named: "x_card") != nil
        var ids = ["999999"]
        for number in 1...dice.roll(1...6) {
          let (name, owner) = ("Имя \(dice.roll(1...6))", [nil, house.oleg, house.marina, house.oleg][dice.roll(0...3)])
          let (isNumbered, hasMail) = (dice.roll(0...1) == 0, dice.roll(0...2) == 0)
          let account = try await house.account(name, owner: owner) {
            if isNumbered { $0.number = String(number) }
            if hasMail { $0.email = Email("e\(number)@mail.ru") }
          }
          ids.append(String(account.id.raw))
        }
        var columns: [(target: String, cells: [String], empty: Int)] = [
          ("number", (1...12).map(String.init), 50), ("email", (1...9).map { "e\($0)@mail.ru" }, 60),
          ("name", (1...12).map { "Имя \($0)" }, 10), ("city", ["Омск", "Псков", "Тверь"], 40),
          ("owner", ["Руденко Олег", "Никто", "Руденко Олег", "Бондаренко Марина"], 80),
        ]
        if match.contains("id") { columns.append(("id", ids, match == ["id"] ? 5 : 60)) }
        if hasCard { columns.append(("x_card", (1...9).map { "К\($0)" }, 60)) }
        var text = columns.map(\.target).joined(separator: ",") + "\n"
        for _ in 1...40 {
          let cells = columns.map { dice.roll(1...100) <= $0.empty ? "" : $0.cells[dice.roll(0...$0.cells.count - 1)] }
          text += cells.joined(separator: ",") + "\n"
        }
        let matching: ImportPlan.Matching = dice.roll(0...5) == 0 ? .skip : .update
        let (isStrict, clears) = (dice.roll(0...2) == 0, dice.roll(0...3) == 0)
        let (dry, real) = try await difference(house, try desktop.file("any.csv", text), as: .records(of: "account"), by: actor) {
          $0.columns = columns.enumerated().map { .init(position: $0.offset, target: $0.element.target) }
          $0.match = match
          $0.matching = matching
          $0.repetition = isStrict ? .reject : .update
          $0.clearsEmpty = clears
        }
        if dry.isEstimate {
          estimates += 1
        } else {
          #expect(dry == real, "seed \(seed), \(match), clears \(clears), \(actor.role)\n\(text)")
        }
        #expect(real.rows > 30, "seed \(seed)")
      }
    }
    #expect(estimates <= 2)
  }

  private static let seeds = [128, 152, 208, 575, 594] + Array(1...9)
  private static let matches = [
    ["number", "email", "name"], ["email+name", "number", "name"], ["id"], ["id", "number", "name"], ["name", "id"], ["email"],
  ]

  private func addCard(_ house: House) async throws {
    var field = Record<FieldDefinition>()
    field.table = "account"
    field.slug = "card"
    field.sort = "text"
    field.unique = true
    try await house.desk.save(field, by: house.asAnna)
  }

  @Test("S1.4: posts of persons whom several parts of the file name are counted once", arguments: Engine.all)
  func anyPosts(engine: Engine) async throws {
    for seed in 5...12 {
      try await engine.withHouse { house in
        var dice = Dice(state: UInt64(seed))
        let desktop = try Desktop()
        for name in 1...4 { try await house.account("Фирма \(name)") }
        var text = "name,email,position.account,position.post\n"
        for _ in 1...40 {
          let email = dice.roll(0...2) == 0 ? "e\(dice.roll(1...6))@mail.ru" : ""
          let company = dice.roll(0...5) == 0 ? "" : "Фирма \(dice.roll(1...5))"
          text += "Имя Фамилия\(dice.roll(1...9)),\(email),\(company),\(dice.roll(0...1) == 0 ? "" : "Должность \(dice.roll(1...2))")\n"
        }
        let (dry, real) = try await difference(house, try desktop.file("posts.csv", text), as: .records(of: "contact")) {
          $0.match = ["email", "name"]
          $0.repetition = seed % 2 == 0 ? .update : .reject
        }
        #expect(dry == real, "seed \(seed)\n\(text)")
        #expect(real.created["position", default: 0] > 3, "seed \(seed)")
      }
    }
  }

  @Test(
    "S1.7: of purchases a dry run counts what the import does, in whatever parts customers come with and without number",
    arguments: Engine.all)
  func anyPurchases(engine: Engine) async throws {
    for seed in 1...10 {
      try await engine.withHouse { house in
        var dice = Dice(state: UInt64(seed))
        let desktop = try Desktop()
        for number in 1...dice.roll(1...5) {
          try await house.account("Фирма \(dice.roll(1...7))") { if dice.roll(0...1) == 0 { $0.number = String(number) } }
        }
        var text = "order,day,customer_no,customer_name,product_code,quantity,price\n"
        for row in 1...40 {
          let number = dice.roll(0...1) == 0 ? "" : String(dice.roll(1...8))
          let name = dice.roll(0...3) == 0 && !number.isEmpty ? "" : "Фирма \(dice.roll(1...9))"
          text += "\(dice.roll(0...3) == 0 ? row : dice.roll(1...20)),2025-03-\(dice.roll(10...28)),\(number),\(name),"
          text += "Т\(dice.roll(1...6)),\(dice.roll(1...3)),\(dice.roll(1...3)).50\n"
        }
        let (dry, real) = try await difference(house, try desktop.file("sales.csv", text), as: .purchases)
        #expect(dry == real, "seed \(seed)\n\(text)")
        #expect(real.created["order_line", default: 0] > 3, "seed \(seed)")
      }
    }
  }

  @Test(
    "S1.7: a purchase that gives a name only is of the one customer whom the file numbers and calls so anywhere; of several it is none's",
    arguments: Engine.all)
  func namedCustomers(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      try await house.account("Клевер")
      let path = try desktop.file(
        "sales.csv",
        """
        Дата;Код клиента;Клиент;Товар;Количество;Цена
        01.03.2025;;ромашка;Чай;1;100
        01.03.2025;5;Ромашка;Кофе;1;200
        02.03.2025;6;Лютик;Чай;1;100
        03.03.2025;7;Лютик;Чай;1;100
        04.03.2025;7;Лютик-Юг;Чай;1;100
        05.03.2025;;Лютик;Чай;1;100
        06.03.2025;;Василёк;Чай;1;100
        07.03.2025;5;ООО Ромашка;Чай;1;100
        08.03.2025;;Лютик-Юг;Чай;1;100
        09.03.2025;8;Клевер;Чай;1;100
        09.03.2025;9;Клевер;Чай;1;100
        10.03.2025;5;Ромашка;Чай;1;100;лишнее

        """)
      let (dry, real) = try await difference(house, path, as: .purchases)
      #expect((real.rejected, real.created["account"], real.updated["account"]) == (["ambiguous": 1, "moreColumns": 1], 5, 1))
      #expect(real.created["order"] == 9)
      #expect(dry == real)
      let accounts = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) { $0.name != "" } }
      #expect(
        Dictionary(uniqueKeysWithValues: accounts.map { ($0.number ?? "—", $0.name) })
          == ["5": "ООО Ромашка", "6": "Лютик", "7": "Лютик-Юг", "—": "Василёк", "8": "Клевер", "9": "Клевер"])
      let again = try await house.take(path, as: .purchases, with: importer(house))
      #expect((again.created, again.updated) == ([:], [:]))
    }
  }

  @Test("S1.4: where a dry run may not remember all that rows name, it says that it estimates, and ends", arguments: Engine.all)
  func estimate(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let rows = (1...40).map { "Клиент \($0),\($0)\n" }.joined() + (1...40).map { "Клиент \($0),\n" }.joined()
      let path = try desktop.file("many.csv", "name,number\n" + rows)
      var importer = importer(house)
      let whole = try await house.take(path, as: .records(of: "account"), dry: true, with: importer)
      #expect((whole.created, whole.isEstimate) == (["account": 40], false))
      importer.trial.bytes = 12_000
      let part = try await house.take(path, as: .records(of: "account"), dry: true, with: importer)
      #expect(part.isEstimate && part.created["account", default: 0] > 40 && part.created["account", default: 0] < 80)
      importer.trial = TrialLimits(putBack: 2)
      #expect(try await house.take(path, as: .records(of: "account"), dry: true, with: importer).isEstimate)
      #expect(try await house.count("account") == 0)
    }
  }

  @Test("a census tells what rows of other parts may find, and never says too little")
  func census() {
    func trace(_ number: Int, _ better: UInt64 = 0) -> RowTrace {
      var key = KeyHash()
      key.add("ключ \(number)")
      return RowTrace(key: key, better: better)
    }
    var census = KeyCensus(fileSize: 400_000)
    let one = Set((0..<20_000).map { trace($0, 1) }), other = Set((10_000..<20_000).map { trace($0, 1) })
    census.add(one)
    census.add(other)
    #expect(other.allSatisfy { census.isShared(RowTrace(key: $0.key, better: 0), own: other) })
    #expect(one.allSatisfy { census.isShared(RowTrace(key: $0.key, better: 2), own: []) })
    let alone = one.subtracting(other)
    #expect(alone.filter { census.isShared(RowTrace(key: $0.key, better: 0), own: one) }.count < alone.count / 8)
    // Who fills what they fill is another one.
    #expect(!one.contains { census.isShared(RowTrace(key: $0.key, better: 1), own: []) })
  }
}
