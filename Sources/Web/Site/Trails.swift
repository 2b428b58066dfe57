import Model
import Records
import Register
import Synchronization
import Wording

/// What each visitor looked at lately: kept in memory, written to the database every few seconds, so that looking stays reading.
public final class Trails: Sendable {
  /// A record that was looked at, under the title that it had.
  struct Place: Sendable, Hashable {
    let table: String
    let id: Int64
    var title: String
    /// Seconds since 1970.
    let at: Int64

    func isSame(_ other: Place) -> Bool { id == other.id && table == other.table }
  }

  private struct Entry {
    var places: [Place] = []
    var isNew = false
    /// Until when the titles, and the right to see them, are taken as they were.
    var until: ContinuousClock.Instant?
  }

  static let length = 12
  private static let greatestCount = 5_000
  private static let trusted = 10
  private let kept = Mutex<[Int64: Entry]>([:])

  /// The visitor has this record before him.
  func saw(_ place: Place, by user: Int64) {
    kept.withLock { kept in
      if kept.count >= Self.greatestCount { kept = kept.filter { $0.value.isNew } }
      var entry = kept[user] ?? Entry()
      entry.places = Self.merged([place], entry.places)
      entry.isNew = true
      kept[user] = entry
    }
  }

  /// What is known without asking the database: for pages that must not fail.
  func known(_ user: Int64) -> [Place] { kept.withLock { $0[user]?.places.filter { !$0.title.isEmpty } ?? [] } }

  /// What the visitor looked at, the latest first: as far as it is still there and he may still see it.
  func shown(_ visit: Visit) async -> [Place] {
    let user = visit.user.id.raw
    if let entry = kept.withLock({ $0[user] }), let until = entry.until, until > .now { return entry.places }
    let known = kept.withLock { $0[user]?.places ?? [] }
    guard let places = try? await Self.places(known, visit) else { return known }
    return kept.withLock { kept in
      var entry = kept[user] ?? Entry()
      let fresh = entry.places.filter { place in !known.contains { $0 == place } }
      entry.places = Self.merged(fresh, places)
      entry.until = .now + .seconds(Self.trusted)
      kept[user] = entry
      return entry.places
    }
  }

  private static func places(_ known: [Place], _ visit: Visit) async throws -> [Place] {
    let user = visit.user.id
    let stored = try await visit.desk.read(as: .program()) { reader in
      try reader.fetch(Trail.self, limit: 1) { $0.user == user }.first?.places?.text ?? ""
    }
    let all = merged(known, read(stored))
    return try await visit.read { reader in
      var out: [Place] = []
      var titles: [String: [Int64: String]] = [:]
      for table in Set(all.map(\.table)) where reader.mayRead(table) {
        titles[table] = try reader.titles(table, ids: all.filter { $0.table == table }.map(\.id))
      }
      for var place in all {
        guard let title = titles[place.table]?[place.id], !title.isEmpty else { continue }
        place.title = title
        out.append(place)
      }
      return out
    }
  }

  /// Writes down what is new. Called every few seconds and before the server ends; what cannot be written now stays for the next time.
  public func write(_ desk: Desk) async {
    let fresh = kept.withLock { kept in
      let fresh = kept.filter { $0.value.isNew }.mapValues(\.places)
      for user in fresh.keys { kept[user]?.isNew = false }
      return fresh
    }
    guard !fresh.isEmpty else { return }
    do {
      try await desk.write(by: .program(via: .web)) { writing in
        for (user, places) in fresh.sorted(by: { $0.key < $1.key }) {
          let id = ID<User>(raw: user)
          guard try writing.everything.find(id) != nil else { continue }
          var trail = try writing.everything.fetch(Trail.self, limit: 1) { $0.user == id }.first ?? Record<Trail>()
          trail.user = id
          trail.places = LongText(Self.text(Self.merged(places, Self.read(trail.places?.text ?? ""))))
          try writing.save(trail)
        }
      }
    } catch {
      kept.withLock { kept in for user in fresh.keys { kept[user]?.isNew = true } }
    }
  }

  private static func merged(_ one: [Place], _ other: [Place]) -> [Place] {
    var out: [Place] = []
    let all = (one + other).enumerated().sorted { ($1.element.at, $0.offset) < ($0.element.at, $1.offset) }.map(\.element)
    for place in all where out.count < length && !out.contains(where: { $0.isSame(place) }) { out.append(place) }
    return out
  }

  private static func text(_ places: [Place]) -> String {
    places.map { "\($0.table) \($0.id) \($0.at)" }.joined(separator: "\n")
  }

  private static func read(_ text: String) -> [Place] {
    text.split(separator: "\n").prefix(length).compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 3, let id = Int64(parts[1]), let at = Int64(parts[2]) else { return nil }
      return Place(table: String(parts[0]), id: id, title: "", at: at)
    }
  }
}

extension Trails.Place {
  var address: String { Paths.record(table, id) }
  /// An order is known by its number, everything else by its title.
  func words(_ phrases: Phrasebook) -> String { table == Order.table ? phrases("common.numberSign", ["number": title]) : title }
}

extension Answer {
  /// The page shows this record: it goes to the visitor's recent ones, when it has a title to be known by.
  func showing(_ record: AnyRecord, _ shape: Shape) -> Answer {
    guard shape.title.kind.isText, let title = record[shape.title].text, !title.isEmpty else { return self }
    var answer = self
    answer.shown = (shape.table, record.id, title)
    return answer
  }
}
