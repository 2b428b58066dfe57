/// A reply taken apart: what its author wrote now, the signature, and what was quoted of earlier messages.
public struct MailReply: Hashable, Sendable {
  /// What is new: the text of the record in a timeline.
  public private(set) var text = ""
  public private(set) var signature = ""
  /// Earlier messages, with the lines that introduce them.
  public private(set) var quoted = ""

  /// Reads a message's plain text in one pass over its lines, whatever their number.
  public init(_ text: String) {
    let lines = ReplyLine.lines(text)
    var marks = [ReplyMark](repeating: .new, count: lines.count)
    markQuotes(lines, &marks)
    markIntroductions(lines, &marks)
    markSignature(lines, &marks)
    self.text = Self.joined(lines, marks, .new)
    signature = Self.joined(lines, marks, .signature)
    quoted = Self.joined(lines, marks, .quoted)
  }

  private enum ReplyMark { case new, signature, quoted }

  /// Lines with a quotation sign, and everything below a line after which an earlier message stands without signs.
  private func markQuotes(_ lines: [ReplyLine], _ marks: inout [ReplyMark]) {
    // Initials in front of the sign (`ИП> `) count as a habit, not as a single comparison.
    let hasInitials = lines.count(where: \.isInitialled) >= 2
    for (index, line) in lines.enumerated() where line.isQuoted || hasInitials && line.isInitialled { marks[index] = .quoted }
    for index in lines.indices where marks[index] == .new {
      guard let start = Self.original(lines, marks, at: index) else { continue }
      for rest in start..<lines.count { marks[rest] = .quoted }
      return
    }
  }

  /// Where an earlier message begins whose own headers or separator stand at this line; nil when none does.
  private static func original(_ lines: [ReplyLine], _ marks: [ReplyMark], at index: Int) -> Int? {
    if lines[index].isSeparator { return index }
    guard let first = lines[index].label, first == .from || first == .sent else { return nil }
    var found: Set<ReplyWords.Label> = [first]
    var misses = 0
    for next in (index + 1)..<min(lines.count, index + 12) {
      if lines[next].isBlank { continue }
      if let label = lines[next].label { found.insert(label) } else { misses += 1 }
      if found.count >= 3 || misses > 3 { break }
    }
    guard found.contains(.from), found.count >= 3 || (found.count == 2 && found.contains(.sent)) else { return nil }
    // The rule above it belongs to it.
    var start = index
    while start > 0, index - start < 3, lines[start - 1].isBlank || lines[start - 1].isRule { start -= 1 }
    return lines[start..<index].contains(where: \.isRule) ? start : index
  }

  /// "On Monday Anna wrote:" and its kin in other languages, of one to four lines; without signs below, the rest is quoted.
  private func markIntroductions(_ lines: [ReplyLine], _ marks: inout [ReplyMark]) {
    for index in lines.indices where marks[index] == .new && lines[index].endsWithColon {
      var below = index + 1
      while below < lines.count, lines[below].isBlank { below += 1 }
      let isFollowed = below < lines.count && marks[below] == .quoted
      // «Иван пишет:» directly above quotation signs needs no day.
      let isShort = isFollowed && lines[index].signs.hasVerbLast
      guard let start = Self.introduction(lines, marks, endingAt: index) ?? (isShort ? index : nil) else { continue }
      var signs = ReplyWords.Signs()
      for line in start...index { signs.join(lines[line].signs) }
      let hasSigns = isFollowed || lines[min(lines.count, index + 1)..<min(lines.count, index + 12)].contains(where: \.isQuoted)
      // Without signs below, "yesterday at 15:30 Ivan wrote us the following:" is the author's own too.
      guard hasSigns || signs.hasMail || signs.hasVerbLast || (signs.hasYear && signs.hasTime) else { continue }
      for line in Self.headed(lines, start)...index { marks[line] = .quoted }
      if !hasSigns {
        for rest in index..<lines.count { marks[rest] = .quoted }
        return
      }
    }
  }

  /// Yandex puts "To" and "Subject" of the earlier message above the introduction, and a rule above those.
  private static func headed(_ lines: [ReplyLine], _ start: Int) -> Int {
    var first = start
    while first > 0, start - first < 4, lines[first - 1].label == .to || lines[first - 1].label == .subject { first -= 1 }
    return first < start && first > 0 && lines[first - 1].isRule ? first - 1 : first
  }

  private static func introduction(_ lines: [ReplyLine], _ marks: [ReplyMark], endingAt index: Int) -> Int? {
    var signs = ReplyWords.Signs()
    var start: Int?
    for line in stride(from: index, through: max(0, index - 3), by: -1) {
      guard !lines[line].isBlank, marks[line] == .new, lines[line].bytes.count <= 400 else { break }
      signs.join(lines[line].signs)
      guard signs.introduce else { continue }
      // "Meeting on 2 March at 10:11, ask ivan@example.ru:" is the author's own.
      if !signs.hasVerb, !signs.hasAngle, !ReplyWords.startsIntroduction(lines[line].head) { continue }
      // The shortest that introduces may be the tail of one: "On 16 Dec 2011, Corey" / "<corey@example.com>" / "wrote:".
      if start == nil || ReplyWords.startsIntroduction(lines[line].head) { start = line }
    }
    return start
  }

  /// After `-- `, or from a closing formula or a telephone's own line on, when that is near the end of what is new.
  private func markSignature(_ lines: [ReplyLine], _ marks: inout [ReplyMark]) {
    let new = lines.indices.filter { marks[$0] == .new && !lines[$0].isBlank }
    guard let last = new.last else { return }
    var start: Int?
    if let sign = new.last(where: { lines[$0].isSignatureSign }), new.count(where: { $0 > sign }) <= 30 { start = sign }
    let tail = new.suffix(14)
    if let rule = tail.first(where: { lines[$0].isRule && lines[$0].head.utf8.count >= 20 }), rule > new[0] {
      start = min(start ?? rule, rule)
    }
    if let closing = tail.first(where: { $0 > new[0] && ReplyWords.closes(lines[$0].head) }) { start = min(start ?? closing, closing) }
    // A telephone signs at the end; below that comes at most a line or two.
    let end = start.map { limit in new.filter { $0 < limit } } ?? new
    for index in end.suffix(3) where ReplyWords.isDevice(lines[index].head) { start = min(start ?? index, index) }
    guard let start else { return }
    for index in start...last where marks[index] == .new { marks[index] = .signature }
  }

  private static func joined(_ lines: [ReplyLine], _ marks: [ReplyMark], _ mark: ReplyMark) -> String {
    var out: [UInt8] = []
    var blanks = 0
    for (index, line) in lines.enumerated() where marks[index] == mark {
      if line.isBlank {
        blanks += 1
        continue
      }
      if !out.isEmpty { out += repeatElement(0x0A, count: min(2, blanks + 1)) }
      blanks = 0
      out += line.bytes
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension Mail {
  /// What its author wrote, without quotes and signature.
  public var reply: MailReply { MailReply(text) }
}
