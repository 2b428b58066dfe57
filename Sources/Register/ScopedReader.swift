import Model
import Storage

/// The register as one actor may see it: every list, search, report, export and API answer reads through this.
public struct ScopedReader: Reader {
  /// What people are shown is counted to here and no further: "1000+".
  public static let greatestCount = 1000

  public let catalogue: Catalogue
  public let actor: Actor
  let transaction: any Transaction
  private let narrowing: Narrowing

  init(_ transaction: any Transaction, _ catalogue: Catalogue, _ actor: Actor) {
    self.transaction = transaction
    self.catalogue = catalogue
    self.actor = actor
    narrowing = actor.narrowing
  }

  /// The same moment of the register as the program sees it: for what an answer needs and is never itself an answer.
  var everything: ScopedReader { ScopedReader(transaction, catalogue, .program()) }

  public func lines(_ query: Query) throws -> [Line] { try transaction.lines(query, in: catalogue, narrow: narrowing) }

  /// The rows of queries that do not depend on each other, asked of a server at once.
  public func lines(_ queries: [Query]) throws -> [[Line]] { try transaction.lines(queries, in: catalogue, narrow: narrowing) }

  public func records(_ table: String, ids: [Int64]) throws -> [AnyRecord] { try records(table, ids: ids, includesDeleted: false) }

  public func records(_ table: String, ids: [Int64], includesDeleted: Bool) throws -> [AnyRecord] {
    guard let shape = catalogue.shape(table) else { throw Problem.invalid([Issue(table, .unknownField)]) }
    return try transaction.records(shape, ids: ids, in: catalogue, narrow: narrowing, includesDeleted: includesDeleted)
  }

  /// The bonds that records bear, in the order of their making: columns of each, and behind them its bearer.
  func bonds(_ bond: Bond, of bearers: [Int64], select: [[String]] = []) throws -> [(bearer: Int64, line: Line)] {
    var bonds: [(bearer: Int64, line: Line)] = []
    for start in stride(from: 0, to: bearers.count, by: 500) {
      let part = bearers[start..<min(start + 500, bearers.count)].map { Value.integer($0) }
      var query = Query(
        bond.shape.table, select: select + [[bond.bearer.name]], filter: .isOneOf([bond.bearer.name], part), limit: Query.greatestLimit)
      var page: [Line]
      repeat {
        page = try lines(query)
        for line in page { if let bearer = line.values.last?.integer { bonds.append((bearer, line)) } }
        query.after = page.last?.place
      } while page.count == query.limit
    }
    return bonds
  }

  public func count(_ table: String, _ filter: Predicate, cap: Int) throws -> Int {
    try transaction.count(table, filter, in: catalogue, narrow: narrowing, cap: cap)
  }

  /// The titles of records by id: what a reference is shown as. Records the actor may not see have none.
  public func titles(_ table: String, ids: [Int64]) throws -> [Int64: String] {
    guard let shape = catalogue.shape(table), !ids.isEmpty else { return [:] }
    var out: [Int64: String] = [:]
    let unique = Array(Set(ids))
    for start in stride(from: 0, to: unique.count, by: 500) {
      let part = Array(unique[start..<min(start + 500, unique.count)])
      let query = Query(table, select: [[shape.title.name]], filter: .isOneOf(["id"], part.map { .integer($0) }), limit: 500)
      for line in try lines(query) { out[line.id] = line.values[0].text ?? line.values[0].integer.map { String($0) } ?? "" }
    }
    return out
  }
}
