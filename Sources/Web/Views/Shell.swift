import Markup
import Model
import Records
import Register
import Wording

/// What surrounds every page: navigation, the top bar with search, the foot on a phone.
enum Shell {
  /// One line of the navigation.
  struct Item: Sendable {
    let section: String
    let path: String
    let icon: Icon
    let key: String
    var isAdministrators = false
  }

  static let daily = [
    Item(section: "accounts", path: "/accounts", icon: .users, key: "shell.accounts"),
    Item(section: "contacts", path: "/contacts", icon: .user, key: "shell.contacts"),
    Item(section: "activities", path: "/activities", icon: .chat, key: "shell.activities"),
    Item(section: "orders", path: "/orders", icon: .box, key: "shell.orders"),
    Item(section: "products", path: "/products", icon: .product, key: "shell.products"),
  ]
  static let analysis = [Item(section: "base", path: "/base", icon: .chart, key: "shell.base")]
  private static let everySetting = [
    Item(section: "jobs", path: "/jobs", icon: .clock, key: "shell.jobs"),
    Item(section: "fields", path: "/fields", icon: .list, key: "shell.fields", isAdministrators: true),
    Item(section: "users", path: "/users", icon: .lock, key: "shell.users"),
  ]

  /// The settings that the visitor may open.
  static func settings(_ visit: Visit) -> [Item] { everySetting.filter { !$0.isAdministrators || visit.actor.isAdministrator } }

