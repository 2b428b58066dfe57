/// The first lines of a text file, by which files of lines are told apart.
struct HeadLines {
  /// In lower case.
  let first: String
  private let lines: [String]

  init(_ text: UnsafeRawBufferPointer) {
    let head = String(decoding: text.prefix(8 << 10), as: UTF8.self)
    lines = head.split(maxSplits: 200, whereSeparator: \.isNewline).prefix(200).map { String($0.prefix(400)) }
    first = (lines.first ?? "").lowercased()
  }

  /// The exchange of 1C with a bank: its first line, or the key of one of its sections.
  var isClientBank: Bool {
    if ClientBankReader.isMark(first) { return true }
    return lines.prefix(60).contains { line in ClientBankKeys.isSection(String(line.prefix { $0 != "=" })) }
  }

  private static let tags: Set<Substring> = [
    "20", "21", "25", "25P", "28", "28C", "60F", "60M", "61", "62F", "62M", "64", "65", "86", "13D", "13", "34F", "90C", "90D",
  ]

  /// A SWIFT envelope, or lines that begin with tags such as `:20:`.
  var isMT940: Bool {
    if first.hasPrefix("{1:f01") { return true }
    let tagged = lines.filter { line in
      guard line.hasPrefix(":") else { return false }
      let rest = line.dropFirst()
      return rest.firstIndex(of: ":").map { Self.tags.contains(rest[..<$0]) } ?? false
    }
    return !tagged.isEmpty && (lines.first?.hasPrefix(":") == true || tagged.count >= 2)
  }

  /// `ID;PWXL;N;E` and records that begin with their letters; a table may begin with "ID;Phone", and its rows do not.
  var isSYLK: Bool {
    guard first.hasPrefix("id;p") else { return false }
    let records: Set<Substring> = ["P", "F", "B", "C", "O", "NN", "W", "NE", "NU", "NL", "E"]
    let following = lines.dropFirst().prefix(10)
    return following.count > 1 && following.allSatisfy { line in records.contains(line.prefix { $0 != ";" }) }
  }

  private static let mailHeaders: Set<String> = [
    "from", "to", "cc", "subject", "date", "received", "return-path", "message-id", "mime-version", "content-type", "reply-to", "sender",
    "delivered-to", "x-original-to", "dkim-signature", "authentication-results", "in-reply-to", "references", "resent-from", "bcc",
    "content-transfer-encoding", "arc-seal", "x-mailer", "list-id", "auto-submitted", "x-received", "x-gmail-thrid", "envelope-to",
  ]

  /// Headers that stand in no other text.
  private static let telling = ["content-type:", "mime-version:", "received:", "return-path:", "message-id:", "dkim-signature:"]

  /// Header lines "Name: value" before the first line of another form, with one that every message has.
  var isMail: Bool {
    var known = 0
    for (index, line) in lines.enumerated() {
      if line.first?.isWhitespace == true, index > 0 { continue }
      if index == 0, line.hasPrefix("From ") || line.hasPrefix(">From ") { continue }
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { break }
      let name = line[..<colon]
      guard name.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { break }
      if Self.mailHeaders.contains(name.lowercased()) { known += 1 }
    }
    return known >= 2 || (known == 1 && (lines.count <= 3 || Self.telling.contains { first.hasPrefix($0) }))
  }

  /// The bank whose column headings stand in the first lines, whatever parts and protects them.
  var bankTable: FileKind? {
    for line in lines.prefix(10) {
      let cells = line.split { ";,\t|".contains($0) }.map { StatementTable.heading($0.filter { $0 != "\"" }) }
      if cells.starts(with: ["ЄДРПОУ", "МФО", "РАХУНОК"]), cells.contains("СУМА") { return .privat24 }
      if cells.contains("DATA_VYP") || (cells.contains("AC_KOR") && cells.contains("OKPO_KOR")), cells.contains("SUM_PD_NOM") {
        return .ukrgasbank
      }
    }
    return nil
  }

  /// A table may begin with a bracket too: JSON goes on with a quote, a bracket, a number or an end.
  var looksLikeJSON: Bool {
    let signs = lines.prefix(3).joined().filter { !$0.isWhitespace }.dropFirst()
    return signs.first.map { "\"{[]}-0123456789tfn".contains($0) } ?? false
  }
}
