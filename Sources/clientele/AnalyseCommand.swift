import ArgumentParser
import Foundation
import Insight
import Model
import Register
import Report
import Web
import Wording

/// Examines files of purchases with no server and no database, or recomputes the facts of a base.
struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: "Examine a file of purchases, another table, or the base.",
    subcommands: [Purchases.self, Base.self] + AnalyseCommand.studies)

  struct Purchases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Examine files of purchase lines; leaves no database behind.")
    @OptionGroup var language: LanguageOption
    @Argument(help: "The files.") var files: [String]
    @Option(help: "A folder for the report.") var out: String?
    @Option(help: "The currency of the amounts.") var currency: String?
    @Option(help: "Returns: net (subtracted) or apart (shown beside).") var returns = "net"
    @Option(help: "The reference day, yyyy-mm-dd; else the day after the last purchase.") var until: String?
    @Option(help: "A column by its heading, role=heading, such as customer.name=Покупатель; may be repeated.") var column: [String] = []
    @Flag(help: "Replace files in a folder that is not empty.") var force = false
    @Flag(help: "Print every figure as JSON.") var json = false

    func run() async throws {
      let phrases = language.phrases
      let options = try options()
      try await Terminal.run(phrases) {
        do {
          let line = ProgressLine(phrases)
          let examination = try analyse(files: files, options: options) { share, _ in line.show(Int(share * 100), 100) }
          line.end()
          if let out {
            try examination.write(
              to: out, styles: StyleSheet.bytes, language: phrases.language, force: force,
              assets: StyleSheet.font.map { ["inter.woff2": $0] } ?? [:])
            Terminal.note(phrases("analyse.written", ["path": out]))
          }
          if json || out == nil { Terminal.out(examination.json.text) }
        } catch let fault as ExaminationFault {
          Terminal.note(phrases("command.error", ["text": fault.message(phrases)]))
          throw ExitCode(65)
        }
      }
    }

    private func options() throws -> ExaminationOptions {
      var options = ExaminationOptions()
      switch returns {
      case "net": options.returns = .net
      case "apart": options.returns = .apart
      default: throw ValidationError("--returns \(returns): net, apart")
      }
      if let currency {
        guard let choice = Currency(currency) else { throw ValidationError("--currency \(currency): ISO 4217") }
        options.currency = choice
      }
      if let until {
        guard let day = Day(iso: until) else { throw ValidationError("--until \(until): yyyy-mm-dd") }
        options.until = day
      }
      for pair in column {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("--column \(pair): role=heading") }
        options.columns[parts[0]] = parts[1]
      }
      return options
    }
  }

  struct Base: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Recompute the facts of every account of the base.")
    @OptionGroup var database: DatabaseOption
    @OptionGroup var language: LanguageOption
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
      let phrases = language.phrases
      try await Terminal.run(phrases) {
        let house = try await Build.open(database.address)
        let line = ProgressLine(phrases)
        let outcome = try await FactsRun(house.desk).run { done, total in line.show(done, total ?? 0) }
        line.end()
        Terminal.out(json ? outcome.json.text : phrases("analyse.facts", count: outcome.summary.accounts))
        await house.store.close()
      }
    }
  }
}
