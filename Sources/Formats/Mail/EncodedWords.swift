/// Encoded words of headers (RFC 2047) that stand side by side in one charset, made one word: many programs part them inside a letter or
/// inside a group of base64, and GMime drops what follows a padded one.
enum EncodedWords {
  private struct Word {
    let charset: ArraySlice<UInt8>
    let isBase64: Bool
    let payload: ArraySlice<UInt8>
    let range: Range<Int>
  }

  /// Bytes of one header that are looked at, and of one word made of many.
  private static let longestHeader = 256 << 10

  /// The message with such words joined in its headers and in those of its parts; nil when there are none.
  static func joined(_ source: [UInt8]) -> [UInt8]? {
    let mark = Array("?=".utf8)
    var made: [UInt8] = []
    var copied = 0, from = 0
    var known = (place: 0, isHeader: false)
    source.withUnsafeBytes { bytes in
      while from < bytes.count, let hit = ByteSearch.first(of: mark, in: UnsafeRawBufferPointer(rebasing: bytes[from...])) {
        let end = from + hit + 2
        from = end
        guard let first = word(source, endingAt: end, after: copied) else { continue }
        func follower(_ word: Word) -> Word? {
          let place = skipped(source, word.range.upperBound)
          guard place > word.range.upperBound, let next = self.word(source, startingAt: place) else { return nil }
          return isSame(first.charset, next.charset) ? next : nil
        }
        guard let second = follower(first) else { continue }
        // Asked before the rest is gathered: a body may be one line of such words.
        known = (end, isHeader(bytes, end, known))
        guard known.isHeader else { continue }
        var words = [first, second], last = second
        while let next = follower(last), next.range.upperBound - first.range.lowerBound < longestHeader {
          words.append(next)
          last = next
        }
        made += source[copied..<first.range.lowerBound]
        made += "=?".utf8
        made += first.charset
        made += "?B?".utf8
        made += Base64.encoded(payload(words)).utf8
        made += "?=".utf8
        copied = last.range.upperBound
        from = copied
      }
    }
    guard copied > 0 else { return nil }
    return made + source[copied...]
  }

  /// Past the blanks and folds between two words.
  private static func skipped(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case 0x0D, 0x0A:
        // A line break belongs to the header only when a blank follows.
        var next = index + 1
        if bytes[index] == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
        guard next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 else { return start }
        index = next
      default: return index
      }
    }
    return start
  }

  private static func word(_ bytes: [UInt8], endingAt end: Int, after limit: Int) -> Word? {
    // The "=?" that begins it: payloads hold neither blanks nor question marks.
    var index = end - 3, marks = 0
    while index > limit, end - index < 2_000, bytes[index] > 0x20 {
      if bytes[index] == 0x3F { marks += 1 }
      if marks == 3 { return index > 0 && bytes[index - 1] == 0x3D ? word(bytes, startingAt: index - 1) : nil }
      index -= 1
    }
    return nil
  }

  /// `=?charset?B?payload?=`
  private static func word(_ bytes: [UInt8], startingAt start: Int) -> Word? {
    guard start + 8 <= bytes.count, bytes[start] == 0x3D, bytes[start + 1] == 0x3F else { return nil }
    let limit = min(bytes.count, start + 4_000)
    guard let first = bytes[(start + 2)..<limit].firstIndex(of: 0x3F), first > start + 2, first + 2 < limit, bytes[first + 2] == 0x3F,
      bytes[first + 1] | 0x20 == 0x62 || bytes[first + 1] | 0x20 == 0x71,
      let last = bytes[(first + 3)..<limit].firstIndex(of: 0x3F), last + 1 < bytes.count, bytes[last + 1] == 0x3D
    else { return nil }
    let payload = bytes[(first + 3)..<last], charset = bytes[(start + 2)..<first]
    guard charset.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), payload.allSatisfy({ $0 != 0x0A && $0 != 0x0D }) else { return nil }
    return Word(charset: charset, isBase64: bytes[first + 1] | 0x20 == 0x62, payload: payload, range: start..<(last + 2))
  }

  /// The same charset, whatever the case; a language may follow a star (RFC 2231).
  private static func isSame(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    let one = a.prefix { $0 != 0x2A }, other = b.prefix { $0 != 0x2A }
    return one.count == other.count && zip(one, other).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 | 0x20 && $0 >= 0x41) }
  }

  /// Whether the place is inside a header: its line, or the one that it continues, begins with a name and a colon.
  /// - Parameter known: an earlier place with its answer, which holds for the rest of its header.
  private static func isHeader(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ known: (place: Int, isHeader: Bool)) -> Bool {
    var start = place
    while true {
      while start > known.place, bytes[start - 1] != 0x0A { start -= 1 }
      if start == known.place, known.place > 0, bytes[start - 1] != 0x0A { return known.isHeader }
      guard start < place, bytes[start] == 0x20 || bytes[start] == 0x09 else { break }
      guard start > 0 else { return false }
      start -= 1
    }
    let name = bytes[start..<place].prefix { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
    return !name.isEmpty && name.endIndex < place && bytes[name.endIndex] == 0x3A
  }

  private static func payload(_ words: [Word]) -> [UInt8] {
    // Base64 that was parted anywhere is one text.
    let isParted = words.allSatisfy(\.isBase64) && words.dropLast().contains { $0.payload.count % 4 != 0 }
    if isParted, let whole = Base64.decoded(String(decoding: words.flatMap { $0.payload.filter { $0 != 0x3D } }, as: UTF8.self)) {
      return whole
    }
    return words.flatMap { word -> [UInt8] in
      guard word.isBase64 else {
        return QuotedPrintable.decoded(ArraySlice(word.payload.map { $0 == 0x5F ? 0x20 : $0 }))
      }
      let digits = word.payload.filter { $0 != 0x3D }
      // A digit too many tells nothing.
      return Base64.decoded(String(decoding: digits.prefix(digits.count % 4 == 1 ? digits.count - 1 : digits.count), as: UTF8.self)) ?? []
    }
  }
}
