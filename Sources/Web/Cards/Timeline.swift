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

  /// Activities and orders of an account from the places that the parameters of a page give, one more of each than are shown.
  static func queries(_ account: Int64, _ query: Fields) -> [Query] {
    let ofAccount = Predicate.compare(["account"], .equal, .integer(account))
    func newest(_ table: String, _ select: [[String]], by time: String, after place: String) -> Query {
      let after = query[place].flatMap(Place.read)
      return Query(table, select: select, filter: ofAccount, order: Query.Order([time], descending: true), after: after, limit: size + 1)
    }
    return [newest("activity", activityPaths, by: "at", after: "a"), newest("order", orderPaths, by: "day", after: "o")]
  }

  /// A page of the timeline of an account out of the answers to its queries.
  init(_ account: AnyRecord, _ query: Fields, _ zone: TimeZone, activities: [Line], orders: [Line]) {
    let places = (query["a"].flatMap(Place.read), query["o"].flatMap(Place.read))
    var one = activities[...]
    var two = orders[...]
    var isCreationDue = query["c"] == nil
    let creation = account.createdAt.civil(in: zone).day
    var entries: [Entry] = []
    while entries.count < Self.size {
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
    (self.entries, self.next, self.orders) = (entries, next, places.1 == nil ? orders : [])
  }
}
