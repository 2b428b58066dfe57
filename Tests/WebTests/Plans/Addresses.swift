import Model
import Register
import Storage
import TestKit

@testable import Web

/// The addresses that the pages of a filled base lead to, derived from its catalogue and the plans of its lists.
struct Addresses {
  let base: FilledBase
  let store: any Store
  private var catalogue: Catalogue { base.catalogue }

  init(_ base: FilledBase, _ store: any Store) {
    self.base = base
    self.store = store
  }

  /// Lists of every type: its tabs, every order both ways, first pages and deep ones, its chips, chips in every order.
  func lists() async throws -> [String] {
    var out: [String] = []
    for shape in catalogue.shapes where shape.isPublic {
      let (path, plan) = (Paths.list(shape.table), ListPlan.of(shape))
      let tabs = Set(plan.views.map(\.query) + [""])
      let chips = Set(plan.chips.compactMap { condition($0, shape) }).subtracting(tabs)
      let others = Set(sortable(shape).compactMap { condition($0, shape) }).subtracting(tabs).subtracting(chips)
      var orders: [String] = [""]
      for name in sortable(shape) {
        orders += ["sort=" + name, "sort=-" + name]
        for place in try await places(name, shape) {
          orders += ["", "-"].map { "sort=\($0)\(name)&after=\(Fields.encode(place))" }
        }
      }
      orders.append("sort=id&after=\(base.id(shape.table, base.count(shape.table) / 2))n")
      // Deep pages of the whole list; tabs and chips in every order; other conditions in the order at first.
      for condition in tabs.sorted() {
        out += orders.filter { condition.isEmpty || !$0.contains("after=") }.map { address(path, condition, $0) }
      }
      if !shape.isDerived { out.append(path + "/deleted") }
      for condition in chips.sorted() { out += orders.filter { !$0.contains("after=") }.map { address(path, condition, $0) } }
      out += others.sorted().map { address(path, $0, "") }
    }
    return out
  }

  /// Cards, forms, histories and questions about deletion of every type; searches of every kind; the other pages.
  func others() -> [String] {
    var out = ["/base", "/jobs", "/import", "/fields", "/users/new", "/profile", "/openapi.json"]
    for shape in catalogue.shapes where shape.isPublic && base.count(shape.table) > 0 {
      let record = Paths.record(shape.table, base.id(shape.table, 6))
      out += ["", "/edit", "/history", "/deletion"].map { record + $0 } + [Paths.list(shape.table) + "/new"]
    }
    let account = Paths.record("account", base.id("account", 6))
    out += [account + "/orders", account + "/people/new"]
    let typed = ["", "ки", "кирпич", "Северный 77", "дальний кирпич 5", "912100", "+7 912 100-00-05", "rbhgbx", "нет такого", "ъъ"]
    return out + typed.map { "/search?q=" + Fields.encode($0) }
  }

  private func address(_ path: String, _ condition: String, _ order: String) -> String {
    let query = [condition, order].filter { !$0.isEmpty }.joined(separator: "&")
    return query.isEmpty ? path : path + "?" + query
  }

  private func sortable(_ shape: Shape) -> [String] {
    var names = shape.fields.filter { ListQuery.isSortable([$0.name], $0, shape) && !$0.isSecret }.map(\.name)
    for companion in shape.companions {
      for field in catalogue.shape(companion.table)?.fields ?? [] where ListQuery.isSortable([companion.name, field.name], field, shape) {
        names.append(companion.name + "." + field.name)
      }
    }
    return names
  }

  /// A condition on a field that many records satisfy, and not all.
  private func condition(_ name: String, _ shape: Shape) -> String? {
    guard let place = catalogue.place(name.split(separator: ".").map(String.init), of: shape.table) else { return nil }
    let name = ListQuery.filterName(name)
    switch place.field.kind {
    case .choice(let options), .choices(let options): return options.last.map { name + "=" + $0 }
    case .reference("user"): return name + "=me"
    case .reference(let target), .references(let target): return "\(name)=\(base.id(target, 6))"
    case .yesNo: return name + "=1"
    case .day: return name + ".min=-300"
    case .instant: return name + ".min=2026-11-01"
    case .money, .integer, .decimal, .percent, .duration: return name + ".min=3"
    default: return name + "=" + Fields.encode("Кирпич Южный 31")
    }
  }

  /// A place in the middle of the list, and one among the records without a value.
  private func places(_ name: String, _ shape: Shape) async throws -> [String] {
    guard let place = catalogue.place(name.split(separator: ".").map(String.init), of: shape.table) else { return [] }
    let (columns, isText) = (place.shape.columns(place.field), place.field.kind.isText || place.field.kind.options != nil)
    let middle = base.count(shape.table) / 2
    let found = try await store.read { transaction in
      try transaction.first(
        """
        SELECT \(name: columns.comparable), id FROM \(name: columns.table) WHERE \(name: columns.comparable) IS NOT NULL \
        ORDER BY 1, 2 LIMIT 1 OFFSET \(middle)
        """
      ) { row in Query.Place(value: isText ? .text(row.text(0)) : .integer(row.integer(0)), id: row.integer(1)) }
    }
    let unfilled = Query.Place(value: .null, id: base.id(shape.table, middle))
    return ((found.map { [$0] } ?? []) + (place.field.isRequired ? [] : [unfilled])).map(Place.write)
  }
}
