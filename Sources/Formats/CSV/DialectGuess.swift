/// The dialect of a text table as its first records tell it, with how sure the reading is.
public struct DialectGuess: Equatable, Sendable {
  public var dialect: CSVDialect
  /// 0...1, falling with ragged records and with a second delimiter that fits nearly as well.
  public var confidence: Double

  /// Delimiters tried, with how usual they are.
  private static let delimiters: [(UInt8, Double)] = [
    (UInt8(ascii: ";"), 1), (UInt8(ascii: ","), 1), (9, 1), (UInt8(ascii: "|"), 0.98),
    (UInt8(ascii: "#"), 0.8), (UInt8(ascii: "^"), 0.8), (UInt8(ascii: "~"), 0.8), (0x1F, 0.9),
  ]

  /// Tries the dialects on the first 128 KiB (300 records at most).
  ///
  /// The score of a dialect is that of van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type
  /// patterns" (2019): pattern score times type score, with our own shapes of cells and fines for broken quoting.
  public static func reading(_ bytes: UnsafeRawBufferPointer, encoding: TextEncoding) -> DialectGuess {
    let sample = CSVSample(bytes, encoding)
    var base = CSVDialect(recordEnd: sample.recordEnd)
    if let announced = sample.announcedDelimiter {
      base.delimiter = announced
      base.preambleLines = 1
    }
    var best = (dialect: base, score: -1.0), second = 0.0
    for candidate in candidates(base, sample) {
      let (rows, complaints) = sample.read(candidate.dialect)
      let score = DialectScore(rows, complaints).value * candidate.weight
      if score > best.score {
        if best.dialect.delimiter != candidate.dialect.delimiter { second = max(best.score, 0) }
        best = (candidate.dialect, score)
      } else if candidate.dialect.delimiter != best.dialect.delimiter {
        second = max(second, score)
      }
    }
    var guess = DialectGuess(dialect: best.dialect, confidence: 1)
    let evenness = HeaderSearch(rows: sample.read(best.dialect).rows).settle(&guess.dialect)
    let lead = best.score > 0 ? 1 - 0.5 * min(1, second / best.score) : 0.3
    guess.confidence = sample.announcedDelimiter != nil ? evenness : evenness * lead
    return guess
  }

  private static func candidates(_ base: CSVDialect, _ sample: CSVSample) -> [(dialect: CSVDialect, weight: Double)] {
    let announced = sample.announcedDelimiter
    let isDoubleQuoted = sample.contains("\"")
    // `\'` is written only by a program that protects cells by apostrophes.
    let isApostropheEscaped = !isDoubleQuoted && sample.contains("\\'")
    var result: [(dialect: CSVDialect, weight: Double)] = []
    for (delimiter, weight) in delimiters where announced == nil || delimiter == announced {
      for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] {
        let mark = String(UnicodeScalar(quote))
        guard quote == UInt8(ascii: "\"") || sample.contains(mark) else { continue }
        for escape in [CSVDialect.Escape.doubled, .backslash] where escape == .doubled || sample.contains("\\" + mark) {
          var dialect = base
          dialect.delimiter = delimiter
          dialect.quote = quote
          dialect.escape = escape
          let isSpaced = sample.contains(String(UnicodeScalar(delimiter)) + " " + mark)
          dialect.blanksBeforeQuote = isSpaced
          // The less usual reading must be better, not equal; but an escaped apostrophe speaks for itself.
          let isUnusual = quote != UInt8(ascii: "\"") && !(isApostropheEscaped && escape == .backslash)
          result.append((dialect, weight * (isUnusual ? 0.99 : 1) * (isApostropheEscaped && escape == .backslash ? 1.01 : 1)))
        }
      }
    }
    if result.isEmpty { result.append((base, 1)) }
    return result
  }
}
