import Markup
import Model
import Register
import Wording

/// The list of one record type: tabs, conditions, table, pages, bulk bar.
struct ListView: Sendable {
  let sheet: ListSheet
  let phrases: Phrasebook
  let cell: Cell
  let csrf: String
  /// May this visitor write records of the type.
  let isWritable: Bool
  private let isAdministrator: Bool
  private let head: HTML
  /// The way to a file of such records; empty where there is none.
  private let load: HTML
  let links: ListLinks
  let target: String
  let catalogue: Catalogue
  let shelf: ViewShelf
  let menus: FieldMenus
  let menu: FieldMenu

  init(_ sheet: ListSheet, _ shelf: ViewShelf, _ visit: Visit) {
    self.sheet = sheet
    self.shelf = shelf
    phrases = visit.phrases
    cell = Cell(visit, titles: sheet.titles)
    csrf = visit.visitor.csrf
    isWritable = visit.actor.mayWrite(sheet.list.shape)
    isAdministrator = visit.actor.isAdministrator
    head = ListView.head(sheet.list.shape, visit)
    load = ListView.load(sheet.list.shape, visit)
    links = ListLinks(sheet.list, hasFirst: shelf.hasFirst)
    target = visit.request.target
    catalogue = visit.desk.catalogue
    menus = visit.site.menus
    menu = menus.menu(sheet.list.shape, catalogue, phrases)
  }

  var shape: Shape { sheet.list.shape }

  /// Written into one buffer from the head to the last row: a page of rows copied from piece to piece costs more than its making.
  var html: HTML {
    var page = HTML(capacity: 24_000 + sheet.lines.count * 1_400)
    page += head
    page += "\(changed)\(tabs)\(conditions)\(adding)"
    writeSheet(into: &page)
    return page
  }

  static func load(_ shape: Shape, _ visit: Visit) -> HTML {
    guard let subject = ImportPlan.Subject.filling(shape.table, for: visit.actor, visit.desk.catalogue) else { return "" }
    let words = visit.phrases("list.import")
    return """
      <a class="btn" href="/import?as=\(subject.name)" aria-label="\(words)">\(Icon.upload)<span class="hide-s">\(words)</span></a>
      """
  }

  static func head(_ shape: Shape, _ visit: Visit) -> HTML {
    let phrases = visit.phrases
    let create = ListWords.key(shape.table, "create").map { phrases($0) } ?? FormView.newTitle(shape.table, phrases)
    let deleted: HTML =
      shape.isDerived
      ? ""
      : """
      <a class="btn g ic" href="\(DeletedListPage.path(shape))" data-tip="\(phrases("deleted.title"))"\
       aria-label="\(phrases("deleted.title"))">\(Icon.trash)</a>
      """
    let new: HTML = "<a class=\"btn p\" href=\"\(Paths.list(shape.table))/new\" data-key=\"KeyC\">\(Icon.plus)\(create)</a>"
    return """
      <div class="head"><div class="t"><h1>\(phrases.label(types: shape.table))</h1></div>\
      <div class="acts">\(if: visit.actor.mayWrite(shape), deleted + load(shape, visit) + new)</div></div>
      """
  }

  private var tabs: HTML {
    if sheet.tabs.count < 2, shelf.views.isEmpty { return "" }
    let items = sheet.tabs.html { tab in
      let count = phrases.integer(tab.count) + (tab.count >= ScopedReader.greatestCount ? "+" : "")
      return """
        <a href="\(links.view(tab.view))"\(if: tab.isCurrent && shelf.current == nil, " aria-current=\"page\"")>\
        \(phrases(tab.view.key))<i>\(count)</i></a>
        """
    }
    return "<nav class=\"tabs\" aria-label=\"\(phrases("list.views"))\">\(items)\(savedTabs)</nav>"
  }

  private func writeSheet(into page: inout HTML) {
    let isForm = isWritable && !sheet.lines.isEmpty
    if isForm {
      page += """
        <form method="post" action="\(links.path)/bulk"><input type="hidden" name="csrf" value="\(csrf)">\
        <input type="hidden" name="back" value="\(target)">
        """
    }
    page += "<section class=\"card\" aria-label=\"\(phrases.label(types: shape.table))\">"
    if sheet.lines.isEmpty {
      page += "\(empty)\(sheet.list.after == nil ? "" : pager)"
    } else {
      writeTable(into: &page)
      page += pager
    }
    page += "</section>"
    if isForm { page += "\(bulk)</form>" }
  }

  private var pager: HTML {
    let total =
      sheet.list.isCut
      ? phrases("list.search.cut", count: ListSearch.most)
      : sheet.total.map { total in
        total >= ScopedReader.greatestCount
          ? phrases("list.atLeast", count: ScopedReader.greatestCount)
          : phrases(ListWords.key(shape.table, "count") ?? "list.records", count: total)
      }
    let isFirst = sheet.list.after == nil
    let range: String? =
      isFirst && !sheet.lines.isEmpty
      ? phrases("common.range", ["first": "1", "last": phrases.integer(sheet.lines.count)]) : nil
    let first: HTML = isFirst ? "" : "<a class=\"btn g sm\" href=\"\(links.first)\">\(phrases("list.first"))</a>"
    let next = sheet.next.map { place -> HTML in
      """
      <a class="btn sm" rel="next" href="\(links.setting("after", Place.write(place)))">\(phrases("list.next")) \(Icon.right)</a>
      """
    }
    return "<div class=\"pager\"><span>\(total)</span><span class=\"r\">\(range) \(first)\(next)</span></div>"
  }

  private var empty: HTML {
    if sheet.isFiltered {
      let words = sheet.current?.empty.map { phrases($0) } ?? phrases("list.noMatch")
      return """
        <div class="empty">\(Icon.filter)<h2>\(words)</h2><div class="row">\
        <a class="btn" href="\(links.cleared(sheet.list.filters))">\(phrases("list.filter.clear"))</a></div></div>
        """
    }
    if shape.table == "account" {
      let words = phrases(isAdministrator ? "clients.empty.text" : "clients.empty.manager")
      return """
        <div class="empty">\(Icon.users)<h2>\(phrases("clients.empty.title"))</h2><p>\(words)</p>\
        \(if: isAdministrator, "<p><code>clientele import purchases.csv</code></p>")<div class="row">\
        <a class="btn" href="/import">\(Icon.upload)\(phrases("list.import"))</a></div></div>
        """
    }
    let words = ListWords.key(shape.table, "empty").map { phrases($0) } ?? phrases("list.noneYet")
    return "<div class=\"empty\">\(Icon.list)<h2>\(words)</h2>\(if: !load.isEmpty, "<div class=\"row\">\(load)</div>")</div>"
  }

  /// What a bulk change did, with the way back.
  private var changed: HTML? {
    BulkToast(sheet.list.fields).map { $0.html(links.path, back: links.first, csrf: csrf, phrases) }
  }
}
