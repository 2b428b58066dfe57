/// All messages of one language, read once from the texts in `Messages/<code>`.
///
/// A text has lines `key = text` and `key[form] = text`; a line that begins with two spaces continues the one before,
/// `#` begins a comment. No-break spaces are put in here, so translators write plain ones.
struct MessageTable: Sendable {
  let messages: [String: Message]
  /// What is wrong with the files; the lint test wants none.
  let faults: [String]

  init(_ files: [(name: String, text: String)], bindsShortWords: Bool) {
    var messages: [String: Message] = [:]
    var faults: [String] = []
    for (name, text) in files {
      for (key, form, value) in MessageTable.entries(text, name, &faults) {
        guard let template = Template(value.withNoBreaks(shortWords: bindsShortWords)) else {
          faults.append("\(name): \(key): a place is broken")
          continue
        }
        var message = messages[key] ?? Message()
        let isTaken = form == nil ? message.plain != nil || message.isPlural : message.plain != nil || message.forms[form ?? .other] != nil
        if isTaken { faults.append("\(name): \(key): defined twice") }
        if let form { message.forms[form] = template } else { message.plain = template }
        messages[key] = message
      }
    }
    self.messages = messages
    self.faults = faults
  }

  private static func entries(_ text: String, _ name: String, _ faults: inout [String]) -> [(String, PluralForm?, String)] {
    var entries: [(String, PluralForm?, String)] = []
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n")) where bytes.first != UInt8(ascii: "#") {
      let line = Substring(bytes)
      if bytes.starts(with: "  ".utf8), let last = entries.indices.last {
        entries[last].2 += " " + Substring(bytes.dropFirst(2))
        continue
      }
      guard let sign = bytes.indices.first(where: { bytes[$0...].starts(with: " = ".utf8) }) else {
        faults.append("\(name): no “ = ” in: \(line)")
        continue
      }
      var key = line[..<sign]
      var form: PluralForm?
      if key.hasSuffix("]"), let open = key.lastIndex(of: "[") {
        form = PluralForm(rawValue: String(key[key.index(after: open)...].dropLast()))
        if form == nil { faults.append("\(name): unknown form in: \(line)") }
        key = key[..<open]
      }
      entries.append((String(key), form, String(line[bytes.index(sign, offsetBy: 3)...])))
    }
    return entries
  }
}

extension MessageTable {
  private static let russian = MessageTable(Russian.files, bindsShortWords: true)
  private static let ukrainian = MessageTable(Ukrainian.files, bindsShortWords: true)
  private static let english = MessageTable(English.files, bindsShortWords: false)

  /// The table of a language, read on first use.
  static func of(_ language: Language) -> MessageTable {
    switch language {
    case .russian: russian
    case .ukrainian: ukrainian
    case .english: english
    }
  }
}
