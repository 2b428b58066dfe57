/// Numbers as other programs write them, read exactly: whole ones, and decimals as millionths in 64 bits.
public enum NumberText {
  /// A whole number; "12.00" is whole, "1,234" too when the column's decimal sign is a dot.
  public static func integer(_ cell: UnsafeRawBufferPointer, sign: DecimalSign = .dot) -> Result<Int64, ValueFault> {
    // Plain digits first: most cells are.
    if let value = plainInteger(cell) { return .success(value) }
    return NumberParts.reading(cell, sign).flatMap { parts in
      parts.isWhole ? parts.scaled(decimals: 0) : .failure(.notWhole)
    }
  }

  /// A decimal as millionths: "12.5" is 12,500,000; range about plus or minus 9.2 x 10^12.
  ///
  /// Grouping by blanks, apostrophes or the other sign, brackets or a trailing minus for negative, and a currency sign
  /// or code on either side are understood. Nothing is rounded.
  public static func millionths(_ cell: UnsafeRawBufferPointer, sign: DecimalSign = .dot) -> Result<Int64, ValueFault> {
    if sign == .dot, let value = plainMillionths(cell) { return .success(value) }
    return NumberParts.reading(cell, sign).flatMap { $0.scaled(decimals: 6) }
  }

  public static func integer(_ text: String, sign: DecimalSign = .dot) -> Result<Int64, ValueFault> {
    FieldText.reading(text) { integer($0, sign: sign) }
  }

  public static func millionths(_ text: String, sign: DecimalSign = .dot) -> Result<Int64, ValueFault> {
    FieldText.reading(text) { millionths($0, sign: sign) }
  }

  /// At most 18 digits and a minus: cannot overflow.
  @inline(__always)
  private static func plainInteger(_ cell: UnsafeRawBufferPointer) -> Int64? {
    guard (1...18).contains(cell.count) else { return nil }
    let isNegative = cell[0] == UInt8(ascii: "-")
    guard !isNegative || cell.count > 1 else { return nil }
    var value: Int64 = 0
    for index in (isNegative ? 1 : 0)..<cell.count {
      let digit = cell[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return isNegative ? -value : value
  }

  private static let powers: [Int64] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]

  /// "-123.45": at most 12 digits before the dot and 6 after it: cannot overflow.
  @inline(__always)
  private static func plainMillionths(_ cell: UnsafeRawBufferPointer) -> Int64? {
    guard (1...20).contains(cell.count) else { return nil }
    let start = cell[0] == UInt8(ascii: "-") ? 1 : 0
    var value: Int64 = 0, dot = -1, index = start
    while index < cell.count {
      let digit = cell[index] &- 0x30
      if digit < 10 {
        value = value &* 10 &+ Int64(digit)
      } else if cell[index] == UInt8(ascii: "."), dot < 0 {
        dot = index
      } else {
        return nil
      }
      index += 1
    }
    let whole = (dot < 0 ? cell.count : dot) - start, decimals = dot < 0 ? 0 : cell.count - dot - 1
    guard (1...12).contains(whole), decimals <= 6, dot < 0 || decimals > 0 else { return nil }
    value = value &* powers[decimals]
    return start == 1 ? -value : value
  }
}
