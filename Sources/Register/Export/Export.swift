import Formats
import Model

/// Hands out records as CSV, streamed from one moment of the register. An import of the file makes the same records again.
public struct Export: Sendable {
  public let desk: Desk
  /// The heading of a column; field names unless the caller has labels. Both are understood by the import.
  let heading: @Sendable (_ table: String, _ path: [String]) -> String
  /// How the options of a choice, and yes and no, are called in a column; nil writes them as they are stored.
  let calling: @Sendable (_ table: String, _ path: [String]) -> Calling?
  /// The word for an option, `true` or `false`.
  public typealias Calling = @Sendable (_ option: String) -> String

  public init(
    _ desk: Desk, heading: @escaping @Sendable (_ table: String, _ path: [String]) -> String = { $1.joined(separator: ".") },
    calling: @escaping @Sendable (_ table: String, _ path: [String]) -> Calling? = { _, _ in nil }
  ) {
    self.desk = desk
    self.heading = heading
    self.calling = calling
  }

  /// Records are read in pages of so many; where they are long, of fewer, which make about so many bytes.
  private static let firstPage = 200, page = 2000, pageBytes = 4 << 20

  /// Writes the table piece by piece and answers how many records it has.
  ///
  /// - Parameter sink: takes UTF-8 bytes in order; what it throws ends the export.
  /// - Throws: `Problem.invalid` for unknown columns, `.forbidden` for types closed to the actor.
  @discardableResult
  public func csv(_ plan: ExportPlan, by actor: Actor, to sink: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Int {
    let heading = heading, calling = calling, currency = desk.workspace.currency
    return try await desk.snapshot(as: actor) { reader in
      func called(_ columns: [ExportColumn], _ table: String) -> [ExportColumn] {
        columns.map { column in
          var column = column
          column.calling = calling(table, column.path)
          return column
        }
      }
      let columns = called(try ExportColumn.columns(plan, reader.catalogue), plan.table)
      let bond = try ExportBond(plan, reader.catalogue), table = plan.bond ?? ""
      let said = called(bond?.columns ?? [], table)
      var writer = CSVWriter(delimiter: plan.delimiter, mark: plan.mark, sign: plan.decimalSign)
      if plan.includesID { writer.text("id") }
      func head(_ columns: some Sequence<ExportColumn>, _ table: String) {
        for column in columns { for suffix in column.suffixes { writer.text(heading(table, column.path) + suffix) } }
      }
      head(columns.prefix(1), plan.table)
      head(said, table)
      head(columns.dropFirst(), plan.table)
      writer.endRecord()
      var query = Query(plan.table, select: columns.map(\.path), filter: plan.filter, order: plan.order, limit: Self.firstPage)
      var count = 0
      while true {
        let lines = try reader.lines(query)
        let titles = try ExportColumn.titles(columns, lines, reader)
        let bonds = try bond?.read(lines, reader) ?? [:]
        let ends = try ExportColumn.titles(said, bonds.values.flatMap { $0 }, reader)
        func write(_ columns: some Sequence<ExportColumn>, _ values: some Sequence<Value>, _ titles: [String: [Int64: String]]) {
          for (column, value) in zip(columns, values) { column.write(value, titles, currency, plan.decimalSign, into: &writer) }
        }
        for line in lines {
          for end in bonds[line.id].map({ $0.map(\.values) }) ?? [said.map { _ in .null }] {
            if plan.includesID { writer.integer(line.id) }
            write(columns.prefix(1), line.values, titles)
            write(said, end, ends)
            write(columns.dropFirst(), line.values.dropFirst(), titles)
            writer.endRecord()
          }
        }
        count += lines.count
        let bytes = writer.take()
        try sink(bytes)
        guard lines.count == query.limit, let last = lines.last else { return count }
        query.after = last.place
        query.limit = min(Self.page, max(20, Self.pageBytes * lines.count / max(1, bytes.count)))
      }
    }
  }
}
