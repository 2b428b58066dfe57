import Foundation
import Testing

@testable import Model

@Suite struct ValueTests {
  @Test("C10: days agree with Foundation's Gregorian calendar from 1600 to 9999 and come back from their ISO form")
  func days() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: Int32(-135_140), through: Day.last.number, by: 997) {
      let day = Day(number)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect(day.civil == (try #require(parts.year), try #require(parts.month), try #require(parts.day)))
      #expect(day.weekday == (try #require(parts.weekday) + 5) % 7 + 1)
      #expect(Day(iso: day.description) == day)
    }
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 2024, month: 2, day: 29)?.description == "2024-02-29")
    #expect(Day.first.description == "0001-01-01")
    #expect(Day.last.description == "9999-12-31")
  }

  @Test("C10: an instant with an offset is the same moment as in UTC, at both ends of the world")
  func instants() {
    #expect(Instant(iso: "2026-11-21T12:00:00+14:00") == Instant(iso: "2026-11-20T22:00:00Z"))
    #expect(Instant(iso: "2026-11-21T12:00:00-12:00") == Instant(iso: "2026-11-22T00:00:00Z"))
    #expect(Instant(iso: "2026-11-21T09:00:00.5Z")?.exact == "2026-11-21T09:00:00.500000Z")
    for wrong in ["2026-11-21", "2026-11-21T25:00Z", "2026-11-21T09:00:00", "2026-13-01T00:00Z", "2026-11-21T09:00:00.1234567Z"] {
      #expect(Instant(iso: wrong) == nil)
    }
  }

  @Test(
    "amounts are rounded half up to the penny, as the invoice lines of the wholesaler need",
    arguments: [(6, "2.55", 1530), (1, "0.001", 0), (5, "0.001", 1), (3, "0.335", 101), (-3, "0.335", -101), (80_995, "2.08", 16_846_960)])
  func products(quantity: Int, price: String, minor: Int64) throws {
    let quantity = try #require(FixedDecimal(quantity))
    let price = try #require(FixedDecimal(exact: price))
    #expect(Money.product(quantity, price, .gbp)?.minor == minor)
  }

  @Test("a product or a sum beyond the range is nil and never a trap")
  func overflow() {
    let great = FixedDecimal(millionths: .max)
    #expect(Money.product(great, great, .rub) == nil)
    #expect(Money(minor: .max, .rub).adding(Money(minor: 1, .rub)) == nil)
    #expect(Money(minor: 1, .rub).adding(Money(minor: 1, .uah)) == nil)
    #expect(FixedDecimal(exact: "99999999999999") == nil)
    #expect(FixedDecimal(exact: "9223372036854.775808") == nil)
  }

  @Test("decimals come back from their text, with every sign and every number of digits")
  func decimals() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let number = FixedDecimal(millionths: Int64.random(in: -9_000_000_000_000_000...9_000_000_000_000_000, using: &generator))
      #expect(FixedDecimal(exact: number.description) == number)
    }
    for wrong in ["", "-", ".5", "5.", "1.2345678", "1e5", "1,5", " 1"] { #expect(FixedDecimal(exact: wrong) == nil) }
  }

  @Test("names sort and match without case, quotation marks and ё, with the Ukrainian letters beside their neighbours")
  func keys() {
    #expect("ООО «Ёлка»".textKey == "ооо елка")
    #expect("  Два\u{A0}  слова ".textKey == "два слова")
    let sorted = ["Яна", "Їжак", "Ірис", "Ганна", "Ґанок", "Євген", "Дана"].sorted { $0.textKey < $1.textKey }
    #expect(sorted == ["Ганна", "Ґанок", "Дана", "Євген", "Ірис", "Їжак", "Яна"])
    #expect("+7 (912) 345-67-89".digits == "79123456789")
  }

  @Test("the quick way to a key and the careful one agree on 20,000 random names")
  func keysBothWays() {
    let letters = Array("аяАЯёЁіІїЇєЄґҐйЙ «»\"'`azAZ09-,.№\t\n\u{A0}\u{7F}\u{1}")
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let name = "x" + String((0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in letters.randomElement(using: &generator) })
      // A letter that only the careful way knows, put in front, must not change the rest.
      #expect("é" + name.textKey == ("é" + name).textKey, "\(name.debugDescription)")
    }
  }

  @Test("a line without anything to remove stays as it is; addresses of mail are told by their parts")
  func plainLines() {
    let plain = "ТОВ «Обрій», вул. Шевченка, 5"
    #expect(Kind.text.normalise(.text(plain)) == .success(.text(plain)))
    #expect(Kind.text.normalise(.text(" a  b ")) == .success(.text("a b")))
    #expect(Kind.text.normalise(.text("a\u{FEFF}b")) == .success(.text("a b")))
    for wrong in ["a@", "@b", "a@.b", "a@b.", "a@b..c", "a b@c", "a,b@c", "a@b@c", "ab"] {
      #expect(Kind.email.normalise(.text(wrong)) == .failure(.notAnEmail), "\(wrong)")
    }
  }

  @Test("a long text keeps its lines and loses what stands around them: of 100,000 blanks nothing is left at once")
  func longTexts() {
    for (typed, kept) in [
      ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), (" \n\ta\u{0}\tb\u{7F} \r\n", "a\tb"), ("її\n\nґ €", "її\n\nґ €"), ("\r\n\r\n", ""), ("x", "x"),
      (String(repeating: "\n ", count: 49_999) + "a", "a"),
    ] {
      #expect(Kind.longText.normalise(.text(typed)) == .success(kept.isEmpty ? .null : .text(kept)), "\(typed.prefix(20).debugDescription)")
    }
  }

  @Test("every kind brings a value to its normal form or names the rule that it breaks")
  func normalForms() {
    #expect(Kind.text.normalise(.text("  a \u{0} b ")) == .success(.text("a b")))
    #expect(Kind.text.normalise(.text("")) == .success(.null))
    #expect(Kind.email.normalise(.text("a@b@c")) == .failure(.notAnEmail))
    #expect(Kind.email.normalise(.text("почта@пример.рф")) == .success(.text("почта@пример.рф")))
    #expect(Kind.phone.normalise(.text("нет")) == .failure(.notAPhone))
    #expect(Kind.webAddress.normalise(.text("example.com")) == .success(.text("https://example.com")))
    #expect(Kind.webAddress.normalise(.text("javascript:alert(1).x")) == .failure(.notAWebAddress))
    #expect(Kind.choice(["a"]).normalise(.text("b")) == .failure(.notAnOption))
    #expect(Kind.integer.normalise(.integer(.max)) == .failure(.outOfRange))
    #expect(Kind.text.normalise(.text(String(repeating: "я", count: 501))) == .failure(.tooLong))
    #expect(Kind.day.normalise(.text("x")) == .failure(.wrongKind))
  }
}
