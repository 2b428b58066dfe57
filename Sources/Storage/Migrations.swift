import Model

/// Brings a database to the schema of the program: frozen numbered steps first, then planned additions.
public enum Migrations {
  /// Grows with every released change of the schema and of what is written into it. A database with a greater number is newer than the
  /// program. Schema 3: other keys of telephones and addresses of mail, which the Register makes anew when it opens the database.
  /// Schema 5: shares of the search entries on PostgreSQL, planned additions.
  public static let version: Int64 = 5

  /// A step written by hand for what a plan of additions cannot do. Frozen once released.
  public struct Step: Sendable {
    public let version: Int64
    public let title: String
    public let run: @Sendable (any Transaction) throws -> Void
  }
  public static let steps: [Step] = [
    Step(version: 2, title: "Search entries stand apart by type", run: { try SearchIndex.makeRoom($0) }),
    Step(version: 4, title: "The search index is joined in small steps", run: { try SearchIndex.stopJoining($0) }),
  ]

  public struct Outcome: Sendable, Hashable {
    /// 0 for a database that was empty.
    public let from: Int64
    public let statements: [String]
  }

  /// Refuses a newer database, else applies what is missing. Runs inside one writing: all of it or nothing.
  ///
  /// - Throws: `StorageError.unusable` when the database is newer than the program, or holds tables of something else.
  @discardableResult
  public static func apply(_ catalogue: Catalogue, in transaction: any Transaction) throws -> Outcome {
    if transaction.dialect == .postgres { try transaction.run("SELECT pg_advisory_xact_lock(4815162342)") }
    let existing = try ExistingSchema(readBy: transaction)
    if existing.columns["clientele_meta"] == nil {
      if existing.columns["account"] != nil || existing.columns["user"] != nil {
        throw StorageError.unusable("The database holds tables of another program.")
      }
      try transaction.run(
        SQL(
          text:
            "CREATE TABLE clientele_meta (name \(transaction.dialect.textType) PRIMARY KEY, value \(transaction.dialect.textType) NOT NULL)"
        ))
    }
    let from = try transaction.first("SELECT value FROM clientele_meta WHERE name = 'schema'") { Int64($0.text(0)) ?? 0 } ?? 0
    try refuse(newer: from)
    for step in steps where from > 0 && step.version > from { try step.run(transaction) }
    let now = steps.isEmpty || from == 0 ? existing : try ExistingSchema(readBy: transaction)
    var statements = SchemaPlan(catalogue).statements(missingFrom: now, transaction.dialect)
    statements += SearchIndex.statements(for: catalogue, missingFrom: now, transaction.dialect)
    for statement in statements { try transaction.run(statement) }
    if from != version {
      try transaction.run(
        """
        INSERT INTO clientele_meta (name, value) VALUES ('schema', \(String(version))) \
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """)
    }
    return Outcome(from: from, statements: statements.map(\.text))
  }

  /// Refuses a database that is newer than the program, and one that no program of ours has made. Changes nothing.
  public static func check(_ transaction: any Transaction) throws {
    let hasMeta = try ExistingSchema(readBy: transaction).columns["clientele_meta"] != nil
    try check(known: hasMeta ? transaction.first("SELECT value FROM clientele_meta WHERE name = 'schema'") { Int64($0.text(0)) ?? 0 } : nil)
  }

  /// The same for a schema that is known already; nil where none is told.
  public static func check(known schema: Int64?) throws {
    guard let schema else { throw StorageError.unusable("The copy holds no database of this program.") }
    try refuse(newer: schema)
  }

  private static func refuse(newer schema: Int64) throws {
    guard schema <= version else {
      throw StorageError.unusable("The database has schema \(schema); this program knows schema \(version). Install a newer program.")
    }
  }
}
