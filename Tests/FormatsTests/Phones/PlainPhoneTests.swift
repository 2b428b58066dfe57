import TestKit
import Testing

@testable import Formats

@Suite struct PlainPhoneTests {
  /// Codes of cities, operators and services, some of them not given out.
  private static let codes = [
    "495", "499", "812", "343", "846", "916", "921", "999", "800", "804", "727", "700", "777", "727", "44", "67", "50", "93", "800", "17",
    "29", "25", "152", "801", "380", "375", "10", "81", "000",
  ]
  private static let beginnings = ["+7", "8", "7", "+380", "380", "0", "+375", "375", "80", "+8", "810", "00", ""]
  private static let signs = ["", "", "", " ", "-", "(", ") ", " - "]

  @Test("C2: what is told of a plain number without the parser is what the parser of libphonenumber says, for 40,000 numbers")
  func agrees() {
    var dice = Dice(state: 7)
    var plain = 0, valid = 0
    for _ in 0..<40_000 {
      let region = ["RU", "UA", "KZ", "BY", "DE", "ZZ"][dice.roll(6)]
      var text = Self.beginnings[dice.roll(Self.beginnings.count)]
      var digits = dice.roll(4) == 0 ? "" : Self.codes[dice.roll(Self.codes.count)]
      let length = [7, 9, 10, 10, 10, 11][dice.roll(6)]
      while digits.count < length { digits += String(dice.roll(10)) }
      for digit in digits { text += (dice.roll(3) == 0 ? Self.signs[dice.roll(Self.signs.count)] : "") + String(digit) }
      guard let quick = PlainPhone(text, region: region) else { continue }
      plain += 1
      let slow = PhoneText.number(text, region: region)
      #expect(quick.isValid == slow.isValid, "\(text) in \(region)")
      if slow.isValid {
        valid += 1
        #expect(quick.e164 == slow.e164, "\(text) in \(region)")
        let home = PhoneText.display(quick.e164, isNational: true).filter { $0.isNumber }
        #expect(
          PhoneText.key(text, region: region)?.split(separator: " ").contains { $0.contains(home) } == true, "\(text) at home is \(home)")
      }
    }
    print("plain numbers: \(plain), valid \(valid)")
    #expect(plain > 3_000 && valid > 1_000)
  }

  @Test(
    "what is not plain is left to the parser",
    arguments: ["8 10 49 30 901820", "8 916 123-45-67 доб. 12", "067 123", "+49 30 901820", "", "+"])
  func left(text: String) {
    #expect(PlainPhone(text, region: "RU") == nil)
  }
}
