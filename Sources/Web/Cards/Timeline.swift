import Foundation
import Model
import Records
import Register
import Wording

/// What happened with a client, newest first: activities, orders and the making of the record, in one stream.
///
/// Each of the two tables is read in keyset order from its own place; a page takes the newest of both.
struct Timeline: Sendable {
  enum Event: Sendable { case activity(Line), order(Line), creation }
  struct Entry: Sendable {
    let event: Event
    let day: Day
    /// Nil for what has a day only.
    let at: Instant?
  }
  let entries: [Entry]
  /// Parameters of the page with what is older; nil on the last.
  let next: Fields?
  /// The newest orders, as far as this page read them.
  let orders: [Line]

  static let size = 30
  static let activityPaths = [
    ["sort"], ["subject"], ["text"], ["at"], ["duration"], ["direction"], ["owner"], ["owner", "name"], ["due"], ["done"], ["contacts"],
    ["order"],
  ]
  static let orderPaths = [["number"], ["day"], ["amount"], ["lines"], ["channel"]]

  /// Reads a page of the timeline of an account.
  static func read(_ account: AnyRecord, _ query: Fields, _ zone: TimeZone, _ reader: ScopedReader) throws -> Timeline {
    let places = (query["a"].flatMap(Place.read), query["o"].flatMap(Place.read))
    let ofAccount = Predicate.compare(["account"], .equal, .integer(account.id))
    let activities = try reader.lines(
      Query(
        "activity", select: activityPaths, filter: ofAccount, order: Query.Order(["at"], descending: true), after: places.0, limit: size + 1
      ))
    let orders = try reader.lines(
      Query("order", select: orderPaths, filter: ofAccount, order: Query.Order(["day"], descending: true), after: places.1, limit: size + 1)
    )
    var one = activities[...]
    var two = orders[...]
    var isCreationDue = query["c"] == nil
    let creation = account.createdAt.civil(in: zone).day
    var entries: [Entry] = []
    while entries.count < size {
      let first = one.first.flatMap { line in line.values[3].integer.map { Instant(microseconds: $0) } }
      let firstDay = first?.civil(in: zone).day
      let secondDay = two.first.flatMap { $0.values[1].integer }.map { Day(Int32(clamping: $0)) }
      if isCreationDue, (firstDay ?? .first) < creation || (first ?? .first) < account.createdAt, (secondDay ?? .first) < creation {
        isCreationDue = false
        entries.append(Entry(event: .creation, day: creation, at: account.createdAt))
      } else if let secondDay, secondDay >= firstDay ?? .first, let line = two.popFirst() {
        entries.append(Entry(event: .order(line), day: secondDay, at: nil))
      } else if let firstDay, let line = one.popFirst() {
        entries.append(Entry(event: .activity(line), day: firstDay, at: first))
      } else {
        break
      }
    }
    var next: Fields?
    if !one.isEmpty || !two.isEmpty || isCreationDue {
      var fields = Fields()
      fields.set("a", (activities.prefix(activities.count - one.count).last?.place ?? places.0).map(Place.write))
      fields.set("o", (orders.prefix(orders.count - two.count).last?.place ?? places.1).map(Place.write))
      if !isCreationDue { fields.set("c", "1") }
      next = fields
    }
    return Timeline(entries: entries, next: next, orders: places.1 == nil ? orders : [])
  }
}
