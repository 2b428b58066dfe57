import HTTPTypes
import Hummingbird
import Logging
import Model
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Carries the site over HTTP/1.1 and runs until the process is asked to stop; requests under way are finished.
public struct Server: Sendable {
  let site: Site
  let host: String
  let port: Int
  let logger: Logger

  public init(_ site: Site, host: String, port: Int, logger: Logger) {
    self.site = site
    self.host = host
    self.port = port
    self.logger = logger
  }

  /// Calls `ready` with the port once requests are taken. Returns after SIGTERM or SIGINT.
  public func run(ready: @escaping @Sendable (Int) async -> Void) async throws {
    let site = site
    let responder = CallbackResponder<Context> { request, context in await Server.respond(site, request, context) }
    let application = Application(
      responder: responder, configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in await ready(channel.localAddress?.port ?? 0) }, logger: logger)
    let group = ServiceGroup(
      configuration: .init(
        services: [
          .init(service: application), .init(service: Drain(operations: site.operations)), .init(service: TrailKeeping(site: site)),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    // From the socket to the last byte of the page on the threads that read the database.
    try await withTaskExecutorPreference(site.desk.store.threads) { try await group.run() }
  }

  private static func respond(_ site: Site, _ request: Request, _ context: Context) async -> Response {
    var headers: [String: String] = [:]
    for field in request.headers {
      let name = field.name.canonicalName
      headers[name] = headers[name].map { $0 + (name == "cookie" ? "; " : ", ") + field.value } ?? field.value
    }
    let id = RequestName.next()
    guard PageRequest.Method(rawValue: request.method.rawValue) != nil else {
      var refusal = PageResponse.text("method not allowed\n", status: 405)
      let target = request.head.path ?? "/"
      let asked = PageRequest(method: "GET", target: target, headers: [:], body: [], address: context.address, id: id)
      refusal.headers.append(("allow", asked.map { site.methods(of: $0).joined(separator: ", ") } ?? ""))
      return make(refusal, gzip: false)
    }
    if let type = headers["content-type"], type.lowercased().hasPrefix("multipart/"), let form = Multipart(contentType: type),
      let head = PageRequest(
        method: request.method.rawValue, target: request.head.path ?? "/", headers: headers, body: [], address: context.address, id: id),
      let uploads = site.uploads, await site.takesUpload(head)
    {
      return make(await UploadReading(uploads: uploads, site: site).respond(head, form, request.body), gzip: false)
    }
    let body: [UInt8]
    do {
      body = try await Array(buffer: request.body.collect(upTo: PageRequest.greatestBody))
    } catch {
      return make(await refuse(site, request, headers, context, id, status: 413), gzip: false)
    }
    guard
      let page = PageRequest(
        method: request.method.rawValue, target: request.head.path ?? "/", headers: headers, body: body, address: context.address, id: id)
    else { return make(await refuse(site, request, headers, context, id, status: 400), gzip: false) }
    return make(await site.respond(to: page), gzip: headers["accept-encoding"]?.contains("gzip") ?? false)
  }

  /// What cannot be taken in is refused in the words of the visitor, under its own address where that can be read.
  private static func refuse(
    _ site: Site, _ request: Request, _ headers: [String: String], _ context: Context, _ id: String, status: Int
  ) async -> PageResponse {
    let asked = request.head.path ?? "/"
    for target in [asked, String(asked.prefix { $0 != "?" }), "/"] {
      let head = PageRequest(
        method: request.method.rawValue, target: target, headers: headers, body: [], address: context.address, id: id)
      if let head { return await site.refuse(head, status: status) }
    }
    return .text("bad request\n", status: 400)
  }

  private static func make(_ response: PageResponse, gzip: Bool) -> Response {
    var fields = HTTPFields()
    for (name, value) in response.headers { if let field = HTTPField.Name(name) { fields.append(HTTPField(name: field, value: value)) } }
    if let file = response.file {
      let stream = ResponseBody(contentLength: file.size) { writer in
        try await file.read { try await writer.write(ByteBuffer(bytes: $0)) }
        try await writer.finish(nil)
      }
      return Response(status: .init(code: response.status), headers: fields, body: stream)
    }
    var body = response.body
    if gzip, body.count > 1400, response.status == 200, let packed = Gzip.pack(body) {
      body = packed
      fields[.contentEncoding] = "gzip"
      fields[.vary] = "accept-encoding"
    }
    return Response(status: .init(code: response.status), headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: body)))
  }

  /// What the server knows of a connection.
  struct Context: RequestContext {
    var coreContext: CoreRequestContextStorage
    let address: String
    init(source: Source) {
      coreContext = .init(source: source)
      address = source.channel.remoteAddress?.ipAddress ?? "local"
    }
  }
}

/// Tells the balancer, when the process is asked to stop, that nobody new shall come.
private struct Drain: Service {
  let operations: Operations
  func run() async throws {
    try? await gracefulShutdown()
    operations.drain()
  }
}
