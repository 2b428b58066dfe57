import Foundation
import TestKit
import Testing

/// The rooms and the arrows between them, read from Package.swift and from the sources.
@Suite struct ArrowTests {
  /// Which rooms a room may import: docs/adr/0001-the-house.md.
  static let arrows: [String: Set<String>] = [
    "Model": [], "Analysis": [], "Secrets": [], "Markup": [], "Charts": ["Markup"], "Wording": ["Model"], "Records": ["Model"],
    "Formats": ["Model"], "Likeness": ["Model"], "Storage": ["Model"],
    "Report": ["Analysis", "Formats", "Likeness", "Charts", "Markup", "Wording", "Model"],
    "StorageSQLite": ["Storage", "Model", "Secrets"], "StoragePostgres": ["Storage", "Model"],
    "Register": ["Records", "Storage", "Formats", "Wording", "Model", "Secrets"],
    "Insight": ["Register", "Analysis", "Records", "Storage", "Model"],
    "Web": ["Register", "Insight", "Analysis", "Markup", "Charts", "Wording", "Records", "Storage", "Formats", "Model", "Secrets"],
  ]

  @Test("every room imports only the rooms that its arrows lead to, and none is empty")
  func imports() throws {
    let sources = Shared.root().appendingPathComponent("Sources")
    let rooms = Set(try FileManager.default.contentsOfDirectory(atPath: sources.path).filter { !$0.hasPrefix("C") && !$0.hasPrefix(".") })
    for room in rooms.subtracting(["clientele"]) {
      let allowed = try #require(Self.arrows[room], "the room \(room) has no line in the arrows")
      let files = swiftFiles(sources.appendingPathComponent(room))
      #expect(!files.isEmpty, "\(room) is empty")
      for file in files {
        let imported = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
          .filter { $0.hasPrefix("import ") || $0.hasPrefix("@testable import ") }.compactMap {
            $0.split(separator: " ").last.map(String.init)
          }
        for name in imported where rooms.contains(name) {
          #expect(allowed.contains(name), "\(room) must not import \(name): \(file.lastPathComponent)")
        }
      }
    }
  }

  @Test("no file is longer than 400 lines, no line longer than 140 characters")
  func sizes() throws {
    for file in swiftFiles(Shared.root().appendingPathComponent("Sources")) {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 401, "\(file.lastPathComponent) has \(lines.count) lines")
      if !file.path.contains("/Messages/") {
        #expect(lines.allSatisfy { $0.count <= 140 }, "\(file.lastPathComponent) has a line of \(lines.map(\.count).max() ?? 0)")
      }
    }
  }

  @Test("the paths that CONTRIBUTING names exist")
  func contributing() throws {
    let root = Shared.root()
    let text = try String(contentsOf: root.appendingPathComponent("CONTRIBUTING.md"), encoding: .utf8)
    let paths = text.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      .filter { $0.contains("/") && !$0.contains(" ") && !$0.contains("<") && !$0.hasPrefix("/") && !$0.contains("…") }
    #expect(paths.count > 10)
    for path in paths { #expect(FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path), "\(path) is missing") }
  }

  private func swiftFiles(_ folder: URL) -> [URL] {
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }
}
