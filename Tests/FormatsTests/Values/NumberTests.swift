import Testing

@testable import Formats

@Suite("Numbers as other programs write them")
struct NumberTests {
  @Test(
    "decimals are exact millionths",
    arguments: [
      ("1 234,56", DecimalSign.comma, 1_234_560_000), ("1.234,56", .comma, 1_234_560_000), ("1,234.56", .dot, 1_234_560_000),
      ("1'234.56", .dot, 1_234_560_000), ("1\u{A0}234,56", .comma, 1_234_560_000), ("1\u{202F}234\u{2009}567,5", .comma, 1_234_567_500_000),
      ("1’234.56", .dot, 1_234_560_000), ("(123,45)", .comma, -123_450_000), ("123.45-", .dot, -123_450_000),
      ("−7", .dot, -7_000_000), ("+7", .dot, 7_000_000), ("$1,234.50", .dot, 1_234_500_000), ("-$5", .dot, -5_000_000),
      ("$-5", .dot, -5_000_000), ("5,5 €", .comma, 5_500_000), ("£0.01", .dot, 10_000), ("1 234,56 ₽", .comma, 1_234_560_000),
      ("99 руб.", .comma, 99_000_000), ("99,90 РУБ", .comma, 99_900_000), ("12,5 грн.", .comma, 12_500_000), ("₴ 12", .dot, 12_000_000),
      ("USD 12.5", .dot, 12_500_000), ("12.5Eur", .dot, 12_500_000), ("($5.25)", .dot, -5_250_000), (".5", .dot, 500_000),
      ("5.", .dot, 5_000_000), ("0.000001", .dot, 1), ("1.2300000000", .dot, 1_230_000), ("00012", .dot, 12_000_000),
      ("9223372036854.775807", .dot, 9_223_372_036_854_775_807), ("-9223372036854.775808", .dot, -9_223_372_036_854_775_808),
      (" 123.45 ", .dot, 123_450_000), ("-0.5", .dot, -500_000), ("1.234.567", .comma, 1_234_567_000_000),
    ] as [(String, DecimalSign, Int64)])
  func decimals(text: String, sign: DecimalSign, expected: Int64) {
    #expect(NumberText.millionths(text, sign: sign) == .success(expected))
  }

  @Test(
    "what is no such number says why",
    arguments: [
      ("", DecimalSign.dot, ValueFault.empty), ("  ", .dot, .empty), ("abc", .dot, .notANumber), ("1.234,56", .dot, .wrongDecimalSign),
      ("1,5", .dot, .wrongDecimalSign), ("1.5", .comma, .wrongDecimalSign), ("12,34,567", .dot, .wrongDecimalSign),
      ("9223372036854.775808", .dot, .outOfRange), ("-9223372036854.775809", .dot, .outOfRange), ("1.0000001", .dot, .tooPrecise),
      (String(repeating: "9", count: 400), .dot, .tooLong), (String(repeating: "9", count: 60), .dot, .outOfRange),
      ("7,91612E+10", .comma, .digitsLost), ("1e5", .dot, .digitsLost), ("--5", .dot, .notANumber), ("(-5)", .dot, .notANumber),
      ("-", .dot, .notANumber),
      (".", .dot, .notANumber), ("$", .dot, .notANumber), ("12 34", .dot, .notANumber), ("1 2345", .dot, .notANumber),
      ("1.5.2", .dot, .wrongDecimalSign),
      ("NaN", .dot, .notANumber), ("1/2", .dot, .notANumber), ("12abc", .dot, .notANumber),
    ])
  func faults(text: String, sign: DecimalSign, expected: ValueFault) {
    #expect(NumberText.millionths(text, sign: sign) == .failure(expected))
  }

  @Test("whole numbers, to the ends of 64 bits")
  func integers() {
    #expect(NumberText.integer("9223372036854775807") == .success(.max))
    #expect(NumberText.integer("-9223372036854775808") == .success(.min))
    #expect(NumberText.integer("9223372036854775808") == .failure(.outOfRange))
    #expect(NumberText.integer("12.00") == .success(12))
    #expect(NumberText.integer("17850.0") == .success(17_850))
    #expect(NumberText.integer("1 000") == .success(1_000))
    #expect(NumberText.integer("12.5") == .failure(.notWhole))
    #expect(NumberText.integer("") == .failure(.empty))
  }

  @Test("the fast path and the careful one agree on 20,000 random plain numbers, seed 5")
  func paths() {
    var dice = Dice(state: 5)
    var slips = 0
    for _ in 0..<20_000 {
      let whole = dice.roll(1_000_000_000), fraction = dice.roll(1_000_000), minus = dice.roll(2) == 0 ? "-" : ""
      let padded = String(String(1_000_000 + fraction).dropFirst())
      let expected = Int64(whole) * 1_000_000 + Int64(fraction)
      let signed = minus.isEmpty ? expected : -expected
      if NumberText.millionths("\(minus)\(whole).\(padded)") != .success(signed) { slips += 1 }
      if NumberText.millionths("\(minus)\(whole),\(padded)", sign: .comma) != .success(signed) { slips += 1 }
    }
    #expect(slips == 0)
  }

  @Test("the decimal sign of a column is decided from its cells, and doubt is reported")
  func signs() {
    func guess(_ sample: [String], _ preferred: DecimalSign = .dot) -> DecimalSignGuess {
      DecimalSignGuess(sample: sample, preferred: preferred)
    }
    #expect(guess(["1,234", "5,5", "7"]) == DecimalSignGuess(sign: .comma, evidence: .certain(cells: 1)))
    #expect(guess(["1.234,56"]).sign == .comma)
    #expect(guess(["1,234.56"]).sign == .dot)
    #expect(guess(["1,234,567"]) == DecimalSignGuess(sign: .dot, evidence: .certain(cells: 1)))
    #expect(guess(["0,125"]).sign == .comma)
    #expect(guess(["1 234,567"]).sign == .comma)
    #expect(guess(["12,50 руб."]).sign == .comma)
    #expect(guess(["1,234", "5,678"], .comma) == DecimalSignGuess(sign: .comma, evidence: .ambiguous(cells: 2)))
    #expect(guess(["12", "", "abc"]).evidence == .none)
    #expect(guess(["1.5", "2.5", "3,5"]) == DecimalSignGuess(sign: .dot, evidence: .conflicting(dot: 2, comma: 1)))
  }
}
