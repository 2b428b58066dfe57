/// A text with named places, such as `Найдено: {count}`.
struct Template: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case place(String)
  }
  let pieces: [Piece]

  /// Nil when a brace has no partner or a name holds anything but ASCII letters: translators then broke a place.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    // Braces are sought among bytes: every program reads all messages when it starts.
    while let open = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
      let isOpening = rest.utf8[open] == UInt8(ascii: "{")
      guard isOpening, let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let name = rest[rest.utf8.index(after: open)..<close]
      guard !name.isEmpty, name.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.place(String(name)))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  var places: Set<String> {
    Set(pieces.compactMap { if case .place(let name) = $0 { name } else { nil } })
  }

  /// The text with its places filled; a place without a value stays visible in braces.
  func filled(_ values: [String: String], count: String? = nil) -> String {
    if pieces.count == 1, case .text(let text) = pieces[0] { return text }
    var out = ""
    for piece in pieces {
      switch piece {
      case .text(let text): out += text
      case .place(let name): out += values[name] ?? (name == "count" ? count : nil) ?? "{\(name)}"
      }
    }
    return out
  }
}
