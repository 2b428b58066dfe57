import Model

/// Records as the API writes them.
enum RecordJSON {
  /// `{"id":…,"version":…,"created_at":…,"changed_at":…,"<field>":…}`; secret fields are left out.
  static func record(_ record: AnyRecord, _ shape: Shape) -> JSON {
    var members = [
      JSON.Member("id", .integer(record.id)), JSON.Member("version", .integer(record.version)),
      JSON.Member("created_at", .string(record.createdAt.exact)), JSON.Member("changed_at", .string(record.changedAt.exact)),
    ]
    for field in shape.fields where !field.isSecret { members.append(JSON.Member(field.name, field.kind.json(record[field]))) }
    return .object(members)
  }

  /// `{"id":…,"version":…,"<path>":…}` for the columns of a list.
  static func line(_ line: Line, _ columns: [(path: [String], field: any AnyField)], more: JSON.Member? = nil) -> JSON {
    var members = [JSON.Member("id", .integer(line.id)), JSON.Member("version", .integer(line.version))]
    for (column, value) in zip(columns, line.values) {
      members.append(JSON.Member(column.path.joined(separator: "."), column.field.kind.json(value)))
    }
    if let more { members.append(more) }
    return .object(members)
  }

  /// Takes the fields of a JSON object into a record: unknown, read-only and malformed ones are issues.
  static func take(_ json: JSON, into record: inout AnyRecord, _ shape: Shape) throws {
    guard let members = json.members else { throw Problem.invalid([Issue(nil, .malformed)]) }
    var issues: [Issue] = []
    for member in members where !["id", "version", "created_at", "changed_at"].contains(member.name) {
      guard let field = shape.field(named: member.name), !field.isSecret else {
        issues.append(Issue(member.name, .unknownField))
        continue
      }
      guard !field.isReadOnly else {
        issues.append(Issue(member.name, .readOnly))
        continue
      }
      switch field.kind.value(member.value) {
      case .success(let value): record[field] = value
      case .failure(let rule):
        issues.append(Issue(member.name, rule, value: member.value.string ?? member.value.text, detail: field.allowance(rule)))
      }
    }
    if let given = json["version"], given.integer == nil { issues.append(Issue("version", .notANumber, value: given.text)) }
    if let version = json["version"]?.integer, record.id != 0, version != record.version {
      throw Problem.conflict(table: record.table, id: record.id, current: record.version)
    }
    if !issues.isEmpty { throw Problem.invalid(issues) }
  }
}
