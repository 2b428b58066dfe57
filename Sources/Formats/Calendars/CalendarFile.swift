/// A file of calendars (iCalendar, RFC 5545): its parts as they stand, what they say, and what is wrong with the rest.
public struct CalendarFile: Sendable {
  /// The outermost parts: calendars, or a bare event as some programs mail it.
  public private(set) var roots: [CalendarComponent] = []
  public private(set) var complaints = ContentComplaints()
  /// Complaints about lines and values that could not be read.
  public private(set) var errors = 0
  public private(set) var encoding = TextEncoding.utf8

  /// Files with more bytes are refused.
  public static let limit = 32 << 20
  static let mostComponents = 100_000
  /// Of all parts together: a file of nothing but short lines would fill the memory.
  static let mostLines = 800_000
  static let deepest = 16

  /// True when the first line that is not empty opens a calendar or a part of one.
  public static func isAnnounced(_ bytes: UnsafeRawBufferPointer) -> Bool {
    ContentOpening.name(bytes).map { $0 != "VCARD" && $0.hasPrefix("V") } ?? false
  }

  public init(_ source: UnsafeRawBufferPointer) throws(FileFault) {
    guard source.count <= Self.limit else { throw .tooLarge(bytes: source.count, limit: Self.limit) }
    encoding = EncodingGuess.reading(source)?.encoding ?? .utf8
    var bytes: [UInt8] = []
    if encoding == .utf8 {
      bytes = Array(source)
    } else {
      encoding.appendUTF8(of: UnsafeRawBufferPointer(rebasing: source[min(source.count, encoding.markLength(source))...]), to: &bytes)
    }
    read(bytes)
  }

  /// How many parts of each name there are.
  public var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for root in roots { root.count(into: &counts) }
    return counts
  }

  /// False when nothing but broken parts was found: no event, task or other part that says anything by itself.
  public var isUsable: Bool {
    errors == 0 || counts.keys.contains { !["VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT"].contains($0) }
  }

  /// `METHOD`: what the sender asks for (iTIP, RFC 5546): REQUEST, REPLY, CANCEL, PUBLISH.
  public var method: String? { roots.lazy.compactMap { $0.property("METHOD")?.value.trimmed.uppercased() }.first }

  private mutating func complain(_ line: Int, _ element: String, _ value: String = "", _ rule: ContentComplaint.Rule) {
    if rule.isError { errors += 1 }
    complaints.add(ContentComplaint(line: line, element: element, value: value, rule: rule))
  }

  private mutating func read(_ bytes: [UInt8]) {
    var lines = ContentLines(bytes, isCard: false)
    var open: [(component: CalendarComponent, line: Int)] = []
    var passedOver = 0
    var components = 0
    var count = 0
    while let source = lines.next() {
      if source.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      count += 1
      guard count <= Self.mostLines else {
        complain(source.number, "", "\(Self.mostLines)", .tooMany)
        break
      }
      guard source.bytes.count <= ContentLines.longest else {
        complain(source.number, "", String(decoding: source.bytes.prefix(100), as: UTF8.self), .tooLong)
        continue
      }
      let element = open.last.map { $0.component.name + "." } ?? ""
      let line: ContentLine
      do {
        line = try ContentLine.read(source.bytes[...], .calendar) { bytes, _ in String(decoding: bytes, as: UTF8.self) }
      } catch {
        let head = String(decoding: source.bytes.prefix(40).prefix { $0 != 0x3A && $0 != 0x3B }, as: UTF8.self)
        complain(source.number, element + head, String(decoding: source.bytes.prefix(400), as: UTF8.self), .init(error))
        continue
      }
      if source.bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0D || $0 == 0x7F }) {
        complain(source.number, element + line.name, line.value, .controlCharacter)
      }
      switch line.name {
      case "BEGIN":
        components += 1
        guard open.count < Self.deepest, components <= Self.mostComponents, passedOver == 0 else {
          passedOver += 1
          if passedOver == 1 { complain(source.number, element + "BEGIN", line.value, open.count < Self.deepest ? .tooMany : .tooDeep) }
          continue
        }
        open.append((CalendarComponent(line.value.trimmed.uppercased()), source.number))
      case "END":
        if passedOver > 0 {
          passedOver -= 1
          continue
        }
        let name = line.value.trimmed.uppercased()
        guard let index = open.lastIndex(where: { $0.component.name == name }) else {
          complain(source.number, element + "END", line.value, .notOpened)
          continue
        }
        while open.count > index + 1 { close(&open, isEnded: false) }
        close(&open, isEnded: true)
      default:
        guard !open.isEmpty else {
          complain(source.number, line.name, line.value, .outside)
          continue
        }
        if passedOver > 0 { continue }
        let count = open[open.count - 1].component.properties.count
        guard count < 20_000 else {
          if count == 20_000 { complain(source.number, element + line.name, "20000", .tooMany) }
          continue
        }
        if let fault = PropertyShape(line.name)?.fault(line) { complain(source.number, element + line.name, line.value, fault) }
        open[open.count - 1].component.properties.append(line)
      }
    }
    while !open.isEmpty { close(&open, isEnded: false) }
  }

  private mutating func close(_ open: inout [(component: CalendarComponent, line: Int)], isEnded: Bool) {
    guard let (component, line) = open.popLast() else { return }
    if !isEnded { complain(line, component.name, "", .notClosed) }
    if open.isEmpty {
      roots.append(component)
    } else {
      open[open.count - 1].component.components.append(component)
    }
  }
}

extension [CalendarComponent] {
  /// The parts as a file (RFC 5545): lines folded at 75 octets, CRLF. Reading it gives equal parts.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    for component in self { component.write(into: &out) }
    return out
  }
}
