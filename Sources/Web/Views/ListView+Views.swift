import Markup
import Model

extension ListView {
  /// The visitor's own views, after the ready ones.
  var savedTabs: HTML {
    shelf.views.html { view in
      let isCurrent = view.id == shelf.current?.id
      let changed: HTML = isCurrent && shelf.isChanged ? "<i>•<span class=\"vh\">\(phrases("view.changed"))</span></i>" : ""
      return "<a href=\"\(view.address(links.path))\"\(if: isCurrent, " aria-current=\"page\"")>\(view.name)\(changed)</a>"
    }
  }

  /// Saves the list under a name, or changes the view that it is in. Nothing for the whole list and for ready ones.
  var keeper: HTML {
    if let view = shelf.current { return menu(of: view) }
    let state = ListState.of(sheet.list.fields)
    if state.isEmpty || sheet.plan.views.contains(where: { ListState.areSame(Fields(encoded: $0.query) ?? Fields(), state) }) { return "" }
    return """
      <button class="btn g sm" type="button" popovertarget="view-new">\(Icon.star)\(phrases("list.saveView"))</button>\
      <div id="view-new" popover class="menu start">\(naming)</div>
      """
  }

  private func form(_ path: String, _ fields: HTML) -> HTML {
    "<form class=\"pad\" method=\"post\" action=\"\(path)\"><input type=\"hidden\" name=\"csrf\" value=\"\(csrf)\">\(fields)</form>"
  }

  private func item(_ path: String, _ fields: HTML, _ icon: Icon, _ words: String, isBad: Bool = false) -> HTML {
    """
    <form method="post" action="\(path)"><input type="hidden" name="csrf" value="\(csrf)">\(fields)\
    <button\(if: isBad, " class=\"bad\"")>\(icon)\(words)</button></form>
    """
  }

  private var query: HTML { "<input type=\"hidden\" name=\"query\" value=\"\(ListState.of(sheet.list.fields).encoded)\">" }

  private func name(_ value: String) -> HTML {
    """
    <label class="field">\(phrases("view.name"))\
    <input class="in" name="name" value="\(value)" maxlength="60" required autocomplete="off"></label>
    """
  }

  private var naming: HTML {
    form(links.path + "/views", "\(query)\(name(""))<button class=\"btn p\">\(phrases("list.saveView"))</button>")
  }

  private func menu(of view: ViewShelf.View) -> HTML {
    let path = "\(links.path)/views/\(view.id)"
    let update: HTML = shelf.isChanged ? item(path, query, .check, phrases("view.update")) : ""
    let first = item(
      path, "<input type=\"hidden\" name=\"first\" value=\"\(view.isFirst ? "0" : "1")\">", .home,
      phrases(view.isFirst ? "view.notFirst" : "view.first"))
    let another: HTML = shelf.isChanged ? "<h3>\(phrases("view.another"))</h3>\(naming)" : ""
    let rename = form(path, "\(name(view.name))<button class=\"btn\">\(phrases("view.rename"))</button>")
    let delete = item(path + "/deletion", "", .trash, phrases("view.delete"), isBad: true)
    return """
      <button class="btn g sm" type="button" popovertarget="view-menu" aria-label="\(phrases("view.menu", ["name": view.name]))">\
      \(Icon.star)\(view.name)\(if: shelf.isChanged, " •")\(Icon.down)</button>\
      <div id="view-menu" popover class="menu start">\(update)\(first)<hr>\(another)\(rename)<hr>\(delete)</div>
      """
  }

  /// The very list as a table for a spreadsheet.
  var download: HTML {
    """
    <a class="btn g sm hide-s" href="\(links.setting("format", "csv"))" download data-tip="\(phrases("list.export"))"\
     aria-label="\(phrases("list.export"))">\(Icon.download)CSV</a>
    """
  }
}
