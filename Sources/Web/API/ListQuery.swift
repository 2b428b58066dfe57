import Model
import Records
import Register

/// A list as its URL says it: every state of a list is a URL.
///
/// `sort=name` or `sort=-facts.revenue`; `after=` the place of the last row; `limit=`; `columns=name,stage`;
/// filters by field path: `stage=customer` or `stage.is=customer` (several: any of them), `owner=me`, `owner.empty=1`,
/// `name.has=ромаш`, `q=ромаш` for all that the search knows records by, `facts.revenue.min=100000`,
/// `facts.last_purchase.max=2026-01-01`, `facts.last_purchase.max=-180` (days before today).
/// Names come from the catalogue and from nowhere else; a list is sorted only by what an index knows.
struct ListQuery: Sendable {
  let shape: Shape
  let columns: [(path: [String], field: any AnyField)]
  var filters: [Filter]
  let order: Query.Order
  let after: Query.Place?
  let limit: Int
  /// The query it was read from, for links that change one thing.
  let fields: Fields

  /// One condition: a chip.
  struct Filter: Sendable {
    enum Test: String, Sendable {
      case any = "is", min, max, has, empty
      /// The record is one of those that a search has found.
      case found
    }
    let path: [String]
    let field: any AnyField
    let test: Test
    let values: [Value]
    /// The name and values as they stand in the URL.
    let name: String
    let texts: [String]
  }

  /// What words in a query stand for: `me`, days counted from today, amounts without a currency.
  struct Sense: Sendable {
    var me: Int64?
    var today: Day?
    var currency = Currency.rub
  }

  static let reserved: Set<String> = ["sort", "after", "limit", "columns", "view", "q", "csrf", "back", "format", "filter", "_changed"]
  static let greatestColumns = 40
  /// The name under which a field is filtered: with `.is` where the bare name means something else in a list.
  static func filterName(_ path: String) -> String { reserved.contains(path) ? path + ".is" : path }

  /// Reads a list from a query. Throws `Problem.invalid` naming the first parameter that is not understood.
  init(_ query: Fields, _ shape: Shape, _ catalogue: Catalogue, columns standard: [String], sort: String, _ sense: Sense) throws {
    self.shape = shape
    fields = query
    func find(_ name: String) throws -> (path: [String], field: any AnyField) {
      let path = name.split(separator: ".").map(String.init)
      guard let field = name == "id" ? Identity.field : catalogue.field(path, of: shape.table), !field.isSecret else {
        throw Problem.invalid([Issue(name, .unknownField, value: name)])
      }
      return (path, field)
    }
    let chosen = query.all("columns").flatMap { $0.split(separator: ",").map(String.init) }
    columns = try (chosen.isEmpty ? standard : chosen).prefix(Self.greatestColumns).map(find)
    order = try Self.order(query["sort"] ?? sort, isChosen: query["sort"] != nil, shape, find)
    limit = try Self.limit(query)
    after = try Self.place(query)
    var filters: [Filter] = []
    for name in query.names where !Self.reserved.contains(name) && !filters.contains(where: { $0.name == name }) {
      // A form sends the boxes that were left empty too.
      let texts = query.all(name).filter { !$0.isEmpty }
      if !texts.isEmpty { filters.append(try Self.filter(name, texts, find, sense)) }
    }
    self.filters = filters
  }

  /// How many rows a page has: 50 unless the query says otherwise.
  static func limit(_ query: Fields) throws -> Int {
    guard let text = query["limit"] else { return 50 }
    guard let wished = Int(text) else { throw Problem.invalid([Issue("limit", .notANumber, value: text)]) }
    return Swift.min(Swift.max(wished, 1), 500)
  }

  /// The place after which a page begins; nil on the first.
  static func place(_ query: Fields) throws -> Query.Place? {
    try query["after"].map { text in
      guard let place = Place.read(text) else { throw Problem.invalid([Issue("after", .malformed, value: text)]) }
      return place
    }
  }

  private static func order(
    _ text: String, isChosen: Bool, _ shape: Shape, _ find: (String) throws -> (path: [String], field: any AnyField)
  ) throws -> Query.Order {
    let isDescending = text.hasPrefix("-")
    let name = isDescending ? String(text.dropFirst()) : text
    if name.isEmpty || name == "id" { return Query.Order([], descending: isDescending) }
    let (path, field) = try find(name)
    guard !isChosen || isSortable(path, field, shape) else { throw Problem.invalid([Issue(name, .notSortable, value: name)]) }
    return Query.Order(path, descending: isDescending)
  }

