import Foundation
import TestKit
import Testing

@testable import Formats

@Suite struct PhoneTests {
  @Test("C2: all numbers of samples/phone but one at most are read as the reference reads them")
  func samples() throws {
    guard let path = Shared.path("samples/phone/phone.tsv") else { return }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    var right = 0, wrong: [String] = []
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let reading = PhoneText.number(cells[0], region: cells[1])
      let isSame =
        (reading.e164 ?? "") == cells[2] && (reading.ext ?? "") == cells[3] && reading.isValid == (cells[4] == "1")
        && (reading.region ?? "") == cells[5]
      if isSame { right += 1 } else { wrong.append("\(line) -> \(reading)") }
    }
    print("phones: \(right) of \(lines.count)", wrong)
    #expect(right >= lines.count - 1, "\(wrong)")
  }

  @Test(
    "C2: a cell of several numbers gives each of them, with its extension, and drops nothing",
    arguments: [
      ("+7 495 1234567, +7 916 1234567", ["+74951234567", "+79161234567"]),
      ("8(495)123-45-67; 8-916-123-45-67", ["+74951234567", "+79161234567"]),
      ("8 495 123-45-67 доб. 12, 8 916 123 45 67", ["+74951234567 12", "+79161234567"]),
      ("8 495 123-45-67 вн. 7", ["+74951234567 7"]), ("8 495 123-45-67 (доб 15)", ["+74951234567 15"]),
      ("8 495 123-45-67, доб. 5", ["+74951234567 5"]), ("(495) 123-45-67/68", ["+74951234567"]), ("спросить у Маши", ["?"]),
      ("+7 495 123-45-67 ext 5 / звонить после обеда", ["+74951234567 5"]), ("tel:+7-495-123-45-67;ext=101", ["+74951234567 101"]),
      ("8 916 123 45 67 или 8 916 765 43 21", ["+79161234567", "+79167654321"]), ("   ", []),
      ("+7 495 123-45-67 внутренний 101", ["+74951234567 101"]),
      ("＋７ ４９５ １２３ ４５ ６７", ["+74951234567"]), ("8 495 123-45-67 x12", ["+74951234567 12"]),
    ])
  func several(cell: String, expected: [String]) {
    let read = PhoneText.numbers(cell, region: "RU").map { ($0.e164 ?? "?") + ($0.ext.map { " " + $0 } ?? "") }
    #expect(read == expected)
    #expect(PhoneText.numbers(cell, region: "RU").allSatisfy { !$0.raw.isEmpty })
  }

  @Test("C2: numbers of the neighbours are read in their own workspaces and shown alike")
  func regions() {
    #expect(PhoneText.number("050 123 45 67", region: "UA").e164 == "+380501234567")
    #expect(PhoneText.number("8 700 123 45 67", region: "KZ").region == "KZ")
    #expect(PhoneText.number("8 (029) 123-45-67", region: "BY").e164 == "+375291234567")
    #expect(PhoneText.display("+79161234567") == "+7 916 123-45-67")
    #expect(PhoneText.display("nonsense") == "nonsense")
  }

  @Test("no cell makes the reader of numbers fail, however damaged")
  func damage() {
    var dice = Dice(state: 11)
    let alphabet = Array("0123456789+() -,;/добвнextх#.\u{A0}\u{FF11}🙂ё\0")
    for _ in 0..<3000 {
      let cell = String((0..<dice.roll(60)).map { _ in alphabet[dice.roll(alphabet.count)] })
      for reading in PhoneText.numbers(cell, region: ["RU", "UA", "", "ZZ", "xx"][dice.roll(5)]) {
        _ = PhoneText.display(reading.e164 ?? reading.raw)
      }
    }
  }
}
