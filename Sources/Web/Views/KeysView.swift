import Markup
import Model
import Wording

/// Which keys do what, and the switch for those that are plain letters (WCAG 2.1.4).
struct KeysView: Sendable {
  let phrases: Phrasebook

  /// One line: the key of its phrase, and the ways to press it.
  private struct Line {
    let does: String
    let keys: [String]
    init(_ does: String, _ keys: String...) { (self.does, self.keys) = (does, keys) }
  }

  private static let groups: [(title: String, lines: [Line])] = [
    (
      "keys.everywhere",
      [
        Line("keys.search", "Ctrl K", "/"), Line("keys.undo", "Z"), Line("keys.send", "Ctrl Enter"), Line("keys.close", "Esc"),
        Line("keys.help", "?"),
      ]
    ),
    (
      "keys.list",
      [
        Line("keys.next", "J", "↓"), Line("keys.previous", "K", "↑"), Line("keys.choose", "X"), Line("keys.open", "Enter"),
        Line("keys.filter", "F"), Line("keys.create", "C"),
      ]
    ),
    (
      "keys.card",
      [Line("keys.log", "N"), Line("keys.edit", "E"), Line("keys.nextRecord", "J"), Line("keys.previousRecord", "K")]
    ),
  ]

  var html: HTML {
    let tables = Self.groups.html { group in
      let rows = group.lines.html { line in
        "<tr><td>\(phrases(line.does))</td><td class=\"r\">\(line.keys.map { "<kbd>\($0)</kbd>" as HTML }.joined(separator: " "))</td></tr>"
      }
      return "<table><caption>\(phrases(group.title))</caption><tbody>\(rows)</tbody></table>"
    }
    return """
      <div class="narrow"><div class="head"><div class="t"><h1>\(phrases("keys.title"))</h1></div></div>\
      <section class="card"><div class="body"><div class="keys">\(tables)</div><p class="dim">\(phrases("keys.anyLayout"))</p>\
      <div class="row" role="radiogroup" aria-label="\(phrases("keys.letters"))"><span>\(phrases("keys.letters"))</span>\
      \(Self.choices.html { choice($0.value, $0.words) })</div></div></section></div>
      """
  }

  /// What the letters may be, and the key of its phrase.
  private static let choices = [(value: "auto", words: "keys.on"), (value: "off", words: "keys.off")]

  private func choice(_ value: String, _ key: String) -> HTML {
    "<button class=\"btn sm\" type=\"button\" role=\"radio\" aria-checked=\"false\" data-set-keys=\"\(value)\">\(phrases(key))</button>"
  }

  var json: JSON {
    let groups = Self.groups.map { group -> JSON in
      let lines = group.lines.map { ["does": .string(phrases($0.does)), "keys": .array($0.keys.map { .string($0) })] as JSON }
      return ["title": .string(phrases(group.title)), "lines": .array(lines)]
    }
    return [
      "title": .string(phrases("keys.title")), "groups": .array(groups), "note": .string(phrases("keys.anyLayout")),
      "letters": .string(phrases("keys.letters")),
      "choices": .array(Self.choices.map { ["value": .string($0.value), "words": .string(phrases($0.words))] }),
    ]
  }
}
