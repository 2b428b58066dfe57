import Foundation
import Model
import Register
import Wording

/// The text that stands in the input of a field: what a person types, and what comes back unchanged when he types nothing.
struct InputText: Sendable {
  let language: Language
  let zone: TimeZone
  let titles: Titles

  func text(_ value: Value, _ kind: Kind) -> String {
    switch (kind, value) {
    case (.decimal, _), (.percent, _): return signed(FieldText.text(value, of: kind))
    case (.money, .money): return signed(String(FieldText.text(value, of: kind).dropLast(4)))
    case (.instant, .integer(let number)):
      let (day, hour, minute) = Instant(microseconds: number).civil(in: zone)
      return "\(day)T\(two(hour)):\(two(minute))"
    case (.duration, .integer(let seconds)):
      let clock = "\(seconds / 3600):\(two(Int(seconds / 60 % 60)))"
      return seconds % 60 == 0 ? clock : clock + ":" + two(Int(seconds % 60))
    case (.reference(let target), .integer(let id)):
      return target == "user" || target == "team" ? "#\(id)" : titles[target, id] ?? "#\(id)"
    case (.references(let target), .integers(let ids)): return ids.map { titles[target, $0] ?? "#\($0)" }.joined(separator: "; ")
    default: return FieldText.text(value, of: kind)
    }
  }

  private func signed(_ text: String) -> String { language == .english ? text : text.replacing(".", with: ",") }
  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
