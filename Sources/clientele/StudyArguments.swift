import Analysis
import ArgumentParser
import Formats
import Report
import Web
import Wording

/// What all commands over one table have in common: where it is, which column is what, and how the result leaves.
struct StudyArguments: ParsableArguments {
  @OptionGroup var language: LanguageOption
  @Argument(help: "The table: CSV with any delimiter and encoding.") var file: String
  @Option(name: [.long, .customLong("column")], help: "A column by its heading or number, role=heading; may be repeated.")
  var map: [String] = []
  @Option(help: "A folder for the tables (CSV), the page (HTML) and the figures (JSON).") var out: String?
  @Flag(help: "Replace files in a folder that is not empty.") var force = false
  @Flag(help: "Print every figure as JSON.") var json = false

  var phrases: Phrasebook { language.phrases }

  func options() throws -> StudyOptions {
    var options = StudyOptions()
    for pair in map {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--map \(pair): role=heading") }
      options.columns[parts[0]] = parts[1]
    }
    return options
  }

  /// Makes the study, shows how far it is, and lets the result leave; what cannot be studied ends with status 65 and the reason.
  func run<Result: Study>(_ make: (@escaping StudyProgress) throws -> Result) async throws {
    let phrases = phrases
    try await Terminal.run(phrases) {
      let line = ProgressLine(phrases)
      do {
        let study = try make { line.show(Int(max(0, min(1, $0)) * 100), 100) }
        line.end()
        if let out {
          let assets = StyleSheet.font.map { ["inter.woff2": $0] } ?? [:]
          try study.write(to: out, styles: StyleSheet.bytes, language: phrases.language, force: force, assets: assets)
          Terminal.note(phrases("analyse.written", ["path": out]))
        }
        Terminal.out(json ? study.json.text : study.document(phrases).text(phrases))
      } catch let fault as any ToldFault {
        line.end()
        Terminal.note(phrases("command.error", ["text": fault.message(phrases)]))
        throw ExitCode(65)
      }
    }
  }

  /// A share written as a decimal, a percentage or a fraction, exactly.
  static func ratio(_ text: String, _ option: String) throws -> Ratio {
    guard let ratio = Ratio(written: text) else { throw ValidationError("\(option) \(text): 0.001, 0.1% or 1/1000") }
    return ratio
  }
}
