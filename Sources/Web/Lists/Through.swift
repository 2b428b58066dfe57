import Markup
import Model
import Register

/// The records of another type that those of a list belong to by a type between them: the clients of a contact, with the post in each.
struct Through: Sendable {
  /// The type between, its reference to the record of the list, its reference to the other one, and what it says of the two.
  let table: String
  let via: String
  let other: String
  let note: String
  /// The words over the column.
  let head: String

  struct End: Sendable {
    let id: Int64
    let title: String
    let note: String?

    var words: String { note.map { "\(title), \($0)" } ?? title }
  }

  /// So many a record are shown at most.
  static let most = 3

  /// The ends of the records of a page, as far as the actor may see them: one statement.
  func read(_ ids: [Int64], _ reader: ScopedReader) throws -> [Int64: [End]] {
    guard !ids.isEmpty, let target = reader.catalogue.shape(table)?.field(named: other)?.kind.target,
      let title = reader.catalogue.shape(target)?.title.name
    else { return [:] }
    let query = Query(
      table, select: [[via], [other], [other, title], [note]], filter: .isOneOf([via], ids.map { .integer($0) }),
      limit: ids.count * 20)
    var out: [Int64: [End]] = [:]
    for line in try reader.lines(query) {
      guard let record = line.values[0].integer, let id = line.values[1].integer, let title = line.values[2].text else { continue }
      out[record, default: []].append(End(id: id, title: title, note: line.values[3].text))
    }
    return out
  }

  /// `{"accounts":[{"id":…,"name":…,"post":…}]}`: the member that the items of the API have besides their columns.
  func member(_ ends: [End], _ catalogue: Catalogue) -> JSON.Member? {
    guard let target = catalogue.shape(table)?.field(named: other)?.kind.target, let title = catalogue.shape(target)?.title.name else {
      return nil
    }
    let items = ends.map { end -> JSON in
      .object([
        JSON.Member("id", .integer(end.id)), JSON.Member(title, .string(end.title)),
        JSON.Member(note, end.note.map { .string($0) } ?? .null),
      ])
    }
    return JSON.Member(Paths.many(target), .array(items))
  }

  /// The ends as links, each with what is said of it.
  static func html(_ ends: [End], _ path: URLText) -> HTML {
    if ends.isEmpty { return Cell.none }
    let more: HTML = ends.count > most ? "<small>+\(ends.count - most)</small>" : ""
    return ends.prefix(most).html { end in
      "<a href=\"\(path)\(end.id)\">\(end.title)</a>\(end.note.map { "<small>\($0)</small>" as HTML })"
    } + more
  }
}
