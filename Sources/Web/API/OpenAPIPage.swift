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
              parameter("after", ["type": "string", "pattern": "^[0-9]{1,18}(i-?[0-9]{1,18}|t.*|n)$"]), parameter("columns", text),
              parameter("limit", ["type": "integer", "description": "1 to 500; what is beyond counts as the nearest"]),
            ] + filters),
          "responses": responses(200, "A page", list, refusals: [400, 401, 403, 422]),
        ])
    ]
    if shape.isWritten {
      let create: JSON = [
        "operationId": .string("create_" + shape.table), "requestBody": ["required": true, "content": content(creation(shape))],
        "responses": responses(201, "Created", reference(shape), refusals: [400, 401, 403, 413, 422]),
      ]
      members.append(JSON.Member("post", create))
    }
    return .object(members)
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
    let id: JSON = ["name": "id", "in": "path", "required": true, "schema": ["type": "integer", "minimum": 1]]
    let get: JSON = [
      "operationId": .string("get_" + shape.table),
      "responses": responses(200, "The record", reference(shape), refusals: [400, 401, 403, 404]),
    ]
    var members = [JSON.Member("parameters", [id]), JSON.Member("get", get)]
    if shape.isWritten {
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
      var parts = schema(field.kind, isRequired: field.isRequired && field.fallback == .none)
      parts.append(JSON.Member("title", .string(field.label)))
      if field.isReadOnly { parts.append(JSON.Member("readOnly", true)) }
      members.append(JSON.Member(field.name, .object(parts)))
    }
    return ["type": "object", "properties": .object(members)]
  }

  private static func schema(_ kind: Kind, isRequired: Bool) -> [JSON.Member] {
    func type(_ name: String) -> JSON.Member { JSON.Member("type", isRequired ? .string(name) : [.string(name), "null"]) }
    func choice(_ options: [String]) -> JSON {
      .array(options.map { .string($0) } + (isRequired ? [] : [.null]))
    }
    return switch kind {
    case .integer, .duration: [type("integer")]
    case .reference: [type("integer"), JSON.Member("minimum", 1)]
    case .decimal, .percent: [type("string"), JSON.Member("pattern", "^-?[0-9]{1,13}(\\.[0-9]{1,6})?$")]
    case .yesNo: [type("boolean")]
    case .day: [type("string"), JSON.Member("format", "date")]
    case .instant: [type("string"), JSON.Member("format", "date-time")]
    case .choice(let options): [type("string"), JSON.Member("enum", choice(options))]
    case .choices(let options):
      [type("array"), JSON.Member("items", ["type": "string", "enum": .array(options.map { .string($0) })])]
    case .references: [type("array"), JSON.Member("items", ["type": "integer", "minimum": 1]), JSON.Member("maxItems", 1000)]
    case .money:
      [
        type("object"), JSON.Member("required", ["minor", "currency"]),
        JSON.Member("properties", ["minor": ["type": "integer"], "currency": ["type": "string", "pattern": "^[A-Z]{3}$"]]),
      ]
    default:
      [type("string"), JSON.Member("maxLength", .integer(Int64(kind.greatestLength)))] + (isRequired ? [JSON.Member("minLength", 1)] : [])
    }
  }
}

extension Shape {
  /// Types that the program alone fills are only read.
  var isWritten: Bool { fields.contains { !$0.isReadOnly } }
}
