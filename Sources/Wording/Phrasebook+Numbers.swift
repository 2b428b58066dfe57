import Model

extension Phrasebook {
  /// A whole number in groups of three: «4 820 000» (U+00A0), in English "4,820,000". Not for years: see `plain`.
  public func integer(_ number: Int) -> String { written { write(number, into: &$0) } }

  /// A whole number without groups, as years and house numbers are written.
  public func plain(_ number: Int) -> String { number < 0 ? "\u{2212}\(number.magnitude)" : String(number) }

  public func write(_ number: Int, into bytes: inout [UInt8]) {
    if number < 0 { bytes.appendMinus() }
    bytes.append(grouped: UInt64(number.magnitude), language.groupSeparator)
  }

  /// An exact decimal, rounded half away from zero to the digits asked for.
  public func decimal(_ number: FixedDecimal, _ decimals: Decimals = .upTo(6)) -> String {
    written { write(millionths: number.millionths, decimals, into: &$0) }
  }

  /// A computed number; a dash when it is not finite or too great to be meant.
  public func decimal(_ number: Double, _ decimals: Decimals = .upTo(2)) -> String {
    guard number.isFinite, number.magnitude < 9e12 else { return "—" }
    return written { write(millionths: Int64((number * 1_000_000).rounded()), decimals, into: &$0) }
  }

  /// A percentage as it is stored: 12.5 is «12,5 %» with a no-break space, in English "12.5%".
  public func percent(_ percent: Percent, _ decimals: Decimals = .upTo(2)) -> String {
    written {
      write(millionths: percent.millionths, decimals, into: &$0)
      $0.append(language.percentSign)
    }
  }

  /// A share as analysis gives it: 0.125 is «12,5 %».
  public func percent(share: Double, _ decimals: Decimals = .upTo(1)) -> String {
    guard share.isFinite, share.magnitude < 9e10 else { return "—" }
    return percent(Percent(millionths: Int64((share * 100_000_000).rounded())), decimals)
  }

  /// A part of a whole: one that would round to nothing is «< 0,1 %», so that it does not read as none.
  public func part(share: Double) -> String {
    share > 0 && share < 0.0005 ? "<\u{A0}" + percent(share: 0.001) : percent(share: share)
  }

  /// A change with its sign always shown: «+12 %», «−2,1 %», «0 %».
  public func change(share: Double, _ decimals: Decimals = .upTo(1)) -> String {
    let text = percent(share: share, decimals)
    return share > 0 && text.utf8.contains(where: { (49...57).contains($0) }) ? "+" + text : text
  }

  func write(millionths: Int64, _ decimals: Decimals, into bytes: inout [UInt8]) {
    let digits = decimals.greatest
    let unit = UInt64.powerOfTen(6 - digits)
    // The magnitude is at most 2^63 and the half unit at most 500,000: no overflow.
    let rounded = (millionths.magnitude + unit / 2) / unit
    if millionths < 0, rounded > 0 { bytes.appendMinus() }
    let base = UInt64.powerOfTen(digits)
    bytes.append(grouped: rounded / base, language.groupSeparator)
    write(fraction: rounded % base, digits: digits, keepsZeros: decimals.keepsZeros, into: &bytes)
  }

  /// The decimal sign and the fraction, or nothing.
  func write(fraction: UInt64, digits: Int, keepsZeros: Bool, into bytes: inout [UInt8]) {
    var (fraction, digits) = (fraction, digits)
    if !keepsZeros {
      while digits > 0, fraction % 10 == 0 {
        fraction /= 10
        digits -= 1
      }
    }
    guard digits > 0 else { return }
    bytes.append(language.decimalSign)
    bytes.append(digits: fraction, width: digits)
  }
}

extension UInt64 {
  /// 10 to a power of 0...19.
  static func powerOfTen(_ power: Int) -> UInt64 { (0..<Swift.min(Swift.max(power, 0), 19)).reduce(1) { number, _ in number * 10 } }
}
