import Foundation

/// A comma separated file of `../shared` as rows of text, with or without compression.
struct SharedTable {
  let headings: [String]
  let rows: [[String]]

  init(headings: [String], rows: [[String]]) {
    self.headings = headings
    self.rows = rows
  }

  /// nil (with a message) when the file or the program to unpack it is absent.
  init?(_ name: String) throws {
    guard let path = try SharedFiles.unpacked(name) else { return nil }
    defer { path.discard() }
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path.plain)).prefix(100_000).split(separator: 10)[0], as: UTF8.self)
    headings = text.split(separator: ",", omittingEmptySubsequences: false).map(Self.cleaned)
    var rows: [[String]] = []
    try DelimitedLines.forEach(in: path.plain) { fields in rows.append(fields.map { Self.cleaned(DelimitedLines.text($0)) }) }
    self.rows = rows
  }

  /// Without the quotes and the blanks (a carriage return is one) around it.
  private static func cleaned(_ field: some StringProtocol) -> String {
    var bytes = Substring(field).utf8[...]
    func isBlank(_ byte: UInt8) -> Bool { byte <= 32 || byte == UInt8(ascii: "\"") }
    while let first = bytes.first, isBlank(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }

  func text(_ heading: String) -> [String] {
    guard let position = headings.firstIndex(of: heading) else { return [] }
    return rows.map { position < $0.count ? $0[position] : "" }
  }

  /// nan for what is not a number.
  func numbers(_ heading: String) -> [Double] { text(heading).map { Double($0) ?? .nan } }
}

extension SharedFiles {
  struct Unpacked {
    let plain: String
    let isTemporary: Bool
    func discard() { if isTemporary { try? FileManager.default.removeItem(atPath: plain) } }
  }

  static func unpacked(_ name: String) throws -> Unpacked? {
    guard let packed = path("\(name)") else { return nil }
    let program = packed.hasSuffix(".xz") ? "xz" : packed.hasSuffix(".gz") ? "gzip" : nil
    guard let program else { return Unpacked(plain: packed, isTemporary: false) }
    let plain = temporary("table.csv")
    guard try run([program, "-dc", packed], output: plain) == 0 else {
      skip("no \(program) program")
      return nil
    }
    return Unpacked(plain: plain, isTemporary: true)
  }
}

/// Equal to a relative tolerance.
func isNear(_ value: Double?, _ expected: Double, relative: Double = 1e-6) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= relative * max(abs(expected), 1e-300)
}

/// Equal to an absolute tolerance.
func isNear(_ value: Double?, _ expected: Double, within: Double) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= within
}
