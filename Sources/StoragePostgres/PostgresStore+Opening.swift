import CPostgres
import Storage

extension PostgresStore {
  static let oldestVersion: Int32 = 130_000

  /// Refuses servers that we cannot use, and makes what the store itself needs.
  static func checked(_ connection: PostgresConnection, _ address: PostgresAddress) throws -> (PostgresDurability, Int) {
    let version = PQserverVersion(connection.handle)
    guard version >= oldestVersion else {
      throw StorageError.unusable("PostgreSQL \(version / 10_000) is too old: version \(oldestVersion / 10_000) or later is needed")
    }
    let encoding = try connection.value("SHOW server_encoding") ?? ""
    guard encoding == "UTF8" else { throw StorageError.unusable("the database keeps texts as \(encoding); UTF8 is needed") }
    let durability = try PostgresDurability(connection)
    if address.assertsDurability { try durability.check() }
    try makeSequence(connection)
    return (durability, Int(version))
  }

  private static func makeSequence(_ connection: PostgresConnection) throws {
    if try connection.value("SELECT to_regclass('record_id')::text") == nil {
      // Two servers that start together must not both make it.
      try connection.command("SELECT pg_advisory_lock(\(lock))")
      defer { _ = try? connection.command("SELECT pg_advisory_unlock(\(lock))") }
      try connection.command("CREATE SEQUENCE IF NOT EXISTS record_id AS bigint INCREMENT BY \(IDBlocks.size) MINVALUE 1 START WITH 1")
    }
    let increment = try connection.value("SELECT seqincrement FROM pg_sequence WHERE seqrelid = 'record_id'::regclass")
    guard increment == String(IDBlocks.size) else {
      throw StorageError.unusable("the sequence record_id counts by \(increment ?? "nothing"), not by \(IDBlocks.size)")
    }
  }

  /// "CLNT" as a number: the advisory lock of those who set the database up.
  private static let lock = 0x434C_4E54
}
