import Markup
import Model
import Register
import Wording

/// The list that a visitor came from to a card, and its neighbours there: one row before and one after by keyset, nothing counted.
struct Walk: Sendable {
  /// The list as the query of its URL.
  let state: Fields
  let shape: Shape
  let previous: Int64?
  let next: Int64?

  /// Nil when the visitor came from no list of this type.
  static func read(_ record: AnyRecord, _ shape: Shape, _ visit: Visit) async throws -> Walk? {
    guard let state = origin(shape, visit) else { return nil }
    var plain = state
    plain.set("columns", nil)
    let plan = ListPlan.of(shape)
    guard let list = try? await ListQuery.read(plain, shape, columns: [], sort: plan.sort, visit) else { return nil }
    let id = record.id
    return try await visit.read { reader in
      let neighbours = try Neighbours(list, id, reader)
      return Walk(state: state, shape: shape, previous: neighbours.previous, next: neighbours.next)
    }
  }

  /// `in=` holds the list while the visitor walks; on the first card it is known from the page that led here.
  private static func origin(_ shape: Shape, _ visit: Visit) -> Fields? {
    if let text = visit.query["in"] { return Fields(encoded: text).map(ListState.of) }
    guard let referrer = visit.request.headers["referer"], referrer.utf8.count <= PageRequest.greatestTarget,
      let start = referrer.firstRange(of: "://")
    else { return nil }
    let rest = referrer[start.upperBound...].drop { $0 != "/" }
    let parts = rest.split(separator: "?", maxSplits: 1)
    guard let path = parts.first, path == Paths.list(shape.table) else { return nil }
    return Fields(encoded: parts.count > 1 ? parts[1] : "").map(ListState.of)
  }

  private func address(_ id: Int64) -> String {
    Paths.record(shape.table, id) + "?in=" + Fields.encode(state.encoded)
  }

  /// The way back to the list, as it was.
  var list: String {
    let path = Paths.list(shape.table)
    return state.isEmpty ? path + "?view=" + ViewShelf.none : path + "?" + state.encoded
  }

  /// The two arrows at the right end of the crumbs; J and K press them.
  func html(_ phrases: Phrasebook) -> HTML {
    func arrow(_ id: Int64?, _ rel: String, _ key: String, _ icon: Icon, _ label: String) -> HTML {
      guard let id else {
        return
          "<span class=\"btn g ic sm\" role=\"img\" aria-disabled=\"true\" aria-label=\"\(label): \(phrases("walk.end"))\">\(icon)</span>"
      }
      return """
        <a class="btn g ic sm" rel="\(rel)" href="\(address(id))" data-key="\(key)" data-tip="\(label) (\(String(key.suffix(1))))"\
         aria-label="\(label)">\(icon)</a>
        """
    }
    return """
      <span class="r">\(arrow(previous, "prev", "KeyK", .left, phrases("walk.previous")))\
      \(arrow(next, "next", "KeyJ", .right, phrases("walk.next")))</span>
      """
  }
}

/// The records before and after one in a list.
private struct Neighbours {
  var previous: Int64?
  var next: Int64?

  init(_ list: ListQuery, _ id: Int64, _ reader: ScopedReader) throws {
    let own: Predicate = .compare(["id"], .equal, .integer(id))
    func first(_ filter: Predicate, _ order: Query.Order, after: Query.Place?) throws -> Line? {
      try reader.lines(Query(list.shape.table, select: [], filter: filter, order: order, after: after, limit: 1)).first
    }
    // A record that was edited out of the list still has its place among the others.
    guard let place = try first(own, list.order, after: nil)?.place else { return }
    let filter = list.predicate
    next = try first(filter, list.order, after: place)?.id
    var back = list.order
    back.descending.toggle()
    if list.order.path.isEmpty {
      previous = try first(filter, back, after: place)?.id
      return
    }
    // Unfilled values come last whatever the direction: backwards they are not before the filled ones but after them.
    let before = try first(filter, back, after: place)
    if place.value.isNull {
      previous = try before?.id ?? first(filter, back, after: nil).flatMap { $0.place.value.isNull ? nil : $0.id }
    } else {
      previous = before.flatMap { $0.place.value.isNull ? nil : $0.id }
    }
  }
}
