import Model
import Register

/// Records that a person names in a form: by title, by a unique text such as a number, or by `#id`.
enum References {
  static func find(_ wanted: [String: Set<String>], _ reader: ScopedReader) throws -> [String: [String: FieldText.Found]] {
    var out: [String: [String: FieldText.Found]] = [:]
    for (table, texts) in wanted {
      guard let shape = reader.catalogue.shape(table), shape.isPublic, reader.actor.isAdministrator || shape.isReadable else { continue }
      for text in texts { out[table, default: [:]][text] = try find(text, shape, reader) }
    }
    return out
  }

  private static func find(_ text: String, _ shape: Shape, _ reader: ScopedReader) throws -> FieldText.Found {
    if text.hasPrefix("#") { return FieldText.id(text) }
    var fields = shape.title.hasKey ? [shape.title] : []
    fields += shape.fields.filter { $0.traits.contains(.unique) && $0.kind.isText && !$0.isSecret && $0.name != shape.title.name }
    for field in fields {
      let query = Query(shape.table, select: [], filter: .compare([field.name], .equal, .text(text)), limit: 2)
      let ids = try reader.lines(query).map(\.id)
      if ids.count == 1 { return .one(ids[0]) }
      if ids.count > 1 { return .several }
    }
    return .none
  }

  /// What may have been meant by each text that names no record, or several: `#17 ООО «Альянс» (Казань)`, as it may be typed.
  static func candidates(
    _ found: [String: [String: FieldText.Found]], _ reader: ScopedReader
  ) throws -> [String: [String: String]] {
    var out: [String: [String: String]] = [:]
    for (table, texts) in found {
      guard let shape = reader.catalogue.shape(table), shape.title.traits.contains(.searchable) else { continue }
      let paths = ([shape.title] + [shape.field(named: "city")].compactMap { $0 }).map { [$0.name] }
      let subject = SearchSubject(table, select: paths, limit: greatestCandidates)
      for (text, answer) in texts where text.count > 1 {
        if case .one = answer { continue }
        let names = try reader.search([subject], SearchText(text, reader.catalogue.keys))[0].map { line in
          let town = line.values.count > 1 ? line.values[1].text.map { " (\($0))" } : nil
          return "#\(line.id) \(line.values[0].text ?? "")\(town ?? "")"
        }
        if !names.isEmpty { out[table, default: [:]][text] = names.joined(separator: "; ") }
      }
    }
    return out
  }

  private static let greatestCandidates = 5

  /// A few records to choose from, by title: all users or teams, else the newest twenty. Nil for types that the actor may not read.
  static func query(_ table: String, _ reader: ScopedReader) -> Query? {
    guard let shape = reader.catalogue.shape(table), shape.isPublic, reader.actor.isAdministrator || shape.isReadable else { return nil }
    let isShort = isShort(table)
    let order = isShort && shape.title.hasKey ? Query.Order([shape.title.name]) : .latest
    return Query(table, select: [[shape.title.name]], order: order, limit: isShort ? 500 : 20)
  }

  static func options(_ table: String, _ reader: ScopedReader) throws -> [(id: Int64, title: String)] {
    try query(table, reader).map { options(try reader.lines($0)) } ?? []
  }

  static func options(_ lines: [Line]) -> [(id: Int64, title: String)] {
    lines.map { ($0.id, $0.values[0].text ?? "") }.filter { !$0.1.isEmpty }
  }

  /// Types of which a company has few: chosen from a whole list.
  static func isShort(_ table: String) -> Bool { table == "user" || table == "team" }
}
