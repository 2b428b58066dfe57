/// The sign between whole and fraction in the numbers of a column; the other one groups thousands.
public enum DecimalSign: String, Sendable, CaseIterable {
  case dot, comma

  @inline(__always)
  var byte: UInt8 { self == .dot ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  public var other: DecimalSign { self == .dot ? .comma : .dot }
}

/// Which decimal sign a column uses, decided from a sample of its cells.
public struct DecimalSignGuess: Equatable, Sendable {
  public let sign: DecimalSign
  public let evidence: Evidence

  public enum Evidence: Equatable, Sendable {
    /// Some cells can be read with this sign only.
    case certain(cells: Int)
    /// No cell has either sign: whole numbers.
    case none
    /// Every cell with a sign could be read both ways, such as "1,234".
    case ambiguous(cells: Int)
    /// Some cells can only be read with one sign and some only with the other.
    case conflicting(dot: Int, comma: Int)
  }

  /// - Parameter preferred: taken when the sample does not decide, such as the sign of the user's language.
  public init(sample: some Sequence<String>, preferred: DecimalSign = .dot) {
    var tally = DecimalSignTally()
    for text in sample { FieldText.reading(text) { tally.add($0) } }
    self = tally.guess(preferred: preferred)
  }

  init(sign: DecimalSign, evidence: Evidence) {
    self.sign = sign
    self.evidence = evidence
  }
}

/// Counts what the cells of a column say about its decimal sign; feed it a sample, then ask.
public struct DecimalSignTally: Sendable {
  private var dot = 0, comma = 0, open = 0

  public init() {}

  /// Counts one cell given as UTF-8; cells that are no number say nothing.
  public mutating func add(_ cell: UnsafeRawBufferPointer) {
    let bytes = FieldText.trimmed(cell)
    guard bytes.count <= FieldText.limit else { return }
    var dots = 0, commas = 0, last = -1, digitsBefore = 0, digitsAfter = 0, firstDigit: UInt8 = 0, isGrouped = false, letters = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39:
        if firstDigit == 0 { firstDigit = byte }
        if last < 0 { digitsBefore += 1 } else { digitsAfter += 1 }
      case UInt8(ascii: "."), UInt8(ascii: ","):
        // A dot that follows a letter ends an abbreviation, as in "руб."
        if index > 0, bytes[index - 1] >= 0x41 { continue }
        if byte == UInt8(ascii: ".") { dots += 1 } else { commas += 1 }
        last = index
        digitsAfter = 0
      case 32, 0x27, 0xA0, 0xAF: if last < 0, digitsBefore > 0 { isGrouped = true }
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      default: break
      }
    }
    guard last >= 0, digitsBefore + digitsAfter > 0, letters <= 4, dots <= 1 || commas <= 1 else { return }
    let sign: DecimalSign = bytes[last] == UInt8(ascii: ".") ? .dot : .comma
    let count = sign == .dot ? dots : commas, others = dots + commas - count
    if count > 1 {
      if others == 0 { vote(sign.other) }
    } else if others > 0 || isGrouped || digitsAfter != 3 || digitsBefore > 3 || digitsBefore == 0 || firstDigit == 0x30 {
      vote(sign)
    } else {
      open += 1
    }
  }

  private mutating func vote(_ sign: DecimalSign) {
    if sign == .dot { dot += 1 } else { comma += 1 }
  }

  public func guess(preferred: DecimalSign = .dot) -> DecimalSignGuess {
    switch (dot, comma) {
    case (0, 0): DecimalSignGuess(sign: preferred, evidence: open > 0 ? .ambiguous(cells: open) : .none)
    case (_, 0): DecimalSignGuess(sign: .dot, evidence: .certain(cells: dot))
    case (0, _): DecimalSignGuess(sign: .comma, evidence: .certain(cells: comma))
    default: DecimalSignGuess(sign: dot >= comma ? .dot : .comma, evidence: .conflicting(dot: dot, comma: comma))
    }
  }
}
