import Model
import Register

/// All that a list page shows: what was asked for, the rows, the titles of what they refer to, the tabs with their counts.
struct ListSheet: Sendable {
  let list: ListQuery
  let plan: ListPlan
  let columns: ListColumns
  let lines: [Line]
  /// The place after which the next page begins; nil on the last.
  let next: Query.Place?
  /// Titles of the records that rows and filters refer to, by table and id.
  let titles: [String: [Int64: String]]
  let tabs: [Tab]
  /// Users who may be chosen as owners, by name.
  let people: [Person]
  /// What the rows belong to by a type between, where the plan has such a column.
  let ends: [Int64: [Through.End]]
  /// How many records satisfy the filters, up to the cap; nil where that is not known cheaply.
  let total: Int?

  struct Tab: Sendable {
    let view: ListPlan.View
    let count: Int
    let isCurrent: Bool
  }
  struct Person: Sendable, Equatable {
    let id: Int64
    let name: String
  }

  static let greatestPeople = 200

  var isFiltered: Bool { !list.filters.isEmpty }
  var current: ListPlan.View? { tabs.first { $0.isCurrent }?.view }
}

/// What is counted once for several pages of one visitor.
private struct Surroundings: Sendable {
  var counts: [Int]
  var people: [ListSheet.Person]
}

extension ListSheet {
  static func read(_ list: ListQuery, _ plan: ListPlan, _ visit: Visit) async throws -> ListSheet {
    let columns = ListColumns(list, plan, visit.desk.catalogue)
    let sense = visit.sense
    let views = try plan.views.map { view in
      let fields = Fields(encoded: view.query) ?? Fields()
      return (view, try ListQuery(fields, list.shape, visit.desk.catalogue, columns: [], sort: "", sense).predicate)
    }
    let predicate = list.predicate
    let memory = visit.site.lists
    let key = "\(visit.user.id.raw) \(list.shape.table)"
    let totalKey = key + " " + list.filters.map { $0.name + "=" + $0.texts.joined(separator: ",") }.joined(separator: "&")
    let known = (memory.find(key, as: Surroundings.self), memory.find(totalKey, as: Int.self))
    let answer = try await visit.read { reader in
      var query = list.query
      query.select = columns.select
      let lines = try reader.lines(query)
      let around = try known.0 ?? surroundings(reader, list.shape, views.map(\.1))
      let isWhole = lines.count <= list.limit && list.after == nil
      let total = try known.1 ?? (isWhole ? lines.count : nil) ?? reader.count(list.shape.table, predicate, cap: ScopedReader.greatestCount)
      let shown = Array(lines.prefix(list.limit))
      let titles = try titles(reader, list, columns, shown, around.people)
      return (lines, around, total, titles, try plan.through?.read(shown.map(\.id), reader) ?? [:])
    }
    if known.0 == nil { memory.keep(key, answer.1) }
    if known.1 == nil { memory.keep(totalKey, answer.2) }
    let shown = Array(answer.0.prefix(list.limit))
    let tabs = zip(views, answer.1.counts).map { Tab(view: $0.0, count: $1, isCurrent: $0.1 == predicate) }
    return ListSheet(
      list: list, plan: plan, columns: columns, lines: shown, next: answer.0.count > list.limit ? shown.last?.place : nil,
      titles: answer.3, tabs: tabs, people: answer.1.people, ends: answer.4, total: answer.2)
  }

  private static func surroundings(_ reader: ScopedReader, _ shape: Shape, _ views: [Predicate]) throws -> Surroundings {
    let active: Predicate = .compare(["active"], .equal, .bool(true))
    let people = try reader.lines(
      Query("user", select: [["name"]], filter: active, order: Query.Order(["name"]), limit: greatestPeople))
    return Surroundings(
      counts: try views.map { try reader.count(shape.table, $0, cap: ScopedReader.greatestCount) },
      people: people.map { Person(id: $0.id, name: $0.values[0].text ?? "") })
  }

  /// One statement for each table that rows or filters refer to; colleagues are known already.
  private static func titles(
    _ reader: ScopedReader, _ list: ListQuery, _ columns: ListColumns, _ lines: [Line], _ people: [Person]
  ) throws -> [String: [Int64: String]] {
    var wanted: [String: Set<Int64>] = [:]
    func want(_ value: Value, _ table: String) {
      switch value {
      case .integer(let id): wanted[table, default: []].insert(id)
      case .integers(let ids): wanted[table, default: []].formUnion(ids)
      default: break
      }
    }
    for column in columns.all {
      if let target = column.field.kind.target { for line in lines { want(line.values[column.position], target) } }
      for extra in column.extras {
        if let target = extra.field.kind.target { for line in lines { want(line.values[extra.position], target) } }
      }
    }
    for filter in list.filters { if let target = filter.field.kind.target { for value in filter.values { want(value, target) } } }
    var out = ["user": Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })]
    for (table, ids) in wanted where reader.mayRead(table) {
      let missing = ids.filter { out[table]?[$0] == nil }
      if !missing.isEmpty { out[table, default: [:]].merge(try reader.titles(table, ids: Array(missing))) { one, _ in one } }
    }
    return out
  }
}

extension ScopedReader {
  /// May the actor read records of this type at all.
  func mayRead(_ table: String) -> Bool { catalogue.shape(table).map { actor.isAdministrator || $0.isReadable } ?? false }
}

extension Visit {
  /// What the words of a list query stand for in this visit.
  var sense: ListQuery.Sense { ListQuery.Sense(me: user.id.raw, today: today, currency: desk.workspace.currency) }
}
