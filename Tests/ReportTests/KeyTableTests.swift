import Testing

@testable import Report

/// Numbers of keys against a dictionary: short ones kept as words, numbers found by value, long ones in the arena.
@Suite struct KeyTableTests {
  @Test("Every key has one number in order of first sight, whatever its length and however often it comes")
  func numbers() {
    var keys = ["", "0", "7", "007", "07", "70", "a", "aa", "aaa", "aaaa", "aaaaa", "abcdef", "abcdefg", "abcdefgh", "abcdefgi", "1234567"]
    keys += ["01234567", "12345678", "9999999", "0000000", "1", "Ж", "ЖЖЖ", "ЖЖЖЖ", "a\0", "a", "S00012", "S00021", "C536379", "536379"]
    keys += (0..<5000).map { String($0 * 7919 % 10_007) } + (0..<5000).map { "K\($0)" } + (0..<3000).map { "customer number \($0 % 1500)" }
    keys += [String(repeating: "x", count: 300), String(repeating: "x", count: 301), String(repeating: "x", count: 300) + "y"]
    var table = KeyTable()
    var known: [String: Int32] = [:]
    for round in 0..<3 {
      for key in round == 1 ? keys.reversed() : keys {
        let expected = known[key] ?? Int32(known.count)
        known[key] = expected
        var text = key
        #expect(text.withUTF8 { table.number(of: UnsafeRawBufferPointer($0)) } == expected, "\(key)")
      }
    }
    #expect(table.count == known.count)
    for (key, number) in known { #expect(table.text(Int(number)) == key) }
  }

  @Test("Short numbers are read from a word: all of up to seven digits, and nothing else")
  func shortNumbers() {
    func value(_ text: String) -> Int? {
      var word = UInt64(text.utf8.count) << 56
      for (place, byte) in text.utf8.enumerated() { word |= UInt64(byte) << UInt64(8 * place) }
      return ShortNumber.value(word)
    }
    for number in [0, 1, 9, 10, 99, 100, 12_345, 99_999, 100_000, 999_999, 1_000_000, 1_234_567, 9_999_999] {
      #expect(value(String(number)) == number)
    }
    for text in ["", "00", "01", "-1", "1.5", "1a", "a1", "12 ", ":", "/", "1:", "\u{3}", "0x", "x0", "٣"] {
      #expect(value(text) == nil, "\(text)")
    }
  }
}
