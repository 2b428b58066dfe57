import Markup
import Model

/// What goes back to the browser or the program.
public struct PageResponse: Sendable {
  public var status: Int
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]
  /// The body of a long answer, in place of `body`.
  public var file: SpooledFile?

  public init(status: Int = 200, type: String, body: [UInt8]) {
    self.status = status
    headers = [("content-type", type)]
    self.body = body
  }

  public static func html(_ html: HTML, status: Int = 200) -> PageResponse {
    PageResponse(status: status, type: "text/html; charset=utf-8", body: html.bytes)
  }

  public static func json(_ json: JSON, status: Int = 200) -> PageResponse {
    PageResponse(status: status, type: "application/json", body: json.bytes)
  }

  public static func text(_ text: String, status: Int = 200) -> PageResponse {
    PageResponse(status: status, type: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  /// Sends the browser to a path of this site after a form was taken.
  public static func redirect(_ path: String) -> PageResponse {
    var response = PageResponse(status: 303, type: "text/plain; charset=utf-8", body: [])
    response.headers.append(("location", path.hasPrefix("/") && !path.hasPrefix("//") ? path : "/"))
    return response
  }
}
