import Markup
import Model
import Records
import Register
import Wording

/// The card of a record, derived from its shape: fields edited in place, what points at it, its history.
struct CardView: Sendable {
  enum Tab: Sendable { case card, history }
  let visit: Visit
  let shape: Shape
  let record: AnyRecord
  let format: FieldFormat
  let related: [Related]
  var options: [String: [(id: Int64, title: String)]] = [:]
  var lines: OrderLines?
  var walk: Walk?

  private var phrases: Phrasebook { visit.phrases }
  private var path: String { Paths.record(shape.table, record.id) }

  var html: HTML {
    let side = related.html { RelatedView(visit: visit, record: record, related: $0, format: format).html }
    let table = lines.map { OrderLinesView(visit: visit, lines: $0, format: format, products: options["product"] ?? []).html }
    if related.isEmpty, table == nil { return "\(head(tab: .card))\(fields)" }
    let main: HTML = table.map { "\($0)\(side)" } ?? side
    return "\(head(tab: .card))<div class=\"cols\"><div class=\"stack\">\(main)</div><div class=\"side\">\(fields)</div></div>"
  }

  func head(tab: Tab) -> HTML {
    let name = format.name(record, shape)
    let isPerson = shape.title.kind == .personName
    let mono: HTML? = isPerson ? "<span class=\"mono\" aria-hidden=\"true\">\(Monogram.letters(name))</span>" : nil
    return """
      <div class="crumbs"><a href="\(walk?.list ?? Paths.list(shape.table))">\(phrases.label(types: shape.table))</a>\(Icon.right)\
      <span>\(name)</span>\(walk?.html(phrases))</div>\
      <div class="head">\(mono)<div class="t"><h1>\(name)</h1><div class="meta">\(meta)</div></div><div class="acts">\(calls)\
      \(CardActions(visit: visit, path: path, canWrite: visit.actor.mayWrite(shape)).html)</div></div>\
      <nav class="tabs" aria-label="\(phrases("card.sections"))"><a href="\(path)"\(if: tab == .card, " aria-current=\"page\"")>\
      \(phrases.label(type: shape.table))</a>\
      <a href="\(path)/history"\(if: tab == .history, " aria-current=\"page\"")>\(phrases("card.history"))</a></nav>
      """
  }

  /// The choices of the record as badges, and whom it belongs to.
  private var meta: HTML {
    let choices = shape.fields.filter { $0.kind.options != nil && !record[$0].isEmpty && !$0.isOwn }.html { field in
      "<span class=\"badge\">\(format.text(record[field], field, of: shape.table))</span>"
    }
    let parents = shape.fields.filter { ["account", "owner", "order", "team"].contains($0.name) && !record[$0].isEmpty }.html { field in
      "<span>\(phrases.label(field, of: shape.table)): \(format.html(record[field], field, of: shape.table))</span>"
    }
    return choices + parents
  }

  private var calls: HTML {
    let phone = shape.fields.filter { $0.kind == .phone }.compactMap { record[$0].text }.first
    let email = shape.fields.filter { $0.kind == .email }.compactMap { record[$0].text }.first
    let call: HTML? = phone.map { phone in
      """
      <a class="btn" href="\(format.phones.call(phone))" aria-label="\(phrases("card.call"))">\(Icon.phone)\
      <span class="hide-s">\(phrases("card.call"))</span></a>
      """
    }
    let write: HTML? = email.map { email in
      """
      <a class="btn" href="\(FieldFormat.write(email))" aria-label="\(phrases("card.write"))">\(Icon.mail)\
      <span class="hide-s">\(phrases("card.write"))</span></a>
      """
    }
    return "\(call)\(write)"
  }

  private var fields: HTML {
    let view = InlineView(
      visit: visit, shape: shape, record: record, format: format, options: options, needed: Set(shape.standards.flatMap(\.fields)))
    let rows = shape.fields.filter { !$0.isSecret }.html { field in
      "<dt>\(phrases.label(field, of: shape.table))</dt><dd>\(view.html(field))</dd>"
    }
    return """
      <section class="card"><header><h2>\(phrases("requisites.title"))</h2></header><div class="body">\
      <dl class="kv">\(rows)</dl></div></section>
      """
  }
}
