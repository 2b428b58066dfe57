import CAssets
import Foundation
import Secrets

/// Style sheets, scripts and icons, carried inside the program; the font, made by the set-up script, beside it.
final class Assets: Sendable {
  static let shared = Assets()
  /// Part of every address below `/assets/`: changes when any of the files does, so browsers may keep them for ever.
  let version: String
  private let files: [String: (type: String, body: [UInt8])]

  private init() {
    let script = "text/javascript; charset=utf-8"
    let style = "text/css; charset=utf-8"
    var files: [String: (type: String, body: [UInt8])] = [:]
    for index in 0..<Int(clientele_asset_count) {
      guard let asset = Assets.carried(index) else { continue }
      switch asset.name.split(separator: ".").last {
      case "js": files[asset.name] = (script, asset.body)
      case "svg": files[asset.name] = ("image/svg+xml", asset.body)
      default: files[asset.name] = (style, asset.body)
      }
    }
    let layers = ["tokens", "base", "layout", "components", "overlays", "charts", "print"]
    files["app.css"] = (style, layers.flatMap { files[$0 + ".css"]?.body ?? [] })
    if let font = Assets.font() { files["inter.woff2"] = ("font/woff2", font) }
    let all = files.sorted { $0.key < $1.key }.map { $0.key + String(decoding: $0.value.body, as: UTF8.self) }.joined()
    version = String(Secrets.hash(all).prefix(12))
    self.files = files
  }

  private static func carried(_ index: Int) -> (name: String, body: [UInt8])? {
    guard let asset = clientele_asset(Int32(index))?.pointee else { return nil }
    return (String(cString: asset.name), Array(UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size))))
  }

  /// `assets/inter.woff2` beside the program or in the folder that CLIENTELE_ASSETS names. Without it system fonts serve.
  private static func font() -> [UInt8]? {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
    let folders: [String?] = [
      ProcessInfo.processInfo.environment["CLIENTELE_ASSETS"], program.appendingPathComponent("assets").path, "build/assets",
    ]
    for folder in folders.compactMap({ $0 }) {
      guard let data = FileManager.default.contents(atPath: folder + "/inter.woff2"), data.count < 2_000_000 else { continue }
      return [UInt8](data)
    }
    return nil
  }

  /// The address of an asset that may be kept for ever.
  func path(_ name: String) -> String { "/assets/\(version)/\(name)" }

  func response(_ request: PageRequest) -> PageResponse {
    guard request.path.count <= 3, let name = request.path.last, let file = files[name] else { return .text("not found\n", status: 404) }
    let tag = "\"\(version)\""
    var response = PageResponse(type: file.type, body: file.body)
    let isKept = request.path.count == 3 && request.path[1] == version
    response.headers.append(("cache-control", isKept ? "public, max-age=31536000, immutable" : "no-cache"))
    response.headers.append(("etag", tag))
    if request.headers["if-none-match"] == tag {
      response.status = 304
      response.body = []
    }
    return response
  }

  func body(_ name: String) -> [UInt8]? { files[name]?.body }

  func icon(_ request: PageRequest) -> PageResponse {
    let picture = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22"><rect width="22" height="22" rx="6" fill="#2a57c2"/>\
      <path d="M15 8.2a5 5 0 1 0 0 5.6" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>
      """
    var response = PageResponse(type: "image/svg+xml", body: Array(picture.utf8))
    response.headers.append(("cache-control", "public, max-age=86400"))
    return response
  }
}

/// The look of the pages for reports that open from disk.
public enum StyleSheet {
  public static var bytes: [UInt8] { Assets.shared.body("app.css") ?? [] }
  public static var font: [UInt8]? { Assets.shared.body("inter.woff2") }
}
