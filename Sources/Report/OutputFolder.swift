import Glibc

/// The folder an examination is written into: built beside its place under another name, then renamed, so that nothing is half-written.
struct OutputFolder {
  let path: String
  /// Where the files are until `finish`.
  let draft: String
  private var names: [String] = []
  private let replaces: Bool

  /// - Throws: `ExaminationFault.folderTaken` unless the folder is new, empty, or `force` is given; `unwritable`.
  init(path: String, force: Bool) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    draft = "\(path).\(getpid()).partial"
    let entries = try Self.entries(of: path)
    if let entries, !entries.isEmpty, !force { throw ExaminationFault.folderTaken(path: path) }
    replaces = entries.map { !$0.isEmpty } ?? false
    try Self.makeParents(of: path)
    guard mkdir(draft, 0o777) == 0 else { throw ExaminationFault.unwritable(path: path, code: errno) }
  }

  /// Names in a folder; nil when there is none.
  private static func entries(of path: String) throws -> [String]? {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return nil }
      if errno == ENOTDIR { throw ExaminationFault.folderTaken(path: path) }
      throw ExaminationFault.unwritable(path: path, code: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func makeParents(of path: String) throws {
    let parts = path.split(separator: "/").dropLast()
    var parent = path.hasPrefix("/") ? "/" : ""
    for part in parts {
      parent += parent.isEmpty || parent.hasSuffix("/") ? String(part) : "/" + part
      guard mkdir(parent, 0o777) == 0 || errno == EEXIST || errno == EISDIR else {
        throw ExaminationFault.unwritable(path: path, code: errno)
      }
    }
  }

  /// Writes one file; `body` hands over its bytes piece by piece. The name may have one folder before it.
  mutating func write(_ name: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws {
    if let folder = name.split(separator: "/").first, folder.utf8.count < name.utf8.count {
      guard mkdir("\(draft)/\(folder)", 0o777) == 0 || errno == EEXIST else { throw fault }
    }
    let file = open("\(draft)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw fault }
    names.append(name)
    var isOpen = true
    defer { if isOpen { close(file) } }
    try body { bytes in
      var start = 0
      while start < bytes.count {
        let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: start), bytes.count - start) }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw fault }
        start += written
      }
    }
    isOpen = false
    // Some file systems say only now that the disk is full.
    guard close(file) == 0 else { throw fault }
  }

  /// A place for a file that somebody else writes: it is moved and removed with the others.
  mutating func reserve(_ name: String) -> String {
    names.append(name)
    return "\(draft)/\(name)"
  }

  mutating func write(_ name: String, _ bytes: [UInt8]) throws { try write(name) { try $0(bytes) } }

  private var fault: ExaminationFault { .unwritable(path: path, code: errno) }

  /// Puts the files in their place. In a folder that holds something only files of the same names are replaced; the page comes last.
  func finish() throws {
    guard replaces else {
      // An empty folder gives way to one renamed over it.
      guard rename(draft, path) == 0 else { throw fault }
      return
    }
    for name in names.filter({ $0 != Examination.page }) + [Examination.page] {
      if let folder = name.split(separator: "/").first, folder.utf8.count < name.utf8.count {
        guard mkdir("\(path)/\(folder)", 0o777) == 0 || errno == EEXIST else { throw fault }
      }
      guard rename("\(draft)/\(name)", "\(path)/\(name)") == 0 else { throw fault }
    }
    discard()
  }

  /// Removes what is left of the draft, and nothing else.
  func discard() {
    var folders: Set<String> = []
    for name in names {
      unlink("\(draft)/\(name)")
      if let folder = name.split(separator: "/").first, folder.utf8.count < name.utf8.count { folders.insert(String(folder)) }
    }
    for folder in folders { rmdir("\(draft)/\(folder)") }
    rmdir(draft)
  }
}
