import Foundation
import Logging
import Model
import Records
import Register
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
