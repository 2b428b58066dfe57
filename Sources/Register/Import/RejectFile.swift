import Formats
import Glibc
import Model

/// The file of rejected rows: line, column, value, rule and way out before the cells as they stood, ready to be mended and imported again.
final class RejectFile {
  let path: String
  private let words: ImportWords
  private let header: [String]
  private var stream: UnsafeMutablePointer<FILE>?
  private var writer = CSVWriter(mark: true)
  private(set) var isWritten = false

  init(_ path: String, header: [String], words: ImportWords) {
    self.path = path
    self.header = header
    self.words = words
  }

  deinit { if let stream { fclose(stream) } }

  func add(_ reject: Reject, cells: [String]) throws {
    if !isWritten { try begin() }
    let (rule, wayOut) = words.explanation(reject)
    writer.integer(Int64(reject.line))
    writer.text(reject.column ?? "")
    writer.text(reject.value ?? "")
    writer.text(rule)
    writer.text(wayOut)
    for cell in cells { writer.text(cell) }
    writer.endRecord()
    if writer.bytes.count > 1 << 16 { try flush() }
  }

  /// Brings what was added to the disk.
  func close() throws {
    guard let open = stream else { return }
    try flush()
    stream = nil
    guard fclose(open) == 0 else { throw Problem.unavailable(path) }
  }

  private func begin() throws {
    guard let stream = fopen(path, "w") else {
      throw Problem.invalid([Issue("rejects", .notAllowed, value: path, detail: String(cString: strerror(errno)))])
    }
    self.stream = stream
    isWritten = true
    for name in words.rejectHeadings + header { writer.text(name) }
    writer.endRecord()
  }

  private func flush() throws {
    guard let stream else { return }
    let bytes = writer.take()
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
    guard written == bytes.count, fflush(stream) == 0 else { throw Problem.unavailable(path) }
  }
}
