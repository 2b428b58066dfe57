import Markup
import Model
import Records
import Register
import Wording

/// The top of a client's card: crumbs, name, badges, what can be done, the tabs.
struct AccountHead: Sendable {
  enum Tab: Sendable { case timeline, orders, history }
  let visit: Visit
  let account: Record<Account>
  let facts: Record<AccountFacts>?
  let people: [AccountCard.Person]
  let titles: Titles
  var walk: Walk?

  private var phrases: Phrasebook { visit.phrases }
  private var path: String { Paths.record(Account.table, account.id.raw) }
  var name: String { account.name }

  func html(tab: Tab) -> HTML { "\(crumbs)\(head)\(tabs(tab))" }

  var crumbs: HTML {
    """
    <div class="crumbs"><a href="\(walk?.list ?? "/accounts")">\(phrases("clients.title"))</a>\(Icon.right)<span>\(account.name)</span>\
    \(walk?.html(phrases))</div>
    """
  }

  var head: HTML {
    let about = [
      account.activity, account.city, account.taxID.map { phrases.label(Account.schema.fields.taxID, of: Account.table) + " " + $0 },
    ]
    let line = about.compactMap { $0 }.joined(separator: " · ")
    return """
      <div class="head"><span class="mono" aria-hidden="true">\(Monogram.letters(account.name))</span><div class="t"><h1>\(account.name)\
      </h1>\
      <div class="meta">\(badges)\(if: !line.isEmpty, "<span>\(line)</span>")<span>\(owner)</span></div></div>\
      <div class="acts">\(actions)</div></div>
      """
  }

  private var badges: HTML {
    let format = FieldFormat(visit, titles)
    let stage = Account.schema.fields.stage
    let tone: HTML = account.stage == .customer ? " good" : account.stage == .prospect ? " info" : account.stage == .lost ? " bad" : " warn"
    let now = format.text(account.any[stage], stage, of: Account.table)
    var out: HTML = "<span class=\"badge\(tone)\">\(now)</span>"
    for role in Account.Role.allCases where account.roles.contains(role) {
      // A stage and a role may share a word: "Customer" is said once.
      let name = phrases.label(option: role.rawValue, of: "roles", in: Account.table)
      if name != now { out += "<span class=\"badge\">\(name)</span>" }
    }
    if let facts, let abc = facts.abc {
      let both = abc.rawValue.uppercased() + (facts.xyz?.rawValue.uppercased() ?? "")
      let key = facts.xyz == nil ? "card.abc" : "card.abcXyz"
      out += "<span class=\"badge\(if: abc == .a, " acc")\">\(phrases(key, ["class": both]))</span>"
    }
    if let facts, let recency = facts.recency, let frequency = facts.frequency, let monetary = facts.monetary {
      out += "<span class=\"badge\">\(phrases("card.rfm", ["score": "\(recency)-\(frequency)-\(monetary)"]))</span>"
    }
    if facts?.late == true { out += "<span class=\"badge warn\">\(phrases("card.late"))</span>" }
    return out
  }

  private var owner: HTML {
    guard let owner = account.owner else { return HTML(text: phrases("card.noOwner")) }
    return "\(phrases("card.ownerLabel")) \(FieldFormat(visit, titles).link(User.table, owner.raw))"
  }

  private var actions: HTML {
    let phone = account.phone?.text ?? people.lazy.compactMap(\.phone).first
    let email = account.email?.text ?? people.lazy.compactMap(\.email).first
    let call: HTML? = phone.map { phone in
      """
      <a class="btn" href="\(PhoneLink(visit).call(phone))" aria-label="\(phrases("card.call"))">\(Icon.phone)\
      <span class="hide-s">\(phrases("card.call"))</span></a>
      """
    }
    let write: HTML? = email.map { email in
      """
      <a class="btn" href="\(FieldFormat.write(email))" aria-label="\(phrases("card.write"))">\(Icon.mail)\
      <span class="hide-s">\(phrases("card.write"))</span></a>
      """
    }
    return """
      \(call)\(write)<a class="btn p" href="\(path)#text" data-focus="#text" data-key="KeyN">\(Icon.plus)\(phrases("card.log")) <kbd>N\
      </kbd></a>\
      \(CardActions(visit: visit, path: path, canWrite: true).html)
      """
  }

  func tabs(_ tab: Tab) -> HTML {
    let count: HTML = facts?.orders.map { "<i>\(phrases.integer($0))</i>" } ?? ""
    return """
      <nav class="tabs" aria-label="\(phrases("card.sections"))">\
      <a href="\(path)"\(if: tab == .timeline, " aria-current=\"page\"")>\(phrases("timeline.title"))</a>\
      <a href="\(path)/orders"\(if: tab == .orders, " aria-current=\"page\"")>\(phrases("orders.title"))\(count)</a>\
      <a href="\(path)/history"\(if: tab == .history, " aria-current=\"page\"")>\(phrases("card.history"))</a></nav>
      """
  }
}

/// The menu behind the three dots of a card.
struct CardActions: Sendable {
  let visit: Visit
  let path: String
  let canWrite: Bool

  var html: HTML {
    let phrases = visit.phrases
    guard canWrite else { return "" }
    return """
      <button class="btn ic" type="button" aria-label="\(phrases("common.more"))" popovertarget="card-more">\(Icon.more)</button>\
      <div id="card-more" popover class="menu"><a href="\(path)/edit" data-key="KeyE">\(Icon.pencil)\(phrases("card.edit"))</a>\
      <button type="button" data-print>\(Icon.print)\(phrases("card.print"))</button><hr>\
      <form method="post" action="\(path)/deletion"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
      <button class="bad">\(Icon.trash)\(phrases("card.delete"))</button></form></div>
      """
  }
}

/// The letters that stand for a company or a person.
enum Monogram {
  private static let forms: Set<String> = [
    "ооо", "оао", "зао", "пао", "ао", "ип", "тов", "пп", "фоп", "прат", "пат", "тд", "тк", "гк", "нпо", "llc", "ltd", "inc", "the",
  ]

  /// `ООО «Северный ветер»` -> `СВ`: the first letters of the first two words that are not a legal form.
  static func letters(_ name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let telling = words.filter { !forms.contains($0.lowercased()) }
    return (telling.isEmpty ? words : telling).prefix(2).compactMap { $0.first.map { String($0).uppercased() } }.joined()
  }
}
