/// Where the two engines differ in what they understand.
public enum Dialect: String, Sendable, Hashable, CaseIterable {
  case sqlite, postgres

  /// The column type of whole numbers, days, instants, money and references.
  public var integerType: String { self == .sqlite ? "INTEGER" : "BIGINT" }

  /// Texts compare byte by byte on both engines, so that both sort and match alike.
  public var textType: String { self == .sqlite ? "TEXT" : "TEXT COLLATE \"C\"" }

  /// What follows the closing bracket of CREATE TABLE.
  public var tableSuffix: String { self == .sqlite ? " STRICT" : "" }

  /// True where the text in `column` has the bound piece.
  public func contains(_ column: SQL, _ piece: String) -> SQL {
    self == .sqlite ? "instr(\(column), \(piece)) > 0" : "strpos(\(column), \(piece)) > 0"
  }
}
