import Foundation
import Markup
import Model
import Records
import Wording

/// One user as an administrator sees him: rights, the one-time link, the way out and in.
struct UserView {
  let user: Record<User>
  /// The path of a new one-time link, shown this once.
  let link: String?
  let until: Instant
  let phrases: Phrasebook
  let zone: TimeZone
  let csrf: String
  let isSelf: Bool

  var html: HTML {
    let blocked: HTML? = user.active ? nil : "<span class=\"badge bad\">\(phrases("users.blocked"))</span>"
    return """
      <div class="narrow"><div class="crumbs"><a href="/users">\(phrases("users.title"))</a>\(Icon.right)<span>\(user.name.text)</span>\
      </div>\
      <div class="head"><span class="mono" aria-hidden="true">\(Shell.initials(user.name.text))</span><div class="t"><h1>\(user.name.text)\
      </h1>\
      <div class="meta"><span class="badge acc">\(phrases("option.user.role." + user.role.rawValue))</span>\(blocked)<span>\(user.login)\
      </span></div></div>\
      <div class="acts"><a class="btn" href="/users/\(user.id.raw)/edit">\(Icon.pencil)\(phrases("card.edit"))</a>\
      \(if: user.active, form("link", "users.link", .link, "btn p"))\
      \(if: !isSelf, user.active ? form("block", "users.block", .lock, "btn d") : form("unblock", "users.unblock", .lock, "btn"))</div>\
      </div>\
      \(ready)<section class="card"><header><h2>\(phrases("type.user"))</h2></header><div class="body"><dl class="kv">\
      \(row("name", user.name.text))\(row("login", user.login))\(row("role", phrases("option.user.role." + user.role.rawValue)))\
      \(row("email", user.any[User.schema.fields.email].text ?? ""))\(row("phone", user.any[User.schema.fields.phone].text ?? ""))\
      \(row("active", phrases.label(user.active)))</dl></div></section></div>
      """
  }

  private func row(_ name: String, _ value: String) -> HTML {
    "<dt>\(phrases("field.user." + name))</dt><dd>\(value.isEmpty ? phrases("common.empty") : value)</dd>"
  }

  private func form(_ verb: StaticString, _ key: String, _ icon: Icon, _ style: StaticString) -> HTML {
    """
    <form method="post" action="/users/\(user.id.raw)/\(verb.description)"><input type="hidden" name="csrf" value="\(csrf)">\
    <button class="\(style.description)">\(icon)\(phrases(key))</button></form>
    """
  }

  private var ready: HTML {
    guard let link else { return .empty }
    let moment = phrases.moment(Instant(seconds: until.seconds + 86_400), in: zone)
    return """
      <div class="notice good">\(Icon.link)<div><p><b>\(phrases("users.linkReady", ["moment": moment]))</b></p>\
      <p><input class="in" readonly data-absolute value="\(link)" aria-label="\(phrases("signIn.linkTitle"))"></p><p>\
      \(phrases("users.linkHow"))</p></div></div>
      """
  }
}
