import Analysis
import Foundation
import Model
import Testing
import Wording

@testable import Report

@Suite("A11 rules, from files of baskets") struct BasketStudyTests {
  @Test(
    "A11: Groceries by command: 9,835 baskets, 169 products, 43,367 entries; rules by support and confidence, thresholds exact",
    arguments: [("0.001", "0.5", 13_492, 5668), ("0.001", "0.8", 13_492, 410), ("1%", "0.5", 333, 15), ("1/100", "25%", 333, 170)])
  func groceries(_ support: String, _ confidence: String, _ sets: Int, _ rules: Int) throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    guard let file = try sharedFile("groceries/groceries.csv", scratch) else { return }
    let least = try #require(Ratio(written: support)), sure = try #require(Ratio(written: confidence))
    let options = BasketOptions(support: least, confidence: sure)
    let json = try BasketStudy(path: file, options: options).json
    #expect(json["layout"] == "lines" && json["baskets"] == 9835 && json["items"] == 169 && json["entries"] == 43_367)
    #expect(json["itemsets"]?.count == sets && json["rules"]?.count == rules)
    #expect(json["top_items"]?.array?.first == ["item": "whole milk", "name": nil, "baskets": 2513])
    guard rules == 5668, let best = json["list"]?.array?.first else { return }
    #expect(json["itemsets_by_size"] == [157, 2981, 6831, 3137, 376, 10])
    #expect(
      Set(best["left"]?.array ?? []) == ["Instant food products", "soda"] && best["right"] == "hamburger meat" && best["count"] == 12)
    #expect(isNear(best["confidence"], 0.63158, 5e-6) && isNear(best["lift"], 18.99565, 5e-6) && isNear(best["support"], 0.00122, 5e-6))
  }

  /// Ten baskets: a and b together in six of them, c beside a once.
  private let orders = ["ab", "ab", "ab", "ab", "ab", "ab", "a", "b", "c", "ac"]

  private func files(_ scratch: Scratch) throws -> [String] {
    let table = orders.enumerated().map { order, items in items.map { "\(order);\($0);К\(order % 3);1\n" }.joined() }.joined()
    let lines = orders.map { $0.map(String.init).joined(separator: ",") + "\n" }.joined()
    let cells = orders.enumerated().map { order, items in
      "\(order)," + "abc".map { items.contains($0) ? "да" : "нет" }.joined(separator: ",") + "\n"
    }.joined()
    let joined = orders.enumerated().map { "\($0),\"\($1.map(String.init).joined(separator: ", "))\"\n" }.joined()
    let russian = try #require(("Заказ;Товар;Клиент;Количество\n" + table + "4;c;К1;-1\n").data(using: .windowsCP1251))
    return [
      try scratch.file("table.csv", russian), try scratch.file("lines.csv", text: lines),
      try scratch.file("matrix.csv", text: "id,a,b,c\n" + cells), try scratch.file("lists.csv", text: "Order,Items\n" + joined),
    ]
  }

  @Test("S2.12: the four ways of writing baskets give the same rules; a return is no purchase; a threshold includes its border")
  func layouts() throws {
    let scratch = try Scratch()
    // {b} => {a}: 6 of 7 baskets with b; {a} => {b}: 6 of 8.
    let options = BasketOptions(support: try Ratio(6, 10), confidence: try Ratio(6, 8))
    for file in try files(scratch) {
      let study = try BasketStudy(path: file, options: options)
      #expect(study.baskets.count == 10 && study.rules.count == 2, "\(file)")
      let rule = try #require(study.json["list"]?.first("right", "b"))
      #expect(rule["left"] == ["a"] && rule["count"] == 6 && rule["left_count"] == 8 && rule["right_count"] == 7, "\(file)")
      // Leverage .6 - .8 * .7; conviction .3 / (1 - .75); Fisher by hand: P(6 or more of 7 drawn, 8 of 10 marked).
      #expect(isNear(rule["leverage"], 0.04, 1e-12) && isNear(rule["conviction"], 1.2, 1e-12) && isNear(rule["p"], 8.0 / 15, 1e-9))
      let none = BasketOptions(support: try Ratio(6, 10), confidence: try Ratio(7, 8))
      #expect(try BasketStudy(path: file, options: none).rules.isEmpty)
    }
    let json = try BasketStudy(path: files(scratch)[0], options: options).json
    #expect(json["rejected"] == ["return": 1] && json["layout"] == "table")
    #expect(json["preferred"]?.first("customer", "К1")?["item"] == "b")
  }

  @Test("A file whose every order bears a letter is not taken for cancellations; without an order column a customer's day is a basket")
  func keys() throws {
    let scratch = try Scratch()
    let letters = try scratch.file("l.csv", text: "Invoice,Item\n" + (0..<30).map { "C\($0),a\nC\($0),b\n" }.joined())
    #expect(try BasketStudy(path: letters).baskets.count == 30)
    let days = try scratch.file(
      "d.csv",
      text: "Member_number,Date,itemDescription\n" + (0..<30).map { "7,\($0 % 28 + 1).01.2024,a\n7,\($0 % 28 + 1).01.2024,b\n" }.joined())
    let study = try BasketStudy(path: days)
    #expect(study.baskets.count == 28 && study.reading.customers.count == 1)
  }

  @Test("S14.2: the study speaks three languages, and its folder opens from disk", arguments: Language.allCases)
  func told(language: Language) throws {
    let scratch = try Scratch()
    let study = try BasketStudy(path: files(scratch)[0], options: BasketOptions(support: try Ratio(6, 10)))
    let text = study.document(Phrasebook(language)).text(Phrasebook(language))
    #expect(!text.contains("study.") && !text.contains("{"))
    try study.write(to: scratch.file("out"), styles: [], language: language)
    let page = try scratch.text("out/index.html")
    #expect(!page.contains("study.") && page.contains("rules.csv") && !page.contains("<script") && !page.contains(" style="))
    for name in ["rules", "items", "preferred", "rejects"] { #expect(try scratch.text("out/\(name).csv").count > 10) }
    #expect(try JSON(parsing: scratch.text("out/summary.json").dropLast().utf8)["rules"] == 2)
  }
}
