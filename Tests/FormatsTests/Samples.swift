import Foundation
import TestKit

@testable import Formats

extension Shared {
  /// A folder of `shared`, or nil (said aloud) when the checkout stands alone.
  static func folder(_ name: String) -> URL? { path(name).map { URL(fileURLWithPath: $0) } }

  /// Files of a sample folder with this ending, in order of name.
  static func files(_ folder: String, ending: String) throws -> [URL] {
    guard let folder = Self.folder(folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == ending }.sorted { $0.path < $1.path }
  }
}

/// Linear congruential numbers with a fixed start (constants of Knuth's MMIX), so that a failure repeats.
struct Dice {
  var state: UInt64
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(sides, 1)
  }
}

func mapped(_ text: String) -> MappedFile { MappedFile(copying: Array(text.utf8)) }

/// All records of a text under a dialect.
func records(_ text: String, _ dialect: CSVDialect = CSVDialect(), limits: CSVLimits = CSVLimits()) -> ([[String]], CSVComplaints) {
  let reader = CSVReader(mapped(text), dialect: dialect, limits: limits)
  var rows: [[String]] = []
  while let row = reader.next() { rows.append(row.texts) }
  return (rows, reader.complaints)
}
