import Model
import Testing
import Wording

@Suite struct MoneyTests {
  let russian = Phrasebook(.russian)
  let ukrainian = Phrasebook(.ukrainian)
  let english = Phrasebook(.english)

  private func spaced(_ text: String) -> String { text.replacing(" ", with: "\u{A0}") }

  @Test("Amounts are written with the sign after the number, in English before it")
  func amounts() {
    #expect(russian.money(Money(minor: 482_000_000, .rub)) == spaced("4 820 000 ₽"))
    #expect(ukrainian.money(Money(minor: 125_050, .uah)) == spaced("1 250,50 ₴"))
    #expect(english.money(Money(minor: 891_140_790, .gbp)) == "£8,911,407.90")
    #expect(russian.money(Money(minor: 891_140_790, .gbp)) == spaced("8 911 407,90 £"))
    #expect(english.money(Money(minor: -5, .usd)) == "−$0.05")
    #expect(russian.money(Money(minor: -570_000_000, .rub)) == spaced("−5 700 000 ₽"))
  }

  @Test("Cents are shown when needed, always or never; a rounded nothing has no minus")
  func cents() {
    #expect(russian.money(Money(minor: 100, .rub), cents: .always) == spaced("1,00 ₽"))
    #expect(russian.money(Money(minor: 150, .rub), cents: .never) == spaced("2 ₽"))
    #expect(russian.money(Money(minor: -150, .rub), cents: .never) == spaced("−2 ₽"))
    #expect(russian.money(Money(minor: -49, .rub), cents: .never) == spaced("0 ₽"))
    #expect(russian.amount(Money(minor: 482_000_050, .rub)) == spaced("4 820 000,50"))
    #expect(english.money(Money(minor: Int64.min, .usd)) == "−$92,233,720,368,547,758.08")
  }

  @Test("A currency has as many minor digits as ISO 4217 gives it, and its code when it has no sign")
  func currencies() throws {
    #expect(russian.money(Money(minor: 1_500, try #require(Currency("JPY")))) == spaced("1 500 ¥"))
    #expect(english.money(Money(minor: 1_500, try #require(Currency("KWD")))) == "KWD\u{A0}1.500")
    #expect(ukrainian.money(Money(minor: 100_00, try #require(Currency("CHF")))) == spaced("100 CHF"))
  }

  @Test(
    "Compact amounts have three figures and are rounded once",
    arguments: [
      (482_000_000, "4,82 млн ₽", "4,82 млн ₽", "₽4.82M"), (61_200_000, "612 тыс. ₽", "612 тис. ₽", "₽612K"),
      (-570_000_000, "−5,7 млн ₽", "−5,7 млн ₽", "−₽5.7M"), (860_000, "8 600 ₽", "8 600 ₽", "₽8,600"),
      (1_240_000, "12,4 тыс. ₽", "12,4 тис. ₽", "₽12.4K"), (99_999_999, "1 млн ₽", "1 млн ₽", "₽1M"),
      (999_949, "9 999 ₽", "9 999 ₽", "₽9,999"), (999_950, "10 тыс. ₽", "10 тис. ₽", "₽10K"), (0, "0 ₽", "0 ₽", "₽0"),
      (227_000_000_000, "2,27 млрд ₽", "2,27 млрд ₽", "₽2.27B"), (1_000_000_000_000_000, "10 трлн ₽", "10 трлн ₽", "₽10T"),
      (-30, "0 ₽", "0 ₽", "₽0"),
    ] as [(Int64, String, String, String)])
  func compact(minor: Int64, ru: String, uk: String, en: String) {
    let money = Money(minor: minor, .rub)
    #expect(russian.compact(money) == spaced(ru))
    #expect(ukrainian.compact(money) == spaced(uk))
    #expect(english.compact(money) == en)
  }

  @Test("Compact hryvnias are «млн ₴» and «тис. ₴», compact counts have no sign")
  func hryvnias() {
    #expect(ukrainian.compact(Money(minor: 482_000_000, .uah)) == spaced("4,82 млн ₴"))
    #expect(ukrainian.compact(Money(minor: 61_200_000, .uah)) == spaced("612 тис. ₴"))
    #expect(russian.compact(541_909) == spaced("542 тыс."))
    #expect(english.compact(541_909) == "542K")
    #expect(english.compact(Int.min) == "−9,223,372T")
  }

  @Test("Bytes written for a page are those of the text")
  func bytes() {
    var bytes: [UInt8] = []
    russian.write(Money(minor: 125_050, .uah), into: &bytes)
    bytes.append(32)
    russian.write(-1_248, into: &bytes)
    bytes.append(32)
    russian.write(Day(20_778), into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == spaced("1 250,50 ₴") + " " + spaced("−1 248") + " 21.11.2026")
  }
}
