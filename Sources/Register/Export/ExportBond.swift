import Formats
import Model

/// What records bear towards others, in columns of their own: a record takes a row for each bond, which an import reads again.
struct ExportBond {
  let columns: [ExportColumn]
  private let bond: Bond
  private static let keysPerStatement = 500

  /// Nil when the plan asks for no bond.
  ///
  /// - Throws: `Problem.invalid` for a bond that records of the type do not bear.
  init?(_ plan: ExportPlan, _ catalogue: Catalogue) throws {
    guard let table = plan.bond else { return nil }
    guard let shape = catalogue.shape(plan.table), let bond = catalogue.bonds(of: shape).first(where: { $0.shape.table == table }) else {
      throw Problem.invalid([Issue("bond", .notAnOption, value: table)])
    }
    self.bond = bond
    var said = ExportPlan(table)
    said.columns = bond.fields.map { [$0.name] }
    said.references = plan.references
    columns = try ExportColumn.columns(said, catalogue)
  }

  /// The bonds of a page of records, by record, in the order of their making: those that the reader sees.
  func read(_ lines: [Line], _ reader: ScopedReader) throws -> [Int64: [Line]] {
    var bonds: [Int64: [Line]] = [:]
    for start in stride(from: 0, to: lines.count, by: Self.keysPerStatement) {
      let ids = lines[start..<min(start + Self.keysPerStatement, lines.count)].map { Value.integer($0.id) }
      var query = Query(
        bond.shape.table, select: columns.map(\.path) + [[bond.bearer.name]], filter: .isOneOf([bond.bearer.name], ids),
        limit: Query.greatestLimit)
      var page: [Line]
      repeat {
        page = try reader.lines(query)
        for line in page { if let bearer = line.values.last?.integer { bonds[bearer, default: []].append(line) } }
        query.after = page.last?.place
      } while page.count == query.limit
    }
    return bonds
  }
}
