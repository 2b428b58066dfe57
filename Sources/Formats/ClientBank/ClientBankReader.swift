import Glibc

/// Reads a file of the client-bank exchange section by section: statements and payment orders, versions 1.00 to 1.03.
///
/// The encoding is found by content and may change from line to line; sections that nothing closes end where the next one begins.
public final class ClientBankReader {
  public enum Item: Sendable {
    case account(ClientBankAccount)
    case document(ClientBankDocument)
  }

  public let encoding: TextEncoding
  public private(set) var header = ClientBankHeader()
  public private(set) var complaints: Complaints
  /// Lines that end in CR LF, and those that end in LF.
  public private(set) var lineEnds = (crlf: 0, lf: 0)
  private let file: MappedFile
  private let decoder: ClientBankText
  private let keys = ClientBankKeys.shared
  private var offset = 0, line = 0
  private var hasEnd = false
  /// A section line met while another section was open.
  private var pending: Line?

  private struct Line {
    var key: ClientBankKey?
    var keyRange: Range<Int>
    var value: Range<Int>
    var number: Int
  }

  /// Nil when the file is no exchange with a bank.
  public init?(_ source: MappedFile, complaints limit: Int = 1_000) {
    guard let guess = source.withBytes(EncodingGuess.reading) else { return nil }
    if guess.encoding.unitWidth == 2 {
      guard source.count <= 256 << 20 else { return nil }
      var text: [UInt8] = []
      source.withBytes { bytes in
        let start = min(bytes.count, guess.encoding.markLength(bytes))
        guess.encoding.appendUTF8(of: UnsafeRawBufferPointer(rebasing: bytes[start...]), to: &text)
      }
      file = MappedFile(copying: text)
      encoding = guess.encoding
      decoder = ClientBankText(encoding: .utf8)
    } else if let lines = Self.withLineFeeds(source) {
      file = lines
      encoding = guess.encoding == .windows1252 ? .windows1251 : guess.encoding
      decoder = ClientBankText(encoding: encoding)
    } else {
      file = source
      // The words of the format are Russian: what looks Western is Windows Cyrillic with few letters.
      encoding = guess.encoding == .windows1252 ? .windows1251 : guess.encoding
      decoder = ClientBankText(encoding: encoding)
    }
    complaints = Complaints(limit: limit)
    offset = file.withBytes { TextEncoding.utf8.markLength($0) }
    guard let first = nextLine() else { return nil }
    if Self.isMark(text(first.key == nil && first.keyRange.isEmpty ? first.value : first.keyRange)) { return }
    // Without its first line the file is one of them all the same when its sections are there.
    guard Self.hasSections(file, decoder) else { return nil }
    complain("bank.noHeader", line: first.number, value: text(first.keyRange.lowerBound..<first.value.upperBound))
    pending = first
  }

  /// The first line of the format, in any case and with the Cyrillic «С» that looks like its own.
  static func isMark(_ line: String) -> Bool {
    ClientBankKeys.letters(String(line.prefix(40))).replacing("с", with: "c").hasPrefix("1cclientbankexchange")
  }

  private static func hasSections(_ file: MappedFile, _ decoder: ClientBankText) -> Bool {
    file.withBytes { bytes in
      bytes.prefix(64 << 10).split(separator: 10).prefix(400).contains { line in
        let key = line.prefix { $0 != UInt8(ascii: "=") }
        return key.count <= 64 && ClientBankKeys.isSection(decoder.text(.init(rebasing: key)))
      }
    }
  }

  /// The same with line feeds for a file whose lines end mostly in CR alone; nil for others.
  private static func withLineFeeds(_ source: MappedFile) -> MappedFile? {
    source.withBytes { bytes in
      let head = bytes.prefix(64 << 10)
      guard source.count <= 256 << 20, head.contains(13) else { return nil }
      var alone = 0, feeds = 0
      for (place, byte) in head.enumerated() {
        if byte == 10 { feeds += 1 }
        if byte == 13, place + 1 == bytes.count || bytes[place + 1] != 10 { alone += 1 }
      }
      guard alone > feeds else { return nil }
      var text = Array(bytes)
      for place in text.indices where text[place] == 13 && (place + 1 == text.count || text[place + 1] != 10) { text[place] = 10 }
      return MappedFile(copying: text)
    }
  }

  /// The next section; nil at the end of the file. The header is complete once the first section has been read.
  public func next() -> Item? {
    while let line = takeLine() {
      switch line.key {
      case .account: return .account(account(from: line))
      case .document: return .document(document(from: line))
      case .fileEnd: hasEnd = true
      case .some(let key): take(key, line)
      case nil: break
      }
    }
    if !hasEnd {
      hasEnd = true
      complain("bank.cut", .error, line: self.line)
    }
    return nil
  }

  private func take(_ key: ClientBankKey, _ line: Line) {
    let value = text(line.value)
    switch key {
    case .version: header.version = value
    case .encoding: header.encoding = value
    case .sender: header.sender = value
    case .field(.payee), .receiver: header.receiver = value
    case .createdDay: header.createdDay = value
    case .createdTime: header.createdTime = value
    case .firstDay: header.firstDay = value
    case .lastDay: header.lastDay = value
    case .ownAccount: if header.accounts.count < 10_000 { header.accounts.append(value) }
    case .kinds: if header.kinds.count < 1_000 { header.kinds.append(value) }
    default: break
    }
  }

