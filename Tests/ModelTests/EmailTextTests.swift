import Testing

@testable import Model

@Suite struct EmailTextTests {
  @Test(
    "C2: Punycode agrees with the samples of RFC 3492, section 7.1, in both directions",
    arguments: [
      ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
      ("pročprostěnemluvíčesky", "proprostnemluvesky-uyb24dma41a"), ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
      ("tạisaohọkhôngthểchỉnóitiếngviệt", "tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g"), ("рф", "p1ai"), ("укр", "j1amh"),
      ("ドメイン名例", "eckwd4c7cu47r2wf"),
    ])
  func punycode(label: String, code: String) {
    #expect(Punycode.encoded(Array(label.unicodeScalars)) == code)
    #expect(Punycode.decoded(code) == label)
  }

  @Test("C2: addresses are read as people write them, hosts of .рф and .укр in both forms")
  func reading() throws {
    let russian = try #require(EmailText("Иван Петров <Ivan.Petrov@Почта.РФ>"))
    #expect(
      russian.host == "почта.рф" && russian.asciiHost == "xn--80a1acny.xn--p1ai" && russian.key == "ivan.petrov@почта.рф")
    #expect(EmailText("ivan.petrov@xn--80a1acny.xn--p1ai")?.key == russian.key)
    #expect(EmailText("ИВАН@почта.рф")?.mailbox == "ИВАН")
    #expect(EmailText("mailto:A@B.ru.")?.key == "a@b.ru")
    #expect(EmailText("ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｒｕ")?.key == "info@example.ru")
    for wrong in ["", "a", "@b.ru", "a@", "a@b..ru", "a@-b.ru", "a b@c.ru", "a@b,c.ru", "a@" + String(repeating: "я", count: 70) + ".рф"] {
      #expect(EmailText(wrong) == nil, "\(wrong)")
    }
  }

  @Test("no text makes the reader of addresses fail")
  func damage() {
    var dice: UInt64 = 3
    func roll(_ sides: Int) -> Int {
      dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(dice >> 33) % sides
    }
    let alphabet = Array("ab@.-xnя9<>é\u{301}🙂 ,")
    for _ in 0..<5000 {
      let text = String((0..<roll(80)).map { _ in alphabet[roll(alphabet.count)] })
      if let address = EmailText(text) { #expect(EmailText(address.mailbox + "@" + address.asciiHost)?.key == address.key) }
      _ = Punycode.decoded(text)
      _ = EmailText.unicode("xn--" + text)
    }
  }
}
