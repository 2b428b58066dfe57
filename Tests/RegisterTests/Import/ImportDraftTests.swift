import Foundation
import Model
import Records
import TestKit
import Testing

@testable import Register

@Suite("A file before it is loaded (S13.4, S13.5, C1)") struct ImportDraftTests {
  @Test("What a look shows: rows, headings, the first different values, units, days that can be read either way round")
  func look() throws {
    let desktop = try Desktop()
    let path = try desktop.file("a.csv", "Имя;Оборот, тыс. руб.;День\nА;1,5;03/04/2026\nА;;04/05/2026\n;2;\nБ;3;05/06/2026\n")
    let look = ImportLook(try ImportSource(path))
    #expect((look.rows, look.isWhole, look.delimiter) == (4, true, UInt8(ascii: ";")))
    #expect(look.columns.map(\.samples) == [["А", "Б"], ["1,5", "2", "3"], ["03/04/2026", "04/05/2026", "05/06/2026"]])
    #expect(look.columns.map(\.scale) == [1, 1000, 1] && look.columns.map(\.hasOpenDays) == [false, false, true])
    #expect(ImportLook(look.json) == look)
    let told = try desktop.file("b.csv", "День\n03/04/2026\n25/04/2026\n")
    #expect(ImportLook(try ImportSource(told)).columns.map(\.hasOpenDays) == [false])
  }

  @Test("A plan says what keeps it from running: a column that is missing or chosen twice, a key that no column feeds")
  func gaps() async throws {
    try await Engine.sqlite.withHouse { house in
      var plan = ImportPlan(.records(of: "product"), columns: [], currency: .rub)
      #expect(plan.gaps(house.desk) == [.missing(["code"]), .missing(["name"])])
      plan.columns = [.init(position: 0, target: "name"), .init(position: 1, target: "name")]
      #expect(plan.gaps(house.desk) == [.twice("name"), .missing(["code"])])
      plan.columns = [.init(position: 0, target: "name"), .init(position: 1, target: "code")]
      plan.match = ["id"]
      #expect(plan.gaps(house.desk) == [.keyless("id")])
      plan.match = plan.usualKeys(house.desk.catalogue)
      #expect(plan.match == ["code"] && plan.gaps(house.desk) == [])
      // The owner of an account is filled by itself.
      #expect(ImportPlan.Subject.records(of: "account").needs(house.desk) == [["name"]])
      plan = ImportPlan(.purchases, columns: [.init(position: 0, target: "order.day")], currency: .rub)
      #expect(plan.gaps(house.desk).count == 4)
    }
  }

  @Test("A second file with the same headings is offered the columns that its owner chose, and nobody else's", arguments: Engine.all)
  func remembered(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file("a.csv", "Фирма;Что делают;Город\nРомашка;Цветы;Тверь\n")
      let source = try ImportSource(path)
      let jobs = Jobs(house.desk, worker: "test")
      func draft(_ actor: Actor) async throws -> ImportDraft { try await ImportDraft(source, as: nil, for: actor, house.importer) }
      let first = try await draft(house.asOleg)
      #expect(first.remembered == nil && first.offers.first?.subject == .records(of: "account"))
      let input = ImportJob.input(first, path: path, by: house.asOleg, name: "a.csv", server: nil)
      let waiting = try await jobs.enqueue(ImportJob.sort, input: input, by: house.asOleg, as: .draft)
      #expect(try await jobs.take([ImportJob.sort]) == nil)
      #expect(try await draft(house.asOleg).remembered == nil)

      var plan = first.offers[0]
      plan.columns = [
        .init(heading: "Фирма", target: "name"), .init(heading: "Что делают", target: "activity"), .init(heading: "Город", target: "city"),
      ]
      plan.match = ["name"]
      await #expect(throws: Problem.self) {
        try await ImportJob.start(waiting.id, plan: plan, isDryRun: false, by: house.asMarina, house.desk)
      }
      let started = try await ImportJob.start(waiting.id, plan: plan, isDryRun: false, by: house.asOleg, house.desk)
      #expect(started == waiting.id)
      let second = try await draft(house.asOleg)
      #expect(second.remembered != nil && second.offers.first == plan)
      #expect(try await draft(house.asMarina).remembered == nil)
      // The other offers are still there, and a word of the person is heard first.
      #expect(second.offers.count == first.offers.count)
      let told = try await ImportDraft(source, as: .records(of: "product"), for: house.asOleg, house.importer)
      #expect(told.remembered == nil && told.offers.first?.subject == .records(of: "product"))

      // The job that ran leaves the file to a new one.
      let again = try await ImportJob.start(waiting.id, isDryRun: true, by: house.asOleg, house.desk)
      #expect(again != waiting.id)
      let job = try #require(try await jobs.take([ImportJob.sort]))
      let outcome = try await ImportJob.handler(server: "here").run(JobContext(desk: house.desk, jobs: jobs, job: job))
      #expect(outcome["created"]?["account"]?.integer == 1)
      #expect(try await house.desk.read(as: House.program) { try $0.fetch(Account.self).first?.activity } == "Цветы")
    }
  }
}
