import Model
import Testing
import Wording

@Suite struct AmountInWordsTests {
  @Test(
    "W22: sums are written in words with the gender and the case of their currency",
    arguments: [
      (12_345, "RUB", Language.russian, "Сто двадцать три рубля 45 копеек"),
      (2_101_00, "RUB", .russian, "Две тысячи сто один рубль 00 копеек"),
      (1_000_021_01, "UAH", .russian, "Один миллион двадцать одна гривна 01 копейка"),
      (2_00, "UAH", .ukrainian, "Дві гривні 00 копійок"),
      (1_115_22, "UAH", .ukrainian, "Одна тисяча сто п'ятнадцять гривень 22 копійки"),
      (5_02, "USD", .russian, "Пять долларов США 02 цента"), (1_00, "EUR", .russian, "Один евро 00 центов"),
      (2_00, "KZT", .russian, "Два тенге 00 тиынов"), (22_00, "EUR", .ukrainian, "Двадцять два євро 00 центів"),
      (123_45, "USD", .english, "One hundred and twenty-three US dollars 45 cents"), (1_01, "GBP", .english, "One pound sterling 01 penny"),
      (0, "RUB", .russian, "Ноль рублей 00 копеек"), (-1_00, "RUB", .russian, "Минус один рубль 00 копеек"),
      (1_001_00, "USD", .english, "One thousand and one US dollars 00 cents"),
      (5_20, "CHF", .english, "Five CHF 20/100"), (11_000_000_00, "RUB", .russian, "Одиннадцать миллионов рублей 00 копеек"),
    ])
  func sentences(minor: Int64, code: String, language: Language, words: String) throws {
    let currency = try #require(Currency(code))
    #expect(AmountInWords.sentence(Money(minor: minor, currency), language) == words)
  }

  @Test("W22: hundredths in words when asked; currencies without hundredths have none; the greatest sum is written too")
  func ends() throws {
    #expect(
      AmountInWords.sentence(Money(minor: 1_22, .rub), .russian, all: true) == "Один рубль двадцать две копейки")
    #expect(AmountInWords.sentence(Money(minor: 15, try #require(Currency("JPY"))), .english) == "Fifteen JPY")
    for language in Language.allCases {
      #expect(!AmountInWords.sentence(Money(minor: .max, .rub), language).isEmpty)
      #expect(!AmountInWords.sentence(Money(minor: .min, .rub), language).isEmpty)
    }
    #expect(
      AmountInWords.number(UInt64.max, .english)
        == "eighteen quintillion four hundred and forty-six quadrillion seven hundred and forty-four trillion seventy-three billion "
        + "seven hundred and nine million five hundred and fifty-one thousand six hundred and fifteen")
  }
}
