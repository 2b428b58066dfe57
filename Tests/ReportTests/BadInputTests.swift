import Foundation
import Model
import TestKit
import Testing
import Wording

@testable import Report

/// Issue 3, "Bad input": each an honest result or "not enough data: has N, needs M", never a trap, never a silent zero.
@Suite struct BadInputTests {
  private let header = "Order,Date,Customer,Product,Quantity,Amount\n"

  /// Examines a file, writes the report in three languages, and gives the figures.
  private func examine(_ lines: String, _ options: ExaminationOptions = ExaminationOptions(currency: .gbp)) throws -> JSON {
    let scratch = try Scratch()
    let examination = try Report.analyse(files: [scratch.file("p.csv", text: header + lines)], options: options)
    #expect(examination.used + examination.returnLines + examination.rejectedLines == examination.lines)
    for language in Language.allCases {
      try examination.write(to: scratch.file(language.code), styles: [], language: language)
      for name in try FileManager.default.contentsOfDirectory(atPath: scratch.file(language.code)) where name.hasSuffix(".html") {
        let page = try scratch.text("\(language.code)/\(name)")
        #expect(!page.contains("{") && !page.lowercased().contains("nan") && !page.contains(">lack."), "\(language.code)/\(name)")
      }
    }
    return examination.json
  }

  /// Days after 2023-01-01, a Sunday.
  private func day(_ number: Int) -> String { (Day(19_358) + number).description }

  @Test("An empty file is refused by name")
  func empty() throws {
    let scratch = try Scratch()
    let file = try scratch.file("p.csv", text: "")
    #expect(throws: ExaminationFault.file(path: file, .empty)) { try Report.analyse(files: [file]) }
  }

  @Test("One customer has classes and no model: it says how many customers there are and how many a model needs")
  func oneCustomer() throws {
    let json = try examine((0..<40).map { "\($0),\(day($0 * 9)),7,tea,1,10\n" }.joined())
    #expect(json["customers"] == 1 && json["abc"] == ["A": 1, "B": 0, "C": 0] && json["gini"] == .number(0))
    #expect(json["clv"]?["not_enough"] == "customers with repeat purchases" && json["clv"]?["has"] == 1 && json["clv"]?["needs"] == 10)
    #expect(json["models"]?["fits"]?["bgnbd"] == ["not_enough": "customers", "has": 1, "needs": 30])
    #expect(json["rules"]?["not_enough"] == "orders with products" && json["rules"]?["has"] == 40 && json["rules"]?["needs"] == 100)
  }

  @Test("No repeat purchase: every buyer bought once, models need ten who did not")
  func noRepeats() throws {
    let json = try examine((0..<60).map { "\($0),\(day($0 * 3)),c\($0),tea,1,10\n" }.joined())
    #expect(json["one_time"] == 60 && json["repeat_share"] == .number(0))
    #expect(json["clv"] == ["not_enough": "customers with repeat purchases", "has": 0, "needs": 10])
    #expect(json["rhythm"]?["judged"] == 0 && json["late"]?["customers"] == 0)
  }

  @Test("All returns: no purchase, no share, no model", arguments: ["net", "apart"])
  func allReturns(mode: String) throws {
    let options = ExaminationOptions(currency: .gbp, returns: mode == "net" ? .net : .apart)
    let json = try examine((0..<20).map { "\($0),\(day($0)),c\($0 % 4),tea,-1,-10\n" }.joined(), options)
    #expect(json["used"] == 0 && json["returns"]?["lines"] == 20 && json["returns"]?["amount"]?["minor"] == -20_000)
    #expect(json["orders"] == 0 && json["gini"] == .null && json["top_share"]?["20"] == .null)
    #expect(json["clv"]?["not_enough"] != nil && json["movement"]?["not_enough"] == "days of purchases")
  }

  @Test("Negative totals: shares of a total below zero mean nothing and are not given")
  func negativeTotal() throws {
    let json = try examine("1,2023-01-01,a,tea,1,10\n2,2023-01-02,b,tea,-1,-500\n3,2023-03-02,a,tea,1,10\n")
    #expect(json["revenue"]?["minor"] == -48_000 && json["gini"] == .null && json["top_share"]?["20"] == .null)
  }

  @Test("A purchase in the future is a reject when the day is known; a reference day decides")
  func future() throws {
    let lines = "1,2023-01-01,a,tea,1,10\n2,2099-01-01,a,tea,1,10\n"
    #expect(try examine(lines, ExaminationOptions(currency: .gbp, today: Day(iso: "2023-02-01")))["rejected"] == ["future_day": 1])
    #expect(try examine(lines, ExaminationOptions(currency: .gbp, until: Day(iso: "2023-01-01")))["as_of"] == "2023-01-01")
  }

  @Test("A month with no sales is a zero of the series, not a gap")
  func emptyMonth() throws {
    // Mondays of 30 weeks, the tenth to the fourteenth without a sale.
    let weeks = (0..<30).filter { !(10..<15).contains($0) }
    let json = try examine(weeks.map { "\($0),\(day(1 + $0 * 7)),c\($0 % 5),tea,1,10\n" }.joined())
    let history = try #require(json["forecast"]?["history"]?.array)
    #expect(json["forecast"]?["grain"] == "week" && history.count == 29 && history[9...14].map { $0 } == [1000, 0, 0, 0, 0, 0])
  }

  @Test("A customer with 200,000 lines, and orders of hundreds of lines")
  func greatCustomer() throws {
    let lines = (0..<200_000).map { "\($0 / 400),\(day($0 / 400)),7,p\($0 % 60),1,1\n" }.joined()
    let json = try examine(lines + "x,2023-01-05,8,p1,1,1\n")
    #expect(json["used"] == 200_001 && json["customers"] == 2 && json["top_share"]?["50"] == .number(1))
  }

