/// The targets that a part of a workbook names: the part `_rels/….rels` beside it.
final class PartRelations: XMLStream {
  private(set) var targets: [(id: String, kind: String, target: String)] = []

  override func started(_ element: XMLElement) {
    guard element.is("Relationship"), targets.count < 100_000, let id = element.text("Id"), let target = element.text("Target") else {
      return
    }
    // The last word of the type is the same in transitional and strict workbooks.
    let kind = element.text("Type")?.split(separator: "/").last.map(String.init) ?? ""
    targets.append((id, kind, target))
  }

  /// The path of a target seen from the part at `path`: absolute ones begin with a slash.
  static func resolved(_ target: String, from path: String) -> String {
    let target = target.replacing("\\", with: "/")
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The part with the relations of the part at `path`.
  static func path(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    return (parts.dropLast() + ["_rels", (parts.last ?? "") + ".rels"]).joined(separator: "/")
  }
}
