import Markup

/// The drawings of the product, one name each; the drawings themselves are in `Assets/icons.svg` under the same names.
public enum Icon: String, CaseIterable, Sendable {
  case home, users, user, funnel, box, product, chat, chart, pie, star, clock, trend, megaphone, clipboard, shield, gear
  case search, plus, bell, sun, moon, phone, mail, note, check, calendar, pencil, x, left, right, down, more
  case upload, download, print, filter, columns, undo, warning, trash, logout, globe, list, swap, document, lock, link, info

  /// The drawing, hidden from readers of the page: the words beside it or the label of the button carry the meaning.
  public var html: HTML {
    "<svg class=\"ico\" aria-hidden=\"true\"><use href=\"/assets/icons.svg#\(rawValue)\"/></svg>"
  }

  /// The drawing as the only sign of something that is not a button: with a name of its own.
  public func html(label: String) -> HTML {
    "<svg class=\"ico\" role=\"img\"\(Attribute("aria-label", label))><use href=\"/assets/icons.svg#\(rawValue)\"/></svg>"
  }
}

extension HTML.StringInterpolation {
  /// A drawing between the literal parts: `"<button>\(Icon.plus) \(label)</button>"`.
  public mutating func appendInterpolation(_ icon: Icon) {
    appendInterpolation(icon.html)
  }
}