  @Test("Equal values everywhere: all share one rank, Gini is 0, nobody stands out")
  func equal() throws {
    let lines = (0..<400).map { "\($0),\(day($0 / 40 * 30)),c\($0 % 40),tea,1,10\n" }.joined()
    let json = try examine(lines)
    #expect(json["gini"] == .number(0) && json["rfm"]?.members?.count == 1 && json["late"]?["customers"] == 0)
    #expect(json["spend"]?["correlation"] == .null || json["spend"]?["not_enough"] != nil || json["spend"]?["repeaters"] == 40)
  }

  @Test("A constant series is forecast by itself")
  func constant() throws {
    let json = try examine((0..<40).map { "\($0),\(day(1 + $0 * 7)),c\($0 % 5),tea,1,10\n" }.joined())
    let periods = try #require(json["forecast"]?["periods"]?.array)
    #expect(!periods.isEmpty && periods.allSatisfy { $0["mean"] == 1000 })
  }

  @Test("11 whole weeks of sales: not enough data, has 11, needs 12")
  func elevenPoints() throws {
    let json = try examine((0..<11).map { "\($0),\(day(1 + $0 * 7)),c\($0),tea,1,\($0 + 1)\n" }.joined() + "z,\(day(78)),z,tea,1,1\n")
    #expect(json["forecast"] == ["not_enough": "weeks of sales", "has": 11, "needs": 12])
  }

  @Test("A fit that does not converge or stands at its edge is not called sound")
  func edge() throws {
    // Forty customers who all buy each week: nobody leaves, so that no data tell when they would.
    let lines = (0..<40).flatMap { customer in (0..<20).map { "\(customer)-\($0),\(day($0 * 7)),c\(customer),tea,1,\(5 + customer)\n" } }
    let json = try examine(lines.joined())
    #expect(json["models"]?["fits"]?["bgnbd"]?["is_sound"] == false)
    #expect(json["clv"]?["alive"] == .null)
  }

  @Test("A heading that stands twice is refused with the numbers of its columns; a number chooses")
  func headingTwice() throws {
    let scratch = try Scratch()
    let file = try scratch.file("p.csv", text: "Date,Customer,Amount,Amount\n2023-01-01,a,1,2\n2023-01-02,b,1,2\n")
    #expect(throws: ExaminationFault.repeatedHeading(path: file, role: "amount", heading: "Amount", columns: [3, 4])) {
      try Report.analyse(files: [file])
    }
    let options = ExaminationOptions(currency: .gbp, columns: ["amount": "4"])
    #expect(try Report.analyse(files: [file], options: options).revenue.minor == 400)
  }

  @Test("A date that is two things: the reading with the nearer dates is taken, and said to be open")
  func openDays() throws {
    let json = try examine("1,03/04/2023,a,tea,1,10\n2,04/04/2023,b,tea,1,10\n3,05/04/2023,b,tea,1,10\n")
    #expect(json["files"]?.array?.first?["days"] == "dayFirst" && json["files"]?.array?.first?["days_open"] == true)
    #expect(json["first_day"] == "2023-04-03")
    let months = try examine("1,04/03/2023,a,tea,1,10\n2,04/04/2023,b,tea,1,10\n3,04/05/2023,b,tea,1,10\n")
    #expect(months["first_day"] == "2023-04-03" && months["files"]?.array?.first?["days"] == "monthFirst")
    #expect(try examine("1,2023-04-03,a,tea,1,10\n")["files"]?.array?.first?["days_open"] == false)
  }

  @Test("Several currencies are converted by given rates; one without a rate is refused")
  func rates() throws {
    let scratch = try Scratch()
    let text =
      "Order,Date,Customer,Amount,Currency\n1,2024-01-05,7,10,RUB\n2,2024-01-05,7,10.01,USD\n3,2024-01-06,8,-1,USD\n4,2024-01-06,8,5,EUR\n"
    let file = try scratch.file("p.csv", text: text)
    let dollars = CurrencyRates([.usd: FixedDecimal(millionths: 90_505_000)])
    #expect(throws: ExaminationFault.severalCurrencies(path: file, codes: ["RUB", "EUR"])) {
      try Report.analyse(files: [file], options: ExaminationOptions(rates: dollars))
    }
    // 10.00 + 10.01 x 90.505 = 905.95505, rounded half up, - 90.51 (90.505), and the euro line is a reject of a chosen currency.
    let json = try Report.analyse(files: [file], options: ExaminationOptions(currency: .rub, rates: dollars)).json
    #expect(json["revenue"]?["minor"] == .integer(1000 + 90_596 - 9051) && json["rejected"] == ["other_currency": 1])
    #expect(json["rates"] == ["USD": "90.505"])
  }

  @Test("A year of returns alone has no forecast: weeks of sales has 0, needs 12; sales that die out say that they fall below zero")
  func belowZero() throws {
    let returns = try examine((0..<100).map { "\($0),\(day($0 * 4)),c\($0 % 4),tea,-1,-\(10 + $0)\n" }.joined())
    #expect(returns["forecast"] == ["not_enough": "weeks of sales", "has": 0, "needs": 12])
    let fall = try examine((0..<60).map { "\($0),\(day($0 * 7)),c\($0 % 4),tea,1,\(max(1, 600 - $0 * 10))\n" }.joined())
    #expect(fall["forecast"]?["below_zero"] != nil && fall["forecast"]?["periods"] != nil)
  }
}
