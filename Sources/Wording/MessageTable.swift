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
    for line in Array(text.utf8).split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      if line.starts(with: [32, 32]), let last = entries.indices.last {
        entries[last].2 += " " + String(decoding: line.dropFirst(2), as: UTF8.self)
        continue
      }
      guard let sign = line.indices.dropLast(2).first(where: { line[$0] == 32 && line[$0 + 1] == UInt8(ascii: "=") && line[$0 + 2] == 32 })
      else {
        faults.append("\(name): no “ = ” in: \(String(decoding: line, as: UTF8.self))")
        continue
      }
      var key = line[..<sign]
      var form: PluralForm?
      if key.last == UInt8(ascii: "]"), let open = key.lastIndex(of: UInt8(ascii: "[")) {
        form = PluralForm(rawValue: String(decoding: key[(open + 1)...].dropLast(), as: UTF8.self))
        if form == nil { faults.append("\(name): unknown form in: \(String(decoding: line, as: UTF8.self))") }
        key = key[..<open]
      }
      entries.append((String(decoding: key, as: UTF8.self), form, String(decoding: line[(sign + 3)...], as: UTF8.self)))
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
