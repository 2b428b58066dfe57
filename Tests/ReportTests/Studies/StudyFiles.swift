import Foundation
import Model
import TestKit
import Testing

@testable import Report

/// A file of `../shared`, unpacked when it is packed; nil (with a word about it) when it or the program for it is absent.
func sharedFile(_ name: String, _ scratch: Scratch) throws -> String? {
  guard let packed = Shared.path("data/" + name) else { return nil }
  let program = name.hasSuffix(".xz") ? "xz" : name.hasSuffix(".gz") ? "gzip" : nil
  guard let program else { return packed }
  let plain = scratch.file(String(name.split(separator: "/").last ?? "").replacing(".\(program == "xz" ? "xz" : "gz")", with: ""))
  guard try Shared.run([program, "-dc", packed], output: plain) == 0 else {
    Shared.skip("no \(program) program")
    return nil
  }
  return plain
}

extension JSON {
  /// A number, whole or not.
  var figure: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
  var count: Int? { integer.map { Int($0) } }
  subscript(_ path: String...) -> JSON? { path.reduce(Optional(self)) { $0?[$1] } }
  /// The element of a list whose member has a value.
  func first(_ member: String, _ value: String) -> JSON? { array?.first { $0[member]?.string == value } }
}

func isNear(_ value: JSON?, _ expected: Double, _ tolerance: Double) -> Bool {
  guard let found = value?.figure else { return false }
  return abs(found - expected) <= tolerance
}
