import Markup
import Model

/// What a page function answers: HTML and JSON leave the same function, the caller's wish decides which is made.
public struct Answer: Sendable {
  enum Kind: Sendable {
    /// A page inside the shell.
    case page(title: String, section: String, body: @Sendable () -> HTML)
    /// A whole document of its own: sign-in, print.
    case document(@Sendable () -> HTML)
    case redirect(String)
    case response(PageResponse)
  }
  let kind: Kind
  let json: @Sendable () -> JSON
  var status = 200
  /// What the next page says of what was done.
  var flash: Flash?
  /// The record that the page is of.
  var shown: (table: String, id: Int64, title: String)?

  /// A page inside the shell. `section` is the navigation item that is marked, such as `accounts`.
  public static func page(
    _ title: String, section: String, status: Int = 200, json: @autoclosure @escaping @Sendable () -> JSON,
    _ body: @escaping @Sendable () -> HTML
  ) -> Answer {
    Answer(kind: .page(title: title, section: section, body: body), json: json, status: status)
  }

  public static func document(
    json: @autoclosure @escaping @Sendable () -> JSON = .null, status: Int = 200, _ html: @escaping @Sendable () -> HTML
  ) -> Answer {
    Answer(kind: .document(html), json: json, status: status)
  }

  /// After a form: the browser goes on to `path`, a program gets the JSON.
  public static func done(_ path: String, status: Int = 200, json: @autoclosure @escaping @Sendable () -> JSON) -> Answer {
    Answer(kind: .redirect(path), json: json, status: status)
  }

  /// After a form, with a word about what was done and a way to take it back.
  static func done(_ path: String, flash: Flash, status: Int = 200, json: @autoclosure @escaping @Sendable () -> JSON) -> Answer {
    var answer = Answer(kind: .redirect(path), json: json, status: status)
    answer.flash = flash
    return answer
  }

  public static func response(_ response: PageResponse) -> Answer {
    Answer(kind: .response(response), json: { .null }, status: response.status)
  }
}
