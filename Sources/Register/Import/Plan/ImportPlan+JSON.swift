import Formats
import Model

extension ImportPlan {
  /// The form of a mapping file.
  public var json: JSON {
    var members: [JSON.Member] = [.init("subject", .string(subject.name))]
    if let encoding { members.append(.init("encoding", .string(encoding.rawValue))) }
    if let delimiter { members.append(.init("delimiter", .string(String(UnicodeScalar(delimiter))))) }
    members.append(
      .init(
        "columns",
        .array(
          columns.map { column in
            var parts: [JSON.Member] = []
            if let heading = column.heading { parts.append(.init("column", .string(heading))) }
            if column.heading == nil, let position = column.position { parts.append(.init("column", .integer(Int64(position) + 1))) }
            parts.append(.init("field", .string(column.target)))
            if column.scale != 1 { parts.append(.init("scale", .integer(column.scale))) }
            return .object(parts)
          })))
    members += [
      .init("match", .array(match.map { .string($0) })), .init("existing", .string(matching.rawValue)),
      .init("repeated", .string(repetition.rawValue)), .init("unknownReferences", .string(unknownReference.rawValue)),
      .init("clearsEmpty", .bool(clearsEmpty)), .init("decimalSign", .string(decimalSign.rawValue)),
      .init("days", .string(dayOrder.rawValue)), .init("currency", .string(currency.code)),
      .init("defaults", ImportPlan.json(defaults)), .init("names", ImportPlan.json(names)),
      .init("discountIsPercent", .bool(discountIsPercent)), .init("costIsPerUnit", .bool(costIsPerUnit)),
    ]
    return .object(members)
  }

  /// Reads a mapping file. Throws `Problem.invalid` naming the member that is not understood.
  public init(_ json: JSON, currency fallback: Currency) throws {
    guard let members = json.members, let subject = json["subject"]?.string else {
      throw Problem.invalid([Issue("subject", .required)])
    }
    let known: Set<String> = [
      "subject", "encoding", "delimiter", "columns", "match", "existing", "repeated", "unknownReferences", "clearsEmpty", "decimalSign",
      "days", "currency", "defaults", "names", "discountIsPercent", "costIsPerUnit",
    ]
    if let other = members.first(where: { !known.contains($0.name) }) { throw Problem.invalid([Issue(other.name, .unknownField)]) }
    guard let items = json["columns"]?.array, items.count <= 1000 else { throw Problem.invalid([Issue("columns", .required)]) }
    let columns = try items.map { item in
      guard let target = item["field"]?.string else { throw Problem.invalid([Issue("columns", .malformed, value: item.text)]) }
      let scale = item["scale"]?.integer ?? 1
      guard [1, 1000, 1_000_000].contains(scale) else { throw Problem.invalid([Issue("scale", .notAnOption, detail: "1, 1000, 1000000")]) }
      if let number = item["column"]?.integer {
        guard (1...1000).contains(number) else { throw Problem.invalid([Issue("column", .outOfRange, detail: "1…1000")]) }
        return Column(position: Int(number) - 1, target: target, scale: scale)
      }
      guard let heading = item["column"]?.string else { throw Problem.invalid([Issue("columns", .malformed, value: item.text)]) }
      return Column(heading: heading, target: target, scale: scale)
    }
    self.init(
      Subject(named: subject), columns: columns,
      currency: try ImportPlan.option(json, "currency", fallback) { Currency($0) })
    encoding = try ImportPlan.option(json, "encoding", nil) { TextEncoding(rawValue: $0) }
    delimiter = try ImportPlan.option(json, "delimiter", nil) { $0.utf8.count == 1 && $0 != "\"" ? $0.utf8.first : nil }
    match = (json["match"]?.array ?? []).compactMap(\.string)
    matching = try ImportPlan.option(json, "existing", matching) { Matching(rawValue: $0) }
    repetition = try ImportPlan.option(json, "repeated", repetition) { Repetition(rawValue: $0) }
    unknownReference = try ImportPlan.option(json, "unknownReferences", unknownReference) { UnknownReference(rawValue: $0) }
    decimalSign = try ImportPlan.option(json, "decimalSign", decimalSign) { DecimalSign(rawValue: $0) }
    dayOrder = try ImportPlan.option(json, "days", dayOrder) { DayOrder(rawValue: $0) }
    clearsEmpty = json["clearsEmpty"]?.bool ?? false
    discountIsPercent = json["discountIsPercent"]?.bool ?? false
    costIsPerUnit = json["costIsPerUnit"]?.bool ?? false
    defaults = try ImportPlan.texts(json, "defaults")
    names = try ImportPlan.texts(json, "names")
  }

  private static func json(_ texts: [String: String]) -> JSON {
    .object(texts.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })
  }

  private static func texts(_ json: JSON, _ name: String) throws -> [String: String] {
    let members = json[name]?.members ?? []
    guard members.count <= 1000 else { throw Problem.invalid([Issue(name, .tooMany, detail: "1000")]) }
    var texts: [String: String] = [:]
    for member in members {
      guard let text = member.value.string else { throw Problem.invalid([Issue(member.name, .wrongKind)]) }
      texts[member.name] = text
    }
    return texts
  }

  private static func option<T>(_ json: JSON, _ name: String, _ fallback: T, _ read: (String) -> T?) throws -> T {
    guard let member = json[name], member != .null else { return fallback }
    guard let text = member.string, let value = read(text) else {
      throw Problem.invalid([Issue(name, .notAnOption, value: member.text)])
    }
    return value
  }
}
