/// Why a file cannot be read as a table at all; each case tells the user what to do about it.
public enum FileFault: Error, Equatable, Sendable {
  /// No file under this path.
  case missing
  /// The path is a folder.
  case directory
  /// The path is a device, pipe or socket.
  case notAFile
  /// The file has no bytes, or nothing but a byte order mark.
  case empty
  /// The program may not read the file; `code` is the system's errno.
  case unreadable(code: Int32)
  /// The file has more bytes than the caller allows.
  case tooLarge(bytes: Int, limit: Int)
  /// The content belongs to another kind of file.
  case otherKind(FileSignature)
}
