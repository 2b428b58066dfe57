import ArgumentParser
import Foundation
import Model
import Storage
import StoragePostgres
import StorageSQLite
import Wording

/// Copies a database while work goes on, verifies the copy and writes its checksum beside it.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the database while work goes on, and verify the copy.",
    discussion: "Writes FILE, and FILE.sha256 with its checksum: restore and doctor check the copy against it.")
  @OptionGroup var database: DatabaseOption
  @OptionGroup var language: LanguageOption
  @Argument(help: "The file to write.") var file: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let phrases = language.phrases
    try await Terminal.run(phrases) {
      guard !FileManager.default.fileExists(atPath: file) else { throw Problem.invalid([Issue("file", .inUse, value: file)]) }
      let store = try await Build.store(try database.address)
      let line = ProgressLine(phrases)
      do {
        if let sqlite = store as? SQLiteStore {
          try await sqlite.backup(to: file) { line.show($0, $1) }
        } else {
          try Dump.write(try database.address, to: file)
        }
      } catch {
        line.end()
        await store.close()
        throw error
      }
      line.end()
      await store.close()
      let print = try Seal.write(for: file)
      let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
      let said: JSON = ["file": .string(file), "bytes": .integer(Int64(size)), "sha256": .string(print)]
      Terminal.out(json ? said.text : phrases("backup.done", ["path": file, "size": phrases.compact(size)]))
    }
  }
}
