import Dispatch
import GRDBSQLite

/// How many pages the writer keeps in memory: few for the edits of people, many for as long as an import runs.
///
/// Many rows touch most leaves of every index of their table. With few pages each leaf would be read and written again for every row
/// that falls into it; with many, once for each writing. Used by the writer's thread alone.
final class PageCache: @unchecked Sendable {
  private var isLarge = false
  private var lastUse = DispatchTime(uptimeNanoseconds: 0)

  /// A statement for so many rows is the work of an import.
  private static let manyRows = 500
  private static let usual = 16 << 10, large = 96 << 10
  /// Seconds after the last of many rows until the memory is given back.
  static let patience = 3

  /// Kibibytes, as SQLite counts them when negative.
  static let setting = "PRAGMA cache_size = -\(usual)"

  /// Before a statement that is run for each of so many rows.
  ///
  /// Without the memory the work is slower and no less right: what SQLite says of it stops nobody.
  func expect(rows: Int, on connection: SQLiteConnection) {
    guard rows >= Self.manyRows else { return }
    lastUse = .now()
    guard !isLarge else { return }
    isLarge = (try? connection.execute("PRAGMA cache_size = -\(Self.large)")) != nil
  }

  /// Between two groups. True while memory is to be given back later.
  func look(_ connection: SQLiteConnection) -> Bool {
    guard isLarge else { return false }
    guard .now() >= lastUse + .seconds(Self.patience) else { return true }
    isLarge = (try? connection.execute(Self.setting)) == nil
    return isLarge
  }
}
