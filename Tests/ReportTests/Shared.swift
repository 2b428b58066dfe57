import Foundation
import Testing

/// The developers' samples beside the repository, and places for files of our own.
enum Shared {
  /// A file below `../shared`; nil (said aloud) when the checkout stands alone, a failure in CI.
  static func path(_ name: String, file: StaticString = #filePath) -> String? {
    var folder = URL(fileURLWithPath: "\(file)").resolvingSymlinksInPath()
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let path = folder.appendingPathComponent("shared/\(name)").path
    if FileManager.default.fileExists(atPath: path) { return path }
    skip("no ../shared")
    return nil
  }

  static func skip(_ reason: String) {
    print("skipped: \(reason)")
    #expect(ProcessInfo.processInfo.environment["CI"] == nil, "CI must not skip: \(reason)")
  }

  /// Runs a program, its output into a file when given; nil when it cannot be started.
  static func run(_ arguments: [String], output: String? = nil) throws -> Int32? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    if let output {
      try Data().write(to: URL(fileURLWithPath: output))
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    }
    do { try process.run() } catch { return nil }
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A folder that is gone after the test.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  func file(_ name: String, text: String) throws -> String { try file(name, text.utf8) }

  func text(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }
}
