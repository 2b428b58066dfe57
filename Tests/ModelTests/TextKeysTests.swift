import Testing

@testable import Model

@Suite struct TextKeysTests {
  /// Stands in for the numbering plans: knows one number, in any writing.
  private static let keys = TextKeys { $0.digits.hasSuffix("9161234567") ? "79161234567 89161234567" : nil }

  @Test(
    "C2: addresses of mail meet in every writing of their host: capitals, Punycode of RFC 3492, full-width letters",
    arguments: [
      ("A@EXAMPLE.com", "a@example.com"), ("Иван@Пример.рф", "Иван@xn--e1afmkfd.xn--p1ai"),
      ("иван@ПРИМЕР.РФ", "ИВАН@XN--E1AFMKFD.XN--P1AI"),
      ("info@faß.example", "INFO@xn--fa-hia.example"), ("ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｒｕ", "info@example.ru"), ("mailto:a@b.ru", "a@b.ru"),
    ])
  func mail(one: String, other: String) {
    #expect(TextKeys.plain.key(of: one, .email) == TextKeys.plain.key(of: other, .email))
  }

  @Test(
    "C2: a piece of an address stands in the key of the whole, in letters and in Punycode",
    arguments: ["пример", "ПРИМЕР.рф", "иван@", "xn--e1afmkfd.xn--p1ai", "@xn--e1afmkfd", "Иван@xn--e1afmkfd.xn--p1ai"])
  func piecesOfMail(piece: String) {
    #expect(TextKeys.plain.key(of: "Иван@xn--e1afmkfd.xn--p1ai", .email).holds(TextKeys.plain.piece(of: piece, .email)))
  }

  @Test("C2: what is no address keeps its folded text, different mailboxes and hosts stay apart")
  func noMail() {
    #expect(TextKeys.plain.key(of: "Нет @ почты", .email) == "нет @ почты")
    #expect(TextKeys.plain.key(of: "xn--@xn--.xn--", .email) == "xn--@xn--.xn--")
    for other in ["b@example.com", "a@example.org", "a@xn--e1afmkfd.xn--p1ai"] {
      #expect(TextKeys.plain.key(of: "a@example.com", .email) != TextKeys.plain.key(of: other, .email))
    }
  }

  @Test("S1.26: a telephone has the key of its number, one that names none its bare digits, a text without digits itself")
  func telephones() {
    #expect(Self.keys.key(of: "8 (916) 123-45-67", .phone) == "79161234567 89161234567")
    #expect(Self.keys.key(of: "12-34-56", .phone) == "123456")
    #expect(Self.keys.key(of: "Нет", .phone) == "нет")
    #expect(TextKeys.plain.key(of: "8 (916) 123-45-67", .phone) == "89161234567")
    #expect(Self.keys.piece(of: "(916) 12", .phone) == "91612")
    #expect(Self.keys.piece(of: "тел. 8 916 123-45-67", .phone) == "79161234567")
    #expect(Self.keys.phone("12-34-56") == nil)
  }

  @Test("the country of a currency is that of its code in ISO 4217; money of several countries has none")
  func countries() {
    let found = ["RUB", "RUR", "UAH", "BYN", "KZT", "PLN", "GBP", "EUR", "USD", "XOF"].map { Currency($0)?.country }
    #expect(found == ["RU", "RU", "UA", "BY", "KZ", "PL", "GB", nil, nil, nil])
  }
}
