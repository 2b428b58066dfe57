import Model

/// Entries of one type on their way into the search.
///
/// To make them, the keys of their texts and the grams by which they are found, takes as long as to write them. It begins as soon as the
/// records are known, beside whatever is written before them.
public struct SearchEntries: Sendable {
  let table: String
  let ids: [Int64]
  /// Id, type, owner, key and grams of each, as the engine takes them.
  let rows: BindingRows

  /// - Parameter entry: makes the entry of the record at a place; called once for each, on any thread.
  public init(
    of table: String, _ ids: [Int64], for dialect: Dialect, _ entry: @escaping @Sendable (_ place: Int) -> SearchIndex.Entry
  ) {
    self.table = table
    self.ids = ids
    rows = BindingRows(count: ids.count) { place in
      let entry = entry(place)
      return [
        .integer(entry.id), .text(entry.table), entry.owner.map { .integer($0) } ?? .null, .text(entry.key),
        dialect == .postgres ? .numbers(SearchIndex.grams(entry, withType: false)) : .text(SearchIndex.words(entry)),
      ]
    }.begun()
  }

  /// Entries that are there already.
  public init(_ entries: [SearchIndex.Entry], of table: String, for dialect: Dialect) {
    self.init(of: table, entries.map(\.id), for: dialect) { entries[$0] }
  }
}
