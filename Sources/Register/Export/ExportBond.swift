import Formats
import Model

/// What records bear towards others, in columns of their own: a record takes a row for each bond, which an import reads again.
struct ExportBond {
  let columns: [ExportColumn]
  private let bond: Bond

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
    let found = try reader.bonds(bond, of: lines.map(\.id), select: columns.map(\.path))
    return Dictionary(grouping: found, by: \.bearer).mapValues { $0.map(\.line) }
  }
}
