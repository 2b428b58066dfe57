import Markup
import Wording

/// A form that came after its session had ended: everything typed into it, ready to be sent once more.
///
/// Only what the browser says to have come from a page of ours is offered again, so that nobody is asked to send what a foreign
/// page has filled in. Passwords are typed anew.
struct LateForm {
  private let request: PageRequest
  private let fields: Fields
  private let csrf: String?
  private let phrases: Phrasebook

  /// - Parameter csrf: the key of the session that will send it; nil while nobody is signed in.
  init?(_ request: PageRequest, csrf: String?, _ phrases: Phrasebook) {
    guard request.method == .post, request.headers["sec-fetch-site"] == "same-origin", request.upload == nil,
      request.path.first != "profile", let fields = request.form
    else { return nil }
    (self.request, self.fields, self.csrf, self.phrases) = (request, fields, csrf, phrases)
  }

  var html: HTML {
    let typed = fields.pairs.filter { $0.name != "csrf" }.html { pair in
      "<input type=\"hidden\" name=\"\(pair.name)\" value=\"\(pair.value)\">"
    }
    let key: HTML? = csrf.map { "<input type=\"hidden\" name=\"csrf\" value=\"\($0)\">" }
    return """
      <form method="post" action="\(request.target)">\(key)\(typed)\
      <button class="btn\(if: csrf != nil, " p")">\(phrases("error.resend"))</button></form>
      """
  }
}
