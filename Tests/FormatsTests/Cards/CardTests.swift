import Foundation
import Testing

@testable import Formats

@Suite("Cards as old phones and damaged files have them")
struct CardTests {
  @Test("vCard 2.1 in quoted-printable with CHARSET, soft breaks and bare parameters")
  func oldPhone() throws {
    let file = try cards(
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=D0=BE=D0=B2;=D0=98=D0=B2=D0=B0=\r\n"
        + "=D0=BD;;;\r\nTEL;CELL;PREF:+7 916 123-45-67\r\nNOTE;QUOTED-PRINTABLE;CHARSET=utf-8:C:\\new=3B=0D=0Asecond\r\nEND:VCARD\r\n")
    #expect(file.cards.count == 1 && file.complaints.count == 0)
    #expect(file.cards[0].name == CardName(family: "Иванов", given: "Иван"))
    #expect(file.cards[0].formattedName == "Иван Иванов")
    #expect(file.cards[0].phones == [CardEntry("+7 916 123-45-67", types: ["cell"], isPreferred: true)])
    #expect(file.cards[0].note.hasSuffix("second"))
  }

  @Test("windows-1251: named by CHARSET, in quoted-printable, and not named at all")
  func windows() throws {
    // "Пётр" in windows-1251 is CF B8 F2 F0.
    var bytes = Array("BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=windows-1251:".utf8) + [0xCF, 0xB8, 0xF2, 0xF0]
    bytes += Array("\r\nORG;CHARSET=WINDOWS-1251;ENCODING=QUOTED-PRINTABLE:=CF=B8=F2=F0\r\nEND:VCARD\r\n".utf8)
    #expect(try cards(bytes).cards[0].formattedName == "Пётр")
    #expect(try cards(bytes).cards[0].organization == ["Пётр"])
    let name: [UInt8] = [0xC8, 0xE2, 0xE0, 0xED, 0xEE, 0xE2, 0x20, 0xCF, 0xE5, 0xF2, 0xF0]
    let plain = Array("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:".utf8) + name + Array("\r\nEND:VCARD\r\n".utf8)
    #expect(try cards(plain).cards[0].formattedName == "Иванов Петр")
  }

  @Test("UTF-16 with a mark, lone carriage returns, small letters")
  func encodings() throws {
    let text = "begin:vcard\rversion:3.0\rfn:Олена\rtel:+380501234567\rend:vcard\r"
    #expect(try cards(text).cards[0].formattedName == "Олена")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try cards(wide).cards[0].phones.count == 1)
  }

