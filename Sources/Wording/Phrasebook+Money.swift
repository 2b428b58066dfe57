import Model

/// When the minor units of an amount are written.
public enum Cents: Sendable, Hashable {
  /// «4 820 000 ₽», but «1 250,50 ₴».
  case whenNeeded
  /// «4 820 000,00 ₽»: columns that align, documents.
  case always
  /// Rounded half away from zero to whole units.
  case never
}

extension Phrasebook {
  /// An amount with its currency: «4 820 000 ₽», «1 250,50 ₴», in English "£8,911,407.90".
  public func money(_ money: Money, cents: Cents = .whenNeeded) -> String { written { write(money, cents: cents, into: &$0) } }

  public func write(_ money: Money, cents: Cents = .whenNeeded, into bytes: inout [UInt8]) {
    writeNumber(of: money, cents, sign: true, into: &bytes)
  }

  /// The number of an amount without its currency, for columns whose head names it: «4 820 000,50».
  public func amount(_ money: Money, cents: Cents = .whenNeeded) -> String {
    written { writeNumber(of: money, cents, sign: false, into: &$0) }
  }

  private func writeNumber(of money: Money, _ cents: Cents, sign: Bool, into bytes: inout [UInt8]) {
    let unit = UInt64.powerOfTen(money.currency.digits)
    var (whole, rest) = money.minor.magnitude.quotientAndRemainder(dividingBy: unit)
    if cents == .never {
      whole += rest >= unit - rest ? 1 : 0
      rest = 0
    }
    if money.minor < 0, whole > 0 || rest > 0 { bytes.appendMinus() }
    if sign { writeSign(of: money.currency, before: true, into: &bytes) }
    bytes.append(grouped: whole, language.groupSeparator)
    if cents == .always || rest > 0 {
      write(fraction: rest, digits: money.currency.digits, keepsZeros: true, into: &bytes)
    }
    if sign { writeSign(of: money.currency, before: false, into: &bytes) }
  }

  func writeSign(of currency: Currency, before: Bool, into bytes: inout [UInt8]) {
    guard before == (language == .english) else { return }
    if !before { bytes.append("\u{A0}") }
    bytes.append(contentsOf: currency.sign.utf8)
    if before, currency.isSignOfLetters { bytes.append("\u{A0}") }
  }
}
