import Model
import Records
import Storage

/// What a database says of itself: set when it is made, changed by an administrator, the same on every server.
public struct Settings: Sendable, Hashable {
  /// IANA name of the zone in which days begin, such as `Europe/Moscow`.
  public var zone: String
  public var currency: Currency
  /// The country of telephones without a country's code, as it was chosen; nil for the country of the currency.
  public var country: String?
  public init(zone: String, currency: Currency, country: String? = nil) {
    self.zone = zone
    self.currency = currency
    self.country = country
  }

  /// Brings the database to the schema of the program and answers its settings; a new one takes the given ones. A country that is
  /// given is taken by any database: the keys of telephones are made anew when it is opened.
  ///
  /// - Throws: `StorageError.unusable` when the database is newer than the program or belongs to another.
  public static func prepare(_ store: any Store, new settings: Settings) async throws -> Settings {
    try await store.write { transaction in
      try Migrations.apply(AllRecords.catalogue(), in: transaction)
      var found = settings
      var known: Set<String> = []
      try transaction.each("SELECT name, value FROM clientele_meta WHERE name IN ('zone', 'currency', 'country')") { row in
        known.insert(row.text(0))
        switch row.text(0) {
        case "zone": found.zone = row.text(1)
        case "currency": found.currency = Currency(row.text(1)) ?? settings.currency
        default: found.country = settings.country ?? row.text(1)
        }
      }
      if let country = settings.country { try transaction.setMarker("country", country) }
      for (name, value) in [("zone", found.zone), ("currency", found.currency.code)] where !known.contains(name) {
        try transaction.run("INSERT INTO clientele_meta (name, value) VALUES (\(name), \(value))")
      }
      return found
    }
  }
}