  /// Lists are sorted by what an index knows, in the record's own tables and in those of its companions.
  static func isSortable(_ path: [String], _ field: any AnyField, _ shape: Shape) -> Bool {
    let isOfRecord = path.count == 1 || (path.count == 2 && shape.companion(named: path[0]) != nil)
    return isOfRecord && !field.kind.isSeveral && !field.traits.isDisjoint(with: [.indexed, .unique])
  }

  private static func filter(
    _ name: String, _ texts: [String], _ find: (String) throws -> (path: [String], field: any AnyField), _ sense: Sense
  ) throws -> Filter {
    var base = name
    var test = Filter.Test.any
    for candidate in [Filter.Test.any, .min, .max, .has, .empty] where name.hasSuffix("." + candidate.rawValue) {
      base = String(name.dropLast(candidate.rawValue.count + 1))
      test = candidate
    }
    let (path, field) = try find(base)
    guard texts.count <= 100 else { throw Problem.invalid([Issue(name, .tooMany)]) }
    if test == .has, !field.kind.isText { throw Problem.invalid([Issue(base, .wrongKind, value: name)]) }
    if test == .has || test == .empty { return Filter(path: path, field: field, test: test, values: [], name: name, texts: texts) }
    let values = try texts.map { text -> Value in
      if text == "me", field.kind.target == "user", let me = sense.me { return .integer(me) }
      guard let value = Self.value(text, field.kind, sense) else {
        throw Problem.invalid([Issue(base, rule(field.kind), value: text, detail: field.kind.options?.joined(separator: ", "))])
      }
      return value
    }
    return Filter(path: path, field: field, test: test, values: values, name: name, texts: texts)
  }

  private static func rule(_ kind: Kind) -> Issue.Rule {
    switch kind {
    case .day: .notADay
    case .instant: .notAnInstant
    case .yesNo: .notYesNo
    case .choice, .choices: .notAnOption
    default: kind.isNumber ? .notANumber : .malformed
    }
  }

  /// A value as URLs write it: the JSON form without quotation marks. Money is minor units and currency, `100000RUB`, or what
  /// a person types, `1000,50`, in the currency of the workspace; days may be counted from today, `-180`.
  private static func value(_ text: String, _ kind: Kind, _ sense: Sense) -> Value? {
    let json: JSON
    switch kind {
    case .integer, .duration, .reference, .references:
      guard let number = Int64(text) else { return nil }
      if case .references = kind { return .integer(number) }
      json = .integer(number)
    case .decimal, .percent: json = .string(text.replacing(",", with: "."))
    case .yesNo:
      guard let flag = ["1": true, "true": true, "0": false, "false": false][text] else { return nil }
      json = .bool(flag)
    case .money: return amount(text, sense.currency).map { .money($0) }
    case .day:
      if let today = sense.today, let days = Int(text), days.magnitude <= 100_000 { return (today + days).value }
      json = .string(text)
    case .instant: json = .string(text.utf8.count == 10 ? text + "T00:00:00Z" : text)
    case .choices(let options): return options.contains(text) ? .text(text) : nil
    default: json = .string(text)
    }
    guard case .success(let value) = kind.value(json) else { return nil }
    return value
  }

  private static func amount(_ text: String, _ currency: Currency) -> Money? {
    if let known = Currency(String(text.suffix(3))), let minor = Int64(text.dropLast(3)) { return Money(minor: minor, known) }
    let plain = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
    guard let number = FixedDecimal(exact: plain), let one = FixedDecimal(1) else { return nil }
    return Money.product(one, number, currency)
  }

  /// The conditions as one predicate.
  var predicate: Predicate {
    filters.reduce(.all) { all, filter in
      let test: Predicate =
        switch filter.test {
        // One value is an equation: a page of an index that holds this value in the order of the list is planned once for all values.
        case .any where filter.values.count == 1 && !filter.field.kind.isSeveral: .compare(filter.path, .equal, filter.values[0])
        case .any: .isOneOf(filter.path, filter.values)
        case .min: .and(filter.values.map { .compare(filter.path, .greaterOrEqual, $0) })
        case .max: .and(filter.values.map { .compare(filter.path, .lessOrEqual, $0) })
        case .has: .and(filter.texts.map { .contains(filter.path, $0) })
        case .found: filter.values.isEmpty ? .none : .isOneOf(filter.path, filter.values)
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
