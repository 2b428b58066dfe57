/// Extensions and lists of numbers, which the library reads only in part: «вн. 7» makes it fail, two numbers too.
enum PhoneExtension {
  /// Words before an extension, longest first: доб., вн., ext, дод.
  private static let words = [
    "добавочный", "внутренний", "додатковий", "внутрішній", "extension", "добав", "внутр", "ext", "доб", "дод", "int", "вн", "в.", "x", "х",
    "#", ";ext=",
  ]

  /// The number and the digits of its extension: at most eight digits at the end, after one of the words.
  static func parted(_ text: String) -> (body: String, ext: String?) {
    let lower = text.lowercased()
    // Places in both texts agree only when lowering changed no length.
    guard lower.utf8.count == text.utf8.count else { return (text, nil) }
    let bytes = Array(lower.utf8)
    for word in words {
      let wanted = Array(word.utf8)
      guard bytes.count > wanted.count + 5, let start = lastIndex(of: wanted, in: bytes), start > 4 else { continue }
      let tail = bytes[(start + wanted.count)...]
      let digits = tail.filter { (48...57).contains($0) }
      let others = tail.filter { !(48...57).contains($0) }
      // Nothing but points, blanks, brackets and signs may stand beside the digits.
      guard (1...8).contains(digits.count), others.allSatisfy({ $0 < 128 && !(97...122).contains($0) || $0 == 0xC2 || $0 == 0xA0 }) else {
        continue
      }
      let head = bytes[..<start]
      guard head.count(where: { (48...57).contains($0) }) >= 5 else { continue }
      var end = start
      while end > 0, !(48...57).contains(bytes[end - 1]) { end -= 1 }
      return (String(decoding: Array(text.utf8)[..<end], as: UTF8.self), String(decoding: digits, as: UTF8.self))
    }
    return (text, nil)
  }

  private static func lastIndex(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    var start = bytes.count - wanted.count
    while start >= 0 {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
      start -= 1
    }
    return nil
  }

  /// A number of a cell, and what was written beside it that is no part of the number.
  struct Piece {
    var number: String
    var note = ""
  }

  /// The numbers of a cell: parted at commas, semicolons, slashes, line ends and «или». A piece of fewer than five digits belongs to
  /// the number before it: as its extension when it says so, else as a note.
  static func pieces(_ cell: String) -> [Piece] {
    var whole = cell
    for word in [" или ", " or ", " або "] { whole = whole.replacing(word, with: "\n") }
    var texts: [String] = [], text = ""
    for character in whole {
      if ",;/\n\r|".contains(character) {
        texts.append(text)
        // The semicolon of ";ext=" in RFC 3966 is a part of the extension.
        text = character == ";" ? ";" : ""
      } else {
        text.append(character)
      }
    }
    texts.append(text)
    var pieces: [Piece] = []
    for text in texts {
      let digits = text.utf8.count { (48...57).contains($0) }
      if digits == 0, text.allSatisfy({ $0 == ";" || $0.isWhitespace }) { continue }
      guard let last = pieces.indices.last, digits < 5 else {
        pieces.append(Piece(number: String(text.drop { $0 == ";" })))
        continue
      }
      let lower = text.lowercased()
      if digits > 0, words.contains(where: { lower.contains($0) }) {
        pieces[last].number += " " + text
      } else {
        pieces[last].note += ", " + text
      }
    }
    return pieces
  }
}
