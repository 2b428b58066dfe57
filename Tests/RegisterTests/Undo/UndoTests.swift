import Model
import Records
import Register
import TestKit
import Testing

@Suite struct UndoTests {
  @Test(
    "W20, C1: a whole import is taken back, creations and updates; what somebody changed or uses since is kept and listed",
    arguments: Engine.all)
  func wholeImport(engine: Engine) async throws {
    try await engine.withHouse { house in
      let old = try await house.account("Старый") {
        $0.number = "1"
        $0.city = "Тверь"
      }
      let other = try await house.account("Второй") {
        $0.number = "2"
        $0.city = "Тверь"
      }
      let desktop = try Desktop()
      let path = try desktop.file("a.csv", "number,name,city\n1,Старый,Омск\n2,Второй,Омск\n3,Новый,Омск\n4,Тронутый,Омск\n5,Нужный,Омск\n")
      let source = try ImportSource(path)
      let plan = try house.importer.plan(source, as: .records(of: "account"))
      let (job, outcome) = try await ImportJob.runNow(house.desk, worker: "test", path: path, plan: plan, by: house.asAnna)
      #expect((outcome.created, outcome.updated) == (["account": 3], ["account": 2]))

      var touched = try await house.desk.read(as: House.program) { try #require(try $0.fetch(Account.self) { $0.number == "4" }.first) }
      touched.city = "Псков"
      touched = try await house.desk.save(touched, by: house.asAnna)
      var second = try await house.desk.read(as: House.program) { try $0.get(other.id) }
      second.city = "Псков"
      try await house.desk.save(second, by: house.asAnna)
      let used = try await house.desk.read(as: House.program) { try #require(try $0.fetch(Account.self) { $0.number == "5" }.first) }
      var call = Record<Activity>()
      call.subject = "Звонок"
      call.account = used.id
      try await house.desk.save(call, by: house.asAnna)

      await #expect(throws: Problem.forbidden) { try await Undo(house.desk).job(job, by: house.asOleg) }
      let undone = try await UndoJob.runNow(house.desk, worker: "test", job, by: house.asAnna)
      #expect((undone.deleted, undone.reverted, undone.keptCount) == (["account": 1], ["account": 1], 3))
      #expect(
        Set(undone.kept.map { "\($0.id) \($0.reason.rawValue) \($0.fields)" }) == [
          "\(touched.id.raw) changedSince []", "\(other.id.raw) changedSince [\"city\"]", "\(used.id.raw) inUse []",
        ])
      try await house.desk.read(as: House.program) { reader in
        let first = try reader.get(old.id)
        #expect(first.city == "Тверь")
        #expect(try reader.get(other.id).city == "Псков")
        #expect(try reader.fetch(Account.self).count == 4)
        #expect(try reader.get(job).state == .undone)
        // The undoing is in the log itself.
        #expect(try reader.history("account", old.id.raw).map(\.action) == [.update, .update, .create])
      }
      // Once more: nothing more happens.
      let again = try await Undo(house.desk).job(job, by: house.asAnna)
      #expect((again.deleted, again.reverted) == ([:], [:]))
    }
  }

  @Test(
    "W20: one change is taken back if its fields are as it left them, else the fields are named; undoing can be undone",
    arguments: Engine.all)
  func oneChange(engine: Engine) async throws {
    try await engine.withHouse { house in
      var account = try await house.account("А", owner: house.oleg)
      let id = account.id
      account.city = "Омск"
      account.roles = [.customer]
      account = try await house.desk.save(account, by: house.asOleg)
      let change = try await house.desk.read(as: house.asOleg) { try $0.history("account", id.raw)[0] }
      #expect(change.userName == "Руденко Олег")
      #expect(change.via == .web)
      #expect(change.fields.map(\.name) == ["roles", "city"])
      #expect(change.fields.map(\.after) == [["customer"], "Омск"])
      await #expect(throws: Problem.notFound(table: "account", id: id.raw)) {
        try await Undo(house.desk).change(change.id, by: house.asMarina)
      }
      try await Undo(house.desk).change(change.id, by: house.asOleg)
      var now = try await house.desk.read(as: House.program) { try $0.get(id) }
      #expect((now.city, now.roles) == (nil, []))
      let undoing = try await house.desk.read(as: house.asOleg) { try $0.history("account", id.raw)[0] }
      try await Undo(house.desk).change(undoing.id, by: house.asOleg)
      now = try await house.desk.read(as: House.program) { try $0.get(id) }
      #expect((now.city, now.roles) == ("Омск", [.customer]))
      now.city = "Тверь"
      try await house.desk.save(now, by: house.asOleg)
      await #expect(throws: Problem.invalid([Model.Issue("city", .inUse, value: "Тверь")])) {
        try await Undo(house.desk).change(change.id, by: house.asOleg)
      }

      try await house.desk.delete("account", id.raw, by: house.asOleg)
      let deletion = try await house.desk.read(as: house.asOleg) { try $0.history("account", id.raw, limit: 1)[0] }
      #expect(deletion.action == .delete)
      try await Undo(house.desk).change(deletion.id, by: house.asOleg)
      let city = try await house.desk.read(as: house.asOleg) { try $0.get(id).city }
      #expect(city == "Тверь")
    }
  }

  @Test("The history of a record is read newest first, page by page, by those who may see it", arguments: Engine.all)
  func history(engine: Engine) async throws {
    try await engine.withHouse { house in
      var account = try await house.account("А", owner: house.oleg)
      for number in 1...25 {
        account.employees = number
        account = try await house.desk.save(account, by: house.asOleg)
      }
      let id = account.id.raw
      try await house.desk.read(as: house.asOleg) { reader in
        let first = try reader.history("account", id, limit: 10)
        #expect(first.map { $0.fields.first?.after } == (16...25).reversed().map { .integer(Int64($0)) })
        let second = try reader.history("account", id, before: first.last?.id, limit: 10)
        #expect(second.map { $0.fields.first?.after } == (6...15).reversed().map { .integer(Int64($0)) })
        let third = try reader.history("account", id, before: second.last?.id, limit: 10)
        #expect(third.map(\.action) == [.update, .update, .update, .update, .update, .create])
      }
      await #expect(throws: Problem.notFound(table: "account", id: id)) {
        try await house.desk.read(as: house.asMarina) { _ = try $0.history("account", id) }
      }
    }
  }

  @Test("A killed import runs again and finds what it has done; cancel is heeded between batches", arguments: Engine.all)
  func killed(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file("a.csv", "name,number\n" + (1...3000).map { "Клиент \($0),\($0)\n" }.joined())
      let source = try ImportSource(path)
      let plan = try house.importer.plan(source, as: .records(of: "account"))
      let jobs = Jobs(house.desk, worker: "one")
      let job = try await jobs.enqueue(ImportJob.sort, input: ImportJob.input(path: path, plan: plan, by: house.asOleg), by: house.asOleg)
      let taken = try #require(try await jobs.take([ImportJob.sort]))
      #expect(taken.id == job.id)
      // It dies after the first batch.
      struct Killed: Error {}
      var actor = house.asOleg
      actor.job = job.id
      let half = try desktop.file("half.csv", "name,number\n" + (1...1000).map { "Клиент \($0),\($0)\n" }.joined())
      _ = try await house.importer.run(plan, ImportSource(half), by: actor)
      let context = try #require(try await house.desk.read(as: House.program) { try $0.find(job.id) })
      #expect(context.state == .running)
      let result = try await ImportJob.handler(server: "here").run(JobContext.of(jobs, house.desk, context))
      #expect(result["created"] == ["account": 2000])
      #expect(result["unchanged"] == ["account": 1000])
      #expect(try await house.desk.read(as: house.asOleg) { try $0.count("account", .all, cap: 5000) } == 3000)

      try await jobs.cancel(job.id, by: house.asOleg)
      let cut = await #expect(throws: Interruption.self) {
        _ = try await ImportJob.handler(server: "here").run(JobContext.of(jobs, house.desk, context))
      }
      #expect(cut?.cause is CancellationError)
    }
  }
}
