import ArgumentParser
import Foundation
import Model
import Records
import Register
import Storage
import StoragePostgres
import StorageSQLite
import Wording

/// Copies a database while work goes on, and verifies the copy.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the database while work goes on, and verify the copy.")
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
      if let sqlite = store as? SQLiteStore {
        try await sqlite.backup(to: file) { line.show($0, $1) }
      } else {
        try Dump.write(try database.address, to: file)
      }
      line.end()
      await store.close()
      let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
      let words = phrases("backup.done", ["path": file, "size": phrases.compact(size)])
      Terminal.out(json ? JSON.object([.init("file", .string(file)), .init("bytes", .integer(Int64(size)))]).text : words)
    }
  }
}

/// Puts a copy in the place of a database. Refuses to overwrite one unless told to.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "restore", abstract: "Make a database from a copy.")
  @OptionGroup var database: DatabaseOption
  @OptionGroup var language: LanguageOption
  @Argument(help: "The copy.") var file: String
  @Flag(help: "Overwrite a database that holds something; an SQLite file is kept beside it.") var force = false

  func run() async throws {
    let phrases = language.phrases
    try await Terminal.run(phrases) {
      let address = try database.address
      guard FileManager.default.fileExists(atPath: file) else { throw Problem.invalid([Issue("file", .notFound, value: file)]) }
      if address.hasPrefix("postgres") {
        try await restorePostgres(address, phrases)
      } else {
        try await restoreSQLite(address, phrases)
      }
      Terminal.out(phrases("restore.done", ["path": file]))
    }
  }

  /// The copy is verified and copied beside the place first; only then the names change.
  private func restoreSQLite(_ path: String, _ phrases: Phrasebook) async throws {
    let files = FileManager.default
    let taken = files.fileExists(atPath: path)
    guard force || !taken else { throw Problem.invalid([Issue("database", .inUse, value: path)]) }
    let fresh = path + ".restoring"
    for suffix in ["", "-wal", "-shm"] { try? files.removeItem(atPath: fresh + suffix) }
    let copy = try SQLiteStore(path: file, readers: 1)
    let faults = try await copy.integrityCheck()
    guard faults.isEmpty else {
      await copy.close()
      throw StorageError.unusable(phrases("restore.damaged", ["path": file, "reason": faults[0]]))
    }
    try await copy.backup(to: fresh)
    await copy.close()
    if taken {
      // Taken through SQLite itself, so that what still lies in its log is not lost.
      let old = try SQLiteStore(path: path, readers: 1)
      let kept = path + ".before-restore-" + String(Build.now().seconds)
      try await old.backup(to: kept)
      await old.close()
      Terminal.note(phrases("restore.kept", ["path": kept]))
      for suffix in ["-wal", "-shm"] { try? files.removeItem(atPath: path + suffix) }
    }
    guard rename(fresh, path) == 0 else { throw StorageError.unavailable(phrases("command.unwritable", ["path": path])) }
  }

  private func restorePostgres(_ address: String, _ phrases: Phrasebook) async throws {
    let store = try await PostgresStore(url: address, connections: 1)
    let isEmpty = try await store.isEmpty
    await store.close()
    guard force || isEmpty else { throw Problem.invalid([Issue("database", .inUse)]) }
    try Dump.restore(file, to: address)
  }
}

/// PostgreSQL's own programs make and read its copies.
enum Dump {
  static func write(_ address: String, to file: String) throws {
    let partial = file + ".partial"
    try run("pg_dump", ["--format=custom", "--no-owner", "--file", partial, "--dbname", clean(address)])
    // A copy that its own reader cannot list is no copy.
    try run("pg_restore", ["--list", partial])
    guard rename(partial, file) == 0 else { throw StorageError.unavailable("\(file)") }
  }

  static func restore(_ file: String, to address: String) throws {
    try run(
      "pg_restore",
      ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error", "--dbname", clean(address), file])
  }

  /// Without our own parameter, which PostgreSQL's programs do not know.
  private static func clean(_ address: String) -> String {
    let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1].split(separator: "&").filter { !$0.hasPrefix("durability=") }.joined(separator: "&") : ""
    return parts[0] + (rest.isEmpty ? "" : "?" + rest)
  }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    do { try process.run() } catch { throw StorageError.failed("\(program): \(error)") }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw StorageError.failed("\(program): exit \(process.terminationStatus)") }
  }
}
