import Foundation
import Markup
import Model
import Wording

/// How values are written for people in lists: one function a group of kinds, each in a file of its own.
struct Cell: Sendable {
  let phrases: Phrasebook
  let zone: TimeZone
  let today: Day
  /// Titles of records that references point at, by table and id.
  let titles: [String: [Int64: String]]
  /// What the little columns of a year are called.
  let months: String
  let phones: PhoneLink

  init(_ visit: Visit, titles: [String: [Int64: String]]) {
    phrases = visit.phrases
    zone = visit.zone
    today = visit.today
    phones = PhoneLink(visit)
    self.titles = titles
    months = phrases("clients.column.spark")
  }

  static let none: HTML = "<span class=\"dim\">—</span>"

  /// The value with its marks and links.
  func html(_ value: Value, _ field: any AnyField, _ shape: Shape) -> HTML {
    if value.isEmpty { return Cell.none }
    switch field.kind {
    case .text, .longText, .personName, .postalAddress, .email, .phone, .webAddress: return text(value, field.kind)
    case .requisite: return RequisiteText(phrases).html(value, field.kind)
    case .integer, .decimal, .money, .percent, .duration: return HTML(text: number(value, field, shape))
    case .yesNo, .choice, .choices: return choice(value, field, shape)
    case .day, .instant: return HTML(text: moment(value, field.kind))
    case .reference, .references: return reference(value, field.kind)
    }
  }

  /// The value in plain words: chips, second lines, labels.
  func words(_ value: Value, _ field: any AnyField, _ shape: Shape) -> String {
    switch field.kind {
    case .integer, .decimal, .money, .percent, .duration: number(value, field, shape)
    case .yesNo, .choice, .choices: options(value, field, shape).joined(separator: ", ")
    case .day, .instant: moment(value, field.kind)
    case .reference(let table), .references(let table): names(value, table).map(\.title).joined(separator: ", ")
    case .phone: phones.words(value.text ?? "")
    default: value.text ?? ""
    }
  }
}
