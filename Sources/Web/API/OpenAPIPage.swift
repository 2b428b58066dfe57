import Model

/// The description of the API in OpenAPI 3.1, derived from the catalogue of the database.
public enum OpenAPIPage {
  @Sendable static func document(_ visit: Visit) async throws -> Answer {
    let shapes = visit.desk.catalogue.shapes.filter { $0.isPublic && (visit.actor.isAdministrator || $0.isReadable) }
    return .response(.json(document(shapes)))
  }

  /// The document for these record types.
  public static func document(_ shapes: [Shape]) -> JSON {
    var paths: [JSON.Member] = []
    var schemas: [JSON.Member] = [JSON.Member("Problem", problem)]
    for shape in shapes {
      schemas.append(JSON.Member(shape.table, schema(shape)))
      paths.append(JSON.Member("/api/" + Paths.many(shape.table), collection(shape)))
      paths.append(JSON.Member("/api/\(Paths.many(shape.table))/{id}", single(shape)))
      if !shape.isDerived { paths += deletion(shape) }
    }
    return [
      "openapi": "3.1.0", "info": ["title": "Clientele", "version": "1"],
      "security": [["key": []]],
      "paths": .object(paths),
      "components": [
        "schemas": .object(schemas), "securitySchemes": ["key": ["type": "http", "scheme": "bearer"]],
      ],
    ]
  }

  private static let problem: JSON = [
    "type": "object", "required": ["error"],
    "properties": ["error": ["type": "string"], "request": ["type": "string"], "issues": ["type": "array", "items": ["type": "object"]]],
  ]

  private static func reference(_ shape: Shape) -> JSON { ["$ref": .string("#/components/schemas/" + shape.table)] }
  private static func content(_ schema: JSON) -> JSON { ["application/json": ["schema": schema]] }
  private static func answer(_ text: String, _ schema: JSON) -> JSON { ["description": .string(text), "content": content(schema)] }
  private static let refused: JSON = answer("Refused", ["$ref": "#/components/schemas/Problem"])

  private static func responses(_ good: Int, _ text: String, _ schema: JSON, refusals: [Int]) -> JSON {
    .object([JSON.Member(String(good), answer(text, schema))] + refusals.map { JSON.Member(String($0), refused) })
  }

  private static func collection(_ shape: Shape) -> JSON {
    func parameter(_ name: String, _ schema: JSON) -> JSON { ["name": .string(name), "in": "query", "schema": schema] }
    let text: JSON = ["type": "string"]
    let filters = shape.fields.filter { !$0.isSecret && !ListQuery.reserved.contains($0.name) }.map { parameter($0.name, text) }
    let list: JSON = [
      "type": "object", "required": ["items", "next"],
      "properties": [
        "items": ["type": "array", "items": ["type": "object", "required": ["id", "version"]]], "next": ["type": ["string", "null"]],
      ],
    ]
    var members = [
      JSON.Member(
        "get",
        [
          "operationId": .string("list_" + shape.table),
          "parameters": .array(
            [
              parameter("sort", ["type": "string", "enum": .array(orders(shape))]),
              after, limit, parameter("columns", text),
            ] + (shape.isSearched ? [parameter("q", text)] : []) + filters),
          "responses": responses(200, "A page", list, refusals: [400, 401, 403, 422]),
        ])
    ]
    if !shape.isDerived {
      let create: JSON = [
        "operationId": .string("create_" + shape.table), "requestBody": ["required": true, "content": content(creation(shape))],
        "responses": responses(201, "Created", reference(shape), refusals: [400, 401, 403, 413, 422]),
      ]
      members.append(JSON.Member("post", create))
    }
    return .object(members)
  }

  private static let after: JSON = [
    "name": "after", "in": "query", "schema": ["type": "string", "pattern": "^[0-9]{1,18}(i-?[0-9]{1,18}|t.*|n)$"],
  ]
  private static let limit: JSON = [
    "name": "limit", "in": "query", "schema": ["type": "integer", "description": "1 to 500; what is beyond counts as the nearest"],
  ]
  private static let id: JSON = ["name": "id", "in": "path", "required": true, "schema": ["type": "integer", "minimum": 1]]

