import Foundation
import Testing

/// Where the published data lies: `../shared` beside the package, absent in a stranger's clone.
enum SharedFiles {
  /// A file below `../shared`; nil (and a message) when the folder is absent, a failure in CI.
  static func path(_ name: String) -> String? {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let path = folder.deletingLastPathComponent().appendingPathComponent("shared/\(name)").path
    if FileManager.default.fileExists(atPath: path) { return path }
    skip("no ../shared")
    return nil
  }

  /// Says why a test did not run; in CI that is a failure.
  static func skip(_ reason: String) {
    print("skipped: \(reason)")
    #expect(ProcessInfo.processInfo.environment["CI"] == nil, "CI must not skip: \(reason)")
  }

  /// Runs a program, its output into a file when given; returns the exit code, nil when it cannot be started.
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

  /// A fresh file name under the temporary folder.
  static func temporary(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name)").path
  }
}
