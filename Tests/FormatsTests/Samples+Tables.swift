import Foundation
import TestKit

extension Shared {
  /// Rows of a tab-separated answer file below `../shared`, by the names of its first line; empty when the file is absent.
  static func answers(_ name: String) throws -> [[String: String]] {
    guard let path = path(name) else { return [] }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: true)
    guard let head = lines.first?.split(separator: "\t", omittingEmptySubsequences: false) else { return [] }
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      var row: [String: String] = [:]
      for (index, name) in head.enumerated() { row[String(name)] = index < cells.count ? String(cells[index]) : "" }
      return row
    }
  }

  /// The bytes of a file below `../shared`.
  static func bytes(_ name: String) throws -> [UInt8] {
    guard let path = path(name) else { return [] }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
