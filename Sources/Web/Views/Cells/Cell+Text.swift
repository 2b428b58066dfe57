import Markup
import Model

/// Texts: addresses of all sorts are links, long texts are cut.
extension Cell {
  private static let greatestLength = 120

  func text(_ value: Value, _ kind: Kind) -> HTML {
    let text = value.text ?? ""
    switch kind {
    case .email: return "<a href=\"mailto:\(text)\">\(text)</a>"
    case .phone: return "<a class=\"nowrap\" href=\"\(phones.call(text))\">\(phones.words(text))</a>"
    case .webAddress: return "<a href=\"\(text)\" rel=\"noreferrer\">\(shown(text))</a>"
    case .longText: return HTML(text: text.count > Cell.greatestLength ? text.prefix(Cell.greatestLength) + "…" : text[...])
    default: return HTML(text: text)
    }
  }

  /// The address without the scheme: `example.com/page`.
  private func shown(_ address: String) -> String {
    let rest = address.firstRange(of: "://").map { String(address[$0.upperBound...]) } ?? address
    return rest.hasSuffix("/") ? String(rest.dropLast()) : rest
  }
}
