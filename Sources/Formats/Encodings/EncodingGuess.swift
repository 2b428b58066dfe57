/// The encoding of a file as its content tells it, with how sure the reading is.
///
/// What the file declares of itself is not asked: many files that say "Windows" are UTF-8.
public struct EncodingGuess: Equatable, Sendable {
  public var encoding: TextEncoding
  public var hasMark: Bool
  /// The encoding of lines that are not of the first one: files put together of two, line by line.
  public var otherLines: TextEncoding?
  /// 0...1: 1 for a byte order mark, near 0.5 for a toss-up the user should look at.
  public var confidence: Double

  /// Reads windows spread over the file: at most about 2.3 MB of it, whatever its size.
  /// - Returns: nil when the content is binary (NUL bytes in what is no UTF-16).
  public static func reading(_ bytes: UnsafeRawBufferPointer) -> EncodingGuess? { guess(bytes, byLines: false) }

  /// The same for tables and lists, whose lines may come from files of two encodings.
  public static func readingLines(_ bytes: UnsafeRawBufferPointer) -> EncodingGuess? { guess(bytes, byLines: true) }

  private static func guess(_ bytes: UnsafeRawBufferPointer, byLines: Bool) -> EncodingGuess? {
    // UTF-32 is not read; its mark begins like that of UTF-16.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return nil }
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] where encoding.markLength(bytes) > 0 {
      return EncodingGuess(encoding: encoding, hasMark: true, confidence: 1)
    }
    let hasMark = TextEncoding.utf8.markLength(bytes) > 0
    if !hasMark, let wide = utf16(bytes) { return wide }
    let windows = windows(of: bytes)
    var census = UTF8Census()
    for window in windows {
      let rebased = UnsafeRawBufferPointer(rebasing: bytes[window])
      census.count(rebased, cutAtStart: window.lowerBound > 0, cutAtEnd: window.upperBound < bytes.count)
    }
    // A stray NUL is damage; many are a program's own format.
    if !hasMark {
      guard census.nul * 1000 <= bytes.count, census.nul < 64, !(census.nul > 0 && bytes.count < 64) else { return nil }
    }
    if census.broken == 0 {
      return EncodingGuess(encoding: .utf8, hasMark: hasMark, confidence: hasMark ? 1 : census.sequences > 0 ? 0.99 : 0.9)
    }
    var lines = LineCensus()
    for window in windows where byLines { lines.count(UnsafeRawBufferPointer(rebasing: bytes[window])) }
    // A few damaged bytes do not make a UTF-8 file a Windows file: sequences are not formed by chance, and whole lines of them never.
    // The mark itself is one sequence, whatever follows it.
    if census.sequences > 20 * census.broken + (hasMark ? 1 : 0) || lines.isMixed {
      let other = lines.isMixed ? lines.others.guess().encoding : nil
      return EncodingGuess(encoding: .utf8, hasMark: hasMark, otherLines: other, confidence: lines.isMixed ? 0.7 : 0.9)
    }
    var histogram = HighByteCensus()
    for window in windows { histogram.count(UnsafeRawBufferPointer(rebasing: bytes[window])) }
    var guess = histogram.guess()
    guess.hasMark = hasMark
    return guess
  }

  private static func windows(of bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    let head = 256 << 10, piece = 64 << 10, pieces = 32
    guard bytes.count > head + pieces * piece else { return [0..<bytes.count] }
    let step = (bytes.count - head - piece) / pieces
    return [0..<head]
      + (1...pieces).map { index in
        let start = head + step * index
        return start..<min(bytes.count, start + piece)
      }
  }

  /// UTF-16 without a mark: the upper bytes are nearly all those of ASCII, Latin-1, Cyrillic or punctuation, and some are NUL.
  private static func utf16(_ bytes: UnsafeRawBufferPointer) -> EncodingGuess? {
    let head = UnsafeRawBufferPointer(rebasing: bytes[..<(min(bytes.count, 64 << 10) & ~1)])
    guard head.count >= 4 else { return nil }
    var nul = (even: 0, odd: 0), upper = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() {
      let isUpper = byte == 0 || byte == 0x04 || byte == 0x20 || byte == 0x21
      if index & 1 == 0 {
        if byte == 0 { nul.even += 1 }
        if isUpper { upper.even += 1 }
      } else {
        if byte == 0 { nul.odd += 1 }
        if isUpper { upper.odd += 1 }
      }
    }
    let units = head.count / 2
    func fits(nul: Int, other: Int, upper: Int) -> Bool {
      nul * 100 >= units && nul > 0 && other * 50 <= nul && upper * 100 >= units * 95
    }
    if fits(nul: nul.odd, other: nul.even, upper: upper.odd) {
      return EncodingGuess(encoding: .utf16LittleEndian, hasMark: false, confidence: 0.95)
    }
    if fits(nul: nul.even, other: nul.odd, upper: upper.even) {
      return EncodingGuess(encoding: .utf16BigEndian, hasMark: false, confidence: 0.95)
    }
    return nil
  }
}
