/// The headings by which the export of another program is known, and where each column belongs in our register.
///
/// Fields are named as `Record.field`; some of those records come in later versions: a name is a promise, not a place yet.
public struct HeaderSet: Sendable {
  /// The program: "amoCRM".
  public let source: String
  /// What its rows are: contacts, companies, deals, leads, payments.
  public let subject: String
  /// Headings without which the set is another's.
  let marks: Set<String>
  /// Key of a heading to `Record.field`.
  let targets: [String: String]

  /// - Parameter lines: `Heading = Record.field` a line; headings with a star in front are marks.
  init(_ source: String, _ subject: String, _ lines: String) {
    self.source = source
    self.subject = subject
    var marks: Set<String> = [], targets: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let halves = line.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let isMark = halves[0].hasPrefix("*"), target = halves[1].filter { $0 != " " }
      for heading in halves[0].drop(while: { $0 == "*" }).split(separator: "|") {
        let key = Self.key(String(heading))
        targets[key] = target
        if isMark { marks.insert(key) }
      }
    }
    self.marks = marks
    self.targets = targets
  }

  /// Letters and digits of a heading in small letters, ё as е: "E-mail" is "email", «Адрес (стр. 2)» keeps its bracket.
  static func key(_ heading: String) -> String {
    var key = "", hasGap = false
    for character in heading.prefix(200) {
      if character.isLetter || character.isNumber {
        if hasGap, !key.isEmpty { key += " " }
        hasGap = false
        let small = character.lowercased()
        key += small == "ё" ? "е" : small
      } else if character != "-", character != "\u{FEFF}" {
        hasGap = true
      }
    }
    return key
  }

  /// Where a column belongs; numbered headings («Примечание 2») belong with the first.
  func target(_ heading: String) -> String? {
    let key = Self.key(heading)
    if let target = targets[key] { return target }
    let words = key.split(separator: " ")
    // «Примечание 2», "E-mail 2 - Value", "Телефон раб. 2"
    if words.count > 1, let place = words.lastIndex(where: { $0.allSatisfy(\.isNumber) }) {
      let others = words[..<place] + words[(place + 1)...], first = words[..<place] + ["1"] + words[(place + 1)...]
      if let target = targets[others.joined(separator: " ")] ?? targets[first.joined(separator: " ")] { return target }
    }
    // "Create Date (GMT+3)" in the zone of the user.
    guard let bracket = heading.firstIndex(of: "("), heading.last == ")" else { return nil }
    return targets[Self.key(String(heading[..<bracket]))]
  }

  public static let all: [HeaderSet] = russian + foreign + english + lists + banks + addressBooks + sales
}
