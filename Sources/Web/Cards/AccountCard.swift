import Foundation
import Model
import Records
import Register

/// Everything that the card of a client shows, read in a fixed number of statements.
struct AccountCard: Sendable {
  let account: Record<Account>
  let facts: Record<AccountFacts>?
  /// Place by revenue of the last twelve months, among the first hundred; known to those who see all clients.
  let place: Int?
  let timeline: Timeline
  let people: [Person]
  let favourites: [Favourite]
  let titles: Titles
  let users: [(id: Int64, title: String)]

  /// Somebody who works for the client.
  struct Person: Sendable {
    let position: Int64
    let contact: Int64
    let name: String
    let phone: String?
    let email: String?
    let post: String?
    let isMain: Bool
  }

  /// A product and in how many of the latest purchase lines it stands.
  struct Favourite: Sendable {
    let product: Int64
    let name: String
    let count: Int
  }

  /// - Parameter leaders: the revenues of the first hundred clients, for the place of this one.
  static func read(
    _ id: Int64, _ query: Fields, _ zone: TimeZone, leaders: [Int64]?, _ reader: ScopedReader
  ) throws -> AccountCard {
    guard let record = try reader.records(Account.table, ids: [id]).first else { throw Problem.notFound(table: Account.table, id: id) }
    let facts = try reader.records(AccountFacts.table, ids: [id]).first.map(Record<AccountFacts>.init)
    let choice = References.query(User.table, reader)
    let answers = try reader.lines(Timeline.queries(id, query) + [people(of: id), favourites(of: id)] + [choice].compactMap(\.self))
    let timeline = Timeline(record, query, zone, activities: answers[0], orders: answers[1])
    let people = people(answers[2])
    let users = choice == nil ? [] : References.options(answers[4])
    var titles = Titles()
    titles.add(User.table, Dictionary(users.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }))
    titles.add(Contact.table, Dictionary(people.map { ($0.contact, $0.name) }, uniquingKeysWith: { first, _ in first }))
    let met = timeline.entries.flatMap { entry -> [Int64] in
      if case .activity(let line) = entry.event, case .integers(let ids) = line.values[10] { return ids }
      return []
    }
    titles = try reader.titles(of: [record], and: [Contact.table: met], known: titles)
    return AccountCard(
      account: Record(record), facts: facts, place: place(facts, among: leaders), timeline: timeline, people: people,
      favourites: favourites(answers[3]), titles: titles, users: users)
  }

  private static func people(of account: Int64) -> Query {
    Query(
      "position",
      select: [
        ["contact"], ["contact", "name"], ["contact", "phone"], ["contact", "mobile"], ["contact", "email"], ["post"], ["main"],
      ],
      filter: .compare(["account"], .equal, .integer(account)), limit: 50)
  }

  /// Those who work for the client, the main ones first.
  private static func people(_ lines: [Line]) -> [Person] {
    let people = lines.compactMap { line -> Person? in
      guard let contact = line.values[0].integer, let name = line.values[1].text else { return nil }
      return Person(
        position: line.id, contact: contact, name: name, phone: line.values[3].text ?? line.values[2].text, email: line.values[4].text,
        post: line.values[5].text, isMain: line.values[6].bool ?? false)
    }
    return people.filter(\.isMain) + people.filter { !$0.isMain }
  }

  /// The client's latest three hundred purchase lines.
  private static func favourites(of account: Int64) -> Query {
    Query(
      "order_line", select: [["product"], ["product", "name"]], filter: .compare(["account"], .equal, .integer(account)), order: .latest,
      limit: 300)
  }

  /// Products by the number of their lines.
  private static func favourites(_ lines: [Line]) -> [Favourite] {
    var counts: [Int64: (name: String, count: Int)] = [:]
    for line in lines {
      guard let product = line.values[0].integer, let name = line.values[1].text else { continue }
      counts[product, default: (name, 0)].count += 1
    }
    let sorted = counts.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
    return sorted.prefix(5).map { Favourite(product: $0.key, name: $0.value.name, count: $0.value.count) }
  }

  /// The revenues of the first hundred clients, greatest first; nil for those who do not see all clients.
  static func leaders(_ reader: ScopedReader) throws -> [Int64]? {
    guard reader.actor.isAdministrator else { return nil }
    let query = Query(AccountFacts.table, select: [["last_year"]], order: Query.Order(["last_year"], descending: true), limit: 100)
    return try reader.lines(query).compactMap { $0.values[0].money?.minor }
  }

  /// The place of the client among the leaders; clients of one revenue share it.
  private static func place(_ facts: Record<AccountFacts>?, among leaders: [Int64]?) -> Int? {
    guard let leaders, let revenue = facts?.lastYear?.minor, revenue > 0 else { return nil }
    let ahead = leaders.count { $0 > revenue }
    return ahead < 100 ? ahead + 1 : nil
  }

  /// A client late against his own rhythm: days between his purchases as a rule, without one, and beyond the day it was expected.
  struct Lateness: Sendable {
    let usual: Int
    let passed: Int
    let late: Int
  }

  /// Nil when the client is not late. Facts are of today or of yesterday; older ones are of data that have ended: days count to their end.
  func lateness(on today: Day) -> Lateness? {
    guard let facts, facts.late == true, let asOf = facts.asOf, let last = facts.lastPurchase, let usual = facts.usualDays,
      let next = facts.nextPurchase
    else { return nil }
    let day = today - asOf == 1 ? today : asOf
    return Lateness(usual: usual, passed: day - last, late: day - next)
  }
}

extension Record<AccountFacts> {
  /// The usual gap in whole days.
  var usualDays: Int? { self.usualGap?.wholeDays }
}

extension FixedDecimal {
  /// A gap between purchases in whole days, one at least.
  var wholeDays: Int { max(1, Int((millionths + 500_000) / 1_000_000)) }
}
