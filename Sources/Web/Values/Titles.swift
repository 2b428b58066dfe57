import Model
import Register

/// What the records that others refer to are called, as far as the visitor may see them.
struct Titles: Sendable {
  private var known: [String: [Int64: String]] = [:]

  subscript(_ table: String, _ id: Int64) -> String? { known[table]?[id] }

  mutating func add(_ table: String, _ titles: [Int64: String]) { known[table, default: [:]].merge(titles) { _, new in new } }
}

extension ScopedReader {
  /// The titles of everything that the records refer to: one statement a type, whatever the number of records.
  func titles(of records: [AnyRecord], and others: [String: [Int64]] = [:], known: Titles = Titles()) throws -> Titles {
    var wanted = others.mapValues { Set($0) }
    for record in records {
      guard let shape = catalogue.shape(record.table) else { continue }
      for field in shape.fields {
        guard let target = field.kind.target, !field.isSecret else { continue }
        switch record[field] {
        case .integer(let id): wanted[target, default: []].insert(id)
        case .integers(let ids): wanted[target, default: []].formUnion(ids)
        default: break
        }
      }
    }
    var out = known
    for (table, ids) in wanted {
      guard let shape = catalogue.shape(table), shape.isPublic, actor.isAdministrator || shape.isReadable else { continue }
      let missing = ids.filter { known[table, $0] == nil }
      if !missing.isEmpty { out.add(table, try titles(table, ids: Array(missing))) }
    }
    return out
  }
}
