import Testing

@testable import Model

@Suite struct JSONTests {
  @Test("JSON comes back from its text, with every escape and exact whole numbers")
  func roundTrip() throws {
    let value: JSON = ["a": [1, nil, true, "строка \"с\" \\ и \n\u{1}"], "b": ["c": .integer(.max)], "d": .number(1.5)]
    #expect(try JSON(parsing: value.text) == value)
    #expect(try JSON(parsing: #""\u0416\ud83d\ude00""#) == "Ж😀")
  }

  @Test(
    "text that is not JSON is refused and never ends the program",
    arguments: [
      "", "{", "[1,]", "{\"a\":}", "01", "1.", "1e", "\"\\x\"", "\"\\ud800\"", "tru", "[1] 2", "\"a", "-", "{\"a\" 1}", "1e999", "\u{0}",
      String(repeating: "[", count: 100_000),
    ])
  func malformed(text: String) {
    #expect(throws: JSON.Malformed.self) { try JSON(parsing: text) }
  }

  @Test("every kind of value comes back from its JSON form")
  func values() {
    let samples: [(Kind, Value)] =
      [
        (.text, .text("я")), (.integer, .integer(-5)), (.decimal, .integer(2_550_000)), (.percent, .integer(12_500_000)),
        (.money, .money(Money(minor: -125, .uah))), (.yesNo, .bool(true)), (.choice(["a", "b"]), .text("b")),
        (.choices(["a", "b"]), .texts(["a", "b"])), (.day, Day(20_778).value),
        (.instant, Instant(microseconds: 1_795_251_600_000_001).value),
        (.duration, .integer(90)), (.email, .text("a@b.c")), (.phone, .text("+7 912 345-67-89")), (.webAddress, .text("https://b.c")),
        (.postalAddress, .text("Москва")), (.personName, .text("Иванова Анна")), (.reference("account"), .integer(7)),
        (.references("contact"), .integers([7, 8])), (.longText, .text("a\nb")),
      ] + RequisiteSort.allCases.map { (.requisite($0), .text("0108003670")) }
    for (kind, value) in samples {
      #expect(kind.value(kind.json(value)) == .success(value), "\(kind)")
      #expect(kind.value(.null) == .success(.null), "\(kind)")
    }
    #expect(samples.count == Kind.names.count)
  }
}
