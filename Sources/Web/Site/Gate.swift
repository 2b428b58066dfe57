import Register
import Secrets

/// Guards what changes something: a form of another site must not act in the name of a signed-in visitor.
enum Gate {
  static let cookie = "clientele"

  /// Reading is free. Writing by a browser session needs the key of the session, in the form or in a header;
  /// writing by an API key needs nothing more, because no browser sends that key by itself.
  static func admits(_ request: PageRequest, _ visitor: SignIn.Visitor) -> Bool {
    if request.method == .get || request.method == .head || visitor.session == nil { return true }
    if let site = request.headers["sec-fetch-site"], site != "same-origin" && site != "none" { return false }
    let given = request.headers["x-csrf-token"] ?? request.form?["csrf"] ?? ""
    return Secrets.equal(given, visitor.csrf)
  }

  /// The cookie of a session: not for scripts, not for other sites.
  static func setCookie(_ secret: String, seconds: Int, secure: Bool) -> String {
    "\(cookie)=\(secret); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(seconds)" + (secure ? "; Secure" : "")
  }
}