  @Test("a damaged card is told with its line, and the rest of it and the cards around it are read")
  func damaged() throws {
    let file = try cards(
      """
      BEGIN:VCARD
      VERSION:3.0
      FN:One
      this line has no sign
      PHOTO;ENCODING=b;TYPE=JPEG:abc$def
      BDAY:2024-02-30
      TEL:1
      BEGIN:VCARD
      VERSION:3.0
      FN:Two
      END:VCARD
      stray
      BEGIN:VCARD
      VERSION:9.9
      END:VCARD
      BEGIN:VCARD
      VERSION:4.0
      FN:Three
      """)
    #expect(file.cards.map(\.formattedName) == ["One", "Two", "Three"])
    #expect(file.cards[0].phones.count == 1)
    let found = file.complaints.first.map { "\($0.line) \($0.element) \($0.rule)" }
    #expect(
      found == [
        "4 this line has no sign noColon", "5 PHOTO brokenBase64", "6 BDAY notADate", "1 VCARD notClosed", "12 stray outside",
        "14 VERSION unknownVersion", "13 VCARD noName", "16 VCARD notClosed",
      ])
  }

  @Test("an AGENT with a card of its own is not a second card")
  func agent() throws {
    let file = try cards(
      "BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Secretary\nTEL:2\nEND:VCARD\nTEL:1\nEND:VCARD\n")
    #expect(file.cards.count == 1 && file.cards[0].phones.map(\.value) == ["1"])
  }

  @Test("base64 without blanks in front and an empty line after it, as Nokia writes")
  func base64() throws {
    let file = try cards("BEGIN:VCARD\nVERSION:2.1\nFN:A\nPHOTO;BASE64;JPEG:\n/9j/\n4AAQ\n\nTEL:1\nEND:VCARD\n")
    #expect(file.cards[0].pictures == [.inline([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10], mediaType: "image/jpeg")])
    #expect(file.cards[0].phones.count == 1 && file.complaints.count == 0)
  }

  @Test("no line of a written card is longer than 75 octets and none cuts a letter")
  func folding() throws {
    var card = Card()
    card.formattedName = String(repeating: "Общество с ограниченной ответственностью ", count: 20).trimmed
    let bytes = card.bytes()
    for line in bytes.split(separator: 0x0A) {
      #expect(line.count <= 76 && line.last == 0x0D)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(try cards(bytes).cards[0].formattedName == card.formattedName)
  }

  @Test("writing then reading is an identity: 500 made cards in both versions")
  func identity() throws {
    var dice = Dice(state: 7)
    for _ in 0..<500 {
      var card = Self.card(&dice)
      for version in [CardVersion.three, .four] {
        card.version = version
        let back = try cards(card.bytes(version))
        #expect(back.cards == [card])
        #expect(back.complaints.count == 0)
      }
    }
  }

  static func word(_ dice: inout Dice, empty: Bool = false) -> String {
    let pieces =
      [
        "Иванов", "ООО «Ромашка»", "a;b", "x,y", "back\\slash", "two\nlines", "Ґанна", "colon:", "quote\"", "semi;;", "ñandú", "😀", "=20",
        "n\\n",
        "^caret", "long " + String(repeating: "word ", count: 30) + "end", "tab\tin",
      ] + combined + ["two\n\u{301}lines"]
    if empty, dice.roll(3) == 0 { return "" }
    return (0...dice.roll(3)).map { _ in pieces[dice.roll(pieces.count)] }.joined(separator: " ")
  }

  static func card(_ dice: inout Dice) -> Card {
    var card = Card()
    card.formattedName = word(&dice)
    if dice.roll(3) > 0 {
      card.name = CardName(
        family: word(&dice), given: word(&dice, empty: true), additional: word(&dice, empty: true), prefixes: word(&dice, empty: true))
    }
    card.nicknames = (0..<dice.roll(3)).map { _ in word(&dice) }
    card.organization = (0..<dice.roll(3)).map { _ in word(&dice) }
    card.title = word(&dice, empty: true)
    card.note = word(&dice, empty: true)
    card.categories = (0..<dice.roll(3)).map { _ in word(&dice) }
    card.uid = word(&dice, empty: true)
    let uses = [["work"], ["home", "voice"], [], ["cell"]]
    for _ in 0..<dice.roll(4) {
      card.phones.append(
        CardEntry(
          "+7\(dice.roll(1_000_000))", types: uses[dice.roll(4)], isPreferred: dice.roll(2) == 0,
          label: dice.roll(3) == 0 ? word(&dice) : nil))
    }
    for _ in 0..<dice.roll(3) { card.emails.append(CardEntry("a\(dice.roll(1000))@пример.рф", types: uses[dice.roll(4)])) }
    for _ in 0..<dice.roll(3) {
      var address = CardAddress()
      address.street = word(&dice)
      address.locality = word(&dice, empty: true)
      address.country = word(&dice, empty: true)
      address.label = dice.roll(3) == 0 ? word(&dice) : nil
      card.addresses.append(address)
    }
    if dice.roll(2) == 0 { card.birthday = CardDate(year: dice.roll(2) == 0 ? 1980 : nil, month: 2, day: 1 + dice.roll(28)) }
    if dice.roll(4) == 0 {
      card.pictures = [.inline((0..<dice.roll(300)).map { _ in UInt8(dice.roll(256)) } + [1], mediaType: "image/png")]
    }
    if dice.roll(4) == 0 { card.pictures.append(.reference("https://example.com/a,b;c.png")) }
    if dice.roll(3) == 0 {
      card.others = [ContentLine("X-SKYPE", "live\\;me", [.init("X-LABEL", ["a:b", "c \"d\" ^ e\nf"])], group: "item1")]
    }
    return card
  }
}
