import Foundation
import TestKit
import Testing

@testable import Formats

@Suite("Bounces and other reports about mail are told")
struct DeliveryReportTests {
  @Test("the answers of the samples: hard or soft at least 95 %, the reason at least 85 %")
  func samples() throws {
    let rows = try Shared.answers("samples/bounces/EXPECTED.tsv")
    var hard = 0
    var reasons = 0
    for (name, answers) in Dictionary(grouping: rows, by: { $0["file"] ?? "" }).sorted(by: { $0.key < $1.key }) {
      let report = try mail(try Shared.bytes("samples/bounces/\(name)")).deliveryReport
      #expect(report != nil, "\(name)")
      let outcomes = report?.outcomes ?? []
      #expect(outcomes.count == answers.count || name.hasPrefix("arf"), "\(name): \(outcomes)")
      for (index, answer) in answers.enumerated() {
        // Recipients of one message stand in the same order or are told apart by their reply code.
        let outcome =
          outcomes.count == answers.count
          ? outcomes.first { answers.count > 1 && $0.status == answer["dsn"] } ?? outcomes[index] : outcomes.first
        if outcome?.isHard == (answer["hard"] == "1") { hard += 1 } else { print("hard?", name, answer, outcome as Any) }
        if outcome?.reason.rawValue == answer["reason"] { reasons += 1 } else { print("reason?", name, answer, outcome as Any) }
      }
    }
    print("bounces: hard or soft \(hard) of \(rows.count), reason \(reasons) of \(rows.count)")
    #expect(hard * 100 >= rows.count * 95)
    #expect(reasons * 100 >= rows.count * 85)
  }
}
