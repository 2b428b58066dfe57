/// A request as pages see it: everything from outside is bounded here, before anybody uses it.
public struct PageRequest: Sendable {
  public enum Method: String, Sendable { case get = "GET", post = "POST", patch = "PATCH", put = "PUT", delete = "DELETE", head = "HEAD" }
  public let method: Method
  /// Decoded parts of the path, without empty ones.
  public let path: [String]
  /// The path and query as they came, for links back.
  public let target: String
  public let query: Fields
  public let cookies: [String: String]
  /// Header fields by small name; only those that pages look at.
  public let headers: [String: String]
  public let body: [UInt8]
  public let address: String
  public let id: String
  /// The file and the fields of a multipart form, which the server has put aside.
  public var upload: Upload?

  /// Longest body of a form or a JSON document.
  public static let greatestBody = 2 << 20
  public static let greatestTarget = 16_384

  /// Nil when the method is unknown or the target is too long or malformed.
  public init?(method: String, target: String, headers: [String: String], body: [UInt8], address: String, id: String) {
    guard let method = Method(rawValue: method), target.utf8.count <= Self.greatestTarget, target.hasPrefix("/") else { return nil }
    let cut = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path: [String] = []
    for part in cut[0].split(separator: "/") {
      guard path.count < 12, let text = Fields.decode(part, plus: false), !text.contains("/"), text != "..", !text.utf8.contains(0) else {
        return nil
      }
      path.append(text)
    }
    guard let query = Fields(encoded: cut.count > 1 ? cut[1] : "") else { return nil }
    self.method = method
    self.path = path
    self.target = target
    self.query = query
    self.headers = headers
    self.body = body
    self.address = address
    self.id = id
    var cookies: [String: String] = [:]
    for pair in (headers["cookie"] ?? "").split(separator: ";").prefix(50) {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { cookies[String(parts[0]).trimmed] = String(parts[1]).trimmed }
    }
    self.cookies = cookies
  }

  /// Asks for JSON instead of a page: by the API path or by the Accept header.
  public var wantsJSON: Bool {
    path.first == "api" || (headers["accept"].map { $0.contains("application/json") && !$0.contains("text/html") } ?? false)
  }

  /// The browser speaks TLS with the balancer in front.
  var isSecure: Bool { headers["x-forwarded-proto"] == "https" }

  public var hasJSON: Bool { headers["content-type"]?.hasPrefix("application/json") ?? false }

  /// The fields of a submitted form; nil when they are malformed or too many.
  public var form: Fields? {
    if let upload { return upload.fields }
    guard headers["content-type"]?.hasPrefix("application/x-www-form-urlencoded") ?? body.isEmpty else { return nil }
    return Fields(encoded: String(decoding: body, as: UTF8.self))
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
