import Model
import Records
import Testing

@testable import Register

@Suite struct FieldTextTests {
  static let all: [any AnyField] = Kind.names.enumerated().compactMap { index, name in
    Kind(name: name, options: ["red", "dark; red", "blue, light", "green"], table: "account").map {
      OwnField(slug: name.lowercased(), labels: [:], kind: $0, traits: [], slot: index, side: 0)
    }
  }

  static func field(_ kind: Kind) -> any AnyField { OwnField(slug: "f", labels: [:], kind: kind, traits: [], slot: 0, side: 0) }

  static func text(_ change: (inout ReadingStyle) -> Void = { _ in }) -> FieldText {
    var style = ReadingStyle(currency: .rub) { _ in 3 * 3600 }
    change(&style)
    return FieldText(style, labels: { _, _, option in option == "call" ? ["Звонок", "Дзвінок", "Call"] : [] })
  }

  static func read(_ text: String, _ kind: Kind, _ change: (inout ReadingStyle) -> Void = { _ in }) -> Result<Value, Model.Issue> {
    self.text(change).value(text, of: field(kind), in: "t")
  }

  @Test("S1.4: amounts as people write them become minor units of the right currency; what would be rounded is told, not rounded")
  func money() {
    let comma: (inout ReadingStyle) -> Void = { $0.decimalSign = .comma }
    #expect(Self.read("4 820,50 ₽", .money, comma) == .success(.money(Money(minor: 482_050, .rub))))
    #expect(Self.read("1\u{A0}234\u{202F}567,8 грн.", .money, comma) == .success(.money(Money(minor: 123_456_780, .uah))))
    #expect(Self.read("$1,250.50", .money) == .success(.money(Money(minor: 125_050, .usd))))
    #expect(Self.read("1250 JPY", .money) == .success(.money(Money(minor: 1250, Self.currency("JPY")))))
    #expect(Self.read("1.250 KWD", .money) == .success(.money(Money(minor: 1250, Self.currency("KWD")))))
    #expect(Self.read("-12.5", .money) == .success(.money(Money(minor: -1250, .rub))))
    #expect(Self.read("1.005", .money) == .failure(Model.Issue("x_f", .tooPrecise, value: "1.005", detail: "2")))
    #expect(Self.read("1.005", .money) { $0.roundsMoney = true } == .success(.money(Money(minor: 101, .rub))))
    #expect(Self.read("-1.005", .money) { $0.roundsMoney = true } == .success(.money(Money(minor: -101, .rub))))
    #expect(Self.read("много", .money) == .failure(Model.Issue("x_f", .notANumber, value: "много")))
    #expect(Self.isIssue(Self.read("4820.50", .money, comma), .notANumber))
    #expect(
      Self.read("4820.50", .money) {
        $0.decimalSign = .comma
        $0.isForgiving = true
      } == .success(.money(Money(minor: 482_050, .rub))))
  }

  static func currency(_ code: String) -> Currency { Currency(code) ?? .rub }

  static func isIssue(_ result: Result<Value, Model.Issue>, _ rule: Model.Issue.Rule) -> Bool {
    if case .failure(let issue) = result { issue.rule == rule } else { false }
  }

  @Test("S1.4: decimals, percents, yes and no, days, moments and durations in three languages")
  func scalars() throws {
    #expect(Self.read("1 234,5", .decimal) { $0.decimalSign = .comma } == .success(.integer(1_234_500_000)))
    #expect(Self.read("12,5 %", .percent) { $0.decimalSign = .comma } == .success(.integer(12_500_000)))
    #expect(Self.read("так", .yesNo) == .success(.bool(true)))
    #expect(Self.read("Нет", .yesNo) == .success(.bool(false)))
    #expect(try Self.read("21.11.2026", .day) == .success(#require(Day(year: 2026, month: 11, day: 21)).value))
    #expect(
      try Self.read("11/21/2026", .day) { $0.dayOrder = .monthFirst } == .success(#require(Day(year: 2026, month: 11, day: 21)).value))
    #expect(Self.isIssue(Self.read("31.04.2026", .day), .notADay))
    #expect(try Self.read("21.11.2026 12:30", .instant) == .success(#require(Instant(iso: "2026-11-21T09:30:00Z")).value))
    #expect(try Self.read("2026-11-21T12:30:00+02:00", .instant) == .success(#require(Instant(iso: "2026-11-21T10:30:00Z")).value))
    for (text, seconds) in [
      ("1:20", 4800), ("1:20:05", 4805), ("80 мин", 4800), ("1 ч 20 мин", 4800), ("1h20m", 4800), ("80", 4800), ("1,5 часа", 5400),
      ("45 сек", 45),
      ("2 год 5 хв", 7500),
    ] { #expect(Self.read(text, .duration) == .success(.integer(Int64(seconds))), "\(text)") }
    #expect(Self.isIssue(Self.read("долго", .duration), .notANumber))
    #expect(Self.read("   ", .decimal) == .success(.null))
  }

  @Test("S1.4: choices are read by stored value or by label in any language; references by title or by id")
  func choices() {
    let kind = Kind.choice(["call", "meeting"])
    for text in ["call", "CALL", "звонок", "Дзвінок"] { #expect(Self.read(text, kind) == .success(.text("call"))) }
    #expect(Self.isIssue(Self.read("полёт", kind), .notAnOption))
    #expect(Self.read("meeting, Звонок", .choices(["call", "meeting"])) == .success(.texts(["call", "meeting"])))
    #expect(Self.read("#42", .reference("account")) == .success(.integer(42)))
    #expect(Self.isIssue(Self.read("Кто-то", .reference("account")), .notFound))
  }

  @Test("C15: the machine form of every kind reads back as the same value, with a point and with a comma as decimal sign")
  func identity() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      for field in Self.all {
        let value = Samples.value(field.kind, &random)
        let text = FieldText.text(value, of: field.kind)
        #expect(Self.text().value(text, of: field, in: "t") == .success(value), "\(field.kind.name) \(text)")
      }
    }
  }
}

