import ArgumentParser
import Formats
import Foundation
import Model
import Wording

/// Says what files of other programs are and what a correct reader gets from them; opens no database.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Say what a file is, what is in it and what is wrong with it.")
  @OptionGroup var language: LanguageOption
  @Argument(help: "The files.") var files: [String]
  @Option(name: .customLong("as"), help: "The kind of the files, such as csv or 1c-bank; told by content when left out.") var kind: String?
  @Option(help: "Records shown in full of each file; all are read and counted.") var show: Int?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let phrases = language.phrases
    let chosen = try kind.map { text in
      guard let kind = FileKind(rawValue: text) else {
        throw ValidationError("--as \(text): \(FileKind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return kind
    }
    var outcomes: [JSON] = []
    var hasUnusable = false
    try await Terminal.run(phrases) {
      for path in files {
        let inspection = inspection(of: path, as: chosen)
        if !inspection.isUsable { hasUnusable = true }
        let words = InspectionWords(path: path, inspection: inspection, phrases: phrases)
        if json { outcomes.append(words.json) } else { Terminal.out(words.text) }
      }
    }
    if json { Terminal.out((["files": .array(outcomes)] as JSON).text) }
    if hasUnusable { throw ExitCode(65) }
  }

  private func inspection(of path: String, as kind: FileKind?) -> Inspection {
    let options = InspectionOptions(shown: min(show ?? (json ? 1_000 : 10), 10_000_000))
    do {
      return try Inspection.of(path: path, as: kind, options)
    } catch {
      return .refusal(.binary, Complaint.Rule(fault: error), value: path)
    }
  }
}
