import Formats
import Model
import Wording

/// One table of a report: a CSV for people, a sheet of the workbook and, for lists of customers, a page.
struct ReportTable: Sendable {
  let name: TableName
  /// In the reader's language.
  let title: String
  let columns: [String]
  /// Hands over the rows one by one, cells in the order of the columns.
  let forEachRow: @Sendable ((_ cells: [WorkbookCell]) throws -> Void) throws -> Void
}

/// The tables of an examination in one language.
struct ReportTables: Sendable {
  let examination: Examination
  let wording: Phrasebook

  init(_ examination: Examination, _ wording: Phrasebook) {
    self.examination = examination
    self.wording = wording
  }

  /// nil when the data have nothing for it.
  func table(_ name: TableName) -> ReportTable? {
    switch name {
    case .customers: customers
    case .late: late
    case .lost: lost
    case .loss: loss
    case .once: once
    case .returns: returns
    case .offers: offers
    case .rules: rules
    case .value: value
    case .abc: classes
    case .rfm: cells
    case .segments: segments
    case .curve: curve
    case .cohorts: cohorts
    case .movement: movement
    case .products: products
    case .forecast: forecast
    case .models: models
    case .rejects: rejects
    }
  }

  var all: [ReportTable] { TableName.allCases.compactMap { table($0) } }

  /// A table whose rows are made from elements, one each.
  func table<Rows: Sequence & Sendable>(
    _ name: TableName, _ columns: [String], _ rows: Rows, _ cells: @escaping @Sendable (Rows.Element) -> [WorkbookCell]
  ) -> ReportTable {
    table(name, titles: columns.map { wording("examination.column.\($0)") }, rows, cells)
  }

  func table<Rows: Sequence & Sendable>(
    _ name: TableName, titles: [String], _ rows: Rows, _ cells: @escaping @Sendable (Rows.Element) -> [WorkbookCell]
  ) -> ReportTable {
    ReportTable(name: name, title: wording("examination.table.\(name.rawValue)"), columns: titles) { emit in
      for row in rows { try emit(cells(row)) }
    }
  }

  func money(_ minor: Int64) -> WorkbookCell { .money(minor, digits: examination.currency.digits) }
  func money(_ minor: Double?) -> WorkbookCell { minor.map { money(examination.money($0).minor) } ?? .empty }
  func share(_ value: Double?) -> WorkbookCell { value.map { .share($0) } ?? .empty }
  func share(_ part: Int64, of whole: Int64) -> WorkbookCell { whole > 0 ? .share(Double(part) / Double(whole)) : .empty }
  func number(_ value: Double?) -> WorkbookCell { value.map { .number($0) } ?? .empty }
  func count(_ value: Int) -> WorkbookCell { .integer(Int64(value)) }
  func count(_ value: Int32) -> WorkbookCell { .integer(Int64(value)) }
  func day(_ number: Int32?) -> WorkbookCell { number.map { .day($0) } ?? .empty }

  /// Key and name of a customer.
  func customer(_ account: Int32) -> [WorkbookCell] {
    let keys = examination.keys
    return hasNames ? [.text(keys.key(account)), .text(keys.name(account) ?? "")] : [.text(keys.key(account))]
  }
  var customerColumns: [String] { hasNames ? ["customer", "name"] : ["customer"] }
  private var hasNames: Bool { !examination.keys.names.isEmpty }

  /// The classes of a customer, "AX".
  func classes(_ account: Int32) -> WorkbookCell {
    let index = Int(account)
    guard let letter = examination.abc.classes[index] else { return .empty }
    return .text(letter.rawValue + (examination.monthly.classes[index]?.rawValue ?? ""))
  }

  /// Days since the last purchase.
  func since(_ account: Int32) -> WorkbookCell {
    guard let last = examination.statistics[Int(account)]?.lastDay else { return .empty }
    return .integer(Int64(examination.asOf.number) - Int64(last))
  }
}
