import Markup
import Model
import Records
import Register

/// Every field of a client, each edited in place, and how complete they are against the data standard.
struct RequisitesView: Sendable {
  let visit: Visit
  let card: AccountCard

  var html: HTML {
    let phrases = visit.phrases
    let shape = visit.desk.catalogue.shape(Account.self)
    let record = card.account.any
    let needed = shape.standards.flatMap(\.fields)
    let filled = needed.filter { name in shape.field(named: name).map { !record[$0].isEmpty } ?? true }.count
    let percent = needed.isEmpty ? 100 : filled * 100 / needed.count
    let view = InlineView(
      visit: visit, shape: shape, record: record, format: FieldFormat(visit, card.titles), options: [User.table: card.users],
      needed: Set(needed))
    let rows = shape.fields.filter { !$0.isSecret }.html { field in
      "<dt>\(phrases.label(field, of: shape.table))</dt><dd>\(view.html(field))</dd>"
    }
    let share = phrases("requisites.complete", ["share": phrases.percent(share: Double(percent) / 100, .upTo(0))])
    let standards = shape.standards.html { standard in
      let name = phrases("standard.account." + standard.name.lowercased().replacing(" ", with: "_"))
      let lacks = standard.fields.compactMap { shape.field(named: $0) }.filter { record[$0].isEmpty }.map {
        phrases.label($0, of: shape.table)
      }
      let words =
        lacks.isEmpty
        ? phrases("requisites.standard.met", ["name": name])
        : phrases("requisites.standard.lacks", ["name": name, "fields": phrases.list(lacks)])
      return "<p class=\"sub\">\(words)</p>"
    }
    return """
      <details class="card" open><summary><h2>\(phrases("requisites.title"))</h2><span class="r meter">\(share) \
      <meter value="\(percent)" max="100" aria-label="\(share)"></meter></span></summary><div class="body">\(standards)\
      <dl class="kv">\(rows)</dl></div></details>
      """
  }
}
