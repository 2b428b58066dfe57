import Markup
import Model
import Wording

/// A view was to get a name that another view of the list has: another name, or this list in place of the other.
struct ViewNameView: Sendable {
  let visit: Visit
  let shape: Shape
  /// The name that is taken, and the view that has it.
  let name: String
  let other: Int64
  /// The view that was to be renamed; nil for a new one, whose list is `query`.
  let renamed: Int64?
  let query: String

  private var phrases: Phrasebook { visit.phrases }
  var title: String { phrases(renamed == nil ? "list.saveView" : "view.rename") }
  private var sentence: String { phrases(renamed == nil ? "view.taken" : "view.taken.renamed", ["name": name]) }

  var json: JSON {
    [
      "error": .string(sentence), "other": .integer(other),
      "issues": [["field": "name", "rule": .string(Issue.Rule.taken.rawValue), "value": .string(name), "message": .string(sentence)]],
    ]
  }

  var html: HTML {
    let list = Paths.list(shape.table)
    let path = list + "/views" + (renamed.map { "/\($0)" } ?? "")
    let back = list + "?" + (query.isEmpty ? "view=" + ViewShelf.none : query)
    let state: HTML = renamed == nil ? "<input type=\"hidden\" name=\"query\" value=\"\(query)\">" : ""
    let csrf: HTML = "<input type=\"hidden\" name=\"csrf\" value=\"\(visit.visitor.csrf)\">"
    // The second way out stands beside the first one; its form is a form of its own.
    let (replace, replacing): (HTML, HTML) =
      renamed == nil
      ? (
        "<button class=\"btn\" form=\"replacing\">\(Icon.swap)\(phrases("view.replace", ["name": name]))</button>",
        "<form id=\"replacing\" method=\"post\" action=\"\(list)/views/\(other)\">\(csrf)\(state)</form>"
      ) : ("", "")
    return """
      <div class="form-page"><div class="crumbs"><a href="\(back)">\(phrases.label(types: shape.table))</a>\(Icon.right)\
      <span>\(title)</span></div><div class="head"><div class="t"><h1>\(title)</h1></div></div>\
      <div class="errors mb" role="alert" tabindex="-1"><p>\(sentence)</p></div>\
      <form class="form" method="post" action="\(path)">\(csrf)\(state)<section class="card"><div class="body fields">\
      <div class="field wide"><label for="f-name">\(phrases("view.name"))</label>\
      <input class="in" id="f-name" name="name" value="\(name)" maxlength="60" required autocomplete="off" aria-invalid="true"></div></div>\
      </section><footer><button class="btn p">\(title)</button>\(replace)<a class="btn g" href="\(back)">\(phrases("form.cancel"))</a>\
      </footer></form>\
      \(replacing)</div>
      """
  }
}
