import Markup
import Model
import Wording

/// What the next page says of what was just done, carried over the redirect in a cookie of a few seconds.
struct Flash: Sendable, Equatable {
  /// The messages that may be shown; a cookie can name no other.
  enum Message: String, Sendable, CaseIterable {
    case saved, created, deleted, restored, undone, undoImpossible, logged, viewSaved, viewDeleted

    var key: String {
      switch self {
      case .saved: "form.saved"
      case .created: "form.createdPlain"
      case .deleted: "card.deleted"
      case .restored: "card.restored"
      case .undone: "undo.done"
      case .undoImpossible: "undo.impossible"
      case .logged: "compose.saved"
      case .viewSaved: "view.saved"
      case .viewDeleted: "view.deleted"
      }
    }
  }
  let message: Message
  /// The change that can be taken back.
  let change: Int64?

  static let cookie = "clientele-flash"

  init(_ message: Message, change: Int64? = nil) {
    self.message = message
    self.change = change
  }

  init?(_ request: PageRequest) {
    guard let parts = request.cookies[Flash.cookie]?.split(separator: ".", maxSplits: 1), let name = parts.first,
      let message = Message(rawValue: String(name))
    else { return nil }
    self.init(message, change: parts.count > 1 ? Int64(parts[1]) : nil)
  }

  var header: (name: String, value: String) {
    ("set-cookie", "\(Flash.cookie)=\(message.rawValue)\(change.map { ".\($0)" } ?? ""); Path=/; HttpOnly; SameSite=Lax; Max-Age=20")
  }
  static let clearing: (name: String, value: String) = ("set-cookie", "\(cookie)=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")

  /// The message at the foot of the page, with a real form behind the undo button.
  func html(_ visit: Visit) -> HTML {
    let phrases = visit.phrases
    let undo: HTML? = change.map { change in
      """
      <form method="post" action="/changes/\(change)/undo"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
      <input type="hidden" name="back" value="\(visit.request.target)"><button data-undo>\(phrases("undo.action")) (Z)</button></form>
      """
    }
    return "<div class=\"toast\(if: message == .undoImpossible, " bad")\"><span>\(phrases(message.key))</span>\(undo)</div>"
  }
}
