import ArgumentParser
import Foundation
import Model
import Records
import Register
import Storage
import StoragePostgres
import StorageSQLite
import Wording

/// Looks whether a database and its installation are sound.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "doctor", abstract: "Check the database and the installation.")
  @OptionGroup var database: DatabaseOption
  @OptionGroup var language: LanguageOption
  @Flag(help: "Print JSON.") var json = false

  private struct Finding {
    let key: String
    let isGood: Bool
    let detail: String
  }

  func run() async throws {
    let phrases = language.phrases
    try await Terminal.run(phrases) {
      let house = try await Build.open(database.address)
      var findings = try await self.findings(house, phrases)
      findings.append(try await references(house))
      findings.append(Finding(key: "zone", isGood: true, detail: house.settings.zone))
      await house.store.close()
      if json {
        let items = findings.map {
          JSON.object([.init("check", .string($0.key)), .init("good", .bool($0.isGood)), .init("detail", .string($0.detail))])
        }
        Terminal.out(JSON.object([.init("findings", .array(items))]).text)
      } else {
        Terminal.out(phrases("doctor.title"))
        for finding in findings {
          Terminal.out(
            "  \(finding.isGood ? "✓" : "✗") \(phrases("doctor.\(finding.key)")): "
              + "\(phrases(finding.isGood ? "doctor.ok" : "doctor.problem")) \(finding.detail)"
          )
        }
        let bad = findings.count { !$0.isGood }
        Terminal.out(bad == 0 ? phrases("doctor.clean") : phrases("doctor.found", count: bad))
      }
      if findings.contains(where: { !$0.isGood }) { throw ExitCode(65) }
    }
  }

  private func findings(_ house: Build, _ phrases: Phrasebook) async throws -> [Finding] {
    var out = [Finding(key: "schema", isGood: true, detail: "\(Migrations.version)")]
    if let sqlite = house.store as? SQLiteStore {
      let faults = try await sqlite.integrityCheck()
      out.append(Finding(key: "integrity", isGood: faults.isEmpty, detail: faults.prefix(3).joined(separator: "; ")))
      let synchronous = try await sqlite.synchronous()
      out.append(Finding(key: "durability", isGood: synchronous == 2, detail: "synchronous=\(synchronous)"))
    } else if let postgres = house.store as? PostgresStore {
      let found = postgres.durability
      out.append(Finding(key: "durability", isGood: found.isDurable, detail: "\(found)"))
    }
    let (searchable, found) = try await house.store.read { transaction -> (Int64, Int64) in
      let accounts = try transaction.first("SELECT COUNT(*) FROM account WHERE deleted_at IS NULL") { $0.integer(0) } ?? 0
      let entries = try transaction.first("SELECT COUNT(*) FROM search WHERE kind = 'account'") { $0.integer(0) } ?? 0
      return (accounts, entries)
    }
    out.append(Finding(key: "search", isGood: searchable == found, detail: "\(found) / \(searchable)"))
    return out
  }

  /// References of live records that lead to no record at all.
  private func references(_ house: Build) async throws -> Finding {
    let shapes = house.desk.catalogue.shapes
    let broken = try await house.store.read { transaction -> [String] in
      var out: [String] = []
      for shape in shapes {
        for field in shape.fields where !field.isOwn {
          guard case .reference(let target) = field.kind else { continue }
          let count = try transaction.first(
            """
            SELECT COUNT(*) FROM \(name: shape.table) s WHERE s.deleted_at IS NULL AND s.\(name: field.name) IS NOT NULL \
            AND NOT EXISTS (SELECT 1 FROM \(name: target) t WHERE t.id = s.\(name: field.name))
            """
          ) { $0.integer(0) }
          if let count, count > 0 { out.append("\(shape.table).\(field.name): \(count)") }
        }
      }
      return out
    }
    return Finding(key: "references", isGood: broken.isEmpty, detail: broken.prefix(5).joined(separator: ", "))
  }
}