/// Values in normal form of any kind.
enum Samples {
  static func value(_ kind: Kind, _ random: inout some RandomNumberGenerator) -> Value {
    if Int.random(in: 0..<8, using: &random) == 0 { return .null }
    func number(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &random) }
    let words = [
      "Ромашка", "ООО «Север, Юг»", "-5", "=1+1", "'=x", "+7 (999)", "a;b", "\"кавычки\"", "їжак ґ є", "@home", "1,5", "x\u{A0}y",
    ]
    func word() -> String { words.randomElement(using: &random) ?? "" }
    let value: Value =
      switch kind {
      case .text, .postalAddress, .personName: .text(word() + " " + String(number(1...99)))
      case .longText: .text(word() + "\n\n" + word())
      case .email: .text("a\(number(1...999))@example.com")
      case .phone: .text("+7 (999) \(number(1_000_000...9_999_999))")
      case .requisite: .text("77" + String(number(10_000_000...99_999_999)))
      case .webAddress: .text("https://example.com/?q=\(number(1...99))")
      case .integer: .integer(number(-1_000_000_000_000_000...1_000_000_000_000_000))
      case .decimal, .percent: .integer(number(-9_000_000_000_000_000_000...9_000_000_000_000_000_000))
      case .money:
        .money(
          Money(
            minor: number(-Money.limit...Money.limit),
            [.rub, .usd, Currency("JPY") ?? .eur, Currency("KWD") ?? .eur].randomElement(using: &random) ?? .rub))
      case .yesNo: .bool(Bool.random(using: &random))
      case .choice(let options): .text(options.randomElement(using: &random) ?? "")
      case .choices(let options): .texts(options.filter { _ in Bool.random(using: &random) })
      case .day: .integer(number(Int64(Day.first.number)...Int64(Day.last.number)))
      case .instant: .integer(number(Instant.first.microseconds...Instant.last.microseconds))
      case .duration: .integer(number(0...315_360_000))
      case .reference: .integer(number(1...Int64.max))
      case .references: .integers((0..<3).map { _ in number(1...1000) })
      }
    return (try? kind.normalise(value).get()) ?? .null
  }
}
