/// One line of a message, looked at once.
struct ReplyLine {
  /// Without blanks at the end.
  let bytes: ArraySlice<UInt8>
  /// The first 400 bytes without blanks at both ends: more of a line is never asked.
  let head: String
  let isBlank: Bool
  /// `>` in front, after at most three blanks; also `|`, as some old programs have it.
  let isQuoted: Bool
  /// Up to four letters in front of the sign: `AB> `.
  let isInitialled: Bool
  /// Nothing but underscores, dashes, equals signs or stars.
  let isRule: Bool
  let endsWithColon: Bool
  /// Which header of a message the line would be.
  let label: ReplyWords.Label?
  /// `-----Original Message-----`
  let isSeparator: Bool
  let signs: ReplyWords.Signs

  static func lines(_ text: String) -> [ReplyLine] {
    let bytes = Array(text.utf8)
    // A line takes more memory than its letters: what follows the last of these is one line more.
    return bytes.split(separator: 0x0A, maxSplits: 200_000, omittingEmptySubsequences: false).map { ReplyLine($0) }
  }

  private init(_ line: ArraySlice<UInt8>) {
    var bytes = line
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D { bytes.removeLast() }
    self.bytes = bytes
    var content = bytes
    while let first = content.first, first == 0x20 || first == 0x09 { content.removeFirst() }
    isBlank = content.isEmpty
    isQuoted = content.first == 0x3E || content.starts(with: Array("&gt;".utf8))
    isInitialled = !isQuoted && Self.initials(content)
    let body = content.prefix(400)
    isRule = body.count >= 5 && body.allSatisfy { $0 == 0x5F || $0 == 0x2D || $0 == 0x3D || $0 == 0x2A }
    let isShort = content.count <= 400
    guard !isQuoted, !isBlank else {
      head = ""
      endsWithColon = false
      label = nil
      isSeparator = false
      signs = ReplyWords.Signs()
      return
    }
    head = String(decoding: body, as: UTF8.self)
    endsWithColon =
      isShort && (content.last == 0x3A || content.suffix(3).elementsEqual("：".utf8) || content.suffix(2).elementsEqual(":*".utf8))
    label = content.count <= 2000 ? ReplyWords.label(content) : nil
    isSeparator = isShort && ReplyWords.separates(head)
    signs = isShort ? ReplyWords.Signs(head) : ReplyWords.Signs()
  }

  /// `--` alone, with or without the blank that RFC 3676 asks for.
  var isSignatureSign: Bool { head == "--" || head == "—" || head == "---" || head == "––" }

  private static func initials(_ content: ArraySlice<UInt8>) -> Bool {
    guard let sign = content.prefix(10).firstIndex(of: 0x3E), sign > content.startIndex else { return false }
    let letters = String(decoding: content[..<sign], as: UTF8.self)
    let after = content[(sign + 1)...].first
    return letters.count <= 4 && letters.allSatisfy(\.isLetter) && (after == nil || after == 0x20 || after == 0x3E)
  }
}
