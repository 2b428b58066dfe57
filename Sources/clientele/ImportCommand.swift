import ArgumentParser
import Foundation
import Insight
import Model
import Records
import Register
import Web
import Wording

/// Takes a CSV file into the register, or takes an import back.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import a CSV file, or take an import back.", subcommands: [File.self, Undo.self],
    defaultSubcommand: File.self)

  struct File: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "file", abstract: "Import a CSV file: encoding, dialect and columns are found by content unless told.")
    @OptionGroup var database: DatabaseOption
    @OptionGroup var language: LanguageOption
    @Argument(help: "The file.") var file: String
    @Option(name: .customLong("as"), help: "purchases, or a record type such as account, contact, product; guessed when left out.")
    var subject: String?
    @Option(help: "A mapping file (JSON), as --show-map prints it.") var map: String?
    @Option(help: "The field by which existing records are found; several separated by commas.") var key: String?
    @Option(help: "What to do with existing records: create, update or skip.") var matching: String?
    @Option(help: "The currency of amounts without one.") var currency: String?
    @Option(help: "The login of the user in whose name the import runs; else the program itself.") var user: String?
    @Option(help: "Where rejected rows are written.") var rejects: String?
    @Flag(help: "Count what would be created, updated and rejected, and write nothing.") var dryRun = false
    @Flag(help: "Print the mapping and stop.") var showMap = false
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
      let phrases = language.phrases
      try await Terminal.run(phrases) {
        let house = try await Build.open(database.address)
        let importer = Importer(house.desk, words: ImportWords(phrases))
        let source = try ImportSource(file)
        let plan = try plan(importer, source, house)
        if showMap { return Terminal.out(plan.json.text) }
        if !json { describe(source, plan, house.desk.catalogue, phrases) }
        let actor = try await actor(house.desk)
        let rejects = rejects ?? (dryRun ? nil : file + ".rejects.csv")
        let line = ProgressLine(phrases)
        let started = ContinuousClock.now
        let outcome: ImportOutcome
        var job: ID<Job>?
        if dryRun {
          outcome = try await importer.run(plan, source, by: actor, isDryRun: true, rejects: rejects) { line.show($0, $1) }
        } else {
          (job, outcome) = try await ImportJob.runNow(
            house.desk, worker: "import-\(ProcessInfo.processInfo.processIdentifier)", path: URL(fileURLWithPath: file).path, plan: plan,
            by: actor,
            rejects: rejects, words: importer.words
          ) { line.show($0, $1) }
        }
        line.end()
        if !dryRun, outcome.sales + outcome.returns > 0 || !outcome.created.isEmpty {
          try await Jobs(house.desk, worker: "import").enqueueOnce(FactsJob.sort)
        }
        report(outcome, job, plan, phrases, started.duration(to: .now))
        await house.store.close()
        if outcome.rows > 0, outcome.rejectedRows == outcome.rows { throw ExitCode(65) }
      }
    }

    private func plan(_ importer: Importer, _ source: ImportSource, _ house: Build) throws -> ImportPlan {
      var plan: ImportPlan
      if let map {
        guard let data = FileManager.default.contents(atPath: map), data.count < 1 << 20, let json = try? JSON(parsing: data) else {
          throw Problem.invalid([Issue("map", .malformed, value: map)])
        }
        plan = try ImportPlan(json, currency: house.settings.currency)
      } else {
        plan = try importer.plan(source, as: try chosen(house.desk.catalogue))
      }
      if let key { plan.match = key.split(separator: ",").map(String.init) }
      if let matching {
        guard let choice = ImportPlan.Matching(rawValue: matching) else {
          throw Problem.invalid([Issue("matching", .notAnOption, value: matching)])
        }
        plan.matching = choice
      }
      if let currency {
        guard let choice = Currency(currency) else { throw Problem.invalid([Issue("currency", .notACurrency, value: currency)]) }
        plan.currency = choice
      }
      return plan
    }

    private func chosen(_ catalogue: Catalogue) throws -> ImportPlan.Subject? {
      guard let subject else { return nil }
      if subject == "purchases" { return .purchases }
      guard let shape = catalogue.shape(subject), shape.isPublic else { throw Problem.invalid([Issue("as", .notAnOption, value: subject)]) }
      return .records(of: shape.table)
    }

    private func actor(_ desk: Desk) async throws -> Actor {
      guard let user else { return .program(via: .command) }
      return Actor(try await UserCommand.find(user, desk), via: .command)
    }

    private func describe(_ source: ImportSource, _ plan: ImportPlan, _ catalogue: Catalogue, _ phrases: Phrasebook) {
      Terminal.note(phrases("import.command.reading", ["path": source.path]))
      let delimiter = source.dialect.delimiter == 9 ? "Tab" : String(UnicodeScalar(source.dialect.delimiter))
      Terminal.note(
        phrases(
          "import.command.format",
          ["encoding": "\(source.encoding.encoding)", "delimiter": delimiter, "columns": phrases.integer(source.header.count)]))
      for column in plan.columns {
        Terminal.note(
          phrases("import.command.mapped", ["column": column.heading ?? "\((column.position ?? 0) + 1)", "field": column.target]))
      }
      if let note = plan.dayNote(ImportLook(source), catalogue) { Terminal.note(phrases("import." + note.rawValue)) }
    }

    private func report(_ outcome: ImportOutcome, _ job: ID<Job>?, _ plan: ImportPlan, _ phrases: Phrasebook, _ took: Duration) {
      if json {
        var members = outcome.json.members ?? []
        members.append(.init("job", job.map { .integer($0.raw) } ?? .null))
        members.append(
          .init("seconds", .number(Double(took.components.seconds) + Double(took.components.attoseconds / 1_000_000_000_000_000) / 1000)))
        return Terminal.out(JSON.object(members).text)
      }
      func total(_ counts: [String: Int]) -> Int { counts.values.reduce(0, +) }
      Terminal.out(phrases(outcome.isDryRun ? "import.command.dryRun" : "import.command.done"))
      if outcome.isEstimate { Terminal.out(phrases("import.estimate")) }
      for (table, count) in outcome.created.sorted(by: { $0.key < $1.key }) {
        Terminal.out("  + \(phrases.label(types: table)): \(phrases.integer(count))")
      }
      if total(outcome.updated) > 0 { Terminal.out(phrases("import.updated", count: total(outcome.updated))) }
      if total(outcome.unchanged) > 0 { Terminal.out(phrases("import.unchanged", count: total(outcome.unchanged))) }
      if outcome.rejectedRows > 0 {
        Terminal.out(phrases("import.rejected", count: outcome.rejectedRows))
        for (reason, count) in outcome.rejected.sorted(by: { $0.key < $1.key }) {
          Terminal.out("  - \(phrases.reason(reason)): \(phrases.integer(count))")
        }
      }
      for (column, names) in outcome.unresolved.sorted(by: { $0.key < $1.key }) {
        let most = names.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        var values = most.prefix(10).map { "\($0.key) (\(phrases.integer($0.value)))" }
        if most.count > 10 { values.append(phrases("import.unresolved.more", count: most.count - 10)) }
        Terminal.out(phrases("import.command.unresolved", ["column": column, "values": values.joined(separator: ", ")]))
      }
      let way = outcome.isDryRun ? "check" : plan.fillsAgain ? "later" : "done"
      if !outcome.unresolved.isEmpty { Terminal.out(phrases("import.unresolved." + way)) }
      for column in outcome.unknownColumns { Terminal.out(phrases("import.command.ignored", ["column": column])) }
      if let path = outcome.rejectsPath { Terminal.out(phrases("import.command.rejects", ["path": path])) }
      if let job { Terminal.out(phrases("import.command.undo", ["command": "clientele import undo \(job.raw)"])) }
      Terminal.out(phrases("command.took", ["duration": phrases.duration(took)]))
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "undo", abstract: "Take a whole import back.")
    @OptionGroup var database: DatabaseOption
    @OptionGroup var language: LanguageOption
    @Argument(help: "The number of the import's job.") var job: Int64
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
      let phrases = language.phrases
      try await Terminal.run(phrases) {
        let house = try await Build.open(database.address)
        let line = ProgressLine(phrases)
        let outcome = try await UndoJob.runNow(
          house.desk, worker: "undo-\(ProcessInfo.processInfo.processIdentifier)", ID(raw: job), by: .program(via: .command)
        ) { line.show($0, $1) }
        line.end()
        try await Jobs(house.desk, worker: "undo").enqueueOnce(FactsJob.sort)
        let count = [outcome.deleted, outcome.reverted, outcome.restored].flatMap(\.values).reduce(0, +)
        Terminal.out(json ? outcome.json.text : phrases("import.undone", count: count))
        await house.store.close()
      }
    }
  }
}
