import Foundation
import Model
import Records
import TestKit
import Testing
import Wording

@testable import Register
@testable import Web

@Suite("Rejected rows on several servers (ADR 16)") struct ImportElsewhereTests {
  @Test("S1.4: rows that a file of one server lost are handed out by every server, the first million bytes of them")
  func everywhere() async throws {
    try await Door.run(uploads: true) { door in
      let (cookie, _) = try await door.enter("anna")
      let jobs = Jobs(door.desk, worker: "a")
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      /// Runs an import of a file that only another server has; the page of its job here, and its rejected rows.
      func run(_ rows: Int) async throws -> (page: String, rejects: PageResponse) {
        let path = folder.appendingPathComponent("a.csv").path
        try Data(("name;employees\n" + (0..<rows).map { "Фирма \($0);много\n" }.joined()).utf8).write(to: URL(fileURLWithPath: path))
        let actor = try await door.desk.read(as: .program()) { Actor(try $0.get(door.manager), via: .web) }
        let plan = ImportPlan(
          .records(of: "account"), columns: [.init(heading: "name", target: "name"), .init(heading: "employees", target: "employees")],
          currency: .rub)
        let input = ImportJob.input(path: path, plan: plan, by: actor, rejects: path + ".rejects.csv", name: "a.csv", server: "other")
        let queued = try await jobs.enqueue(ImportJob.sort, input: input, by: actor)
        let job = try #require(try await jobs.take([ImportJob.sort]))
        #expect(job.id == queued.id)
        let result = try await ImportJob.handler(words: ImportWords(Phrasebook(.russian)), server: "other").run(
          JobContext(desk: door.desk, jobs: jobs, job: job))
        try await jobs.finish(job.id, as: .done, result: result)
        let page = try await door.send("GET", "/jobs/\(job.id.raw)", [], ["cookie": cookie]).text
        return (page, try await door.send("GET", "/jobs/\(job.id.raw)/rejects", [], ["cookie": cookie]))
      }
      let few = try await run(3)
      #expect(few.rejects.status == 200 && few.rejects.text.split(whereSeparator: \.isNewline).count == 4)
      #expect(few.rejects.body.starts(with: [0xEF, 0xBB, 0xBF]) && few.page.contains("/rejects\" download"))
      #expect(!few.page.contains("скачать отсюда можно первые") && few.page.contains("Строка 2:"))
      let many = try await run(20_000)
      let lines = many.rejects.text.split(whereSeparator: \.isNewline)
      #expect((500_000...1_000_100).contains(many.rejects.body.count) && lines.count > 5000)
      // Whole rows, in order.
      #expect(lines.dropFirst().enumerated().allSatisfy { $1.hasPrefix("\($0 + 2),") })
      #expect(many.page.contains("скачать отсюда можно первые"))
    }
  }
}