  /// What was deleted of a type, newest first, and bringing one of it back.
  private static func deletion(_ shape: Shape) -> [JSON.Member] {
    let item: JSON = [
      "type": "object", "required": ["id", "version", "title", "deleted_at", "deleted_by"],
      "properties": [
        "id": ["type": "integer"], "version": ["type": "integer"], "title": ["type": "string"],
        "deleted_at": ["type": "string", "format": "date-time"], "deleted_by": ["type": ["integer", "null"]],
      ],
    ]
    let list: JSON = [
      "type": "object", "required": ["items", "next"],
      "properties": ["items": ["type": "array", "items": item], "next": ["type": ["string", "null"]]],
    ]
    let get: JSON = [
      "operationId": .string("list_deleted_" + shape.table), "parameters": [after, limit],
      "responses": responses(200, "A page, newest first", list, refusals: [400, 401, 403, 422]),
    ]
    let restore: JSON = [
      "operationId": .string("restore_" + shape.table), "parameters": [id],
      "responses": responses(
        200, "Restored", ["type": "object", "required": ["restored"]], refusals: [400, 401, 403, 404, 409, 413, 422]),
    ]
    let path = "/api/" + Paths.many(shape.table)
    return [JSON.Member(path + "/deleted", ["get": get]), JSON.Member(path + "/{id}/restoration", ["post": restore])]
  }

  /// What a list may be sorted by: names, with `-` when descending.
  private static func orders(_ shape: Shape) -> [JSON] {
    let names = ["id"] + shape.fields.filter { !$0.isSecret && ListQuery.isSortable([$0.name], $0, shape) }.map(\.name)
    return names.flatMap { [.string($0), .string("-" + $0)] }
  }

  /// A new record must have the fields that are required and that nothing else fills.
  private static func creation(_ shape: Shape) -> JSON {
    let needed = shape.fields.filter { $0.isRequired && !$0.isReadOnly && $0.fallback == .none && !$0.isSecret }.map {
      JSON.string($0.name)
    }
    return needed.isEmpty ? reference(shape) : ["allOf": [reference(shape)], "required": .array(needed)]
  }

  private static func single(_ shape: Shape) -> JSON {
    let get: JSON = [
      "operationId": .string("get_" + shape.table),
      "responses": responses(200, "The record", reference(shape), refusals: [400, 401, 403, 404]),
    ]
    var members = [JSON.Member("parameters", [id]), JSON.Member("get", get)]
    if !shape.isDerived {
      let change: JSON = [
        "operationId": .string("change_" + shape.table), "requestBody": ["required": true, "content": content(reference(shape))],
        "responses": responses(200, "Saved", reference(shape), refusals: [400, 401, 403, 404, 409, 413, 422]),
      ]
      let delete: JSON = [
        "operationId": .string("delete_" + shape.table),
        "responses": responses(200, "Deleted", ["type": "object", "required": ["deleted"]], refusals: [400, 401, 403, 404, 409, 422]),
      ]
      members += [JSON.Member("patch", change), JSON.Member("delete", delete)]
    }
    return .object(members)
  }

  private static func schema(_ shape: Shape) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member("id", ["type": "integer", "readOnly": true]), JSON.Member("version", ["type": "integer"]),
      JSON.Member("created_at", ["type": "string", "format": "date-time", "readOnly": true]),
      JSON.Member("changed_at", ["type": "string", "format": "date-time", "readOnly": true]),
    ]
    for field in shape.fields where !field.isSecret {
      // Null in a new record stands for what the field is filled with.
      var parts = schema(field, isRequired: field.isRequired && field.fallback == .none)
      parts.append(JSON.Member("title", .string(field.label)))
      if field.isReadOnly { parts.append(JSON.Member("readOnly", true)) }
      members.append(JSON.Member(field.name, .object(parts)))
    }
    return ["type": "object", "properties": .object(members)]
  }
}
