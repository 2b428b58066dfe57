import Model

/// The description of the API in OpenAPI 3.1, derived from the catalogue of the database.
enum OpenAPIPage {
  @Sendable static func document(_ visit: Visit) async throws -> Answer {
    let shapes = visit.desk.catalogue.shapes.filter { $0.isPublic && (visit.actor.isAdministrator || $0.isReadable) }
    return .response(.json(document(shapes)))
  }

  static func document(_ shapes: [Shape]) -> JSON {
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

  private static func collection(_ shape: Shape) -> JSON {
    func parameter(_ name: String, _ schema: JSON) -> JSON { ["name": .string(name), "in": "query", "schema": schema] }
    let text: JSON = ["type": "string"]
    let filters = shape.fields.filter { !$0.isSecret }.map { parameter($0.name, text) }
    let list: JSON = [
      "type": "object", "required": ["items", "next"],
      "properties": ["items": ["type": "array", "items": ["type": "object"]], "next": ["type": ["string", "null"]]],
    ]
    return [
      "get": [
        "operationId": .string("list_" + shape.table),
        "parameters": .array(
          [
            parameter("sort", text), parameter("after", text), parameter("columns", text),
            parameter("limit", ["type": "integer", "minimum": 1, "maximum": 500]),
          ] + filters),
        "responses": ["200": answer("A page", list), "401": refused, "422": refused],
      ],
      "post": [
        "operationId": .string("create_" + shape.table),
        "requestBody": ["required": true, "content": content(reference(shape))],
        "responses": ["201": answer("Created", reference(shape)), "401": refused, "403": refused, "422": refused],
      ],
    ]
  }

  private static func single(_ shape: Shape) -> JSON {
    let id: JSON = ["name": "id", "in": "path", "required": true, "schema": ["type": "integer", "minimum": 1]]
    return [
      "parameters": [id],
      "get": [
        "operationId": .string("get_" + shape.table),
        "responses": ["200": answer("The record", reference(shape)), "401": refused, "404": refused],
      ],
      "patch": [
        "operationId": .string("change_" + shape.table), "requestBody": ["required": true, "content": content(reference(shape))],
        "responses": [
          "200": answer("Saved", reference(shape)), "401": refused, "403": refused, "404": refused, "409": refused, "422": refused,
        ],
      ],
      "delete": [
        "operationId": .string("delete_" + shape.table),
        "responses": ["200": answer("Deleted", ["type": "object"]), "401": refused, "403": refused, "404": refused],
      ],
    ]
  }

  private static func schema(_ shape: Shape) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member("id", ["type": "integer", "readOnly": true]), JSON.Member("version", ["type": "integer"]),
      JSON.Member("created_at", ["type": "string", "format": "date-time", "readOnly": true]),
      JSON.Member("changed_at", ["type": "string", "format": "date-time", "readOnly": true]),
    ]
    for field in shape.fields where !field.isSecret {
      var parts = schema(field.kind, isRequired: field.isRequired)
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
    case .integer, .duration, .reference: [type("integer")]
    case .decimal, .percent: [type("string"), JSON.Member("pattern", "^-?[0-9]{1,13}(\\.[0-9]{1,6})?$")]
    case .yesNo: [type("boolean")]
    case .day: [type("string"), JSON.Member("format", "date")]
    case .instant: [type("string"), JSON.Member("format", "date-time")]
    case .choice(let options): [type("string"), JSON.Member("enum", choice(options))]
    case .choices(let options):
      [type("array"), JSON.Member("items", ["type": "string", "enum": .array(options.map { .string($0) })])]
    case .references: [type("array"), JSON.Member("items", ["type": "integer"])]
    case .money:
      [
        type("object"), JSON.Member("required", ["minor", "currency"]),
        JSON.Member("properties", ["minor": ["type": "integer"], "currency": ["type": "string", "pattern": "^[A-Z]{3}$"]]),
      ]
    default: [type("string"), JSON.Member("maxLength", .integer(Int64(kind.greatestLength)))]
    }
  }
}
