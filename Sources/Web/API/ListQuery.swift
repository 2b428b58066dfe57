import Model
import Records
import Register

/// A list as its URL says it: every state of a list is a URL.
///
/// `sort=name` or `sort=-facts.revenue`; `after=` the place of the last row; `limit=`; `columns=name,stage`;
/// filters by field path: `stage=customer` (several: any of them), `owner=me`, `owner.empty=1`, `name.has=ромаш`,
/// `facts.revenue.min=100000`, `facts.last_purchase.max=2026-01-01`. Names come from the catalogue and from nowhere else.
struct ListQuery: Sendable {
  let shape: Shape
  let columns: [(path: [String], field: any AnyField)]
  let filters: [Filter]
  let order: Query.Order
  let after: Query.Place?
  let limit: Int
  /// The query it was read from, for links that change one thing.
  let fields: Fields

  /// One condition: a chip.
  struct Filter: Sendable {
    enum Test: String, Sendable { case any = "", min, max, has, empty }
    let path: [String]
    let field: any AnyField
    let test: Test
    let values: [Value]
    /// The name and values as they stand in the URL.
    let name: String
    let texts: [String]
  }

  static let reserved: Set<String> = ["sort", "after", "limit", "columns", "view", "q", "csrf", "back", "format"]

  /// Reads a list from a query. Throws `Problem.invalid` naming the first parameter that is not understood.
  init(_ query: Fields, _ shape: Shape, _ catalogue: Catalogue, columns standard: [String], sort: String, me: Int64?) throws {
    self.shape = shape
    fields = query
    func find(_ name: String) throws -> (path: [String], field: any AnyField) {
      let path = name.split(separator: ".").map(String.init)
      guard let field = name == "id" ? Identity.field : catalogue.field(path, of: shape.table), !field.isSecret else {
        throw Problem.invalid([Issue(name, .unknownField, value: name)])
      }
      return (path, field)
    }
    columns = try (query["columns"].map { $0.split(separator: ",").map(String.init) } ?? standard).prefix(40).map(find)
    let sorting = query["sort"] ?? sort
    let name = sorting.hasPrefix("-") ? String(sorting.dropFirst()) : sorting
    order = name.isEmpty ? Query.Order([], descending: sorting.hasPrefix("-")) : Query.Order(try find(name).path, descending: sorting.hasPrefix("-"))
    limit = Swift.min(Swift.max(query["limit"].flatMap { Int($0) } ?? 50, 1), 500)
    after = try query["after"].map { text in
      guard let place = Place.read(text) else { throw Problem.invalid([Issue("after", .malformed, value: text)]) }
      return place
    }
    var filters: [Filter] = []
    for name in query.names where !Self.reserved.contains(name) && !filters.contains(where: { $0.name == name }) {
      filters.append(try Self.filter(name, query.all(name), find, me))
    }
    self.filters = filters
  }

  private static func filter(
    _ name: String, _ texts: [String], _ find: (String) throws -> (path: [String], field: any AnyField), _ me: Int64?
  ) throws -> Filter {
    var base = name
    var test = Filter.Test.any
    for candidate in [Filter.Test.min, .max, .has, .empty] where name.hasSuffix("." + candidate.rawValue) {
      base = String(name.dropLast(candidate.rawValue.count + 1))
      test = candidate
    }
    let (path, field) = try find(base)
    guard texts.count <= 100 else { throw Problem.invalid([Issue(name, .tooMany)]) }
    if test == .has || test == .empty { return Filter(path: path, field: field, test: test, values: [], name: name, texts: texts) }
    let values = try texts.map { text -> Value in
      if text == "me", field.kind.target == "user", let me { return .integer(me) }
      guard let value = Self.value(text, field.kind) else {
        throw Problem.invalid([Issue(name, field.kind.isNumber ? .notANumber : field.kind == .day ? .notADay : .malformed, value: text)])
      }
      return value
    }
    return Filter(path: path, field: field, test: test, values: values, name: name, texts: texts)
  }

  /// A value as URLs write it: the JSON form without quotation marks; money as minor units and currency, `100000RUB`.
  private static func value(_ text: String, _ kind: Kind) -> Value? {
    let json: JSON
    switch kind {
    case .integer, .duration, .reference, .references:
      guard let number = Int64(text) else { return nil }
      if case .references = kind { return .integer(number) }
      json = .integer(number)
    case .yesNo: json = .bool(text == "1" || text == "true")
    case .money:
      guard let currency = Currency(String(text.suffix(3))), let minor = Int64(text.dropLast(3)) else { return nil }
      return .money(Money(minor: minor, currency))
    case .choices(let options): return options.contains(text) ? .text(text) : nil
    default: json = .string(text)
    }
    guard case .success(let value) = kind.value(json) else { return nil }
    return value
  }

  /// The conditions as one predicate.
  var predicate: Predicate {
    filters.reduce(.all) { all, filter in
      let test: Predicate =
        switch filter.test {
        case .any: .isOneOf(filter.path, filter.values)
        case .min: .and(filter.values.map { .compare(filter.path, .greaterOrEqual, $0) })
        case .max: .and(filter.values.map { .compare(filter.path, .lessOrEqual, $0) })
        case .has: .and(filter.texts.map { .contains(filter.path, $0) })
        case .empty: filter.texts.last == "0" ? .not(.isEmpty(filter.path)) : .isEmpty(filter.path)
        }
      return all && test
    }
  }

  /// The query of the page, one row longer than shown: the extra row tells that there is a next page.
  var query: Query {
    Query(shape.table, select: columns.map(\.path), filter: predicate, order: order, after: after, limit: limit + 1)
  }
}

/// A place in a list as one URL parameter: the id, then the kind and the text of the sort value.
enum Place {
  static func write(_ place: Query.Place) -> String {
    switch place.value {
    case .integer(let number): "\(place.id)i\(number)"
    case .text(let text): "\(place.id)t\(text)"
    default: "\(place.id)n"
    }
  }

  static func read(_ text: String) -> Query.Place? {
    guard text.utf8.count <= 4000, let cut = text.firstIndex(where: { !$0.isNumber }), let id = Int64(text[..<cut]) else { return nil }
    let rest = text[text.index(after: cut)...]
    switch text[cut] {
    case "i": return Int64(rest).map { Query.Place(value: .integer($0), id: id) }
    case "t": return Query.Place(value: .text(String(rest)), id: id)
    case "n": return rest.isEmpty ? Query.Place(value: .null, id: id) : nil
    default: return nil
    }
  }
}
