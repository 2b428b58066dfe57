import ArgumentParser
import Formats
import Foundation
import Model
import Report
import Wording

/// Turns a table from one kind of file into another: CSV, XLSX, JSON.
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "convert", abstract: "Convert a table between CSV, XLSX and JSON.")
  @OptionGroup var language: LanguageOption
  @Argument(help: "The file to read; its kind is told by content.") var input: String
  @Argument(help: "The file to write: .csv, .tsv, .xlsx or .json.") var output: String
  @Option(help: "The sheet of a workbook; the first one when left out.") var sheet: String?
  @Flag(help: "Replace a file that exists.") var force = false

  func run() async throws {
    let phrases = language.phrases
    let ending = output.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard ["csv", "tsv", "xlsx", "json"].contains(ending) else { throw ValidationError("\(output): .csv, .tsv, .xlsx, .json") }
    try await Terminal.run(phrases) {
      if !force, FileManager.default.fileExists(atPath: output) {
        Terminal.note(phrases("command.error", ["text": phrases("command.exists", ["path": output, "option": "--force"])]))
        throw ExitCode(65)
      }
      do {
        let count = try convert(ending)
        Terminal.note(phrases("convert.done", count: count, ["path": output]))
      } catch let fault as TableSource.Fault {
        Terminal.note(phrases("command.error", ["text": fault.message(path: input, phrases)]))
        throw ExitCode(65)
      } catch is WorkbookFault {
        Terminal.note(phrases("command.error", ["text": phrases("command.unwritable", ["path": output])]))
        throw ExitCode(65)
      } catch is CocoaError {
        Terminal.note(phrases("command.error", ["text": phrases("command.unwritable", ["path": output])]))
        throw ExitCode(65)
      }
    }
  }

  private func convert(_ ending: String) throws -> Int {
    let source = try TableSource(path: input, sheet: sheet)
    var sink: any TableSink
    var handle: FileHandle?
    if ending == "xlsx" {
      sink = try WorkbookSink(source.header, path: output, sheet: sheet ?? "1")
    } else {
      guard FileManager.default.createFile(atPath: output, contents: nil), let opened = FileHandle(forWritingAtPath: output) else {
        throw CocoaError(.fileWriteUnknown)
      }
      handle = opened
      let write: ([UInt8]) throws -> Void = { try opened.write(contentsOf: Data($0)) }
      sink =
        ending == "json"
        ? JSONSink(source.header, write: write) : CSVSink(source.header, delimiter: ending == "tsv" ? 9 : UInt8(ascii: ";"), write: write)
    }
    var count = 0
    var failure: (any Error)?
    try withoutActuallyEscaping({ (values: [SheetValue]) -> Bool in
      do {
        try sink.row(values)
        count += 1
        return true
      } catch {
        failure = error
        return false
      }
    }) { try source.rows($0) }
    if let failure { throw failure }
    try sink.end()
    try handle?.close()
    return count
  }
}
