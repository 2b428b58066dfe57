import Model
import Report
import TestKit
import Testing

@Suite("A25 made purchases, from the file") struct MadePurchasesTests {
  @Test(
    "A25 seed 1: 82,097 customers, 461,725 orders, 70,554,051.86, golden RFM, ABC, shares, Gini, articles, cohorts"
  )
  func seedOne() throws {
    guard let tool = Shared.path("tools/make_purchases.py") else { return }
    let scratch = try Scratch()
    let file = scratch.file("purchases.csv")
    let made = try Shared.run(["python3", tool, "--customers", "100000", "--lines", "1000000", "--seed", "1", "--out", file])
    guard made == 0 else { return Shared.skip("no python3 with numpy") }
    let examination = try Report.analyse(files: [file], options: ExaminationOptions(returns: .apart, depth: .classes))
    let json = examination.json
    #expect(json["customers"] == 82_097 && json["orders"] == 461_725 && json["revenue"]?["minor"] == 7_055_405_186)
    #expect(json["rfm"]?["555"] == 5539 && json["rfm"]?["111"] == 5203 && json["rfm"]?.members?.count == 119)
    let margin = ["AA": 16417, "AB": 740, "AC": 104, "BA": 2449, "BB": 18204, "BC": 2011, "CA": 0, "CB": 2693, "CC": 39479]
    for (cell, count) in margin { #expect(json["abc_margin"]?[cell]?.integer == Int64(count), "\(cell)") }
    // .301801 .516181 .646148 .789704 .953636, Gini .763478
    let shares: JSON = ["1": .number(0.3018), "5": .number(0.5162), "10": .number(0.6461), "20": .number(0.7897), "50": .number(0.9536)]
    #expect(json["top_share"] == shares)
    #expect(json["gini"] == .number(0.7635) && json["one_time"] == 29_394)
    let articles = ["AX": 0, "AY": 33, "AZ": 129, "BX": 0, "BY": 11, "BZ": 583, "CX": 0, "CY": 0, "CZ": 1244]
    for (cell, count) in articles { #expect(json["products"]?["abc_xyz"]?[cell]?.integer == Int64(count), "\(cell)") }
    for (after, share) in [("1", 0.184342), ("3", 0.167771), ("12", 0.168513)] { #expect(json["retention"]?[after] == .number(share)) }
    #expect(json["lines"] == 1_000_000 && json["used"] == 1_000_000 && json["rejected"] == .object([]))
  }
}
