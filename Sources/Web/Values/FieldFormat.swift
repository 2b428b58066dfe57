import Foundation
import Markup
import Model
import Wording

/// How the values of fields are shown to one visitor.
struct FieldFormat: Sendable {
  let phrases: Phrasebook
  let zone: TimeZone
  let phones: PhoneLink
  var titles = Titles()

  init(_ visit: Visit, _ titles: Titles = Titles()) {
    phrases = visit.phrases
    zone = visit.zone
    phones = PhoneLink(visit)
    self.titles = titles
  }

  /// The value in words and figures; empty when nothing is filled in.
  func text(_ value: Value, _ field: any AnyField, of table: String) -> String {
    switch (field.kind, value) {
    case (_, .null): ""
    case (.choice, .text(let option)): phrases.label(option: option, of: field.name, in: table)
    case (_, .text(let text)): text
    case (_, .texts(let options)): options.map { phrases.label(option: $0, of: field.name, in: table) }.joined(separator: ", ")
    case (.references(let target), .integers(let ids)): ids.map { title(target, $0) }.joined(separator: ", ")
    case (_, .integers(let ids)): ids.map { String($0) }.joined(separator: ", ")
    case (_, .money(let money)): phrases.money(money, cents: table == "account_facts" ? .never : .always)
    case (_, .bool(let flag)): phrases.label(flag)
    case (.decimal, .integer(let number)): phrases.decimal(FixedDecimal(millionths: number), FieldFormat.decimals(number, field, table))
    case (.percent, .integer(let number)): phrases.percent(Percent(millionths: number))
    case (.day, .integer(let number)): phrases.day(Day(Int32(clamping: number)))
    case (.instant, .integer(let number)): phrases.moment(Instant(microseconds: number), in: zone)
    case (.duration, .integer(let number)): phrases.duration(.seconds(number))
    case (.reference(let target), .integer(let id)): title(target, id)
    // Years and other short numbers are written without groups.
    case (_, .integer(let number)): number.magnitude < 10_000 ? phrases.plain(Int(number)) : phrases.integer(Int(number))
    }
  }

  /// A price of a unit has kopecks at least, so that a column of prices aligns.
  static func decimals(_ millionths: Int64, _ field: any AnyField, _ table: String) -> Decimals {
    millionths % 10_000 == 0 && field.name == "unit_price" && table == "order_line" ? .exactly(2) : .upTo(6)
  }

  /// The value with what can be pressed: phones, addresses, other records.
  func html(_ value: Value, _ field: any AnyField, of table: String) -> HTML {
    switch (field.kind, value) {
    case (.phone, .text(let text)): return "<a href=\"\(phones.call(text))\">\(phones.words(text))</a>"
    case (.email, .text(let text)): return "<a href=\"\(FieldFormat.write(text))\">\(text)</a>"
    case (.webAddress, .text(let text)):
      return "<a href=\"\(URLText(checking: text) ?? .nowhere)\" rel=\"noopener noreferrer\">\(FieldFormat.short(text))</a>"
    case (.requisite, _): return RequisiteText(phrases).html(value, field.kind)
    case (.longText, .text(let text)):
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { HTML(text: $0) }.joined(separator: "<br>")
    case (.reference(let target), .integer(let id)): return link(target, id)
    case (.references(let target), .integers(let ids)): return ids.map { link(target, $0) }.joined(separator: ", ")
    default: return HTML(text: text(value, field, of: table))
    }
  }

  /// The link to a record that another refers to; words instead when the visitor may not see it.
  func link(_ table: String, _ id: Int64) -> HTML {
    guard titles[table, id] != nil else { return "<span class=\"muted\">\(title(table, id))</span>" }
    return "<a href=\"\(Paths.record(table, id))\">\(title(table, id))</a>"
  }

  func title(_ table: String, _ id: Int64) -> String {
    guard let title = titles[table, id] else { return phrases("card.unseen") }
    return title.isEmpty ? phrases.label(type: table) + " " + phrases("common.numberSign", ["number": String(id)]) : title
  }

  /// What a record is called: its title, or its type and number where it has none.
  func name(_ record: AnyRecord, _ shape: Shape) -> String {
    let title = text(record[shape.title], shape.title, of: shape.table)
    if shape.table == "order" { return phrases.label(type: "order") + " " + phrases("common.numberSign", ["number": title]) }
    if title.isEmpty || shape.title.kind == .integer {
      return phrases.label(type: shape.table) + " " + phrases("common.numberSign", ["number": String(record.id)])
    }
    return title
  }

  static func write(_ email: String) -> URLText { URLText(checking: "mailto:" + email) ?? .nowhere }

  /// A web address as people read it: without the scheme and the slash at the end.
  private static func short(_ address: String) -> String {
    var text = address[...]
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
    return String(text.hasSuffix("/") ? text.dropLast() : text)
  }
}
