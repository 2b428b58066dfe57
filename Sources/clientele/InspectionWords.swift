import Formats
import Model
import Wording

/// An inspection as it is printed: JSON with the messages in the user's language, or lines to read.
struct InspectionWords {
  let path: String
  let inspection: Inspection
  let phrases: Phrasebook
  /// What is proposed for incoming payments; nil when nobody asked, or when the file is no statement.
  var matches: [PaymentMatch]?

  var json: JSON {
    var members: [JSON.Member] = [
      .init("file", .string(path.split(separator: "/").last.map(String.init) ?? path)), .init("path", .string(path)),
      .init("kind", .string(inspection.kind.rawValue)), .init("usable", .bool(inspection.isUsable)),
    ]
    members += inspection.members
    if let matches { members.append(.init("proposals", .array(matches.map { PaymentWords(match: $0, phrases: phrases).json }))) }
    members.append(.init("complaint_count", .integer(Int64(inspection.complaints.count))))
    members.append(.init("complaints", .array(inspection.complaints.kept.map(json))))
    return .object(members)
  }

  private func json(_ complaint: Complaint) -> JSON {
    [
      "file": .string(path), "line": complaint.line.map { .integer(Int64($0)) } ?? .null,
      "element": complaint.element.map(JSON.string) ?? .null, "value": complaint.value.map(JSON.string) ?? .null,
      "rule": .string(complaint.rule.rawValue), "weight": .string(complaint.weight.rawValue),
      "message": .string(rule(complaint)), "way_out": .string(way(complaint)),
      "details": .object(complaint.details.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }),
    ]
  }

  private func places(_ complaint: Complaint) -> [String: String] {
    var places = complaint.details
    places["value"] = complaint.value ?? ""
    places["element"] = complaint.element ?? ""
    if let sort = complaint.details["sort"] { places["sort"] = phrases("kind.requisite.\(sort)") }
    return places
  }
  private func rule(_ complaint: Complaint) -> String { phrases("inspect.rule.\(complaint.rule.rawValue)", places(complaint)) }
  private func way(_ complaint: Complaint) -> String { phrases("inspect.way.\(complaint.rule.rawValue)", places(complaint)) }

  /// The file and its kind, what was found a line each, then the complaints.
  var text: String {
    var lines = ["\(path): " + phrases("inspect.kind.\(inspection.kind.rawValue)")]
    for member in inspection.members { lines += shown(member) }
    if let matches {
      lines.append("  " + phrases(matches.isEmpty ? "match.none" : "match.title"))
      lines += matches.map { "    " + PaymentWords(match: $0, phrases: phrases).text }
    }
    for complaint in inspection.complaints.kept {
      let place = [path, complaint.line.map { phrases("inspect.line", ["line": String($0)]) }, complaint.element].compactMap(\.self)
      let value = complaint.value.map { " «\($0)»" } ?? ""
      let sign = complaint.weight == .error ? "✗" : "!"
      lines.append("\(sign) \(place.joined(separator: ", "))\(value): \(rule(complaint)) \(way(complaint))")
    }
    let count = inspection.complaints.count
    if count > inspection.complaints.kept.count { lines.append(phrases("inspect.more", count: count - inspection.complaints.kept.count)) }
    if count == 0 { lines.append(phrases("inspect.clean")) }
    return lines.joined(separator: "\n")
  }

  private func shown(_ member: JSON.Member, indent: Int = 2) -> [String] {
    let key = "inspect.found.\(member.name)", margin = String(repeating: " ", count: indent)
    let label = margin + (phrases.has(key) ? phrases(key) : member.name)
    switch member.value {
    case .array(let items) where !items.isEmpty && items.contains { $0.members != nil || $0.array != nil }:
      return ["\(label):"] + items.prefix(20).map { "\(margin)  " + line($0, isInner: false) } + (items.count > 20 ? ["\(margin)  …"] : [])
    case .object(let members) where member.name == "origin" && members.first?.name == "source":
      // Where each column belongs is for programs.
      return ["\(label): " + members.filter { $0.name == "source" || $0.name == "subject" }.map { line($0.value) }.joined(separator: ", ")]
    case .object(let members) where indent < 8 && members.contains { $0.value.members != nil || $0.value.array?.first?.array != nil }:
      return ["\(label):"] + members.flatMap { shown($0, indent: indent + 2) }
    default:
      let text = line(member.value, isInner: false)
      return text.isEmpty ? [] : ["\(label): \(text)"]
    }
  }

  private func pair(_ member: JSON.Member) -> String? {
    let text = line(member.value)
    return text.isEmpty ? nil : "\(member.name)=\(text)"
  }

  private func bracketed(_ text: String, _ isInner: Bool) -> String { isInner && !text.isEmpty ? "(\(text))" : text }

  /// A value on one line, without the signs of JSON; what is inside another value stands in brackets.
  private func line(_ value: JSON, isInner: Bool = true) -> String {
    switch value {
    case .null: ""
    case .bool(let flag): phrases(flag ? "inspect.yes" : "inspect.no")
    case .integer(let number): number.magnitude < 10_000 ? String(number) : phrases.integer(Int(number))
    case .number(let number): phrases.decimal(FixedDecimal(millionths: Int64((min(max(number, -1e12), 1e12) * 1_000_000).rounded())))
    case .string(let text): text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    case .array(let items): items.prefix(50).map { line($0) }.joined(separator: " | ")
    case .object(let members): bracketed(members.compactMap(pair).joined(separator: ", "), isInner)
    }
  }
}