  private func account(from start: Line) -> ClientBankAccount {
    var account = ClientBankAccount()
    account.line = start.number
    while let line = takeLine() {
      switch line.key {
      case .accountEnd: return account
      case .account, .document, .fileEnd:
        pending = line
        complain("bank.unclosed", line: start.number, element: "СекцияРасчСчет")
        return account
      case .ownAccount: account.number = text(line.value)
      case .firstDay: account.firstDay = text(line.value)
      case .lastDay: account.lastDay = text(line.value)
      case .opening: account.opening = sum(line)
      case .credited: account.credited = sum(line)
      case .debited: account.debited = sum(line)
      case .closing: account.closing = sum(line)
      default: break
      }
    }
    complain("bank.unclosed", line: start.number, element: "СекцияРасчСчет")
    return account
  }

  private func document(from start: Line) -> ClientBankDocument {
    var document = ClientBankDocument(file, decoder, kind: start.value, line: start.number)
    var last: ClientBankField?
    while let line = takeLine() {
      switch line.key {
      case .documentEnd: return document
      case .account, .document, .fileEnd:
        pending = line
        complain("bank.unclosed", line: start.number, element: "СекцияДокумент")
        return document
      case .field(let field):
        document.values[Int(field.rawValue)] = line.value
        last = field
      case nil where line.keyRange.isEmpty:
        // A line break inside a value: the value goes on.
        guard let last, !line.value.isEmpty, !document.values[Int(last.rawValue)].isEmpty else { continue }
        document.values[Int(last.rawValue)] = document.values[Int(last.rawValue)].lowerBound..<line.value.upperBound
      default:
        last = nil
        if document.unknown.count < 200 { document.unknown.append((line.keyRange, line.value)) }
      }
    }
    complain("bank.unclosed", line: start.number, element: "СекцияДокумент")
    return document
  }

  private func sum(_ line: Line) -> Int64? {
    let value = file.withBytes { MinorUnits.reading(ClientBankText.trimmed(UnsafeRawBufferPointer(rebasing: $0[line.value]))) }
    if value == nil, !line.value.isEmpty {
      complain("bank.amount", .error, line: line.number, element: text(line.keyRange), value: text(line.value))
    }
    return value
  }

  func complain(_ rule: Complaint.Rule, _ weight: Complaint.Weight = .warning, line: Int, element: String? = nil, value: String? = nil) {
    complaints.add(Complaint(rule, weight, line: line, element: element, value: value))
  }

  private func text(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : file.withBytes { decoder.text(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  private func takeLine() -> Line? {
    if let line = pending {
      pending = nil
      return line
    }
    return nextLine()
  }

  /// The next line that is not blank, parted at its first "="; a line without one has no key unless it is one alone.
  private func nextLine() -> Line? {
    file.withBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      while offset < bytes.count {
        let start = offset
        line += 1
        if line & 0x3FFFF == 0 { file.forget(0..<start) }
        var end = bytes.count
        if let hit = memchr(base + start, 10, bytes.count - start) {
          end = UnsafeRawPointer(hit) - base
          offset = end + 1
          if end > start, bytes[end - 1] == 13 {
            end -= 1
            lineEnds.crlf += 1
          } else {
            lineEnds.lf += 1
          }
        } else {
          offset = bytes.count
        }
        while end > start, bytes[end - 1] <= 32 { end -= 1 }
        guard end > start else { continue }
        return parted(bytes, start, end)
      }
      return nil
    }
  }

  /// The key of a line that is none as it stands. A line without "=" is a part of a text unless it opens or closes a section.
  private func respelled(_ bytes: UnsafeRawBufferPointer, isAlone: Bool) -> ClientBankKey? {
    guard !bytes.isEmpty, bytes.count <= 64, let key = keys.key(spelled: decoder.text(bytes)) else { return nil }
    return !isAlone || [.document, .documentEnd, .account, .accountEnd, .fileEnd].contains(key) ? key : nil
  }

  private func parted(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Line {
    var first = start
    while first < end, bytes[first] <= 32 { first += 1 }
    var equals: Int?
    if let base = bytes.baseAddress, let hit = memchr(base + first, 0x3D, min(end - first, 200)) { equals = UnsafeRawPointer(hit) - base }
    var keyEnd = equals ?? end
    while keyEnd > first, bytes[keyEnd - 1] <= 32 { keyEnd -= 1 }
    let written = UnsafeRawBufferPointer(rebasing: bytes[first..<keyEnd])
    let key = keys.key(written) ?? respelled(written, isAlone: equals == nil)
    guard let equals else {
      return Line(
        key: key, keyRange: key == nil ? first..<first : first..<keyEnd, value: key == nil ? first..<end : end..<end, number: line)
    }
    return Line(key: key, keyRange: first..<keyEnd, value: (equals + 1)..<end, number: line)
  }
}
