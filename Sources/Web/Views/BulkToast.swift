import Markup
import Wording

/// What was just done to several records of a list, told on the list that follows, with the way to take it back.
struct BulkToast: Sendable {
  enum Deed: Int, Sendable {
    case changed, deleted, restored

    var key: String {
      switch self {
      case .changed: "bulk.done"
      case .deleted: "bulk.deleted"
      case .restored: "bulk.restored"
      }
    }
  }
  let deed: Deed
  /// The number of the writing in the change log; 0 for what was itself a taking back.
  let writing: Int
  let done: Int
  let refused: Int

  init(_ deed: Deed, writing: Int64, done: Int, refused: Int) {
    (self.deed, self.writing, self.done, self.refused) = (deed, Int(clamping: writing), done, refused)
  }

  /// The same out of the URL of the list: `_changed=77.3.0.1`.
  init?(_ fields: Fields) {
    let parts = (fields["_changed"] ?? "").split(separator: ".").compactMap { Int($0) }
    guard parts.count == 4, let deed = Deed(rawValue: parts[3]) else { return nil }
    (self.deed, writing, done, refused) = (deed, parts[0], parts[1], parts[2])
  }

  var text: String { "\(writing).\(done).\(refused).\(deed.rawValue)" }

  func sentences(_ phrases: Phrasebook) -> [String] {
    if writing == 0, done > 0 { return [phrases("undo.done")] }
    return [phrases(deed.key, count: done)] + (refused > 0 ? [phrases("bulk.refused", count: refused)] : [])
  }

  /// The form that takes the writing back.
  ///
  /// - Parameter path: where the list lives; `back` is the address to return to.
  func undo(_ path: String, back: String, csrf: String, _ button: HTML) -> HTML {
    writing == 0 || done == 0
      ? ""
      : """
      <form method="post" action="\(path)/bulk"><input type="hidden" name="csrf" value="\(csrf)">\
      <input type="hidden" name="do" value="undo"><input type="hidden" name="writing" value="\(writing)">\
      <input type="hidden" name="back" value="\(back)">\(button)</form>
      """
  }

  func html(_ path: String, back: String, csrf: String, _ phrases: Phrasebook) -> HTML {
    let undo = undo(path, back: back, csrf: csrf, "<button data-undo>\(phrases("undo.action")) (Z)</button>")
    return """
      <div class="toasts" role="status" data-undo="\(phrases("undo.action")) (Z)"><div class="toast">\
      <span>\(sentences(phrases).joined(separator: " · "))</span>\(undo)</div></div>
      """
  }
}
