/// Fields such as `Final-Recipient: rfc822; a@example.com` in groups that empty lines part (RFC 3464 section 2.1).
enum ReportFields {
  struct Field {
    /// In small letters.
    var name: String
    var value: String
  }

  /// The groups, each by the names of its fields; the first of each name counts. A recipient begins a group even without an empty line.
  static func groups(_ text: String) -> [[String: String]] {
    var groups: [[String: String]] = []
    var group: [String: String] = [:]
    var name: String?
    for line in text.split(separator: "\n", maxSplits: 20_000, omittingEmptySubsequences: false).prefix(20_000) {
      if line.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "\r" }) {
        if !group.isEmpty { groups.append(group) }
        group = [:]
        name = nil
        continue
      }
      if let first = line.first, first == " " || first == "\t" {
        if let name, (group[name]?.utf8.count ?? 0) < 8_000 { group[name]? += " " + String(line).trimmed }
        continue
      }
      guard let field = Self.field(line) else { continue }
      if field.name == "final-recipient", group["final-recipient"] != nil {
        groups.append(group)
        group = [:]
      }
      name = group[field.name] == nil ? field.name : nil
      if let name { group[name] = field.value }
    }
    if !group.isEmpty { groups.append(group) }
    return groups
  }

  /// Every field in its order.
  static func lines(_ text: String) -> [Field] { text.split(separator: "\n", maxSplits: 20_000).prefix(20_000).compactMap { field($0) } }

  static func field(_ line: some StringProtocol) -> Field? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon]
    guard !name.isEmpty, name.utf8.count <= 60, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return Field(name: name.lowercased(), value: String(line[line.index(after: colon)...]).trimmed)
  }
}
