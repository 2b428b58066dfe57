import Model
import Register
import Wording

/// The search narrowed to one list: `q=` as the condition that a record is known by the text.
enum ListSearch {
  /// So many records are found at most; a text that more are known by is told as such.
  static let most = 1000
  /// Under so many hits other readings of the text are tried, as the search over everything does.
  private static let few = 3

  /// Nil when nothing is looked for.
  ///
  /// - Throws: `Problem.invalid` for records that no search knows.
  static func filter(_ typed: String?, _ shape: Shape, _ reader: ScopedReader) throws -> ListQuery.Filter? {
    guard let typed, !typed.allSatisfy(\.isWhitespace) else { return nil }
    guard shape.isSearched else { throw Problem.invalid([Issue("q", .unknownField, value: "q")]) }
    let text = SearchText(typed, reader.catalogue.keys)
    if text.isEmpty {
      // One letter is no entry of the index.
      let piece = String(typed.prefix(200))
      return ListQuery.Filter(path: [shape.title.name], field: shape.title, test: .has, values: [], name: "q", texts: [piece])
    }
    var (read, ids) = (typed, try find(text, shape, reader))
    for variant in ids.count < few ? Keyboard.variants(of: typed) : [] {
      let other = try find(SearchText(variant, reader.catalogue.keys), shape, reader)
      if other.count > ids.count { (read, ids) = (variant, other) }
    }
    return ListQuery.Filter(
      path: ["id"], field: Identity.field, test: .found, values: ids.map { .integer($0) }, name: "q", texts: [String(read.prefix(200))])
  }

  private static func find(_ text: SearchText, _ shape: Shape, _ reader: ScopedReader) throws -> [Int64] {
    if text.isEmpty { return [] }
    // With the title, by which the search knows when it has found all.
    return try reader.search([SearchSubject(shape.table, select: [[shape.title.name]], limit: most)], text)[0].map(\.id)
  }
}

extension Shape {
  /// Whether the search knows records of the type.
  var isSearched: Bool { fields.contains { $0.traits.contains(.searchable) } }
}

extension ListQuery {
  /// Reads a list whose records may have to be looked for.
  static func read(_ query: Fields, _ shape: Shape, columns: [String], sort: String, _ visit: Visit) async throws -> ListQuery {
    var list = try ListQuery(query, shape, visit.desk.catalogue, columns: columns, sort: sort, visit.sense)
    guard query["q"] != nil else { return list }
    if let filter = try await visit.read({ try ListSearch.filter(query["q"], shape, $0) }) { list.filters.insert(filter, at: 0) }
    return list
  }

  /// Whether more may be known by the text than were found.
  var isCut: Bool { filters.contains { $0.test == .found && $0.values.count >= ListSearch.most } }
}
