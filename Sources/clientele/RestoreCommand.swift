import ArgumentParser
import Foundation
import Model
import Storage
import StoragePostgres
import StorageSQLite
import Wording

/// Puts a copy in the place of a database. Refuses to overwrite one unless told to.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a database from a copy.",
    discussion: "Checks the copy before anything is touched: its checksum, its structure, and that this program is not older than it.")
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

  /// The copy is copied beside the place and looked through there; only then the names change. The copy itself is only read.
  private func restoreSQLite(_ path: String, _ phrases: Phrasebook) async throws {
    let files = FileManager.default
    let taken = files.fileExists(atPath: path)
    guard force || !taken else { throw Problem.invalid([Issue("database", .inUse, value: path)]) }
    try Seal.check(file, phrases)
    let fresh = path + ".restoring"
    func clear() { for suffix in ["", "-wal", "-shm", "-journal"] { try? files.removeItem(atPath: fresh + suffix) } }
    clear()
    defer { clear() }
    do {
      try files.createDirectory(atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
      try files.copyItem(atPath: file, toPath: fresh)
    } catch {
      throw StorageError.unavailable(phrases("command.unwritable", ["path": fresh]))
    }
    try await look(at: fresh, phrases)
    let kept = path + ".before-restore-" + String(Build.now().seconds)
    guard try SQLiteStore.replace(path, by: fresh, keeping: kept) else {
      throw StorageError.unavailable(phrases("restore.running", ["path": path]))
    }
    if taken { Terminal.note(phrases("restore.kept", ["path": kept])) }
  }

  private func look(at fresh: String, _ phrases: Phrasebook) async throws {
    func damaged(_ reason: String) -> StorageError { .unusable(phrases("restore.damaged", ["path": file, "reason": reason])) }
    let faults: [String]
    do {
      // Before anything that would write to it: an unknown file is not made ours.
      faults = try SQLiteStore.faults(ofCopy: fresh)
    } catch let error as StorageError {
      throw damaged(error.text)
    }
    if let first = faults.first { throw damaged(first) }
    let copy = try SQLiteStore(path: fresh, readers: 1)
    do { try await copy.read { try Migrations.check($0) } } catch {
      await copy.close()
      throw error
    }
    await copy.close()
  }

  private func restorePostgres(_ address: String, _ phrases: Phrasebook) async throws {
    let store = try await PostgresStore(url: address, connections: 1)
    do {
      let isEmpty = try await store.isEmpty
      guard force || isEmpty else { throw Problem.invalid([Issue("database", .inUse)]) }
      try Seal.check(file, phrases)
      do { try Migrations.check(known: Dump.schema(of: file)) } catch let fault as Dump.Fault {
        throw StorageError.unusable(phrases("restore.damaged", ["path": file, "reason": fault.text]))
      }
      try Dump.restore(file, to: address)
      let known = try Dump.tables(of: file)
      try await store.write { transaction in
        let sql: SQL = "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
        for table in try transaction.rows(sql, { $0.text(0) }) where !known.contains(table) {
          // A field that was added after the copy would find its old values again.
          try transaction.run(SQL(text: "DROP TABLE " + SQL.quoted(table)))
        }
      }
    } catch let fault as Dump.Fault {
      await store.close()
      throw StorageError.unavailable(fault.text)
    } catch {
      await store.close()
      throw error
    }
    await store.close()
  }
}
