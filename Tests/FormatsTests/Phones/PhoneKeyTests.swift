import Foundation
import TestKit
import Testing

@testable import Formats

@Suite struct PhoneKeyTests {
  @Test(
    "S1.26: writings of one number have one key",
    arguments: [
      ("RU", ["8 (916) 123-45-67 доб. 12", "+7 916 1234567", "8-916-123-45-67", "9161234567", "7 916 123 45 67", "8 916 123-45-67 вн. 7"]),
      ("UA", ["0 (67) 123-45-67", "+380671234567", "380 67 123 45 67", "067 123 4567 дод. 5"]),
      ("KZ", ["8 (727) 250-12-34", "+7 727 250 12 34", "87272501234", "+7 (727) 2501234 ext. 3"]),
      ("BY", ["8 (029) 123-45-67", "+375 29 123-45-67", "80291234567", "+375 (29) 1234567 #9"]),
      ("DE", ["030 901820", "+49 30 901820", "+49 (0)30 901820", "0049 30 901820"]),
      ("RU", ["8 10 49 30 901820", "+49 30 901820"]), ("KZ", ["79161234567", "+7 916 123-45-67"]),
      ("UA", ["79161234567", "+7 916 123-45-67"]), ("RU", ["8 10 380 44 4904444", "+380 (44) 490-44-44", "380444904444"]),
      // README of libphonenumber: "044 668 18 00" read in Switzerland is +41446681800.
      ("CH", ["044 668 18 00", "+41446681800", "+41 44 668 18 00"]),
      ("RU", ["8-495-123-45-67, 8-916-123-45-67", "+7 916 1234567; +7 495 1234567"]),
    ])
  func meet(region: String, writings: [String]) throws {
    let key = try #require(PhoneText.key(writings[0], region: region))
    for writing in writings { #expect(PhoneText.key(writing, region: region) == key, "\(writing)") }
  }

  @Test("S1.26: a key holds the number as it is dialled from abroad and at home, a list each of its numbers")
  func forms() {
    #expect(PhoneText.key("+7 916 1234567", region: "RU") == "79161234567 89161234567")
    #expect(PhoneText.key("067 123 4567", region: "UA") == "380671234567")
    #expect(PhoneText.key("+375 29 123-45-67", region: "RU") == "375291234567 80291234567")
    #expect(PhoneText.key("+49 30 901820", region: "RU") == "4930901820 030901820")
    #expect(
      PhoneText.key("8-495-123-45-67, 12-34-56, 8-916-123-45-67", region: "RU")
        == "123456 74951234567 84951234567 79161234567 89161234567")
  }

  @Test(
    "a number that no country gives out, one of another country without its code, and words name no number",
    arguments: [
      ("12-34-56", "RU"), ("1234", "RU"), ("067 123 45 67", "RU"), ("8 916 123-45-67", "UA"), ("916 123-45-67", "ZZ"), ("", "RU"),
      ("спросить Марию", "RU"), ("+7 (3272) 25-39-39", "RU"), ("000", "UA"), ("8 916 123-45-67 звонить Марии", "RU"),
    ])
  func unknown(text: String, region: String) {
    #expect(PhoneText.key(text, region: region) == nil)
  }

  @Test("C2: samples/phone: a number that the reference finds valid has the key of its E.164, others have none")
  func samples() throws {
    guard let path = Shared.path("samples/phone/phone.tsv") else { return }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      // The reference reads no lists; we do.
      guard !cells[0].contains(",") else { continue }
      let key = PhoneText.key(cells[0], region: cells[1])
      #expect(key?.split(separator: " ").first.map { "+" + $0 } == (cells[4] == "1" ? cells[2] : nil), "\(line)")
    }
  }

  @Test(
    "bare digits are shown in groups, as at home or as from abroad; what somebody grouped stays as it is",
    arguments: [
      ("89161234567", "8 (916) 123-45-67"), ("+79161234567 доб. 12", "8 (916) 123-45-67 доб. 12"), ("+380671234567", "+380 67 123 4567"),
      ("8 (916) 123-45-67", "8 (916) 123-45-67"), ("+7 916 1234567", "+7 916 1234567"), ("123456", "123456"),
      ("84951234567, 89161234567", "8 (495) 123-45-67, 8 (916) 123-45-67"), ("спросить Марию", "спросить Марию"), ("", ""),
    ])
  func shown(text: String, expected: String) {
    #expect(PhoneText.grouped(text, region: "RU") == expected)
  }

  @Test("RFC 3966: what is dialled is the first valid number and its extension")
  func dialled() {
    #expect(PhoneText.dialled("8 (916) 123-45-67 доб. 12", region: "RU") == "+79161234567;ext=12")
    #expect(PhoneText.dialled("12-34-56, 0 (67) 123-45-67", region: "UA") == "+380671234567")
    #expect(PhoneText.dialled("12-34-56", region: "RU") == nil)
  }

  @Test("no text makes a key, a showing or a dialling fail, however damaged, and no digit of a shown text is lost")
  func damage() {
    var dice = Dice(state: 23)
    let alphabet = Array("0123456789+() -,;/добвнextх#.\u{A0}\u{FF11}🙂ё\0")
    for _ in 0..<3000 {
      let text = String((0..<dice.roll(60)).map { _ in alphabet[dice.roll(alphabet.count)] })
      let region = ["RU", "UA", "DE", "", "ZZ", "xx"][dice.roll(6)]
      if let key = PhoneText.key(text, region: region) {
        #expect(key.utf8.allSatisfy { (48...57).contains($0) || $0 == 32 } && !key.isEmpty)
      }
      _ = PhoneText.dialled(text, region: region)
      #expect(PhoneText.grouped(text, region: region).filter { $0.isNumber }.count + 3 >= text.filter { $0.isNumber }.count)
    }
  }
}
