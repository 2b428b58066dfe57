import ArgumentParser
import Formats
import Foundation
import Model
import Report
import Wording

/// Says what files of other programs are and what a correct reader gets from them; opens no database.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Say what a file is, what is in it and what is wrong with it.")
  @OptionGroup var language: LanguageOption
  @Argument(help: "The files.") var files: [String]
  @Option(name: .customLong("as"), help: "The kind of the files, such as csv or 1c-bank; told by content when left out.") var kind: String?
  @Option(help: "Records shown in full of each file; all are read and counted.") var show: Int?
  @Option(help: "A table of counterparties: payments of a statement that came in are given theirs.") var register: String?
  @Option(help: "A table of open invoices for --register: payments are given theirs.") var invoices: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if invoices != nil, register == nil { throw ValidationError("--invoices: --register") }
  }

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
      let known = try payers(phrases)
      for path in files {
        let inspection = inspection(of: path, as: chosen)
        if !inspection.isUsable { hasUnusable = true }
        var words = InspectionWords(path: path, inspection: inspection, phrases: phrases)
        if let known { words.matches = matches(path, inspection.kind, known) }
        if json { outcomes.append(words.json) } else { Terminal.out(words.text) }
      }
    }
    if json { Terminal.out((["files": .array(outcomes)] as JSON).text) }
    if hasUnusable { throw ExitCode(65) }
  }

  /// The counterparties and invoices that payments are held against; nil when none are named.
  private func payers(_ phrases: Phrasebook) throws -> PaymentRegister? {
    guard let register else { return nil }
    var current = register
    do {
      let accounts = try TableSource(path: register)
      current = invoices ?? register
      let known = try PaymentRegister(accounts: accounts, invoices: try invoices.map { try TableSource(path: $0) })
      // Invoices that were not taken are told, whatever is printed.
      for complaint in known.complaints.kept {
        let line = phrases("inspect.line", ["line": String(complaint.line ?? 0)])
        let text = "\(current), \(line) «\(complaint.value ?? "")»: " + phrases("inspect.rule.\(complaint.rule.rawValue)")
        Terminal.note(phrases("command.warning", ["text": text]))
      }
      return known
    } catch let fault as TableSource.Fault {
      Terminal.note(phrases("command.error", ["text": fault.message(path: current, phrases)]))
    } catch PaymentRegister.Fault.table(let fault) {
      Terminal.note(phrases("command.error", ["text": fault.message(path: current, phrases)]))
    } catch PaymentRegister.Fault.noColumns(let header) {
      let headings = header.isEmpty ? "—" : header.prefix(20).map { String($0.prefix(40)) }.joined(separator: ", ")
      Terminal.note(phrases("command.error", ["text": phrases("match.noColumns", ["path": current, "headings": headings])]))
    }
    throw ExitCode(65)
  }

  private func matches(_ path: String, _ kind: FileKind, _ known: PaymentRegister) -> [PaymentMatch]? {
    guard let file = try? MappedFile(path: path), let entries = IncomingPayments.reading(file, as: kind) else { return nil }
    return known.matches(entries)
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
