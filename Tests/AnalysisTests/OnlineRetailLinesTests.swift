import Foundation
import TestKit
import Testing

/// What stands in the file before anything is cleaned: the ground on which the clean figures rest.
@Suite("A21 Online Retail, all lines") struct OnlineRetailLinesTests {
  @Test(
    "A21: 541,909 lines, 25,900 invoices, 4,070 codes, 4,372 customers, 38 countries, 9,747,747.93; cancellations, no customer, repeats")
  func raw() throws {
    guard let packed = Shared.path("data/online_retail/online_retail.csv.xz") else { return }
    let plain = Shared.temporary("online_retail.csv")
    defer { try? FileManager.default.removeItem(atPath: plain) }
    guard try Shared.run(["xz", "-dc", packed], output: plain) == 0 else { return Shared.skip("no xz program") }
    var lines = 0, cancelled = 0, repeated = 0, nameless = (lines: 0, value: Int64(0))
    var sum: Int64 = 0
    var seen: [Set<String>] = Array(repeating: [], count: 4)
    var all: Set<String> = []
    try DelimitedLines.forEach(in: plain) { fields in
      lines += 1
      let value = (DelimitedLines.scaled(fields[3], places: 0) ?? 0) * (DelimitedLines.scaled(fields[5], places: 3) ?? 0)
      sum += value
      if fields[0].first == UInt8(ascii: "C") { cancelled += 1 }
      if fields[6].isEmpty { nameless = (nameless.lines + 1, nameless.value + value) }
      for (set, place) in [0, 1, 6, 7].enumerated() where !fields[place].isEmpty {
        seen[set].insert(DelimitedLines.text(fields[place]).trimmingCharacters(in: .whitespacesAndNewlines))
      }
      if !all.insert(fields.map(DelimitedLines.text).joined(separator: "\u{1}")).inserted { repeated += 1 }
    }
    #expect(lines == 541_909 && cancelled == 9288 && repeated == 5268)
    #expect(seen.map(\.count) == [25_900, 4070, 4372, 38])
    // Thousandths to pence.
    #expect((Double(sum) / 10).rounded() == 974_774_793)
    #expect(nameless.lines == 135_080 && (Double(nameless.value) / 10).rounded() == 144_768_212)
  }
}
