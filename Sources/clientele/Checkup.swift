import Foundation
import Model
import Records
import Register
import Storage
import StoragePostgres
import StorageSQLite
import Wording

/// The examinations of `clientele doctor`, one finding a line.
struct Checkup {
  struct Finding {
    /// The message `doctor.KEY` says what was looked at.
    let key: String
    let isGood: Bool
    var detail = ""
  }
  let house: Build
  let address: String
  let phrases: Phrasebook

  private var shapes: [Shape] { house.desk.catalogue.shapes }
  /// Types whose rows are written without a new version: figures of analysis, the engine's own.
  private var constant: [String] { [Change.table] }

  /// What takes seconds: structure, durability, counts.
  func usual() async throws -> [Finding] {
    let records = try await count()
    var out = [Finding(key: "schema", isGood: true, detail: "\(Migrations.version), \(phrases("doctor.records", count: Int(records)))")]
    if let sqlite = house.store as? SQLiteStore {
      let faults = try await sqlite.integrityCheck()
      out.append(Finding(key: "integrity", isGood: faults.isEmpty, detail: faults.prefix(3).joined(separator: "; ")))
      let synchronous = try await sqlite.synchronous()
      out.append(Finding(key: "durability", isGood: synchronous == 2, detail: "synchronous=\(synchronous)"))
      out.append(disk(sqlite.path))
    } else if let postgres = house.store as? PostgresStore {
      let found = postgres.durability
      out.append(Finding(key: "durability", isGood: found.isDurable, detail: "\(found)"))
      let checksums = try await house.store.read { try $0.first("SHOW data_checksums") { $0.text(0) } } ?? ""
      out.append(Finding(key: "checksums", isGood: checksums == "on", detail: "data_checksums=\(checksums)"))
    }
    out.append(try await search())
    out.append(try await references())
    out.append(Finding(key: "zone", isGood: true, detail: house.settings.zone))
    return out
  }

  /// A copy is what it was when it was made; what was not written since is the same in the database.
  func against(_ backup: String) async throws -> [Finding] {
    guard FileManager.default.fileExists(atPath: backup) else { throw Problem.invalid([Issue("file", .notFound, value: backup)]) }
    let state = try Seal.state(of: backup)
    let missing = state == .missing ? phrases("doctor.seal.missing", ["path": Seal.path(of: backup)]) : ""
    var out = [Finding(key: "seal", isGood: state == .whole, detail: missing)]
    guard let sqlite = house.store as? SQLiteStore, state != .broken else { return out }
    let companions = Set(shapes.flatMap { $0.companions.map(\.table) })
    let tables = shapes.filter { $0.isPublic && !companions.contains($0.table) }.map { shape in
      (name: shape.table, sides: shape.sides.map { shape.sideTable($0) })
    }
    let differing = try await sqlite.differences(from: backup, tables: tables, constant: constant)
    let told = differing.prefix(5).map { "\($0.table): \($0.rows)" }.joined(separator: ", ")
    out.append(Finding(key: "unchanged", isGood: differing.isEmpty, detail: told))
    return out
  }

  /// Reads every record.
  func deep() async throws -> [Finding] {
    let line = ProgressLine(phrases)
    let all = Int(try await count())
    let inspection = try await Inspection.run(house.store, house.desk.catalogue) { line.show($0, all) }
    line.end()
    return Inspection.Check.allCases.map { check in
      let faults = inspection.faults.filter { $0.check == check }
      let told = faults.prefix(5).map { "\($0.table) \($0.record)\($0.field.isEmpty ? "" : "." + $0.field)" }.joined(separator: ", ")
      return Finding(key: check.rawValue, isGood: faults.isEmpty, detail: faults.count > 5 ? "\(told) … (\(faults.count))" : told)
    }
  }

  private func count() async throws -> Int64 {
    let tables = shapes.filter(\.isPublic).map(\.table)
    return try await house.store.read { transaction in
      try tables.reduce(0) { sum, table in
        sum + (try transaction.first("SELECT COUNT(*) FROM \(name: table)") { $0.integer(0) } ?? 0)
      }
    }
  }

  /// Room for one more copy beside the database.
  private func disk(_ path: String) -> Finding {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let free = (try? FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? Int) ?? 0
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    return Finding(key: "disk", isGood: free > size + (100 << 20), detail: phrases("doctor.free", ["count": phrases.integer(free >> 20)]))
  }

  private func search() async throws -> Finding {
    let (searchable, found) = try await house.store.read { transaction -> (Int64, Int64) in
      let accounts = try transaction.first("SELECT COUNT(*) FROM account WHERE deleted_at IS NULL") { $0.integer(0) } ?? 0
      let entries = try transaction.first("SELECT COUNT(*) FROM search WHERE kind = 'account'") { $0.integer(0) } ?? 0
      return (accounts, entries)
    }
    return Finding(key: "search", isGood: searchable == found, detail: "\(found) / \(searchable)")
  }

  /// References of live records that lead to no record at all.
  private func references() async throws -> Finding {
    let shapes = shapes
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
