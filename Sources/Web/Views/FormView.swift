import Markup
import Model
import Records
import Register
import Wording

/// The form of a record of any type: summary of complaints, fields in two sections, one button.
struct FormView: Sendable {
  let visit: Visit
  let shape: Shape
  let record: AnyRecord
  let entered: Fields?
  let issues: [Issue]
  let similar: [Record<Account>]
  let input: InputView
  let notice: HTML?

  private var phrases: Phrasebook { visit.phrases }

  var title: String {
    if record.isNew { return FormView.newTitle(shape.table, phrases) }
    return phrases("form.editTitle", ["title": input.format.name(record, shape)])
  }

  /// «Новый клиент»; a type without words of its own is called by its label.
  static func newTitle(_ table: String, _ phrases: Phrasebook) -> String {
    phrases.has("form.new." + table) ? phrases("form.new." + table) : phrases.label(type: table)
  }

  var html: HTML {
    let path = record.isNew ? Paths.list(shape.table) : Paths.record(shape.table, record.id)
    let version: HTML = record.isNew ? "" : "<input type=\"hidden\" name=\"version\" value=\"\(record.version)\">"
    let insist: HTML = similar.isEmpty ? "" : "<input type=\"hidden\" name=\"similar\" value=\"known\">"
    let back = (entered?["back"] ?? visit.query["back"]).map { "<input type=\"hidden\" name=\"back\" value=\"\($0)\">" as HTML }
    let (main, rest) = sections
    let more: HTML =
      rest.isEmpty
      ? ""
      : """
      <section class="card"><header><h2>\(phrases("form.more"))</h2></header><div class="body fields">\
      \(rest.html { input.html($0, record[$0]) })</div></section>
      """
    return """
      <div class="form-page">\(crumbs)<div class="head"><div class="t"><h1>\(title)</h1></div></div>\(errors)\(hint)\(notice)\
      <form class="form" id="form" method="post" action="\(path)"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
      \(version)\(insist)\
      \(back)\
      <section class="card"><header><h2>\(phrases("form.main"))</h2></header><div class="body fields">\
      \(main.html { input.html($0, record[$0]) })</div></section>\(more)\
      <footer><button class="btn p">\(phrases(button))</button>\
      <a class="btn g" href="\(cancel)">\(phrases("form.cancel"))</a></footer></form></div>
      """
  }

  private var button: String {
    if record.isNew { return similar.isEmpty ? "form.saveNew" : "form.saveAnyway" }
    return notice == nil ? "form.save" : "form.saveMine"
  }

  private var cancel: String {
    if let back = visit.query["back"], back.hasPrefix("/"), !back.hasPrefix("//") { return back }
    return record.isNew ? Paths.list(shape.table) : CardPages.place(record)
  }

  private var crumbs: HTML {
    let here: HTML =
      record.isNew
      ? "<span>\(title)</span>"
      : """
      <a href="\(Paths.record(shape.table, record.id))">\(input.format.name(record, shape))</a>\(Icon.right)\
      <span>\(phrases("card.edit"))</span>
      """
    return "<div class=\"crumbs\"><a href=\"\(Paths.list(shape.table))\">\(phrases.label(types: shape.table))</a>\(Icon.right)\(here)</div>"
  }

  /// What a person fills in first, and the rest: by what the declaration says of each field.
  private var sections: (main: [any AnyField], rest: [any AnyField]) {
    let open = shape.fields.filter { FormReading.isOpen($0, shape, visit.actor) }
    let wanted = Set(shape.standards.flatMap(\.fields))
    let telling: Traits = [.required, .audited, .searchable, .indexed]
    let main = open.filter { !$0.isOwn && (!$0.traits.isDisjoint(with: telling) || wanted.contains($0.name)) }
    let names = Set(main.map(\.name))
    let rest = open.filter { !names.contains($0.name) }
    return rest.count < 3 ? (open, []) : (main, rest)
  }

  private var errors: HTML {
    guard !issues.isEmpty else { return "" }
    let items = issues.html { issue in
      let words = Complaint.sentence(issue, shape, phrases)
      return issue.field.map { "<li><a href=\"#f-\($0)\">\(words)</a></li>" } ?? "<li>\(words)</li>"
    }
    return """
      <div class="errors mb" role="alert" tabindex="-1" aria-labelledby="errors"><h2 id="errors">\
      \(phrases("form.errors", count: issues.count))</h2>\
      <ul>\(items)</ul></div>
      """
  }

  /// Clients that share the name, the tax ID, a phone or the e-mail address with the new one.
  private var hint: HTML {
    guard !similar.isEmpty else { return "" }
    let phones = PhoneLink(visit)
    let items = similar.html { account in
      let about = [account.city, account.taxID, account.phone.map { phones.words($0.text) }].compactMap { $0 }.joined(separator: " · ")
      return "<p><a href=\"\(Paths.record(shape.table, account.id.raw))\">\(account.name)</a> <span class=\"sub\">\(about)</span></p>"
    }
    return """
      <div class="notice warn" role="alert">\(Icon.warning)\
      <div><p><b>\(phrases("form.similar", count: similar.count))</b></p>\(items)</div></div>
      """
  }
}
