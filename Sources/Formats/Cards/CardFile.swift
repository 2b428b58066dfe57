/// A file of vCards: the cards that could be read, and what is wrong with the rest.
public struct CardFile: Sendable {
  public private(set) var cards: [Card] = []
  public private(set) var complaints = ContentComplaints()
  /// The encoding of text that names no charset of its own.
  public private(set) var encoding = TextEncoding.utf8

  /// Files with more bytes are refused: a card with photos takes some 50 kB.
  public static let limit = 64 << 20
  static let mostCards = 200_000
  static let mostProperties = 2_000
  /// Of all cards together: a file of nothing but short lines would fill the memory.
  static let mostLines = 1_500_000

  /// True when the first line that is not empty opens a card.
  public static func isAnnounced(_ bytes: UnsafeRawBufferPointer) -> Bool { ContentOpening.name(bytes) == "VCARD" }

  /// Reads every card, versions mixed; a damaged card gives what it has.
  public init(_ source: UnsafeRawBufferPointer) throws(FileFault) {
    guard source.count <= Self.limit else { throw .tooLarge(bytes: source.count, limit: Self.limit) }
    let guess = EncodingGuess.reading(source)
    encoding = guess?.encoding ?? .utf8
    var bytes: [UInt8] = []
    if encoding.unitWidth == 2 {
      encoding.appendUTF8(of: UnsafeRawBufferPointer(rebasing: source[min(source.count, encoding.markLength(source))...]), to: &bytes)
      encoding = .utf8
    } else {
      bytes = Array(source)
    }
    read(bytes)
  }

  private mutating func read(_ bytes: [UInt8]) {
    var lines = ContentLines(bytes, isCard: true)
    var draft: CardDraft?
    var nested = 0
    var count = 0
    var lastWasAgent = false
    while let line = lines.next() {
      count += 1
      guard count <= Self.mostLines else {
        complaints.add(ContentComplaint(line: line.number, element: "VCARD", value: "\(Self.mostLines)", rule: .tooMany))
        break
      }
      let mark = Self.mark(line.bytes)
      switch mark {
      case .begin where draft != nil && (lastWasAgent || nested > 0):
        nested += 1
        continue
      case .begin:
        if let open = draft {
          complaints.add(ContentComplaint(line: open.line, element: "VCARD", rule: .notClosed))
          close(open)
        }
        guard cards.count < Self.mostCards else {
          complaints.add(ContentComplaint(line: line.number, element: "VCARD", value: "\(Self.mostCards)", rule: .tooMany))
          return
        }
        draft = CardDraft(line: line.number, encoding: encoding)
        lines.keepsBlanks = false
      case .end:
        if nested > 0 {
          nested -= 1
        } else if let open = draft {
          close(open)
          draft = nil
        } else {
          complaints.add(ContentComplaint(line: line.number, element: "VCARD", rule: .notOpened))
        }
      case .property:
        guard nested == 0 else { continue }
        guard draft != nil else {
          complaints.add(ContentComplaint(line: line.number, element: Self.shown(line.bytes), rule: .outside))
          continue
        }
        lastWasAgent = draft?.take(line, &complaints) == "AGENT"
        if draft?.card.version == .two { lines.keepsBlanks = true }
        continue
      }
      lastWasAgent = false
    }
    if let open = draft {
      complaints.add(ContentComplaint(line: open.line, element: "VCARD", rule: .notClosed))
      close(open)
    }
  }

  private mutating func close(_ draft: CardDraft) {
    if let card = draft.finished(&complaints) { cards.append(card) }
  }

  private enum Mark { case begin, end, property }

  private static func mark(_ line: [UInt8]) -> Mark {
    guard line.count <= 40 else { return .property }
    switch String(decoding: line.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self).uppercased() {
    case "BEGIN:VCARD": return .begin
    case "END:VCARD": return .end
    default: return .property
    }
  }

  static func shown(_ line: [UInt8]) -> String { String(decoding: line.prefix(40), as: UTF8.self) }
}

/// What the first line of a file opens: `VCARD`, `VCALENDAR`, `VEVENT`.
enum ContentOpening {
  static func name(_ bytes: UnsafeRawBufferPointer) -> String? {
    let text: String
    if bytes.count >= 2, bytes[0] == 0xFF || bytes[0] == 0xFE || bytes[0] == 0 || bytes[1] == 0 {
      text = String(decoding: bytes.prefix(160).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
    } else {
      text = String(decoding: bytes.prefix(160), as: UTF8.self)
    }
    let first = text.drop { $0 == "\u{FEFF}" || $0.isWhitespace || $0.isNewline }.prefix { !$0.isNewline }
    let parts = first.uppercased().split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
    guard parts.count == 2, parts[0] == "BEGIN" else { return nil }
    return parts[1]
  }
}