  static func page(_ title: String, section: String, _ visit: Visit, recent: [Trails.Place] = [], _ body: HTML) -> HTML {
    let phrases = visit.phrases
    func item(_ item: Item) -> HTML {
      """
      <a class="i" href="\(item.path)"\(if: item.section == section, " aria-current=\"page\"")>\(item.icon)\
      <span>\(phrases(item.key))</span></a>
      """
    }
    func tab(_ item: Item) -> HTML {
      "<a href=\"\(item.path)\"\(if: item.section == section, " aria-current=\"page\"")>\(item.icon)<span>\(phrases(item.key))</span></a>"
    }
    let name = visit.user.name.text
    return document(phrases("app.title", ["page": title]), phrases, csrf: visit.visitor.csrf, script: true, room: body.bytes.count) {
      page in
      page += """
        <a class="skip" href="#main">\(phrases("shell.skip"))</a><div class="app">\
        <nav class="nav" aria-label="\(phrases("shell.navigation"))">\
        <a class="brand" href="/">\(logo)Clientele</a>\(daily.html(item))<h2>\(phrases("shell.analysis"))</h2>\(analysis.html(item))\
        \(trail(recent, phrases))\
        <span class="sp"></span><h2>\(phrases("shell.settings"))</h2>\(settings(visit).html(item))</nav>\
        <header class="top"><a class="search" href="/search" data-palette>\(Icon.search)<span>\(phrases("shell.search.placeholder"))</span>\
        <kbd>\(phrases("shell.search.key"))</kbd></a><div class="r">\
        <a class="btn hide-s" href="/accounts/new">\(Icon.plus)\(phrases("shell.create"))</a>\(menus(visit))\
        <a class="ava" href="/profile" aria-label="\(phrases("shell.profile")): \(name)">\(initials(name))</a></div></header>\
        <main class="main" id="main" tabindex="-1">
        """
      page += body
      page += """
        </main></div>\
        <nav class="tabbar" aria-label="\(phrases("shell.menu"))">\([daily[0], daily[3], analysis[0]].html(tab))\
        <a href="/search" data-palette>\(Icon.search)<span>\(phrases("shell.search"))</span></a>\
        <button type="button" popovertarget="more">\(Icon.more)<span>\(phrases("common.more"))</span></button></nav>\
        \(more(section, recent, visit))\
        \(palette(phrases))\
        <div class="toasts" role="status" data-undo="\(phrases("undo.action")) (Z)">\(Flash(visit.request)?.html(visit))</div>
        """
    }
  }

  /// On a phone: the rest of the navigation behind the last place of its foot.
  private static func more(_ section: String, _ places: [Trails.Place], _ visit: Visit) -> HTML {
    let phrases = visit.phrases
    func item(_ item: Item) -> HTML {
      "<a href=\"\(item.path)\"\(if: item.section == section, " aria-current=\"page\"")>\(item.icon)\(phrases(item.key))</a>"
    }
    let links = places.prefix(3).html { "<a href=\"\($0.address)\">\(icon(of: $0.table))\($0.words(phrases))</a>" }
    let recent: HTML = places.isEmpty ? "" : "<h3>\(phrases("palette.recent"))</h3>\(links)"
    return """
      <div id="more" popover class="menu" aria-label="\(phrases("shell.navigation"))">\([daily[1], daily[2], daily[4]].html(item))<hr>\
      \(settings(visit).html(item))<a href="/import">\(Icon.upload)\(phrases("list.import"))</a>\(recent)</div>
      """
  }

  /// What the visitor looked at lately.
  private static func trail(_ places: [Trails.Place], _ phrases: Phrasebook) -> HTML {
    if places.isEmpty { return "" }
    let items = places.prefix(5).html { place in
      "<a class=\"i\" href=\"\(place.address)\">\(icon(of: place.table))<span>\(place.words(phrases))</span></a>"
    }
    return "<div class=\"recent\"><h2>\(phrases("palette.recent"))</h2>\(items)</div>"
  }

  /// The drawing of a record type: that of its line in the navigation.
  static func icon(of table: String) -> Icon {
    let path = Paths.list(table)
    return (daily + everySetting).first { $0.path == path }?.icon ?? .document
  }

  /// A sheet in the middle of the window, outside the shell: sign-in and errors.
  static func plain(_ title: String, _ phrases: Phrasebook, below: HTML = .empty, _ body: () -> HTML) -> HTML {
    let sheet = body()
    return document(phrases("app.title", ["page": title]), phrases, csrf: nil, script: false, room: sheet.bytes.count) {
      $0 += "<main class=\"auth\"><a class=\"brand\" href=\"/\">\(logo)Clientele</a><div class=\"card\">\(sheet)</div>\(below)</main>"
    }
  }

  /// - Parameter room: about how many bytes the body writes beside the shell: the document is one buffer, made once.
  static func document(
    _ title: String, _ phrases: Phrasebook, csrf: String?, script: Bool, room: Int, _ body: (inout HTML) -> Void
  ) -> HTML {
    let assets = Assets.shared
    let scripts: HTML = script ? "<script type=\"module\" src=\"\(assets.path("app.js"))\"></script>" : ""
    let token: HTML = csrf.map { "<meta name=\"csrf\" content=\"\($0)\">" } ?? ""
    var page = HTML(capacity: room + 16_000)
    page += """
      <!doctype html><html lang="\(phrases.language.code)"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\(token)\
      <title>\(title)</title><link rel="icon" href="/favicon.ico"><script src="\(assets.path("theme.js"))"></script>\
      <link rel="stylesheet" href="\(assets.path("app.css"))">\(scripts)</head>\
      <body data-offline="\(phrases("problem.unavailable"))">
      """
    body(&page)
    page += "</body></html>"
    return page
  }

  static let logo: HTML = """
    <svg class="logo" viewBox="0 0 22 22" aria-hidden="true"><rect width="22" height="22" rx="6"/>\
    <path d="M14.500 7.800a4.600 4.600 0 1 0 0 6.400M11 11h.01"/></svg>
    """

  private static func menus(_ visit: Visit) -> HTML {
    let phrases = visit.phrases
    func choice(_ attribute: Attribute, _ key: String) -> HTML {
      "<button role=\"menuitemradio\" aria-checked=\"false\" type=\"button\"\(attribute)>\(phrases(key))</button>"
    }
    let languages = Language.allCases.html { language in
      """
      <form method="post" action="/profile/language"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
      <input type="hidden" name="back" value="\(visit.request.target)">\
      <button role="menuitemradio" name="language" value="\(language.code)"\
       aria-checked="\(language == phrases.language ? "true" : "false")" lang="\(language.code)">\(language.nativeName)</button></form>
      """
    }
    return """
      <button class="btn g ic" type="button" aria-label="\(phrases("shell.theme"))" popovertarget="view">\(Icon.sun)</button>\
      <div id="view" popover class="menu" role="menu">\(choice(Attribute("data-set-theme", "light"), "shell.theme.light"))\
      \(choice(Attribute("data-set-theme", "dark"), "shell.theme.dark"))\
      \(choice(Attribute("data-set-theme", "auto"), "shell.theme.system"))<hr>\
      \(choice(Attribute("data-set-density", "compact"), "shell.density.compact"))\
      \(choice(Attribute("data-set-density", "auto"), "shell.density.normal"))<hr>\(languages)<hr>\
      <a role="menuitem" href="/keys" data-keys>\(phrases("shell.keys")) <kbd>?</kbd></a></div>
      """
  }

  private static func palette(_ phrases: Phrasebook) -> HTML {
    """
    <dialog class="cmd" closedby="any" aria-label="\(phrases("palette.title"))" data-url="/search"\
     data-none="\(phrases("palette.nothing"))">\
    <input type="text" role="combobox" aria-expanded="true" aria-controls="hits" aria-autocomplete="list" autocomplete="off"\
     spellcheck="false"\
     aria-label="\(phrases("palette.title"))" placeholder="\(phrases("shell.search.placeholder"))">\
    <div id="hits" role="listbox" aria-label="\(phrases("search.title"))"></div><p class="g" role="status"></p>\
    <footer><span><kbd>↑</kbd> <kbd>↓</kbd> \(phrases("palette.hint.move"))</span>\
    <span><kbd>Enter</kbd> \(phrases("palette.hint.open"))</span>\
    <span><kbd>Esc</kbd> \(phrases("palette.hint.close"))</span><span>\(phrases("palette.hint.layout"))</span></footer></dialog>
    """
  }

  /// The first letters of the first two words: `Ковальчук Анна` -> `КА`.
  static func initials(_ name: String) -> String {
    name.split(separator: " ").filter { $0.first?.isLetter ?? false }.prefix(2).compactMap { $0.first.map { String($0).uppercased() } }
      .joined()
  }
}
