import ArgumentParser
import Formats
import Foundation
import Logging
import Model
import Records
import Register
import Storage
import StoragePostgres
import StorageSQLite
import Web
import Wording

/// Puts the house together: the only place that names a back end and a clock.
struct Build {
  let store: any Store
  let desk: Desk
  let settings: Settings
  let zone: TimeZone

  /// The clock of the house. `CLIENTELE_NOW` (ISO 8601) stops it: for tests and pictures of one fixed day.
  static let now: @Sendable () -> Instant = {
    if let fixed = ProcessInfo.processInfo.environment["CLIENTELE_NOW"].flatMap({ Instant(iso: $0) }) { return { fixed } }
    return {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }
  }()

  /// Opens the store that an address names: `postgres://…` or the path of an SQLite file.
  static func store(_ address: String) async throws -> any Store {
    if address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") { return try await PostgresStore(url: address) }
    return try SQLiteStore(path: address)
  }

  /// The name of this server among those of a database.
  static var server: String { ProcessInfo.processInfo.hostName }

  /// Uploaded files lie beside the database file; with a database server in the folder that CLIENTELE_UPLOADS names, which all servers
  /// share, or else in one of this server's own, where only its worker finds them. Nil when there is no place for them.
  static func uploads(_ address: String) -> Uploads? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["CLIENTELE_UPLOADS"], !folder.isEmpty { return Uploads(folder: folder) }
    guard address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") else {
      return Uploads(folder: URL(fileURLWithPath: address).deletingLastPathComponent().appendingPathComponent("uploads").path)
    }
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let place = state ?? environment["HOME"].map({ $0 + "/.local/state" }), place.hasPrefix("/") else { return nil }
    return Uploads(folder: place + "/clientele/uploads", server: server)
  }

  static func open(_ address: String) async throws -> Build {
    let store = try await store(address)
    let environment = ProcessInfo.processInfo.environment
    let wished = Settings(
      zone: environment["CLIENTELE_ZONE"] ?? TimeZone.current.identifier,
      currency: environment["CLIENTELE_CURRENCY"].flatMap { Currency($0) } ?? .rub, country: try country(environment["CLIENTELE_COUNTRY"]))
    let settings = try await Settings.prepare(store, new: wished)
    guard let zone = TimeZone(identifier: settings.zone) else { throw StorageError.unusable("Unknown time zone \(settings.zone).") }
    let workspace = Workspace(
      now: now, offset: { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0.seconds))) }, currency: settings.currency,
      country: settings.country)
    let line = ProgressLine(LanguageOption.environment)
    let desk = try await Desk.open(store, workspace) { line.show($0, $1, of: "open.keys") }
    line.end()
    return Build(store: store, desk: desk, settings: settings, zone: zone)
  }

  /// The country of telephones that CLIENTELE_COUNTRY names: two letters, or `none`.
  private static func country(_ named: String?) throws -> String? {
    guard let named, !named.isEmpty else { return nil }
    if named.lowercased() == "none" { return PhoneText.noCountry }
    guard PhoneText.knows(country: named.uppercased()) else { throw StorageError.unusable("CLIENTELE_COUNTRY: no country \(named).") }
    return named.uppercased()
  }
}

/// Which database a command works on.
struct DatabaseOption: ParsableArguments {
  @Option(name: .long, help: "Path of an SQLite file or a postgres:// address; else CLIENTELE_DATABASE.")
  var database: String?

  var address: String {
    get throws {
      guard let address = database ?? ProcessInfo.processInfo.environment["CLIENTELE_DATABASE"], !address.isEmpty else {
        throw ValidationError("Name a database: --database PATH, or CLIENTELE_DATABASE.")
      }
      return address
    }
  }
}

/// The language of the command line: `--language`, else CLIENTELE_LANGUAGE, else that of the terminal.
struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: "ru, uk or en.")
  var language: String?

  var phrases: Phrasebook { language.flatMap { Language(code: $0) }.map { Phrasebook($0) } ?? Self.environment }

  /// The language that the environment names.
  static var environment: Phrasebook {
    let environment = ProcessInfo.processInfo.environment
    return Phrasebook(environment["CLIENTELE_LANGUAGE"].flatMap { Language(code: $0) } ?? Language(environment: environment))
  }
}
