import Foundation
import Model
import TestKit
import Testing

@testable import Formats

/// A table of answers beside the samples: rows by heading.
func answers(_ path: String) throws -> [[String: String]] {
  guard let path = Shared.path(path) else { return [] }
  let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: true)
  guard let first = lines.first else { return [] }
  let header = first.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  return lines.dropFirst().map { line in
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    return Dictionary(zip(header, cells), uniquingKeysWith: { $1 })
  }
}

/// What `clientele inspect --json` finds in a sample.
func inspected(_ path: String) throws -> (inspection: Inspection, json: JSON) {
  let inspection = try Inspection.of(path: path)
  return (inspection, .object(inspection.members))
}

func inspected(bytes: [UInt8]) -> (inspection: Inspection, json: JSON) {
  let inspection = Inspection.of(MappedFile(copying: bytes))
  return (inspection, .object(inspection.members))
}

extension JSON {
  /// A value as answer tables write it.
  var plain: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .integer(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    default: text
    }
  }
  /// Members of an object joined by "/".
  func joined(_ names: String...) -> String { names.map { self[$0]?.plain ?? "" }.joined(separator: "/") }
}
