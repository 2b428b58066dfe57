import Foundation
import Testing

@Suite struct SourceTests {
  @Test("bytes are trusted in one file only, and Markup is pure: no Foundation")
  func oneRawFile() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var seen = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      seen += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      if file.lastPathComponent != "HTML+Raw.swift" { #expect(!text.contains("HTML(raw:"), "\(file.path)") }
      if file.path.contains("/Markup/") || file.path.contains("/Charts/") {
        #expect(!text.contains("import Foundation"), "\(file.path)")
      }
    }
    #expect(seen > 0)
  }
}
