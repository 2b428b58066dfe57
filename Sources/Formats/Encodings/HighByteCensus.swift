import Glibc

/// Counts of the bytes above 0x7F and of their neighbours, from which the code page is told.
struct HighByteCensus {
  private var counts = [Int](repeating: 0, count: 256)
  /// Pairs of neighbouring high bytes, 128 x 128: they show whether capitals stand at the start of words.
  private var pairs = [Int](repeating: 0, count: 128 * 128)
  /// High bytes that touch an ASCII letter, and those that touch another high byte.
  private var besideLatin = 0, besideHigh = 0, total = 0

  mutating func count(_ bytes: UnsafeRawBufferPointer) {
    var before: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 {
        counts[Int(byte)] += 1
        total += 1
        if before >= 0x80 {
          besideHigh += 1
          pairs[Int(before & 0x7F) << 7 | Int(byte & 0x7F)] += 1
        } else if Self.isLatin(before) {
          besideLatin += 1
        }
      } else if before >= 0x80, Self.isLatin(byte) {
        besideLatin += 1
      }
      before = byte
    }
  }

  private static func isLatin(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The code page with the best letter frequencies; windows-1252 when the high bytes do not form Cyrillic words.
  func guess() -> EncodingGuess {
    let scores = [TextEncoding.windows1251, .koi8u, .cp866].map { ($0, score($0)) }.sorted { $0.1 > $1.1 }
    let best = scores[0], second = scores[1].1
    // Cyrillic words are runs of high bytes, Western words have single ones between ASCII letters.
    guard best.1 > -4.6, besideHigh * 2 > besideLatin, besideHigh * 4 >= total else {
      let latinShare = Double(besideLatin) / Double(max(1, besideLatin + besideHigh))
      return EncodingGuess(encoding: .windows1252, hasMark: false, confidence: 0.4 + 0.4 * latinShare)
    }
    let evidence = (best.1 - second) * Double(min(total, 200)).squareRoot()
    let confidence = 0.5 + 0.5 * (1 - exp(-evidence / 4))
    let encoding = best.0 == .koi8u && !hasUkrainianKOI8 ? .koi8r : best.0
    return EncodingGuess(encoding: encoding, hasMark: false, confidence: min(0.99, confidence))
  }

  /// The bytes where KOI8-U has letters and KOI8-R has box drawing.
  private var hasUkrainianKOI8: Bool {
    [0xA4, 0xA6, 0xA7, 0xAD, 0xB4, 0xB6, 0xB7, 0xBD].contains { counts[$0] > 0 }
  }

  /// Mean logarithm of letter frequency per high byte, less fines for capitals inside words and for what is no letter.
  private func score(_ encoding: TextEncoding) -> Double {
    guard let page = encoding.codePage, total > 0 else { return -.infinity }
    let kinds = page.scalars.suffix(128).map(CyrillicLetter.init)
    var sum = 0.0
    for index in 0..<128 where counts[index + 128] > 0 { sum += Double(counts[index + 128]) * kinds[index].logFrequency }
    for first in 0..<128 where kinds[first].shape == .small {
      for second in 0..<128 where kinds[second].shape == .capital { sum -= 4 * Double(pairs[first << 7 | second]) }
    }
    return sum / Double(total)
  }
}
