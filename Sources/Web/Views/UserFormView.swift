import Markup
import Model
import Records
import Wording

/// The form of a new user.
struct UserFormView {
  let user: Record<User>
  let issues: [Issue]
  let phrases: Phrasebook
  let csrf: String

  var html: HTML {
    let isAdministrator = user.any[User.schema.fields.role] == User.Role.administrator.value
    func text(_ field: any AnyField) -> String { user.any[field].text ?? "" }
    let fields = User.schema.fields
    return """
      <div class="narrow"><div class="crumbs"><a href="/users">\(phrases("users.title"))</a>\(Icon.right)<span>\(phrases("form.newUser"))\
      </span></div>\
      <div class="head"><div class="t"><h1>\(phrases("form.newUser"))</h1></div></div>\(FormParts.summary(issues, phrases, label))\
      <form class="form" method="post" action="/users"><input type="hidden" name="csrf" value="\(csrf)"><section class="card">\
      <div class="body fields">\
      \(input(fields.name, text(fields.name), required: true))\(input(fields.login, text(fields.login), required: true))\
      \(input(fields.email, text(fields.email), required: false))\
      <div class="field"><label for="f-role">\(phrases("field.user.role"))</label><select class="in" id="f-role" name="role">\
      <option value="manager">\(phrases("option.user.role.manager"))</option>\
      <option value="administrator"\(if: isAdministrator, " selected")>\(phrases("option.user.role.administrator"))</option></select></div>\
      </div></section><footer><button class="btn p">\(phrases("form.create"))</button>\
      <a class="btn g" href="/users">\(phrases("form.cancel"))</a></footer></form></div>
      """
  }

  private func label(_ name: String) -> String { phrases("field.user." + name) }

  private func input(_ field: any AnyField, _ value: String, required: Bool) -> HTML {
    FormParts.input(
      name: field.name, label: label(field.name), value: value, required: required,
      issue: issues.first { $0.field == field.name }, phrases)
  }
}

/// What hand-written forms share: a labelled input with its complaint, and the list of complaints above.
enum FormParts {
  static func input(
    name: String, label: String, value: String, type: String = "text", required: Bool = false, wide: Bool = false, hint: String? = nil,
    issue: Issue? = nil, autocomplete: String = "off", _ phrases: Phrasebook
  ) -> HTML {
    let must: HTML? = required ? " <span class=\"req\">\(phrases("form.required"))</span>" : nil
    let complaint: HTML? = issue.map { "<p class=\"err\" id=\"e-\(name)\">\(phrases.sentence($0, label: label))</p>" }
    let note: HTML? = hint.map { "<p class=\"hint\" id=\"h-\(name)\">\($0)</p>" }
    let described = (issue == nil ? [] : ["e-" + name]) + (hint == nil ? [] : ["h-" + name])
    let notes = described.isEmpty ? nil : described.joined(separator: " ")
    return """
      <div class="field\(if: wide, " wide")"><label for="f-\(name)">\(label)\(must)</label>\
      <input class="in" id="f-\(name)" name="\(name)" type="\(type)" value="\(value)" autocomplete="\(autocomplete)\
      "\(if: required, " required")\
      \(if: issue != nil, " aria-invalid=\"true\"")\(Attribute("aria-describedby", notes))>\
      \(complaint)\(note)</div>
      """
  }

  static func summary(_ issues: [Issue], _ phrases: Phrasebook, _ label: (String) -> String) -> HTML {
    guard !issues.isEmpty else { return .empty }
    let items = issues.html { issue in
      let words = phrases.sentence(issue, label: issue.field.map(label))
      return "<li><a href=\"#f-\(issue.field ?? "")\">\(words)</a></li>"
    }
    return """
      <div class="errors mb" role="alert" tabindex="-1" aria-labelledby="errors"><h2 id="errors">\
      \(phrases("form.errors", count: issues.count))</h2>\
      <ul>\(items)</ul></div>
      """
  }
}
