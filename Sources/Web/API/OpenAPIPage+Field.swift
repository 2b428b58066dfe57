import Model

extension OpenAPIPage {
  /// The members of the schema of one field, with the limits that its declaration sets.
  static func schema(_ field: any AnyField, isRequired: Bool) -> [JSON.Member] {
    func type(_ name: String) -> JSON.Member { JSON.Member("type", isRequired ? .string(name) : [.string(name), "null"]) }
    func choice(_ options: [String]) -> JSON {
      .array(options.map { .string($0) } + (isRequired ? [] : [.null]))
    }
    let kind = field.kind, limits = field.limits
    let whole = [("minimum", limits?.least), ("maximum", limits?.greatest)].compactMap { name, bound in
      bound.map { JSON.Member(name, .integer($0.millionths / 1_000_000)) }
    }
    // The smallest unit depends on the currency; nought is nought in all of them.
    let least = isSigned(limits) ? [] : [JSON.Member("minimum", 0)]
    return switch kind {
    case .integer, .duration: [type("integer")] + whole
    case .reference: [type("integer"), JSON.Member("minimum", 1)]
    case .decimal, .percent:
      [
        type("string"), JSON.Member("pattern", .string("^\(isSigned(limits) ? "-?" : "")[0-9]{1,13}(\\.[0-9]{1,6})?$")),
      ] + (limits?.takesZero == false ? [JSON.Member("not", ["type": "string", "pattern": "^-?0+(\\.0+)?$"])] : [])
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
        JSON.Member(
          "properties",
          ["minor": .object([JSON.Member("type", "integer")] + least), "currency": ["type": "string", "pattern": "^[A-Z]{3}$"]]),
      ]
    default:
      [type("string"), JSON.Member("maxLength", .integer(Int64(kind.greatestLength)))] + (isRequired ? [JSON.Member("minLength", 1)] : [])
    }
  }

  private static func isSigned(_ limits: Bounds?) -> Bool { limits?.least.map { $0.millionths < 0 } ?? true }
}
