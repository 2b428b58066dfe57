import Markup
import Model
import Register
import Wording

/// Deleted records of one type: what they were, when they went and by whom, and the way back for one or several.
struct DeletedListView: Sendable {
  let visit: Visit
  let shape: Shape
  let records: [DeletedRecord]
  let next: Query.Place?
  let format: FieldFormat

  private var phrases: Phrasebook { visit.phrases }
  private var path: String { DeletedListPage.path(shape) }
  var title: String { phrases("deleted.of", ["types": phrases.label(types: shape.table).lowercased()]) }

  var html: HTML {
    let list = Paths.list(shape.table)
    return """
      \(BulkToast(visit.query).map { $0.html(list, back: path, csrf: visit.visitor.csrf, phrases) })\
      <div class="crumbs"><a href="\(list)">\(phrases.label(types: shape.table))</a>\(Icon.right)<span>\(phrases("deleted.title"))</span>\
      </div>\
      <div class="head"><div class="t"><h1>\(title)</h1><div class="meta"><span>\(phrases("deleted.text"))</span></div></div></div>\
      \(records.isEmpty ? empty : table)
      """
  }

  private var empty: HTML {
    """
    <section class="card"><div class="empty">\(Icon.trash)<h2>\(phrases("deleted.empty"))</h2></div>\(pager)</section>
    """
  }

  private var table: HTML {
    """
    <form method="post" action="\(Paths.list(shape.table))/bulk"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
    <input type="hidden" name="back" value="\(path)"><section class="card" aria-label="\(title)"><div class="scroll">\
    <table class="tbl" data-rows><thead><tr><th scope="col" class="fit hide-s"><label class="pick">\
    <input type="checkbox" data-all aria-label="\(phrases("list.chooseAll"))"></label></th>\
    <th scope="col">\(phrases("bulk.kept.record"))</th><th scope="col" class="hide-s">\(phrases("deleted.at"))</th>\
    <th scope="col" class="hide-s">\(phrases("deleted.by"))</th><th><span class="vh">\(phrases("card.restore"))</span></th></tr></thead>\
    <tbody>\(records.html(row))</tbody></table></div>\
    \(pager)</section>\
    <div class="bulk" role="toolbar" aria-label="\(phrases("bulk.title"))"><b>\(phrases("bulk.count")) <span data-count>0</span></b>\
    <button class="btn sm p" name="do" value="restore">\(Icon.undo)\(phrases("deleted.restore"))</button>\
    <button class="btn g ic sm" type="button" data-clear aria-label="\(phrases("bulk.clear"))">\(Icon.x)</button></div></form>
    """
  }

  /// Nothing under a list of one page.
  private var pager: HTML {
    let isFirst = visit.query["after"] == nil
    if isFirst, next == nil { return "" }
    let first: HTML = isFirst ? "" : "<a class=\"btn g sm\" href=\"\(path)\">\(phrases("list.first"))</a>"
    return "<div class=\"pager\"><span class=\"r\">\(first)\(onward)</span></div>"
  }

  private var onward: HTML {
    next.map { place in
      """
      <a class="btn sm" rel="next" href="\(path)?after=\(Fields.encode(Place.write(place)))">\(phrases("list.next")) \(Icon.right)</a>
      """
    } ?? ""
  }

  private func row(_ item: DeletedRecord) -> HTML {
    let (name, address) = (format.name(item.record, shape), Paths.record(shape.table, item.record.id))
    let who = item.userName ?? phrases("common.program")
    let at = phrases.moment(item.at, in: visit.zone)
    let about = about(item.record)
    return """
      <tr><td class="hide-s"><label class="pick"><input type="checkbox" name="id" value="\(item.record.id)"\
       aria-label="\(phrases("list.choose")): \(name)"></label></td>\
      <td class="two"><a class="nm" href="\(address)">\(name)</a>\(if: !about.isEmpty, "<small>\(about)</small>" as HTML)\
      <small class="only-s">\(at) · \(who)</small></td><td class="hide-s">\(at)</td><td class="hide-s">\(who)</td>\
      <td class="n"><button class="btn sm" formaction="\(address)/restoration" aria-label="\(phrases("deleted.restore")): \(name)">\
      \(Icon.undo)\(phrases("deleted.restore"))</button></td></tr>
      """
  }

  /// What else tells the record from others of its name: the first filled columns of its list.
  private func about(_ record: AnyRecord) -> String {
    let plan = ListPlan.of(shape)
    let names = (plan.styles[shape.title.name]?.extras ?? []) + plan.columns
    var seen: Set<String> = [shape.title.name]
    let fields = names.filter { seen.insert($0).inserted }.compactMap { shape.field(named: $0) }
    return fields.filter { !record[$0].isEmpty }.prefix(3).map { format.text(record[$0], $0, of: shape.table) }.joined(separator: " · ")
  }
}
