import Formats
import Model

/// One value of a record on its way into a table, in one column or two.
struct ExportColumn {
  let path: [String]
  let kind: Kind
  let references: ExportPlan.References
  var calling: Export.Calling?

  /// What follows the heading in each column of the table.
  var suffixes: [String] {
    guard kind.target != nil else { return [""] }
    switch references {
    case .titles: return [""]
    case .ids: return [".id"]
    case .both: return ["", ".id"]
    }
  }

  static func columns(_ plan: ExportPlan, _ catalogue: Catalogue) throws -> [ExportColumn] {
    guard let shape = catalogue.shape(plan.table), shape.isPublic else {
      throw Problem.invalid([Issue("table", .notAnOption, value: plan.table)])
    }
    let paths = plan.columns.isEmpty ? shape.fields.filter { !$0.isSecret }.map { [$0.name] } : plan.columns
    return try paths.map { path in
      guard let field = catalogue.field(path, of: plan.table), !field.isSecret, path.count == 1 || !field.kind.isSeveral else {
        throw Problem.invalid([Issue(path.joined(separator: "."), .unknownField)])
      }
      return ExportColumn(path: path, kind: field.kind, references: plan.references)
    }
  }

  /// Titles of all that a page refers to, by table and id.
  static func titles(_ columns: [ExportColumn], _ lines: [Line], _ reader: ScopedReader) throws -> [String: [Int64: String]] {
    var wanted: [String: Set<Int64>] = [:]
    for (index, column) in columns.enumerated() {
      guard let table = column.kind.target, column.references != .ids else { continue }
      for line in lines {
        switch line.values[index] {
        case .integer(let id): wanted[table, default: []].insert(id)
        case .integers(let ids): wanted[table, default: []].formUnion(ids)
        default: break
        }
      }
    }
    var titles: [String: [Int64: String]] = [:]
    for (table, ids) in wanted { titles[table] = try reader.titles(table, ids: Array(ids)) }
    return titles
  }

  func write(
    _ value: Value, _ titles: [String: [Int64: String]], _ currency: Currency, _ sign: DecimalSign, into writer: inout CSVWriter
  ) {
    if let table = kind.target {
      if references != .ids { writer.text(title(value, titles[table] ?? [:])) }
      if references != .titles { writer.text(FieldText.text(value, of: kind)) }
      return
    }
    switch (kind, value) {
    case (_, .null): writer.empty()
    case (.choice, .text(let option)): writer.text(calling?(option) ?? option)
    case (.choices, .texts(let options)):
      writer.text(FieldText.text(.texts(calling.map { options.map($0) } ?? options), of: kind))
    case (_, .bool(let flag)):
      let option = flag ? "true" : "false"
      writer.text(calling?(option) ?? option)
    case (.integer, .integer(let number)): writer.integer(number)
    case (.decimal, .integer(let number)), (.percent, .integer(let number)): writer.millionths(number)
    case (.day, .integer(let number)): writer.day(Int32(clamping: number))
    case (.money, .money(let money)) where money.currency == currency: write(money, sign, &writer)
    case (.money, .money(let money)):
      let text = FieldText.text(.money(money), of: .money)
      writer.text(sign == .dot ? text : text.replacing(".", with: ","))
    default: writer.text(FieldText.text(value, of: kind))
    }
  }

  /// Amounts in the currency of the workspace are numbers; others name theirs.
  private func write(_ money: Money, _ sign: DecimalSign, _ writer: inout CSVWriter) {
    var unit: Int64 = 1_000_000
    for _ in 0..<min(money.currency.digits, 6) { unit /= 10 }
    let (millionths, overflow) = money.minor.multipliedReportingOverflow(by: unit)
    if overflow {
      let text = MoneyText.plain(money)
      writer.text(sign == .dot ? text : text.replacing(".", with: ","))
    } else {
      writer.millionths(millionths, decimals: money.currency.digits)
    }
  }

  private func title(_ value: Value, _ titles: [Int64: String]) -> String {
    switch value {
    case .integer(let id): titles[id] ?? ""
    case .integers(let ids): ids.compactMap { titles[$0] }.joined(separator: "\n")
    default: ""
    }
  }
}
