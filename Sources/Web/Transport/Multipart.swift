import Model

/// Reads a `multipart/form-data` body (RFC 7578) piece by piece as it comes: fields are kept, the file goes out to a sink.
///
/// Everything is bounded: the number of parts, the head of a part, the length of a field, the length of the file.
struct Multipart {
  struct Limits: Sendable {
    var parts = 20
    var head = 8_192
    var field = 16_384
    var file = 50 << 20
  }

  /// What is wrong with a body: its form, or its length.
  enum Fault: Error, Hashable { case malformed, tooLarge }

  private enum State { case preamble, afterBoundary, head, body, end }
  private let delimiter: [UInt8]
  private let limits: Limits
  private var state = State.preamble
  /// What was not used yet; never longer than a chunk, a head and a delimiter together.
  private var rest: [UInt8] = [13, 10]
  private var partCount = 0
  private var name = ""
  private var isFile = false
  private var value: [UInt8] = []
  private(set) var fields = Fields()
  private(set) var fileName: String?
  private(set) var fileSize = 0

  /// Nil when the content type is not multipart or names no boundary of 1 to 70 characters (RFC 2046, 5.1.1).
  init?(contentType: String, limits: Limits = Limits()) {
    let parts = contentType.split(separator: ";").map { String($0).trimmed }
    guard parts.first?.lowercased() == "multipart/form-data",
      let named = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
    else { return nil }
    let boundary = Multipart.unquoted(named.dropFirst(9))
    guard (1...70).contains(boundary.utf8.count) else { return nil }
    delimiter = Array(("\r\n--" + boundary).utf8)
    self.limits = limits
  }

  var isComplete: Bool { state == .end }

  /// Takes the next bytes. `sink` gets the bytes of the one file; a second file is refused.
  mutating func feed(_ chunk: some Sequence<UInt8>, sink: ([UInt8]) throws -> Void) throws {
    guard state != .end else { return }
    rest.append(contentsOf: chunk)
    while try step(sink) {}
  }

  /// Makes one step; false when more bytes are needed.
  private mutating func step(_ sink: ([UInt8]) throws -> Void) throws -> Bool {
    switch state {
    case .end: return false
    case .preamble:
      guard let place = find(delimiter) else {
        guard rest.count < limits.head else { throw Fault.malformed }
        return false
      }
      rest.removeFirst(place + delimiter.count)
      state = .afterBoundary
    case .afterBoundary:
      guard rest.count >= 2 else { return false }
      let mark = (rest[0], rest[1])
      rest.removeFirst(2)
      if mark == (45, 45) {
        state = .end
        rest = []
        return false
      }
      guard mark == (13, 10) else { throw Fault.malformed }
      state = .head
    case .head:
      guard let place = find([13, 10, 13, 10]) else {
        guard rest.count < limits.head else { throw Fault.malformed }
        return false
      }
      try begin(String(decoding: rest[..<place], as: UTF8.self))
      rest.removeFirst(place + 4)
      state = .body
    case .body:
      if let place = find(delimiter) {
        try take(Array(rest[..<place]), sink)
        rest.removeFirst(place + delimiter.count)
        finish()
        state = .afterBoundary
        return true
      }
      let safe = rest.count - delimiter.count
      guard safe > 0 else { return false }
      try take(Array(rest[..<safe]), sink)
      rest.removeFirst(safe)
      return false
    }
    return true
  }

  private mutating func begin(_ head: String) throws {
    partCount += 1
    guard partCount <= limits.parts else { throw Fault.malformed }
    let lines = head.split(separator: "\r\n")
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else { throw Fault.malformed }
    guard let name = Multipart.parameter("name", of: line), name.utf8.count <= 200 else { throw Fault.malformed }
    self.name = name
    let file = Multipart.parameter("filename", of: line)
    isFile = file != nil
    value = []
    if let file {
      guard fileName == nil else { throw Fault.malformed }
      // Some programs send a whole path: the name is what follows the last slash of either kind.
      fileName = String((file.split { $0 == "/" || $0 == "\\" }.last ?? "").prefix(200))
    }
  }

  private mutating func take(_ bytes: [UInt8], _ sink: ([UInt8]) throws -> Void) throws {
    guard !bytes.isEmpty else { return }
    if isFile {
      fileSize += bytes.count
      guard fileSize <= limits.file else { throw Fault.tooLarge }
      try sink(bytes)
    } else {
      guard value.count + bytes.count <= limits.field else { throw Fault.tooLarge }
      value += bytes
    }
  }

  private mutating func finish() {
    if !isFile { fields.add(name, String(decoding: value, as: UTF8.self)) }
    value = []
  }

  private func find(_ wanted: [UInt8]) -> Int? {
    guard rest.count >= wanted.count, let first = wanted.first else { return nil }
    let last = rest.count - wanted.count
    return rest.withUnsafeBufferPointer { rest in
      var place = 0
      while place <= last {
        if rest[place] == first, wanted.indices.allSatisfy({ rest[place + $0] == wanted[$0] }) { return place }
        place += 1
      }
      return nil
    }
  }

  private static func parameter(_ name: String, of line: some StringProtocol) -> String? {
    for part in line.split(separator: ";").dropFirst() {
      let text = String(part).trimmed
      if text.lowercased().hasPrefix(name + "=") { return unquoted(text.dropFirst(name.count + 1)) }
    }
    return nil
  }

  private static func unquoted(_ text: some StringProtocol) -> String {
    let text = String(text)
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }
}
