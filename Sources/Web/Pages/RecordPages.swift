import Markup
import Model
import Records
import Register

/// The functions that every record type has by its declaration alone: read, create, change, delete, history.
enum RecordPages {
  static func shape(_ visit: Visit) throws -> Shape {
    let many = try visit.text(at: 0)
    guard let shape = Paths.shape(many, in: visit.desk.catalogue), visit.actor.isAdministrator || shape.isReadable else {
      throw Problem.notFound(table: "page", id: 0)
    }
    return shape
  }

  /// `{"items":[…],"next":"…"}`: `next` is the `after` of the next page, null on the last. `more` is what an item has besides its columns.
  static func json(_ list: ListQuery, _ lines: [Line], more: (Int64) -> JSON.Member?) -> JSON {
    let shown = lines.prefix(list.limit)
    let next: JSON = lines.count > list.limit ? shown.last.map { .string(Place.write($0.place)) } ?? .null : .null
    return ["items": .array(shown.map { RecordJSON.line($0, list.columns, more: more($0.id)) }), "next": next]
  }

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let shape = try shape(visit)
    let record = try await find(shape, try visit.number(at: 1), visit)
    if visit.request.wantsJSON { return .response(.json(RecordJSON.record(record, shape))) }
    return try await CardPages.show(shape, record, visit)
  }

  static func find(_ shape: Shape, _ id: Int64, _ visit: Visit) async throws -> AnyRecord {
    guard let record = try await visit.read({ try $0.records(shape.table, ids: [id]).first }) else {
      throw Problem.notFound(table: shape.table, id: id)
    }
    return record
  }

  /// `POST /:records`: a JSON document by a program, the fields of a form by a browser.
  @Sendable static func create(_ visit: Visit) async throws -> Answer {
    guard visit.request.hasJSON || visit.request.wantsJSON else { return try await FormPages.create(visit) }
    let shape = try shape(visit)
    var record = shape.makeRecord()
    try RecordJSON.take(try visit.json(), into: &record, shape)
    do {
      let saved = try await visit.desk.save(record, by: visit.actor)
      return .response(.json(RecordJSON.record(saved, shape), status: 201))
    } catch Problem.invalid(let issues) {
      throw Problem.invalid(issues.naming(record, shape))
    }
  }

  @Sendable static func change(_ visit: Visit) async throws -> Answer {
    let shape = try shape(visit)
    let (id, json, actor) = (try visit.number(at: 1), try visit.json(), visit.actor)
    do {
      let saved = try await visit.desk.write(by: actor) { writing in
        guard var record = try writing.reader.records(shape.table, ids: [id]).first else {
          throw Problem.notFound(table: shape.table, id: id)
        }
        try RecordJSON.take(json, into: &record, shape)
        return try writing.save(record)
      }
      return .response(.json(RecordJSON.record(saved, shape)))
    } catch Problem.conflict {
      return try await conflict(id, json, shape, visit)
    }
  }

  /// `{"error","version","conflict":{"<field>":{"mine","theirs"}}}` with status 409: the program sends its choice with the version named.
  private static func conflict(_ id: Int64, _ json: JSON, _ shape: Shape, _ visit: Visit) async throws -> Answer {
    let theirs = try await find(shape, id, visit)
    var mine = theirs
    try RecordJSON.take(.object((json.members ?? []).filter { $0.name != "version" }), into: &mine, shape)
    let (titles, last) = try await visit.read { [mine] reader in
      (try reader.titles(of: [mine, theirs]), try reader.history(shape.table, id, limit: 1).first)
    }
    let differing = shape.fields.filter { !$0.isSecret && mine[$0] != theirs[$0] }
    let view = ConflictView(
      visit: visit, shape: shape, mine: mine, theirs: theirs, fields: differing, format: FieldFormat(visit, titles), last: last)
    return .response(.json(view.json, status: 409))
  }

  @Sendable static func delete(_ visit: Visit) async throws -> Answer {
    let shape = try shape(visit)
    let id = try visit.number(at: 1)
    try await visit.desk.delete(shape.table, id, by: visit.actor)
    return .response(.json(["deleted": .integer(id)]))
  }
}
