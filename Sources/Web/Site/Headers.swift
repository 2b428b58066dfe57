/// The headers that every answer carries.
enum Headers {
  private static let policy =
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"

  static func secure(_ response: inout PageResponse) {
    response.headers += [
      ("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin"), ("content-security-policy", policy),
      ("cross-origin-opener-policy", "same-origin"), ("x-frame-options", "DENY"),
    ]
    if !response.headers.contains(where: { $0.name == "cache-control" }) { response.headers.append(("cache-control", "no-store")) }
  }
}
