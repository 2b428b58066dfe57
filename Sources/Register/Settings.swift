import Model
import Records
import Storage

/// What a database says of itself: set when it is made, changed by an administrator, the same on every server.
public struct Settings: Sendable, Hashable {
  /// IANA name of the zone in which days begin, such as `Europe/Moscow`.
  public var zone: String
  public var currency: Currency
  public init(zone: String, currency: Currency) {
    self.zone = zone
    self.currency = currency
  }

  /// Brings the database to the schema of the program and answers its settings; a new one takes the given ones.
  ///
  /// - Throws: `StorageError.unusable` when the database is newer than the program or belongs to another.
  public static func prepare(_ store: any Store, new settings: Settings) async throws -> Settings {
    try await store.write { transaction in
      try Migrations.apply(AllRecords.catalogue(), in: transaction)
      var found = settings
      var known: Set<String> = []
      try transaction.each("SELECT name, value FROM clientele_meta WHERE name IN ('zone', 'currency')") { row in
        known.insert(row.text(0))
        if row.text(0) == "zone" { found.zone = row.text(1) } else { found.currency = Currency(row.text(1)) ?? settings.currency }
      }
      for (name, value) in [("zone", found.zone), ("currency", found.currency.code)] where !known.contains(name) {
        try transaction.run("INSERT INTO clientele_meta (name, value) VALUES (\(name), \(value))")
      }
      return found
    }
  }
}
