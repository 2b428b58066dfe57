import Foundation
import Secrets
import Storage
import Wording

/// The SHA-256 of a backup in a file beside it, in the form that `sha256sum -c` reads: no database notices every changed bit by itself.
enum Seal {
  enum State: Equatable {
    case whole
    /// Nothing says what the backup was when it was made.
    case missing
    case broken
  }

  static func path(of file: String) -> String { file + ".sha256" }

  /// Reads the backup from the disk again and writes what it was. Answers the fingerprint.
  @discardableResult
  static func write(for file: String) throws -> String {
    guard let print = Fingerprint.ofFile(file) else { throw StorageError.unavailable("\(file): \(String(cString: strerror(errno)))") }
    let name = URL(fileURLWithPath: file).lastPathComponent
    let handle = open(path(of: file), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard handle >= 0 else { throw StorageError.unavailable("\(path(of: file)): \(String(cString: strerror(errno)))") }
    defer { close(handle) }
    let line = Array("\(print)  \(name)\n".utf8)
    guard Glibc.write(handle, line, line.count) == line.count, fsync(handle) == 0 else {
      throw StorageError.unavailable("\(path(of: file)): \(String(cString: strerror(errno)))")
    }
    return print
  }

  /// Whether the backup is what it was when it was made.
  static func state(of file: String) throws -> State {
    guard FileManager.default.fileExists(atPath: path(of: file)) else { return .missing }
    let text = try String(contentsOfFile: path(of: file), encoding: .utf8)
    guard let print = Fingerprint.ofFile(file) else { throw StorageError.unavailable("\(file): \(String(cString: strerror(errno)))") }
    return text.prefix(64).lowercased() == print ? .whole : .broken
  }

  /// Throws when the backup has changed; says so when nothing is known of it.
  static func check(_ file: String, _ phrases: Phrasebook) throws {
    switch try state(of: file) {
    case .whole: return
    case .missing: Terminal.note(phrases("restore.unsealed", ["path": path(of: file)]))
    case .broken: throw StorageError.unusable(phrases("restore.damaged", ["path": file, "reason": phrases("restore.checksum")]))
    }
  }
}
