import Foundation
import Model

/// A long answer on its way: written to a nameless file first, so that neither memory nor a reader of the database is held for as
/// long as a slow browser takes. The file is gone when the answer is.
public final class SpooledFile: Sendable {
  private let handle: FileHandle
  private static let piece = 65_536

  /// - Throws: `Problem.unavailable` when no temporary file can be made.
  init() throws {
    let path = NSTemporaryDirectory() + "/clientele-" + UUID().uuidString + ".spool"
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forUpdatingAtPath: path)
    else { throw Problem.unavailable("no temporary file: \(path)") }
    try? FileManager.default.removeItem(atPath: path)
    self.handle = handle
  }

  deinit { try? handle.close() }

  func append(_ bytes: [UInt8]) throws {
    do { try handle.write(contentsOf: Data(bytes)) } catch { throw Problem.unavailable("temporary file: \(error)") }
  }

  /// Bytes written so far.
  public var size: Int { (try? handle.seekToEnd()).flatMap { Int(exactly: $0) } ?? 0 }

  /// All of it from the beginning, piece by piece.
  public func read(_ take: ([UInt8]) async throws -> Void) async throws {
    try handle.seek(toOffset: 0)
    while let data = try handle.read(upToCount: Self.piece), !data.isEmpty { try await take([UInt8](data)) }
  }
}
