import Foundation
import Model
import Testing
import Wording

@testable import Report

@Suite("A15 cost to serve, from files") struct ActivityStudyTests {
  @Test("A15: the textbook's activities by command, in windows-1251: rate 0.80; 6.40, 35.20, 40.00; 578,600 minutes, 97,120 unused")
  func textbook() throws {
    let scratch = try Scratch()
    let text = "Вид работы;Минут;Количество\nЗаказы;8;49000\nОбращения;44;1400\nПроверки;50;2500\n"
    let file = try scratch.file("a.csv", try #require(text.data(using: .windowsCP1251)))
    let json = try ActivityStudy(path: file, options: ActivityOptions(cost: "560000", capacity: "700000")).json
    let pool = try #require(json["pools"]?.array?.first)
    #expect(isNear(pool["rate_per_minute"], 0.8, 1e-12) && isNear(pool["used_minutes"], 578_600, 0) && pool["assigned"] == 46_288_000)
    #expect(isNear(pool["unused_minutes"], 121_400, 0) && pool["unused_cost"] == 9_712_000 && isNear(pool["used_share"], 0.8266, 5e-5))
    let costs = json["activities"]?.array?.map { $0["unit_cost"]?.figure ?? 0 } ?? []
    #expect(zip(costs, [6.4, 35.2, 40]).allSatisfy { abs($0 - $1) < 1e-9 } && costs.count == 3)
  }

  /// The log of two customers with time equations of two groups of people.
  private func folder() throws -> (Scratch, ActivityOptions, String) {
    let scratch = try Scratch()
    let log = try scratch.file(
      "log.csv",
      text:
        "Customer,Activity,Volume,Special packing,By air\nSun,Ship,10,yes,no\nMoon,Ship,5,1,1\nMoon,Inquiry,3,,\nStar,Fly,1,,\n,Ship,1,,\n")
    let rates = try scratch.file(
      "rates.csv", text: "Activity,Base minutes,Department,Special packing,By air\nship,0.5,Store,6.5,0.2\nInquiry,44,Office,,\n")
    let pools = try scratch.file("pools.csv", text: "Department,Cost,Capacity\nStore,1000,500\nOffice,300,100\n")
    let margins = try scratch.file("margins.csv", text: "Customer,Margin\nSun,1000\nMoon,100\nComet,50\n")
    return (scratch, ActivityOptions(rates: rates, pools: pools, margins: margins, currency: .usd), log)
  }

  @Test("A15: the time equation 0.5 + 6.5 [special packing] + 0.2 [by air]; unused time and overtime are told; profit and its whale")
  func equation() throws {
    let (scratch, options, log) = try folder()
    defer { withExtendedLifetime(scratch) {} }
    let json = try ActivityStudy(path: log, options: options).json
    // 10 * 7.0 min and 5 * 7.2 min at 2 a minute; 3 * 44 min at 3 a minute.
    #expect(json["customers"]?.first("customer", "Sun")?["cost"] == 14_000)
    #expect(json["customers"]?.first("customer", "Moon")?["cost"] == 46_800)
    #expect(json["customers"]?.first("customer", "Moon")?["profit"] == -36_800)
    #expect(json["customers"]?.first("customer", "Comet")?["profit"] == 5000)
    let office = try #require(json["pools"]?.first("pool", "Office"))
    #expect(isNear(office["unused_minutes"], -32, 1e-9) && office["unused_cost"] == -9600)
    #expect(json["profit", "total"] == 54_200 && json["profit", "losing"] == 1)
    #expect(json["rejected"] == ["no_key": 1, "other_value": 1])
  }

  @Test("S4.7: rates of money need no capacity; three languages; the folder", arguments: Language.allCases)
  func told(language: Language) throws {
    let (scratch, options, log) = try folder()
    let study = try ActivityStudy(path: log, options: options)
    let text = study.document(Phrasebook(language)).text(Phrasebook(language))
    #expect(!text.contains("study.") && !text.contains("{"))
    try study.write(to: scratch.file("out"), styles: [], language: language)
    #expect(try scratch.text("out/customers.csv").contains("Moon"))
    let plain = try scratch.file("p.csv", text: "Клиент;Операция;Ставка;Раз\nА;Звонок;12,50;4\n")
    #expect(try ActivityStudy(path: plain).json["customers"]?.first("customer", "А")?["cost"] == 5000)
  }
}
