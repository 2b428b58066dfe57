import Glibc

/// A message cut to what may be given to the parser, which makes an object of every part, address and parameter:
/// a few megabytes of commas or boundaries would otherwise fill the memory.
struct MailBounds {
  private(set) var bytes: [UInt8] = []
  private(set) var complaints: [MailComplaint] = []

  /// Lines that begin parts; what follows the last is left out.
  static let mostParts = 4_000
  /// Bytes of headers with lists of addresses or parameters: of one, and of all in the message.
  static let longestList = 512 << 10, mostLists = 1 << 20

  private static let lists: Set<String> = [
    "from", "to", "cc", "bcc", "sender", "reply-to", "resent-to", "resent-cc", "resent-from", "resent-sender", "resent-bcc",
    "disposition-notification-to", "content-type", "content-disposition", "autocrypt", "autocrypt-gossip",
  ]

  init(_ source: UnsafeRawBufferPointer) {
    // A small message cannot hold enough.
    guard source.count > 128 << 10 else {
      bytes = Array(source)
      return
    }
    let boundaries = Self.boundaries(source)
    var cut = Cut(boundaries: boundaries)
    var start = 0
    // What is kept is copied in long runs.
    var run = 0
    bytes.reserveCapacity(source.count)
    while start < source.count {
      if source[start] == 0x0A {
        cut.isList = false
        start += 1
        continue
      }
      let end = Self.lineEnd(source, start)
      let line = source[start..<end]
      guard let kept = cut.kept(line) else {
        bytes += source[run..<start]
        complaints.append(MailComplaint(rule: .tooManyParts, value: "\(Self.mostParts)"))
        return
      }
      if kept < line.count {
        bytes += source[run..<(start + kept)]
        if bytes.last != 0x0A { bytes.append(0x0A) }
        run = end
        if complaints.isEmpty { complaints.append(MailComplaint(rule: .tooManyAddresses)) }
      }
      start = end
    }
    bytes += source[run...]
  }

  private static func lineEnd(_ source: UnsafeRawBufferPointer, _ start: Int) -> Int {
    guard let base = source.baseAddress, let hit = memchr(base + start, 0x0A, source.count - start) else { return source.count }
    return UnsafeRawPointer(hit) - base + 1
  }

  /// What is counted from line to line.
  private struct Cut {
    let boundaries: Set<[UInt8]>
    var parts = 0
    var lists = 0
    var current = 0
    var isList = false

    init(boundaries: Set<[UInt8]>) { self.boundaries = boundaries }

    /// How many bytes of the line are kept; nil when the message ends before it.
    mutating func kept(_ line: Slice<UnsafeRawBufferPointer>) -> Int? {
      let first = line[line.startIndex]
      if first == 0x2D, line.count > 3, line[line.startIndex + 1] == 0x2D, !boundaries.isEmpty, boundaries.contains(MailBounds.key(line)) {
        parts += 1
        if parts > MailBounds.mostParts { return nil }
      }
      if !(isList && (first == 0x20 || first == 0x09)) {
        isList = (0x61...0x7A).contains(first | 0x20) && MailBounds.isList(line)
        current = 0
      }
      guard isList else { return line.count }
      let kept = max(0, min(line.count, MailBounds.longestList - current, MailBounds.mostLists - lists))
      current += line.count
      lists += kept
      return kept
    }
  }

  private static func isList(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let colon = line.prefix(40).firstIndex(of: 0x3A) else { return false }
    let name = line[line.startIndex..<colon]
    guard name.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }) else { return false }
    return lists.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  /// The line without its dashes and blanks at the end, 70 characters of it.
  private static func key(_ line: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    var rest = Array(line.dropFirst(2).prefix(200))
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    if rest.suffix(2) == [0x2D, 0x2D] { rest.removeLast(2) }
    return Array(rest.prefix(70))
  }

  /// The values of `boundary=` anywhere in the message, a thousand at most.
  private static func boundaries(_ source: UnsafeRawBufferPointer) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    let mark = Array("oundary=".utf8)
    var from = 0
    while found.count < 1_000, from < source.count,
      let hit = ByteSearch.first(of: mark, in: UnsafeRawBufferPointer(rebasing: source[from...]))
    {
      let start = from + hit + mark.count
      let rest = source[start..<min(source.count, start + 200)]
      let value: [UInt8]
      if rest.first == 0x22 {
        value = Array(rest.dropFirst().prefix { $0 != 0x22 && $0 != 0x0A })
      } else {
        value = Array(rest.prefix { $0 > 0x20 && $0 != 0x3B })
      }
      var trimmed = value
      while let last = trimmed.last, last <= 0x20 { trimmed.removeLast() }
      if trimmed.suffix(2) == [0x2D, 0x2D] { trimmed.removeLast(2) }
      if !trimmed.isEmpty { found.insert(Array(trimmed.prefix(70))) }
      from = start
    }
    return found
  }
}
