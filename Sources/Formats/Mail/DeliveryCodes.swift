/// The codes in the words of a mail server: `550 5.1.1 …`.
struct DeliveryCodes {
  /// RFC 5321, empty when there is none.
  private(set) var reply = ""
  /// RFC 3463, empty when there is none.
  private(set) var status = ""

  var hasReply: Bool { !reply.isEmpty }

  init(_ text: String) {
    for token in text.prefix(8_000).split(whereSeparator: { " \t\n,;()[]:<>#\"".contains($0) }).prefix(1_500) {
      if reply.isEmpty || status.isEmpty, let (code, rest) = Self.joined(token) {
        if reply.isEmpty { reply = code }
        if status.isEmpty, let rest { status = rest }
      } else if status.isEmpty, let code = Self.code(token) {
        status = code
      }
      if !reply.isEmpty, !status.isEmpty { break }
    }
  }

  /// The first status code in a text.
  static func status(in text: String) -> String? {
    text.split(whereSeparator: { " \t\n,;()[]:<>#".contains($0) }).prefix(50).lazy.compactMap { code($0) }.first
  }

  /// `550`, `550-5.7.26`, `421-4.7.0`.
  private static func joined(_ token: Substring) -> (String, String?)? {
    let parts = token.split(separator: "-", maxSplits: 1)
    guard let first = parts.first, first.utf8.count == 3, let number = Int(first), (400...599).contains(number), number % 100 / 10 <= 6
    else {
      return nil
    }
    return (String(first), parts.count == 2 ? code(parts[1]) : nil)
  }

  /// `5.1.1`: class 2, 4 or 5, subject and detail of at most three digits; an address of the Internet has one number more.
  private static func code(_ token: Substring) -> String? {
    let trimmed = token.utf8.last == 0x2E ? token.dropLast() : token
    let parts = trimmed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, ["2", "4", "5"].contains(parts[0]), (1...3).contains(parts[1].utf8.count),
      (1...3).contains(parts[2].utf8.count),
      let subject = Int(parts[1]), let detail = Int(parts[2]), (0...9).contains(subject), detail >= 0
    else { return nil }
    return "\(parts[0]).\(subject).\(detail)"
  }
}
