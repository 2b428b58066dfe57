import Foundation
import Testing

/// The folder of real data and samples beside the checkout, absent in a stranger's clone; and programs that tests may ask.
public enum Shared {
  /// Nil, with a word about it, when the folder is absent; a failure in CI.
  public static func folder(from file: StaticString = #filePath) -> URL? {
    let shared = root(from: file).deletingLastPathComponent().appendingPathComponent("shared")
    if FileManager.default.fileExists(atPath: shared.appendingPathComponent("README.md").path) { return shared }
    skip("no ../shared")
    return nil
  }

  /// A file or folder below `../shared`; nil, with a word about it, when it is absent.
  public static func path(_ name: String, from file: StaticString = #filePath) -> String? {
    guard let path = folder(from: file)?.appendingPathComponent(name).path else { return nil }
    if FileManager.default.fileExists(atPath: path) { return path }
    skip("no ../shared/\(name)")
    return nil
  }

  /// The root of the checkout.
  public static func root(from file: StaticString = #filePath) -> URL {
    var root = URL(fileURLWithPath: "\(file)").resolvingSymlinksInPath()
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    return root
  }

  /// Says why a test did not run; in CI that is a failure.
  public static func skip(_ reason: String) {
    print("skipped: \(reason)")
    #expect(!Engine.isCI, "CI must not skip: \(reason)")
  }

  /// Runs a program, its output into a file when given; returns the exit code, nil when it cannot be started.
  public static func run(_ arguments: [String], output: String? = nil) throws -> Int32? {
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
  public static func temporary(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name)").path
  }
}
