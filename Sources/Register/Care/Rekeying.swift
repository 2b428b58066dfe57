import Model
import Storage

/// Makes keys anew that were written in another way than the program writes them now, or for another country: those of telephones and
/// of addresses of mail. Values stay as they were typed, versions and the change log too.
///
/// Goes on batch by batch in writings of its own, so that nobody waits long; the place is kept with each, so that it goes on where it
/// was stopped.
struct Rekeying: Sendable {
  /// Grows when the program makes another key of the same text.
  static let form = 2
  static let batch = 2_000
  private static let marker = "keys"

  private let store: any Store
  private let catalogue: Catalogue
  private let country: String
  private var shapes: [Shape] {
    catalogue.shapes.filter { $0.fields.contains { $0.hasKey && [.phone, .email].contains($0.kind) } }
  }

  init(_ store: any Store, _ catalogue: Catalogue, _ workspace: Workspace) {
    self.store = store
    self.catalogue = catalogue
    country = workspace.country
  }

  /// How far the work is: everything up to this record of this type has its keys.
  private struct Place {
    var table: String
    var id: Int64
  }

  /// Whether something is left to do.
  func isDue(_ transaction: any Transaction) throws -> Bool { try place(transaction, lock: false) != nil }

  /// - Parameter progress: called with the records looked through so far, and how many there are.
  func run(_ progress: @Sendable (Int, Int) -> Void) async throws {
    var (done, total) = try await store.read { try self.count($0) }
    while let looked = try await store.write({ try self.step($0) }) {
      done += looked
      progress(min(done, total), total)
      total = max(done, total)
    }
  }

  /// Looks through the next records; answers how many, nil when none were left.
  private func step(_ transaction: any Transaction) throws -> Int? {
    guard let place = try place(transaction, lock: true) else { return nil }
    var looked = 0
    for shape in shapes.drop(while: { $0.table != place.table }) {
      let ids = try transaction.ids(of: shape, after: shape.table == place.table ? place.id : 0, limit: Self.batch - looked)
      try rekey(shape, ids, transaction)
      looked += ids.count
      guard looked < Self.batch else {
        try transaction.setMarker(Self.marker, "\(stamp) \(shape.table) \(ids.last ?? place.id)")
        return looked
      }
    }
    try transaction.joinSearch()
    try transaction.setMarker(Self.marker, stamp)
    return looked
  }

  private func rekey(_ shape: Shape, _ ids: [Int64], _ transaction: any Transaction) throws {
    guard !ids.isEmpty else { return }
    for field in shape.fields where field.hasKey && [.phone, .email].contains(field.kind) {
      try transaction.setKeys(try transaction.keys(of: field, shape, ids).filter { $0.key != $0.wanted }, of: field, shape)
    }
    guard shape.isSearched else { return }
    let known = try transaction.searchKeys(ids)
    let entries = try transaction.records(shape, ids: ids, in: catalogue).map { shape.searchEntry(of: $0) }
    let changed = entries.filter { known[$0.id] != $0.key }
    try transaction.putSearch(SearchEntries(changed, of: shape.table, for: transaction.dialect), areNew: false)
  }

  /// What the keys of the database are made by, once all are.
  private var stamp: String { "\(Self.form) \(country)" }

  /// Where to go on; nil when all keys are made as they should be.
  private func place(_ transaction: any Transaction, lock: Bool) throws -> Place? {
    let kept = try transaction.marker(Self.marker, lock: lock) ?? ""
    if kept == stamp { return nil }
    let parts = kept.split(separator: " ")
    guard kept.hasPrefix(stamp + " "), parts.count == 4, let id = Int64(parts[3]) else {
      return shapes.first.map { Place(table: $0.table, id: 0) }
    }
    return Place(table: String(parts[2]), id: id)
  }

  /// The records behind, and all of them.
  private func count(_ transaction: any Transaction) throws -> (done: Int, total: Int) {
    guard let place = try place(transaction, lock: false) else { return (0, 0) }
    var (done, total, isBehind) = (0, 0, true)
    for shape in shapes {
      total += try transaction.first("SELECT COUNT(*) FROM \(name: shape.table)") { Int($0.integer(0)) } ?? 0
      if shape.table == place.table {
        isBehind = false
        done += try transaction.first("SELECT COUNT(*) FROM \(name: shape.table) WHERE id <= \(place.id)") { Int($0.integer(0)) } ?? 0
      } else if isBehind {
        done = total
      }
    }
    return (done, total)
  }
}
