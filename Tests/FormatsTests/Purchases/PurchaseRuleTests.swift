import Testing

@testable import Formats

@Suite struct PurchaseRuleTests {
  private let plain = PurchaseRule(hasPlainNumbers: true), other = PurchaseRule(hasPlainNumbers: false)

  @Test("S1.7: pieces or money that go back make a return, and so does the number of a cancellation, whatever the signs")
  func returns() {
    #expect(plain.verdict(.digits, quantity: 2, value: 5) == .purchase)
    #expect(plain.verdict(.digits, quantity: -2, value: 5) == .goesBack)
    #expect(plain.verdict(.digits, quantity: 2, value: -5) == .goesBack)
    #expect(plain.verdict(.cancellation, quantity: 2, value: 5) == .goesBack)
    // Where orders are "C1", "C2", the letter says nothing.
    #expect(other.verdict(.cancellation, quantity: 2, value: 5) == .purchase)
    #expect(plain.verdict(.digits, quantity: nil, value: Int64.min) == .goesBack)
  }

  @Test("S1.7: a line without pieces or without money is no purchase; among whole transactions one of zero is")
  func nothing() {
    #expect(plain.verdict(.digits, quantity: 0, value: 5) == .zeroQuantity)
    #expect(plain.verdict(.digits, quantity: 1, value: 0) == .zeroPrice)
    #expect(PurchaseRule(hasPlainNumbers: false, refusesNothing: false).verdict(.digits, quantity: nil, value: 0) == .purchase)
  }

  @Test("S1.7: a line of nobody is a passer-by's, or a correction by its number, its price or its name without a code")
  func nobody() throws {
    let lines =
      [
        "536414,22139,TOY,1,2.5": false, "A563185,B,Adjust bad debt,1,11062.06": true, "536415,22139,TOY,1,-2.5": true,
        "536416,M,Корректировка долга,1,5": true, "536417,22139,ADJUSTABLE LAMP,1,5": false,
        "536418,B,Коригування,1,5": true,
      ]
    for (line, isAdjustment) in lines {
      let reader = CSVReader(MappedFile(copying: Array((line + "\n").utf8)))
      let row = try #require(reader.next())
      let form = row.withUTF8(0) { KeyText.form(KeyText.key($0)) }
      let value = try row.millionths(4, sign: .dot).get()
      #expect(plain.isAdjustment(form, value: value, row, code: 1, name: 2) == isAdjustment, "\(line)")
    }
  }

  @Test("S1.7: the keys of orders and customers lose blanks, spreadsheet decimals and words for nothing, and keep their zeros")
  func keys() {
    #expect(
      ["17850.0", " 17850 ", "17850,00", "0017", "\u{A0}А-7\u{A0}", "nan", "-", "1.5"].map { KeyText.text($0) } == [
        "17850", "17850", "17850", "0017", "А-7", "", "", "1.5",
      ])
  }
}
