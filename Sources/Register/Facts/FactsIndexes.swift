import Model
import Records
import Storage

/// The indexes of the facts while most of them are written for the first time: an index made of a full table is written once,
/// one that grows with scattered values costs a page a row.
extension Writing {
  /// How many accounts have facts, counted no further than the cap.
  public func countFacts(cap: Int) throws -> Int {
    try everything.count(AccountFacts.table, .all, cap: cap)
  }

  /// For the program alone. Whoever drops them makes them again; a start of the program does so too.
  public func dropFactsIndexes() throws {
    guard actor.role == .program else { throw Problem.forbidden }
    try transaction.lockFacts()
    for statement in SchemaPlan(catalogue).indexDrops(of: AccountFacts.table) { try transaction.run(statement) }
  }

  /// Makes one index that is missing: others may write between two of them. False when none is missing.
  public func makeFactsIndex() throws -> Bool {
    guard actor.role == .program else { throw Problem.forbidden }
    try transaction.lockFacts()
    let existing = try ExistingSchema(readBy: transaction)
    guard let statement = SchemaPlan(catalogue).indexStatements(of: AccountFacts.table, missingFrom: existing).first else { return false }
    try transaction.run(statement)
    return true
  }
}
