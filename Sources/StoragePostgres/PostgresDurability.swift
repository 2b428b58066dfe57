import Storage

/// Whether an acknowledged commit survives a power cut of the server, as the server itself says.
public struct PostgresDurability: Sendable, Hashable {
  public let fsync: String
  public let synchronousCommit: String
  public let fullPageWrites: String
  /// Not needed for durability, but without checksums the server does not notice changed bits.
  public let dataChecksums: String

  public var isDurable: Bool { fsync == "on" && synchronousCommit != "off" && fullPageWrites == "on" }

  init(_ connection: PostgresConnection) throws {
    let answer = try connection.command(
      """
      SELECT current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'), \
      current_setting('data_checksums')
      """)
    fsync = answer.text(0, 0) ?? ""
    synchronousCommit = answer.text(0, 1) ?? ""
    fullPageWrites = answer.text(0, 2) ?? ""
    dataChecksums = answer.text(0, 3) ?? ""
  }

  func check() throws {
    guard !isDurable else { return }
    throw StorageError.unusable(
      """
      the server may lose acknowledged commits (fsync \(fsync), synchronous_commit \(synchronousCommit), \
      full_page_writes \(fullPageWrites)); add durability=off to the address to accept that
      """)
  }
}
