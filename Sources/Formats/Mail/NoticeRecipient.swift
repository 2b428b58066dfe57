/// A recipient that a report names in words, with the words that follow it.
struct NoticeRecipient {
  var address: String
  var words: String

  /// Lines that begin with an address: alone, in brackets, before a colon or dots, as Exim, Postfix, qmail, Sendmail and Gmail write them.
  static func all(in notice: String) -> [NoticeRecipient] {
    var found: [NoticeRecipient] = []
    var isOpen = false
    var isAlone = false
    for line in notice.split(separator: "\n", omittingEmptySubsequences: false).prefix(5_000) {
      let text = String(line.prefix(1_000)).trimmed
      if text.isEmpty {
        // Gmail leaves an empty line between the address and the reason.
        if isOpen, let last = found.last, !last.words.isEmpty {
          isOpen = isAlone && last.words.utf8.count < 200 && !DeliveryCodes(last.words).hasReply
        }
        continue
      }
      if let (address, rest) = opening(text), !(isOpen && line.first == " " && found.last?.address == address && !rest.isEmpty) {
        if let index = found.firstIndex(where: { $0.address == address }) {
          // The same again: what is said the second time is mostly the same, in English.
          if found[index].words.utf8.count < 2_000 { found[index].words += " " + rest }
          if index != found.count - 1 { found.append(found.remove(at: index)) }
        } else if found.count < 1_000 {
          found.append(NoticeRecipient(address: address, words: rest))
        }
        isOpen = true
        isAlone = rest.isEmpty
      } else if isOpen, let last = found.indices.last, found[last].words.utf8.count < 4_000 {
        found[last].words += (found[last].words.isEmpty ? "" : " ") + text
      }
    }
    return found
  }

  private static func opening(_ text: String) -> (address: String, rest: String)? {
    var rest = text[...]
    for mark in ["To: ", "* ", "- ", "\u{2022} "] where rest.hasPrefix(mark) { rest = rest.dropFirst(mark.count) }
    if rest.hasPrefix("SMTP:") { rest = rest.dropFirst(5) }
    let isBracketed = rest.first == "<"
    if isBracketed || rest.first == "\"" { rest = rest.dropFirst() }
    let word = rest.prefix { !" \t<>():;,\"'".contains($0) }
    guard let at = word.firstIndex(of: "@"), at != word.startIndex, word[at...].contains("."), word.utf8.count <= 254,
      word.last != ".", !word[at...].dropFirst().contains("@")
    else {
      guard isBracketed == false, let dots = word.range(of: "..."), word[..<dots.lowerBound].contains("@") else { return nil }
      return (String(word[..<dots.lowerBound]), String(rest[dots.upperBound...]).trimmed)
    }
    let after = rest[word.endIndex...].drop { ">\":;,.".contains($0) }
    let tail = String(after).trimmed
    let follows = rest[word.endIndex...].first
    // An address within a sentence is no recipient.
    guard tail.isEmpty || isBracketed || follows == ":" || tail.hasPrefix("...") || tail.hasPrefix("(") else { return nil }
    return (String(word), tail.trimmingPrefix("...").description.trimmed)
  }
}

extension Substring {
  fileprivate func range(of piece: String) -> Range<Substring.Index>? { firstRange(of: piece) }
}
