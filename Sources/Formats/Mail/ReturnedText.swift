/// The text of a report without attachments: what the server says, then the message that it returns, or its headers.
struct ReturnedText {
  let notice: String
  private let original: Substring

  private static let marks = [
    "this is a copy of", "original message", "below this line is a copy", "message text follows", "returned message",
    "message headers follow",
    "your message follows", "исходное сообщение", "копия сообщения", "копия письма", "message header follows", "original mail",
    "text of your message", "your original message",
  ]

  init(_ whole: String) {
    // Notices are short; what they return may be long.
    let bounded = whole.utf8.count > 256 << 10 ? String(decoding: whole.utf8.prefix(256 << 10), as: UTF8.self) : whole
    // A notice that names quoted-printable nowhere and is in it all the same.
    let text =
      bounded.contains("=\n") ? bounded.replacing("=\n", with: "").replacing("=20\n", with: "\n").replacing("=3D", with: "=") : bounded
    var offset = text.startIndex
    var cut: String.Index?
    var isFirst = true
    while offset < text.endIndex {
      let end = text[offset...].firstIndex(of: "\n") ?? text.endIndex
      let line = text[offset..<end]
      if line.utf8.count <= 160, !isFirst {
        let isRuled = line.hasPrefix("-") || line.hasPrefix("|-") || line.hasPrefix("=") || line.hasPrefix("*")
        let lower = isRuled ? line.lowercased() : ""
        if isRuled, Self.marks.contains(where: { lower.contains($0) }) || line.hasPrefix("Return-Path:") {
          cut = offset
          break
        }
        if line.hasPrefix("Return-Path: <") || line.hasPrefix("Return-path: <") || line.hasPrefix("Received: from ") {
          cut = offset
          break
        }
      }
      isFirst = false
      offset = end < text.endIndex ? text.index(after: end) : end
    }
    notice = String(text[..<(cut ?? text.endIndex)])
    original = cut.map { text[$0...] } ?? ""
  }

  /// A header of the returned message.
  func header(_ name: String) -> String? {
    for line in original.split(separator: "\n").prefix(400) {
      if let field = ReportFields.field(line), field.name == name { return field.value }
    }
    return nil
  }
}
