import Formats
import Model
import TestKit
import Testing

@testable import Report

@Suite("A21 Online Retail, from the file") struct OnlineRetailTests {
  @Test("A21, issue point 10: the JSON bears every published figure, 541,909 lines are accounted for, customers are as published")
  func publishedFigures() throws {
    guard let packed = Shared.path("data/online_retail/online_retail.csv.xz") else { return }
    let scratch = try Scratch()
    let file = scratch.file("online_retail.csv")
    guard try Shared.run(["xz", "-dc", packed], output: file) == 0 else { return Shared.skip("no xz program") }
    let apart = try Report.analyse(files: [file], options: ExaminationOptions(currency: .gbp, returns: .apart))
    let json = try JSON(parsing: apart.json.bytes)
    try totals(json)
    try lines(json)
    try apart.write(to: scratch.file("apart"), styles: [], language: .english)
    try customers(CSVFile(path: scratch.file("apart/customers.csv")))
    try rejects(scratch.text("apart/rejects.csv"))
    // Net of returns customer 16446, the 4th by gross revenue, is worth 2.90.
    let net = try Report.analyse(files: [file], options: ExaminationOptions(currency: .gbp))
    #expect(net.json["returns_mode"] == "net" && net.used == 397_884)
    let account = try #require(net.members.first { net.keys.key($0) == "16446" })
    #expect(net.statistics.revenue[Int(account)] == 290)
  }

  private func totals(_ json: JSON) throws {
    #expect(json["customers"] == 4338 && json["orders"] == 18_532)
    #expect(json["revenue"] == ["minor": 891_140_790, "currency": "GBP"])
    #expect(json["abc"] == ["A": 1133, "B": 1469, "C": 1736])
    let rfm = try #require(json["rfm"]?.members)
    #expect(rfm.count == 113 && json["rfm"]?["555"] == 314 && json["rfm"]?["111"] == 334)
    #expect(rfm.map(\.name) == rfm.map(\.name).sorted())
    // Fifths of frequency: 1493/835/508/802/700.
    let fifths = "12345".map { fifth in
      rfm.reduce(0) { $0 + (Array($1.name)[1] == fifth ? $1.value.integer ?? 0 : 0) }
    }
    #expect(fifths == [1493, 835, 508, 802, 700])
    let shares: JSON = ["1": .number(0.32), "5": .number(0.5038), "10": .number(0.6138), "20": .number(0.7462), "50": .number(0.9217)]
    #expect(json["top_share"] == shares)
    #expect(json["gini"] == .number(0.7151) && json["one_time"] == 1493 && json["repeat_share"] == .number(0.6558))
    #expect(json["as_of"] == "2011-12-10" && json["returns_mode"] == "apart" && json["abc_margin"] == nil)
  }

  /// 135,080 lines have no customer, three of them adjustments of bad debt.
  private func lines(_ json: JSON) throws {
    #expect(json["lines"] == 541_909 && json["used"] == 397_884)
    #expect(json["rejected"]?["no_customer"] == 135_077 && json["rejected"]?["adjustment"] == 3)
    // 135,080 lines are worth 1,447,682.12; our lines are rounded to the penny one by one.
    #expect(json["no_customer"]?["lines"] == 135_080)
    #expect(abs((json["no_customer"]?["amount"]?["minor"]?.integer ?? 0) - 144_768_212) < 500)
    let rejected = try #require(json["rejected"]?.members).reduce(0) { $0 + ($1.value.integer ?? 0) }
    let returns = try #require(json["returns"]?["lines"]?.integer)
    #expect(397_884 + returns + rejected == 541_909)
  }

  /// R/F/M of three customers: 326/1/77183.60, 3/7/4310.00, 2/73/280206.02.
  private func customers(_ file: CSVFile) throws {
    let (header, reader) = file.open()
    var rows: [[String]] = []
    while let row = reader.next() { rows.append(row.texts) }
    #expect(rows.count == 4338)
    let published = [("12346", "326", "1", "77183.60"), ("12347", "3", "7", "4310.00"), ("14646", "2", "73", "280206.02")]
    for (customer, since, orders, revenue) in published {
      let row = try #require(rows.first { $0[0] == customer })
      func cell(_ name: String) -> String { header.firstIndex(of: name).map { row[$0] } ?? "" }
      #expect(cell("Days without a purchase") == since && cell("Orders") == orders && cell("Revenue") == revenue)
    }
  }

  private func rejects(_ text: String) {
    let rows = text.split(whereSeparator: \.isNewline)
    #expect(rows.count == 1 + 135_120)
    // The file's line 624: invoice 536414 of a product without price and customer.
    #expect(rows[1].hasPrefix("online_retail.csv,624,no_customer,No customer,536414,22139,"))
  }
}
