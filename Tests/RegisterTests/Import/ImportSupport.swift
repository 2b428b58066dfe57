import Foundation
import Model
import Records
import TestKit
import Testing

@testable import Register

/// Files of one test, deleted afterwards.
final class Desktop {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("import-" + UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  func text(_ path: String) throws -> String { String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self) }

  /// Runs a program into a file; false when it cannot be run.
  func run(_ arguments: [String], into output: String) throws -> Bool { try Shared.run(arguments, output: output) == 0 }
}

extension House {
  var importer: Importer { Importer(desk) }

  /// Opens, guesses and imports.
  @discardableResult
  func take(
    _ path: String, as subject: ImportPlan.Subject? = nil, by actor: Actor? = nil, dry: Bool = false, rejects: String? = nil,
    with importer: Importer? = nil, _ change: (inout ImportPlan) -> Void = { _ in }
  ) async throws -> ImportOutcome {
    let importer = importer ?? self.importer
    let source = try ImportSource(path)
    var plan = try importer.plan(source, as: subject)
    change(&plan)
    return try await importer.run(plan, source, by: actor ?? House.program, isDryRun: dry, rejects: rejects)
  }

  func count(_ table: String) async throws -> Int { try await desk.read(as: House.program) { try $0.count(table, .all, cap: 1_000_000) } }
}
