/// An HTML attribute: a name from the source and an escaped value, printed with the space before it.
///
/// `"<a\(Attribute("href", url))\(Attribute("title", note))>"`: an absent value prints nothing. The names `style` and `on…` are
/// dropped, because the content policy of the product forbids them and a browser would ignore them in silence.
public struct Attribute: Sendable, Hashable {
  /// The attribute as printed, or nothing.
  let html: HTML

  /// Attributes whose value is an address the browser may follow, load or submit to.
  static let addressNames = ["href", "src", "action"]

  /// A text value. For an attribute that holds an address the value must also pass `URLText(checking:)`, else it leads nowhere.
  public init(_ name: StaticString, _ value: String?) {
    let word = name.description
    guard let value, !Self.isForbidden(word) else {
      html = .empty
      return
    }
    let isAddress = Self.addressNames.contains { word.lowercased().hasSuffix($0) }
    let safe = isAddress ? (URLText(checking: value) ?? .nowhere).text : value
    html = " \(word)=\"\(safe)\""
  }

  /// An address.
  public init(_ name: StaticString, _ address: URLText?) {
    self.init(name, address?.text)
  }

  /// A whole number for a machine.
  public init(_ name: StaticString, _ number: Int?) {
    self.init(name, number.map { String($0) })
  }

  /// An attribute that is there or is not, such as `hidden`, `checked`, `disabled`.
  public init(_ name: StaticString, _ isPresent: Bool) {
    let word = name.description
    html = isPresent && !Self.isForbidden(word) ? " \(word)" : .empty
  }

  private static func isForbidden(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower == "style" || lower.hasPrefix("on")
  }
}
