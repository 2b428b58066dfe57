import Model

extension Phrasebook {
  /// An amount in three figures: «4,82 млн ₽», «612 тыс. ₽», "₽4.82M". Below ten thousand in whole units: «8 600 ₽».
  public func compact(_ money: Money) -> String {
    written {
      let (number, scale) = compacted(money.minor.magnitude, unit: UInt64.powerOfTen(money.currency.digits))
      if money.minor < 0, number.figures > 0 { $0.appendMinus() }
      writeSign(of: money.currency, before: true, into: &$0)
      write(number, scale, into: &$0)
      writeSign(of: money.currency, before: false, into: &$0)
    }
  }

  /// A whole number in three figures: «12,4 тыс.», "12.4K".
  public func compact(_ number: Int) -> String {
    written {
      let (compacted, scale) = compacted(UInt64(number.magnitude), unit: 1)
      if number < 0 { $0.appendMinus() }
      write(compacted, scale, into: &$0)
    }
  }

  private typealias Figures = (figures: UInt64, digits: Int)

  /// Three figures, how many of them stand after the decimal sign, and the power of a thousand.
  private func compacted(_ minor: UInt64, unit: UInt64) -> (Figures, scale: Int) {
    let whole = UInt128(minor / unit) + (minor % unit >= unit - minor % unit && unit > 1 ? 1 : 0)
    guard whole >= 10_000 else { return ((UInt64(whole), 0), 0) }
    var scale = 1
    while scale < 4, whole >= UInt128(UInt64.powerOfTen(3 * scale + 3)) { scale += 1 }
    while true {
      let base = UInt128(unit) * UInt128(UInt64.powerOfTen(3 * scale))
      let quotient = UInt128(minor) / base
      let digits = quotient >= 100 ? 0 : quotient >= 10 ? 1 : 2
      let figures = (UInt128(minor) * UInt128(UInt64.powerOfTen(digits)) + base / 2) / base
      // 999.6 thousand rounds to 1000: say a million instead.
      if digits == 0, figures == 1000, scale < 4 {
        scale += 1
        continue
      }
      return ((UInt64(figures), digits), scale)
    }
  }

  private func write(_ number: Figures, _ scale: Int, into bytes: inout [UInt8]) {
    let base = UInt64.powerOfTen(number.digits)
    bytes.append(grouped: number.figures / base, language.groupSeparator)
    write(fraction: number.figures % base, digits: number.digits, keepsZeros: false, into: &bytes)
    let names: [StaticString] =
      switch language {
      case .russian: ["", "\u{A0}тыс.", "\u{A0}млн", "\u{A0}млрд", "\u{A0}трлн"]
      case .ukrainian: ["", "\u{A0}тис.", "\u{A0}млн", "\u{A0}млрд", "\u{A0}трлн"]
      case .english: ["", "K", "M", "B", "T"]
      }
    bytes.append(names[min(scale, 4)])
  }
}
