import Model
import Testing
import Wording

@Suite struct NumberTests {
  let russian = Phrasebook(.russian)
  let ukrainian = Phrasebook(.ukrainian)
  let english = Phrasebook(.english)

  /// «4 820 000» with plain spaces for reading; the program writes U+00A0.
  private func spaced(_ text: String) -> String { text.replacing(" ", with: "\u{A0}") }

  @Test("Whole numbers are grouped by no-break spaces in Russian and Ukrainian, by commas in English")
  func integers() {
    #expect(russian.integer(4_820_000) == spaced("4 820 000"))
    #expect(ukrainian.integer(-1_001) == spaced("−1 001"))
    #expect(english.integer(1_000_000) == "1,000,000")
    #expect(russian.integer(0) == "0" && russian.integer(999) == "999" && russian.integer(1_000) == spaced("1 000"))
    #expect(english.integer(Int.min) == "−9,223,372,036,854,775,808")
    #expect(english.integer(Int.max) == "9,223,372,036,854,775,807")
    #expect(russian.plain(1998) == "1998" && russian.plain(-5) == "−5")
  }

  @Test("Decimals keep every digit or are rounded half away from zero to those asked for")
  func decimals() {
    #expect(russian.decimal(FixedDecimal(millionths: 1_234_500_000)) == spaced("1 234,5"))
    #expect(english.decimal(FixedDecimal(millionths: 1_234_500_000)) == "1,234.5")
    #expect(russian.decimal(FixedDecimal(millionths: 1)) == "0,000001")
    #expect(russian.decimal(FixedDecimal(millionths: -2_345_000), .exactly(2)) == "−2,35")
    #expect(russian.decimal(FixedDecimal(millionths: 2_000_000), .exactly(2)) == "2,00")
    #expect(russian.decimal(FixedDecimal(millionths: -4_000), .exactly(2)) == "0,00")
    #expect(english.decimal(FixedDecimal(millionths: Int64.min), .upTo(0)) == "−9,223,372,036,855")
    #expect(english.decimal(0.7151, .upTo(4)) == "0.7151")
    #expect(english.decimal(Double.nan) == "—" && english.decimal(1e300) == "—")
  }

  @Test("Percentages have a no-break space before the sign, in English none")
  func percents() {
    #expect(russian.percent(Percent(millionths: 12_500_000)) == spaced("12,5 %"))
    #expect(ukrainian.percent(Percent(millionths: 12_500_000)) == spaced("12,5 %"))
    #expect(english.percent(Percent(millionths: 12_500_000)) == "12.5%")
    #expect(russian.percent(share: 0.7462, .upTo(2)) == spaced("74,62 %"))
    #expect(russian.percent(share: 0.2) == spaced("20 %"))
    #expect(english.percent(share: 1.18) == "118%")
    #expect(russian.part(share: 0.0004) == spaced("< 0,1 %"))
    #expect(russian.part(share: 0) == spaced("0 %"))
    #expect(russian.change(share: 0.12) == spaced("+12 %"))
    #expect(russian.change(share: -0.021) == spaced("−2,1 %"))
    #expect(russian.change(share: 0.0001) == spaced("0 %"))
  }
}
