import ArgumentParser
import Foundation
import Insight
import Logging
import Model
import Records
import Register
import Storage
import Web
import Wording

/// Serves the pages and the API, and works off the queue of jobs.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the pages and the API.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var language: LanguageOption
  @Option(help: "The port to listen on; 0 takes a free one.") var port = 8080
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Flag(help: "Serve pages only, leave the jobs to other servers.") var withoutWorker = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port \(port): 0…65535") }
  }

  func run() async throws {
    Allocation.keepPages()
    let phrases = language.phrases
    LoggingSystem.bootstrap { JSONLog(label: $0) }
    let logger = ServeCommand.makeLogger()
    try await Terminal.run(phrases) {
      let house = try await Build.open(database.address)
      let name = "\(Build.server)-\(ProcessInfo.processInfo.processIdentifier)"
      let jobs = Jobs(house.desk, worker: name)
      let bell = Bell()
      house.desk.afterWriting { bell.ring() }
      let operations = Operations(house.store, key: ProcessInfo.processInfo.environment["CLIENTELE_METRICS_TOKEN"])
      let folder = Build.uploads(try database.address)
      // Nobody else finds what lies in a folder of this server alone.
      let uploads = withoutWorker && folder?.server != nil ? nil : folder
      let site = Site(house.desk, jobs: jobs, zone: house.zone, operations: operations, uploads: uploads, logger: logger)
      let handlers = [ImportJob.handler(words: ImportWords(phrases), server: Build.server), UndoJob.handler(), FactsJob.handler]
      let worker = Worker(jobs, handlers, bell: bell, logger: logger)
      let work = withoutWorker ? nil : Task { await worker.run() }
      let insight = InsightWorker(house.desk, jobs, logger: logger)
      let following = withoutWorker ? nil : Task { await insight.run() }
      let catalogue = CatalogueWatch(house.desk, logger: logger)
      let watching = Task { await catalogue.run() }
      let host = host
      try await Server(site, host: host, port: port, logger: logger).run { port in
        let address = "http://\(host):\(port)"
        Terminal.out(phrases("serve.started", ["address": address]))
        await ServeCommand.welcome(house, site, phrases, address)
      }
      work?.cancel()
      following?.cancel()
      watching.cancel()
      await work?.value
      await following?.value
      await watching.value
      await house.store.close()
      Terminal.out(phrases("serve.stopped"))
    }
  }

  private static func makeLogger() -> Logger {
    var logger = Logger(label: "clientele")
    logger.logLevel = .notice
    return logger
  }

  /// Nobody has ever signed in: makes the first administrator and prints a one-time link.
  private static func welcome(_ house: Build, _ site: Site, _ phrases: Phrasebook, _ address: String) async {
    do {
      let user = try await FirstAdministrator.find(house.desk, name: phrases("option.user.role.administrator"))
      guard let user else { return }
      let secret = try await site.signIn.makeLink(for: user)
      let until = phrases.moment(Instant(seconds: house.desk.workspace.now().seconds + 86_400), in: house.zone)
      Terminal.out(phrases("serve.firstAdministrator", ["moment": until]))
      Terminal.out("\(address)/sign-in/link/\(secret)")
    } catch {
      Terminal.note("\(error)")
    }
  }
}

/// The administrator of a new database.
enum FirstAdministrator {
  /// The administrator to whom a link is due: made when there are no users, found when he never got a password. Nil later.
  static func find(_ desk: Desk, name: String) async throws -> ID<User>? {
    try await desk.write(by: .program(via: .command)) { writing in
      let users = try writing.everything.fetch(User.self, limit: 2)
      if users.isEmpty {
        var user = Record<User>()
        user.name = PersonName(name)
        user.login = "admin"
        user.role = .administrator
        return try writing.save(user).id
      }
      guard users.count == 1, let only = users.first, only.role == .administrator, only.passwordHash == nil else { return nil }
      return only.id
    }
  }
}
