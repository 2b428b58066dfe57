import ArgumentParser
import Foundation
import Likeness
import Model
import Report
import Wording

/// Finds records of one party in a table of companies or people; no server and no database.
struct DuplicatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates", abstract: "Find doubles in a table of companies or people and write a file for review.")
  @OptionGroup var language: LanguageOption
  @Argument(help: "The table.") var file: String
  @Option(help: "The file for review; beside the table when left out.") var out: String?
  @Option(help: "A column by its heading, role=heading, such as tax.number=ИНН; may be repeated.") var column: [String] = []
  @Option(help: "From this probability on records are joined without a look, 0.5 to 0.999.") var sure = 0.9
  @Flag(help: "Print the clusters as JSON.") var json = false

  func validate() throws {
    guard (0.5...0.999).contains(sure) else { throw ValidationError("--sure \(sure): 0.5 ... 0.999") }
  }

  func run() async throws {
    let phrases = language.phrases
    let columns = try column.map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--column \(pair): role=heading") }
      return (role: parts[0], heading: parts[1])
    }
    try await Terminal.run(phrases) {
      do {
        let line = ProgressLine(phrases)
        var options = Doubles.Options()
        options.sure = sure
        options.review = min(options.review, sure)
        let search = try DoublesSearch(path: file, columns: columns, options: options) { line.show(Int($0 * 100), 100) }
        line.end()
        if json { Terminal.out(String(decoding: search.json, as: UTF8.self)) } else { describe(search, phrases) }
        try review(search, phrases)
      } catch let fault as DoublesFault {
        Terminal.note(phrases("command.error", ["text": fault.message(phrases)]))
        throw ExitCode(65)
      }
    }
  }

  private func describe(_ search: DoublesSearch, _ phrases: Phrasebook) {
    let clusters = search.doubles.clusters
    Terminal.out(phrases("doubles.records", count: search.records.count))
    Terminal.out(phrases("doubles.clusters", count: clusters.count { !$0.isForReview }))
    Terminal.out(phrases("doubles.review", count: clusters.count { $0.isForReview }))
  }

  /// A folder where nothing can be written spoils nothing: only a file asked for by name must be there.
  private func review(_ search: DoublesSearch, _ phrases: Phrasebook) throws {
    guard !search.doubles.clusters.isEmpty || out != nil else { return }
    let path = out ?? search.usualReviewPath
    do {
      try search.writeReview(to: path, phrases)
      Terminal.note(phrases("doubles.written", ["path": path]))
    } catch let fault as DoublesFault where out == nil {
      Terminal.note(phrases("command.warning", ["text": fault.message(phrases)]))
    }
  }
}
