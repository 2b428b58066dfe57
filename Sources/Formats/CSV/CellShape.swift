/// What a cell looks like to someone who does not know the table: enough to tell a good dialect and a header row.
enum CellShape: Equatable {
  case empty
  /// Figures with signs, separators and units: amounts, days, times, phones.
  case figures
  /// Words.
  case words
  /// What seldom stands in one cell: delimiters or quotes of some other dialect.
  case odd

  init(_ bytes: UnsafeRawBufferPointer) {
    var digits = 0, letters = 0, odd = 0, commas = 0, isFraming = false
    var first: UInt8 = 0, last: UInt8 = 0
    for byte in bytes where byte != 32 {
      if first == 0 { first = byte }
      last = byte
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A, 0x80...: letters += 1
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: ";"), 9, UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "~"): odd += 1
      default: break
      }
    }
    if first == UInt8(ascii: "'"), last == first { isFraming = true }
    if first == 0 {
      self = .empty
    } else if odd > 0 || isFraming {
      self = .odd
    } else if digits > 0, letters == 0, commas <= 2 {
      self = .figures
    } else {
      self = commas > 0 ? .odd : .words
    }
  }
}
