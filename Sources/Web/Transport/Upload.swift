import Foundation
import Model

/// A file that came with a form: where it lies until the page function takes it, and the fields beside it.
public struct Upload: Sendable {
  public let fields: Fields
  /// Nil when the form came without a file.
  public let path: String?
  /// The name that the file has at home; for people only, never a path here.
  public let name: String
  public let size: Int

  public init(fields: Fields, path: String?, name: String, size: Int) {
    self.fields = fields
    self.path = path
    self.name = name
    self.size = size
  }
}

/// The folder of files that people uploaded, beside the database: bounded, and cleared after a week.
public struct Uploads: Sendable {
  public let folder: String
  /// The server whose folder it is; nil when all servers of the database share it.
  public let server: String?
  /// Greatest number of bytes of one file and of all of them.
  public static let greatestFile = 50 << 20
  static let greatestFolder = 2 << 30
  static let keptSeconds: TimeInterval = 7 * 86_400

  public init(folder: String, server: String? = nil) {
    self.folder = folder
    self.server = server
  }

  /// Whether the path is a file of this folder: nothing else is ever handed out.
  func holds(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return path == folder + "/" + name && !name.hasPrefix(".") && FileManager.default.fileExists(atPath: path)
  }

  /// Whether the file of an import lay in this folder and is gone. Of a folder of another server nobody here can tell.
  func hasLost(_ input: JSON) -> Bool {
    guard let path = input["path"]?.string else { return true }
    return input["server"]?.string == server && !holds(path)
  }

  /// A new file to write to, under a name that nobody can guess. Clears what is older than a week first.
  ///
  /// - Throws: `Problem.unavailable` when the folder is full or cannot be written to.
  func begin() throws -> (path: String, handle: FileHandle) {
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Problem.unavailable("uploads: \(error)")
    }
    guard clear() + Self.greatestFile <= Self.greatestFolder else { throw Problem.unavailable("uploads: the folder is full") }
    let path = folder + "/" + UUID().uuidString.lowercased() + ".part"
    guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw Problem.unavailable("uploads: \(path)") }
    return (path, handle)
  }

  /// Keeps an uploaded file: its final path. What is not kept is removed with the request.
  func keep(_ path: String) throws -> String {
    let final = String(path.hasSuffix(".part") ? path.dropLast(5) : path[...]) + ".csv"
    do {
      try FileManager.default.moveItem(atPath: path, toPath: final)
    } catch {
      throw Problem.unavailable("uploads: \(error)")
    }
    return final
  }

  /// Removes files older than a week; answers the bytes that are left.
  private func clear() -> Int {
    let files = FileManager.default
    let oldest = Date().addingTimeInterval(-Self.keptSeconds)
    var bytes = 0
    for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = folder + "/" + name
      guard let facts = try? files.attributesOfItem(atPath: path) else { continue }
      if let date = facts[.modificationDate] as? Date, date < oldest {
        try? files.removeItem(atPath: path)
      } else {
        bytes += (facts[.size] as? NSNumber)?.intValue ?? 0
      }
    }
    return bytes
  }
}
