import Foundation
import Markup
import Model
import Records
import Wording

/// The profile of the visitor.
struct ProfileView {
  /// What is wrong with a new password.
  enum Complaint: Sendable { case wrong, differ, short, common, throttled }

  /// An open session of the visitor.
  struct Browser: Sendable {
    let id: Int64
    let agent: String?
    let opened: Instant
    let expires: Instant
    let isCurrent: Bool
  }

  static let shortestPassword = 8

  let user: Record<User>
  let sessions: [Browser]
  let issues: [Complaint]
  let saved: Bool
  let phrases: Phrasebook
  let zone: TimeZone
  let csrf: String

  var html: HTML {
    """
    <div class="narrow"><div class="head"><span class="mono" aria-hidden="true">\(Shell.initials(user.name.text))</span><div class="t">\
    <h1>\(user.name.text)</h1><div class="meta"><span class="badge acc">\(phrases("option.user.role." + user.role.rawValue))</span>\
    <span>\(user.login)</span></div></div><div class="acts"><form method="post" action="/session/end">\(token)\
    <button class="btn">\(Icon.logout)\(phrases("shell.signOut"))</button></form></div></div>\
    <div class="stack">\(language)\(password)\(browsers)</div></div>
    """
  }

  private var token: HTML { "<input type=\"hidden\" name=\"csrf\" value=\"\(csrf)\">" }

  private var language: HTML {
    let buttons = Language.allCases.html { language in
      """
      <button class="btn\(if: language == phrases.language, " p")" name="language" value="\(language.code)" lang="\(language.code)"\
      \(if: language == phrases.language, " aria-pressed=\"true\"")>\(language.nativeName)</button>
      """
    }
    return """
      <section class="card"><header><h2>\(phrases("shell.language"))</h2></header><div class="body">\
      <form class="row" method="post" action="/profile/language">\(token)<input type="hidden" name="back" value="/profile">\(buttons)\
      </form></div></section>
      """
  }

  private var complaint: HTML {
    guard let issue = issues.first else { return .empty }
    let words =
      switch issue {
      case .wrong: phrases("signIn.passwordWrong")
      case .differ: phrases("signIn.passwordsDiffer")
      case .short: phrases("signIn.passwordShort", count: ProfileView.shortestPassword)
      case .common: phrases("signIn.passwordCommon")
      case .throttled: phrases("signIn.throttled", count: 5)
      }
    return "<div class=\"errors\" role=\"alert\" tabindex=\"-1\"><p>\(words)</p></div>"
  }

  private var needed: HTML {
    "<div class=\"notice warn\">\(Icon.warning)<div><p>\(phrases("signIn.passwordNeeded"))</p></div></div>"
  }

  private var password: HTML {
    func input(_ name: StaticString, _ key: String, _ complete: StaticString) -> HTML {
      """
      <div class="field"><label for="\(name.description)">\(phrases(key))</label><input class="in" type="password" id="\(name.description)"\
       name="\(name.description)" autocomplete="\(complete.description)" required></div>
      """
    }
    let hasOld = user.passwordHash != nil
    return """
      <section class="card"><header><h2>\(phrases("signIn.passwordTitle"))</h2></header><div class="body">\
      <form class="form" method="post" action="/profile/password">\(token)\(complaint)\
      \(if: !hasOld && issues.isEmpty, needed)\
      \(if: saved, "<div class=\"notice good\">\(Icon.check)<div><p>\(phrases("signIn.passwordSaved"))</p></div></div>")\
      <input type="text" name="username" value="\(user.login)" autocomplete="username" hidden>\
      <div class="fields">\(if: hasOld, input("old", "signIn.passwordOld", "current-password"))\
      \(input("new", "signIn.passwordNew", "new-password"))\(input("again", "signIn.passwordAgain", "new-password"))</div>\
      <footer><button class="btn p">\(phrases("signIn.passwordSet"))</button></footer></form></div></section>
      """
  }

  private var browsers: HTML {
    let rows = sessions.html { session in
      let end: HTML =
        session.isCurrent
        ? "<span class=\"badge good\">\(phrases("profile.session.current"))</span>"
        : """
        <form method="post" action="/profile/sessions/\(session.id)/end">\(token)<button class="btn sm">\(phrases("profile.session.end"))\
        </button></form>
        """
      return """
        <tr><td class="two">\(ProfileView.short(session.agent) ?? phrases("common.noData"))<small>\
        \(phrases.moment(session.opened, in: zone))</small></td>\
        <td class="hide-s">\(phrases("field.session.expires")): \(phrases.moment(session.expires, in: zone))</td><td class="n">\(end)</td>\
        </tr>
        """
    }
    return """
      <section class="card"><header><h2>\(phrases("profile.sessions"))</h2></header><div class="scroll"><table class="tbl"><tbody>\(rows)\
      </tbody></table></div></section>
      """
  }

  /// The browser and the system out of a User-Agent, as far as it tells them.
  static func short(_ agent: String?) -> String? {
    guard let agent, !agent.isEmpty else { return nil }
    let browsers = [
      ("Edg/", "Edge"), ("YaBrowser", "Yandex"), ("OPR/", "Opera"), ("Firefox", "Firefox"),
      ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    let systems = [
      ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
      ("Mac OS", "macOS"), ("Linux", "Linux"),
    ]
    let browser = browsers.first { agent.contains($0.0) }?.1
    let system = systems.first { agent.contains($0.0) }?.1
    let known = [browser, system].compactMap { $0 }
    return known.isEmpty ? String(agent.prefix(60)) : known.joined(separator: ", ")
  }
}
