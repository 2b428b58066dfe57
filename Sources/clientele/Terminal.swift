import ArgumentParser
import Foundation
import Model
import Storage
import Wording

/// What commands print: results to standard output, everything else to standard error.
enum Terminal {
  static func out(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Without a line end, to standard error: progress.
  static func show(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Runs a command and turns what goes wrong into words and an exit status: the one place for both.
  static func run(_ phrases: Phrasebook, _ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let problem as Problem {
      if case .invalid(let issues) = problem, !issues.isEmpty {
        // A command saves no form: what counts is each thing that is wrong, and its way out.
        for issue in issues.prefix(20) { note(phrases("command.error", ["text": phrases.sentence(issue)])) }
      } else {
        note(phrases("command.error", ["text": phrases.sentence(problem)]))
      }
      if case .internal(let text) = problem { note(text) }
      if case .unavailable(let text) = problem { note(text) }
      throw ExitCode(status(problem))
    } catch let error as StorageError {
      note(phrases("command.error", ["text": error.text]))
      throw ExitCode(69)
    }
  }

  /// The exit status of a problem, after sysexits: 65 unusable data, 69 unavailable, 70 internal, 77 forbidden.
  static func status(_ problem: Problem) -> Int32 {
    switch problem {
    case .invalid, .conflict, .notFound: 65
    case .forbidden: 77
    case .unavailable: 69
    case .internal: 70
    }
  }
}
