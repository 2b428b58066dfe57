import Foundation
import Logging
import Model
import Records
import Register
import Storage
import TestKit
import Testing

@Suite("Workers of several servers (issue 2, durable jobs)")
struct WorkerTests {
  @Test(
    "A file uploaded to one server is imported by that one; another leaves the job to it and goes on with the next", arguments: Engine.all)
  func elsewhere(_ engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file("clients.csv", "Название;Код\nРомашка;1\n")
      let plan = try Importer(house.desk).plan(ImportSource(path), as: .records(of: "account"))
      let here = Jobs(house.desk, worker: "here-1"), there = Jobs(house.desk, worker: "there-2")
      // The other server has its own disk: to it the file is not there.
      let hidden = desktop.path("hidden.csv")
      try FileManager.default.moveItem(atPath: path, toPath: hidden)
      let input = ImportJob.input(path: path, plan: plan, by: House.program, server: "here")
      let first = try await here.enqueue(ImportJob.sort, input: input, by: House.program)
      let shared = ImportJob.input(path: hidden, plan: plan, by: House.program)
      let second = try await here.enqueue(ImportJob.sort, input: shared, by: House.program)
      try await work(there, "there") { try await self.state(second.id, house) == .done }
      #expect(try await state(first.id, house) == .queued)
      try FileManager.default.moveItem(atPath: hidden, toPath: path)
      try await work(here, "here") { try await self.state(first.id, house) == .done }
      let job = try await house.desk.read(as: House.program) { try $0.get(first.id) }
      #expect(job.worker == "here-1")
    }
  }

  @Test(
    "S1.4: an import that fails keeps what it wrote, says up to which line, and can be taken back; what went wrong inside is not told",
    arguments: Engine.all)
  func failure(_ engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file("clients.csv", "Название;Код\nРомашка;1\nЛютик;2\n")
      let plan = try Importer(house.desk).plan(ImportSource(path), as: .records(of: "account"))
      await #expect(throws: StorageError.failed("disk /dev/secret")) {
        try await ImportJob.runNow(house.desk, worker: "w", path: path, plan: plan, by: House.program) { _, _ in
          throw StorageError.failed("disk /dev/secret")
        }
      }
      let job = try #require(try await house.desk.read(as: House.program) { try $0.fetch(Job.self) { $0.sort == ImportJob.sort }.first })
      let result = try JSON(parsing: job.result?.text ?? "")
      #expect(job.state == .failed && JobFailure(result) == .internal && job.result?.text.contains("secret") == false)
      #expect(result["line"]?.integer == 3 && result["created"]?["account"]?.integer == 2)
      let undone = try await Undo(house.desk).job(job.id, by: House.program)
      #expect(undone.deleted == ["account": 2])
      // A file that is gone is told as what it is.
      let jobs = Jobs(house.desk, worker: "w")
      let lost = try await jobs.enqueue(
        ImportJob.sort, input: ImportJob.input(path: path + ".gone", plan: plan, by: House.program), by: House.program)
      try await work(jobs, "here") { try await self.state(lost.id, house) == .failed }
      let text = try await house.desk.read(as: House.program) { try $0.get(lost.id) }.result?.text ?? ""
      guard case .invalid(let issues)? = JobFailure(try JSON(parsing: text)) else { return #expect(Bool(false), "\(text)") }
      #expect(issues.map(\.rule) == [.notFound] && issues.map(\.field) == ["file"])
    }
  }

  private func state(_ id: ID<Job>, _ house: House) async throws -> Job.State {
    try await house.desk.read(as: House.program) { try $0.get(id) }.state
  }

  /// Lets the worker of a server work until something has come true.
  private func work(_ jobs: Jobs, _ server: String, until: () async throws -> Bool) async throws {
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let worker = Worker(jobs, [ImportJob.handler(server: server)], bell: Bell(), logger: logger)
    let task = Task { await worker.run() }
    while try await !until() { try await Task.sleep(for: .milliseconds(20)) }
    task.cancel()
    await task.value
  }
}
