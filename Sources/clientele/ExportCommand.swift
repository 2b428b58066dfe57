import ArgumentParser
import Foundation
import Model
import Register
import Synchronization
import Wording

/// Hands records out as CSV: an import of the file makes the same records again.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "export", abstract: "Write records as CSV.")
  @OptionGroup var database: DatabaseOption
  @OptionGroup var language: LanguageOption
  @Argument(help: "The record type, such as account, contact, order_line.") var table: String
  @Option(help: "The file to write; else standard output.") var out: String?
  @Option(help: "Fields or paths separated by commas, such as name,owner.name,facts.revenue; else all fields.") var columns: String?
  @Flag(help: "Begin with a byte order mark, as Excel likes it.") var mark = false
  @Flag(help: "Replace the file when it exists.") var force = false

  func run() async throws {
    let phrases = language.phrases
    try await Terminal.run(phrases) {
      let house = try await Build.open(database.address)
      var plan = ExportPlan(table)
      plan.mark = mark
      if let columns { plan.columns = columns.split(separator: ",").map { $0.split(separator: ".").map(String.init) } }
      let target: FileHandle
      if let out {
        guard force || !FileManager.default.fileExists(atPath: out) else {
          throw Problem.invalid([Issue("out", .inUse, value: out)])
        }
        guard FileManager.default.createFile(atPath: out, contents: nil), let handle = FileHandle(forWritingAtPath: out) else {
          throw Problem.unavailable(phrases("command.unwritable", ["path": out]))
        }
        target = handle
      } else {
        target = .standardOutput
      }
      let sink = Mutex(target)
      let count = try await Export(house.desk).csv(plan, by: .program(via: .command)) { bytes in
        try sink.withLock { try $0.write(contentsOf: Data(bytes)) }
      }
      if let out { Terminal.note("\(out): \(phrases.integer(count))") }
      await house.store.close()
    }
  }
}
