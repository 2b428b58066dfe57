import Foundation
import TestKit
import Testing

@testable import Formats

func calendar(_ text: String) throws -> CalendarFile { try calendar(Array(text.utf8)) }
func calendar(_ bytes: [UInt8]) throws -> CalendarFile { try bytes.withUnsafeBytes { try CalendarFile($0) } }

@Suite("Calendars of other programs, many of them broken on purpose, are read")
struct CalendarSampleTests {
  @Test("every row of the answer file: parts, values that cannot be read, titles; what is refused")
  func samples() throws {
    for row in try Shared.answers("samples/icalendar/EXPECTED.tsv") {
      let name = row["file"] ?? ""
      let file = try calendar(try Shared.bytes("samples/icalendar/\(name)"))
      #expect(file.isUsable == (row["parse"] == "ok"), "\(name): \(file.complaints.first)")
      guard row["parse"] == "ok" else {
        #expect(file.errors > 0, "\(name)")
        continue
      }
      let counts = file.counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      #expect(counts == row["components"], "\(name)")
      #expect("\(file.errors)" == row["property_errors"], "\(name): \(file.complaints.first)")
      // The answer file has the first two titles of events.
      let expected = row["first_summaries"] ?? ""
      let titles = file.items.filter { $0.kind == .event && !$0.summary.isEmpty }.map(\.summary).prefix(2).joined(separator: " | ")
      #expect(titles.trimmed == expected.trimmed, "\(name)")
      #expect(try calendar(file.roots.bytes).roots == file.roots, "\(name): parts read back")
      for item in file.items {
        let back = try calendar([item.component].bytes).items
        #expect(back == [item], "\(name): items read back")
      }
    }
  }
}
