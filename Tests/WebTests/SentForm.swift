import Foundation

/// The main form of a page as a browser would send it back with nothing typed.
struct SentForm {
  private(set) var pairs: [(String, String)] = []

  /// Nil when the page has no form of a record.
  init?(_ page: String) {
    guard let start = page.range(of: "<form class=\"form\" id=\"form\""),
      let end = page.range(of: "</form>", range: start.upperBound..<page.endIndex)
    else { return nil }
    let form = String(page[start.lowerBound..<end.lowerBound])
    let tags = /<(?<tag>input|textarea|select)(?<rest>[^>]*)>/
    for match in form.matches(of: tags) {
      let attributes = Self.attributes(String(match.output.rest))
      guard let name = attributes["name"] else { continue }
      let after = form[match.range.upperBound...]
      switch match.output.tag {
      case "textarea":
        let text = Self.plain(String(after.prefix(upTo: after.range(of: "</textarea>")?.lowerBound ?? after.endIndex)))
        // A browser sends line ends of two characters and drops the first one of all.
        pairs.append((name, text.replacing("\n", with: "\r\n")))
      case "select":
        let list = String(after.prefix(upTo: after.range(of: "</select>")?.lowerBound ?? after.endIndex))
        let options = list.matches(of: /<option(?<rest>[^>]*)>/).map { Self.attributes(String($0.output.rest)) }
        pairs.append((name, (options.first { $0["selected"] != nil } ?? options.first)?["value"] ?? ""))
      default:
        let isBox = attributes["type"] == "checkbox" || attributes["type"] == "radio"
        if !isBox || attributes["checked"] != nil { pairs.append((name, attributes["value"] ?? "on")) }
      }
    }
  }

  var names: Set<String> { Set(pairs.map(\.0)) }

  mutating func set(_ name: String, _ value: String?) {
    pairs.removeAll { $0.0 == name }
    if let value { pairs.append((name, value)) }
  }

  private static func attributes(_ text: String) -> [String: String] {
    var out: [String: String] = [:]
    for match in text.matches(of: /(?<name>[a-z-]+)(="(?<value>[^"]*)")?/) {
      out[String(match.output.name)] = plain(String(match.output.value ?? ""))
    }
    return out
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }
}
