import Analysis
import ArgumentParser
import Formats
import Foundation
import Model
import Report
import Web
import Wording

/// Examines files of purchases with no server and no database.
struct AnalysePurchasesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purchases", abstract: "Examine files of purchase lines; leaves no database behind.")
  @OptionGroup var language: LanguageOption
  @Argument(help: "The files.") var files: [String]
  @Option(help: "A folder for the report.") var out: String?
  @Option(help: "The currency of the amounts.") var currency: String?
  @Option(help: "What another currency is worth in it, CODE=NUMBER, such as USD=90.5; may be repeated.") var rate: [String] = []
  @Option(help: "Returns: net (subtracted) or apart (shown beside).") var returns = "net"
  @Option(help: "The reference day, yyyy-mm-dd; else the day after the last purchase.") var until: String?
  @Option(help: "Months at the end of the data on which value models are tried; else a quarter of the data.") var holdOut: Int?
  @Option(help: "The last day that value models learn from, yyyy-mm-dd; the data after it try them.") var calibrateUntil: String?
  @Option(help: "The value model: bgnbd, mbgnbd or paretonbd; else the one that errs least on the held-out data.") var model: String?
  @Option(
    name: [.customLong("map"), .customLong("column")],
    help: "A column by its heading or number, role=heading, such as customer.name=Покупатель; may be repeated.")
  var map: [String] = []
  @Flag(help: "Classes alone, for tens of millions of lines: ABC, XYZ, RFM, concentration, cohorts.") var classesOnly = false
  @Flag(help: "Replace files in a folder that is not empty.") var force = false
  @Flag(help: "Print every figure as JSON.") var json = false
  @Flag(help: "Print the seconds of each stage to the error output, as JSON.") var timings = false

  func run() async throws {
    let phrases = language.phrases
    let options = try options()
    try await Terminal.run(phrases) {
      do {
        let line = ProgressLine(phrases)
        var clock = StageClock()
        let examination = try analyse(files: files, options: options) { share, stage in
          clock.enter(stage)
          line.show(Int(share * 100), 100, phrases("examination.stage.\(stage.rawValue)"))
        }
        if let out {
          clock.enter(.writing)
          try examination.write(
            to: out, styles: StyleSheet.bytes, language: phrases.language, force: force,
            assets: StyleSheet.font.map { ["inter.woff2": $0] } ?? [:])
        }
        line.end()
        if timings { Terminal.note(clock.json.text) }
        if let out {
          Terminal.note(phrases("analyse.written", ["path": out]))
          if !json { for sentence in examination.sentences(phrases) { Terminal.out(sentence) } }
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
    // Clocks of offices differ by a day; what lies further ahead is a slip of the keyboard.
    options.today = Day(Int32(clamping: Int(Date().timeIntervalSince1970 / 86_400) + 1))
    options.rates = try rates()
    options.until = try Self.day(until, "--until")
    options.calibrateUntil = try Self.day(calibrateUntil, "--calibrate-until")
    if let holdOut {
      guard (1...120).contains(holdOut) else { throw ValidationError("--hold-out \(holdOut): 1...120") }
      options.holdOut = holdOut
    }
    if let model {
      guard let kind = PurchaseModelKind(rawValue: model) else {
        throw ValidationError("--model \(model): \(PurchaseModelKind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      options.model = kind
    }
    options.depth = classesOnly ? .classes : .whole
    for pair in map {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--map \(pair): role=heading") }
      options.columns[parts[0]] = parts[1]
    }
    return options
  }

  private func rates() throws -> CurrencyRates {
    var rates: [Currency: FixedDecimal] = [:]
    for pair in rate {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let code = Currency(parts[0]),
        case .success(let value) = NumberText.millionths(parts[1], sign: parts[1].contains(",") ? .comma : .dot), value > 0
      else { throw ValidationError("--rate \(pair): CODE=NUMBER, such as USD=90.5") }
      rates[code] = FixedDecimal(millionths: value)
    }
    return CurrencyRates(rates)
  }

  private static func day(_ text: String?, _ name: String) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(iso: text) else { throw ValidationError("\(name) \(text): yyyy-mm-dd") }
    return day
  }
}
