import ArgumentParser
import Insight
import Register
import Wording

/// Examines files of purchases with no server and no database, or recomputes the facts of a base.
struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: "Examine a file of purchases, another table, or the base.",
    subcommands: [AnalysePurchasesCommand.self, Base.self] + AnalyseCommand.studies)

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
