import Model
import Storage

extension Shape {
  /// Whether records of this type are found by the search.
  var isSearched: Bool { isPublic && fields.contains { $0.traits.contains(.searchable) } }

  /// What a record is found by: its searchable texts, folded, a line each.
  func searchKey(of record: AnyRecord) -> String {
    fields.filter { $0.traits.contains(.searchable) }.compactMap { field in record[field].text.map { key(of: $0, field) } }
      .joined(separator: "\n")
  }

  /// What the search knows of a record.
  func searchEntry(of record: AnyRecord) -> SearchIndex.Entry {
    SearchIndex.Entry(
      id: record.id, table: table, owner: field(named: "owner").flatMap { record[$0].integer }, key: searchKey(of: record))
  }

  /// What the search knows of records, on its way there.
  func searchEntries(of records: [AnyRecord], for dialect: Dialect) -> SearchEntries {
    SearchEntries(of: table, records.map(\.id), for: dialect) { self.searchEntry(of: records[$0]) }
  }
}
