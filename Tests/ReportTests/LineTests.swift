import Foundation
import Model
import Testing

@testable import Report

/// The reading of single lines: what is used, what is a return, what is rejected and why.
@Suite struct LineTests {
  private let header = "Order,Date,Customer,Quantity,Price\n"

  private func examine(_ text: String, _ options: ExaminationOptions = ExaminationOptions(currency: .gbp)) throws -> Examination {
    let scratch = try Scratch()
    return try Report.analyse(files: [scratch.file("p.csv", text: text)], options: options)
  }

  @Test("S9.6: each line has one reason, the first that holds, and the parts add up to all lines")
  func reasons() throws {
    let examination = try examine(
      header + """
        1,2024-01-05,7,2,1.255
        2,2024-01-06,7.0,1,3
        C3,2024-01-07,7,-1,1
        A4,2024-01-07,,1,-99
        5,2024-01-07,,0,0
        ,2024-01-07,8,1,1
        6,2024-02-30,8,1,1
        7,soon,8,1,1
        8,2024-01-08,8,many,1
        9,2024-01-08,8,1,99999999999999999999
        10,2024-01-08,8,0,1
        11,2024-01-08,8,1,0.00
        Order,Date,Customer,Quantity,Price
        12,2024-01-08
        13,2024-01-08,8,1,1,5,6

        """)
    let json = examination.json
    #expect(json["lines"] == 15 && json["used"] == 2 && json["returns"]?["lines"] == 1)
    // 2 x 1.255 = 2.51 and 3.00; the return of 1.00 is subtracted.
    #expect(json["revenue"]?["minor"] == 451 && json["returns"]?["amount"]?["minor"] == -100)
    // "7.0" is customer 7.
    #expect(json["customers"] == 1 && json["orders"] == 2)
    #expect(
      json["rejected"] == [
        "bad_row": 2, "adjustment": 1, "no_customer": 1, "no_order": 1, "repeated_header": 1, "bad_day": 2, "bad_number": 2,
        "zero_quantity": 1, "zero_price": 1,
      ])
  }

  @Test("An unclosed quote costs its own line, no other")
  func brokenQuote() throws {
    let examination = try examine(header + "1,2024-01-05,7,2,1\n2,2024-01-05,\"8,1,1\n3,2024-01-06,9,1,1\n")
    #expect(examination.lines == 3 && examination.used == 2 && examination.json["rejected"] == ["bad_row": 1])
  }

  @Test("A cancellation takes money away whatever its signs say, and a return of nothing is no purchase")
  func cancellations() throws {
    let examination = try examine(
      header + "1,2024-01-05,7,2,10\n2,2024-01-05,7,1,10\nC3,2024-01-06,7,1,4\nC4,2024-01-06,7,-1,0.001\n")
    #expect(examination.returnLines == 2 && examination.returned.minor == -400)
    #expect(examination.revenue.minor == 2600 && examination.orders == 2)
  }

  @Test("Where order numbers bear letters, C and digits is an order like others, and no line is an adjustment")
  func lettered() throws {
    let examination = try examine(header + "УТ-1,2024-01-05,7,2,10\nC77,2024-01-05,7,1,10\nУТ-3,2024-01-06,,1,4\n")
    #expect(examination.used == 2 && examination.json["rejected"] == ["no_customer": 1])
  }

  @Test("Without order numbers a customer's lines of one day are one order; one number of two customers is two orders")
  func orders() throws {
    let unnumbered = try examine("Date,Customer,Amount\n2024-01-05,7,1\n2024-01-05,7,2\n2024-01-05,8,2\n2024-01-06,7,2\n")
    #expect(unnumbered.orders == 3)
    let shared = try examine(header + "1,2024-01-05,7,2,1\n1,2024-01-05,8,2,1\n1,2024-01-05,7,2,1\n1,2024-01-05,8,2,1\n")
    #expect(shared.orders == 2 && shared.customers == 2)
  }

  @Test("Lines after the reference day, or after today, are rejected; without either any day is believed")
  func future() throws {
    let text = header + "1,2024-01-05,7,2,1\n2,2099-01-05,7,2,1\n"
    let until = try examine(text, ExaminationOptions(currency: .gbp, until: Day(year: 2024, month: 2, day: 1)))
    #expect(until.json["rejected"] == ["future_day": 1] && until.json["as_of"] == "2024-02-01")
    let today = try examine(text, ExaminationOptions(currency: .gbp, today: Day(year: 2024, month: 2, day: 1)))
    #expect(today.json["rejected"] == ["future_day": 1] && today.json["as_of"] == "2024-01-06")
    #expect(try examine(text).json["as_of"] == "2099-01-06")
    #expect(try examine(header + "1,9999-12-31,7,2,1\n").json["as_of"] == "9999-12-31")
  }

  @Test("Days that read both ways over the head of a file are told by its other lines, else by the reading that keeps them together")
  func dayOrder() throws {
    let american = (1...9).map { "\($0),12/\($0)/2010,7,1,1" }.joined(separator: "\n")
    #expect(try examine(header + american).json["first_day"] == "2010-12-01")
    #expect(try examine(header + american + "\n10,31/12/2010,7,1,1").json["rejected"] == .object([]))
    let forced = try examine(header + american, ExaminationOptions(currency: .gbp, dayOrder: .dayFirst))
    #expect(forced.json["first_day"] == "2010-01-12")
  }

  @Test("Ties in ABC go by customer: numbers by value, so 9 stands before 10")
  func ties() throws {
    let scratch = try Scratch()
    let lines = "1,2024-01-05,10,1,80\n2,2024-01-05,9,1,80\n3,2024-01-05,б,1,80\n4,2024-01-05,а,1,80\n"
    let file = try scratch.file("p.csv", text: header + lines)
    let examination = try Report.analyse(files: [file], options: ExaminationOptions(currency: .gbp))
    try examination.write(to: scratch.file("out"), styles: [], language: .english)
    let keys = try scratch.text("out/customers.csv").split(whereSeparator: \.isNewline).dropFirst().map { $0.prefix { $0 != "," } }
    #expect(keys == ["9", "10", "а", "б"])
  }

  @Test("Amounts are those of Money.product, to the limit and beyond", arguments: ["GBP", "JPY", "KWD"])
  func amounts(code: String) throws {
    let currency = try #require(Currency(code))
    let amounts = LineAmount(currency)
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let one = Int64(bitPattern: state) >> Int64(state & 63)
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let other = Int64(bitPattern: state) >> Int64(state & 63)
      #expect(amounts.product(one, other) == Money.product(FixedDecimal(millionths: one), FixedDecimal(millionths: other), currency)?.minor)
    }
  }
}
