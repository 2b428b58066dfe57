/// The digits of a number in a cell, with grouping, currency and brackets taken away.
struct NumberParts {
  /// Digits before and after the decimal sign, as values 0...9.
  private var whole: [UInt8] = []
  private var fraction: [UInt8] = []
  private var isNegative = false

  var isWhole: Bool { fraction.allSatisfy { $0 == 0 } }

  static func reading(_ cell: UnsafeRawBufferPointer, _ sign: DecimalSign) -> Result<NumberParts, ValueFault> {
    var bytes = FieldText.trimmed(cell)
    if bytes.isEmpty { return .failure(.empty) }
    if bytes.count > FieldText.limit { return .failure(.tooLong) }
    var parts = NumberParts()
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"), bytes.count > 2 {
      parts.isNegative = true
      bytes = FieldText.trimmed(UnsafeRawBufferPointer(rebasing: bytes[1..<(bytes.count - 1)]))
    }
    // Sign and currency may stand in any order on either side: "-₽5", "$ -5", "5- руб.".
    var isSigned = parts.isNegative
    for _ in 0..<3 {
      bytes = CurrencyMark.stripped(bytes)
      guard let taken = takeSign(&bytes) else { break }
      if isSigned { return .failure(.notANumber) }
      isSigned = true
      parts.isNegative = taken
    }
    return parts.take(bytes, sign).map { _ in parts }
  }

  /// Takes a plus or minus (also U+2212) at the start, or a minus at the end; true for a minus, nil when there is none.
  private static func takeSign(_ bytes: inout UnsafeRawBufferPointer) -> Bool? {
    let minus = UInt8(ascii: "-")
    if bytes.first == minus || bytes.first == UInt8(ascii: "+") {
      let isMinus = bytes.first == minus
      bytes = FieldText.trimmed(UnsafeRawBufferPointer(rebasing: bytes.dropFirst()))
      return isMinus
    }
    if bytes.starts(with: [0xE2, 0x88, 0x92]) {
      bytes = FieldText.trimmed(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(3)))
      return true
    }
    if bytes.last == minus {
      bytes = FieldText.trimmed(UnsafeRawBufferPointer(rebasing: bytes.dropLast()))
      return true
    }
    return nil
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer, _ sign: DecimalSign) -> Result<Void, ValueFault> {
    var index = 0, hasSign = false, group = -1, grouping: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index], digit = byte &- 0x30
      if digit < 10 {
        if hasSign { fraction.append(digit) } else { whole.append(digit) }
        if group >= 0 { group += 1 }
        index += 1
      } else if byte == sign.byte {
        if hasSign { return .failure(.wrongDecimalSign) }
        if group >= 0, group != 3 { return .failure(.wrongDecimalSign) }
        hasSign = true
        group = -1
        index += 1
      } else {
        let width = Self.groupingWidth(bytes, index, sign)
        guard width > 0 else { return .failure(Self.isExponent(bytes, index, whole.count) ? .digitsLost : .notANumber) }
        let mark = width == 1 ? byte : UInt8(ascii: " ")
        guard !hasSign else { return .failure(mark == sign.other.byte ? .wrongDecimalSign : .notANumber) }
        guard !whole.isEmpty, grouping == 0 || grouping == mark, group < 0 ? whole.count <= 3 : group == 3 else {
          return .failure(mark == sign.other.byte ? .wrongDecimalSign : .notANumber)
        }
        grouping = mark
        group = 0
        index += width
      }
    }
    if group >= 0, group != 3 { return .failure(grouping == sign.other.byte ? .wrongDecimalSign : .notANumber) }
    return whole.isEmpty && fraction.isEmpty ? .failure(.notANumber) : .success(())
  }

  /// Bytes of a thousands mark: a blank of any kind, an apostrophe (also ’ U+2019) or the sign that is not the decimal one.
  private static func groupingWidth(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ sign: DecimalSign) -> Int {
    let byte = bytes[index]
    if byte == sign.other.byte || byte == UInt8(ascii: "'") { return 1 }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 { return 3 }
    return FieldText.blankWidth(bytes, index, bytes.count)
  }

  private static func isExponent(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ digits: Int) -> Bool {
    guard digits > 0, bytes[index] | 0x20 == UInt8(ascii: "e"), index + 1 < bytes.count else { return false }
    let rest = bytes[(index + 1)...].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    return !rest.isEmpty && rest.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// The number times ten to the power of `decimals`, exactly.
  func scaled(decimals: Int) -> Result<Int64, ValueFault> {
    guard fraction.dropFirst(decimals).allSatisfy({ $0 == 0 }) else { return .failure(.tooPrecise) }
    let padded = fraction.prefix(decimals) + Array(repeating: 0, count: max(0, decimals - fraction.count))
    var value: Int64 = 0
    // Built as a negative number, whose range is the larger one.
    for digit in whole + padded {
      let (tenfold, isOver) = value.multipliedReportingOverflow(by: 10)
      let (sum, isUnder) = tenfold.subtractingReportingOverflow(Int64(digit))
      if isOver || isUnder { return .failure(.outOfRange) }
      value = sum
    }
    if isNegative { return .success(value) }
    return value == .min ? .failure(.outOfRange) : .success(-value)
  }
}
