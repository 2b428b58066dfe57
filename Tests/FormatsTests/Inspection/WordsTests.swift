import Foundation
import Model
import TestKit
import Testing
import Wording

@testable import Formats

@Suite("Every complaint has words")
struct WordsTests {
  /// Names of parts and messages that look like rules.
  private static let others: Set<String> = ["workbook.xml", "camt.053", "camt.05"]

  @Test("each kind and each rule that stands in the readers' sources has its rule and its way out in three languages")
  func words() throws {
    let folder = Shared.root().appendingPathComponent("Sources/Formats")
    var rules: Set<String> = []
    let files = FileManager.default.enumerator(at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    while let url = files?.nextObject() as? URL {
      guard url.pathExtension == "swift", let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
      for match in text.matches(of: #/"((?:bank|camt|cml|csv|file|mt940|table|text|workbook|xml|card|calendar|mail)\.[a-zA-Z0-9]+)"/#) {
        if !Self.others.contains(String(match.1)) { rules.insert(String(match.1)) }
      }
    }
    for fault in RequisiteFault.allCases where fault != .empty { rules.insert("requisite." + fault.rawValue) }
    #expect(rules.count > 40)
    for language in Language.allCases {
      let phrases = Phrasebook(language)
      for kind in FileKind.allCases { #expect(phrases.has("inspect.kind.\(kind.rawValue)"), "\(language): \(kind)") }
      for rule in rules {
        #expect(phrases.has("inspect.rule.\(rule)"), "\(language): rule \(rule)")
        #expect(phrases.has("inspect.way.\(rule)"), "\(language): way \(rule)")
      }
    }
  }
}
