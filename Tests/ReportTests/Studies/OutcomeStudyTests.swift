import Model
import Testing
import Wording

@testable import Report

@Suite("A17, A18, A22 scoring, from files") struct OutcomeStudyTests {
  @Test("A17: Telco by command: the outcome and the columns are found; AUC .8455, Brier .1353, log loss .4172, lift 2.86")
  func telco() throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    guard let file = try sharedFile("telco_churn/Telco-Customer-Churn.csv", scratch) else { return }
    let json = try OutcomeStudy(path: file).json
    #expect(json["target", "column"] == "Churn" && json["used"] == 7043 && json["positives"] == 1869)
    let test = try #require(json["validation"])
    #expect(isNear(test["auc"], 0.8455, 0.003) && isNear(test["brier"], 0.1353, 0.001) && isNear(test["log_loss"], 0.4172, 0.002))
    #expect(isNear(test["lift_of_best_tenth"], 2.86, 0.06) && json["leaks"] == [] && json["no_signal"] == false)
    #expect(json["columns", "left_out"]?.first("column", "customerID")?["reason"] == "key")
    // Eleven blanks of TotalCharges are no reason to lose a customer.
    #expect(json["weights"]?.array?.first { $0["column"] == "TotalCharges" && $0["unknown"] == true }?["cases"] == 11)
    #expect(json["scores"]?.array?.count == 7043)
  }

  @Test("A18: bank marketing by command: the duration of the call is warned of and left out: AUC .7651 instead of .9067")
  func bank() throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    guard let file = try sharedFile("bank_marketing/bank-full.csv.gz", scratch) else { return }
    let study = try OutcomeStudy(path: file)
    let json = study.json
    #expect(json["leaks"]?.array?.map { $0["column"] } == ["duration"] && json["leaks"]?.array?[0]["kept"] == false)
    #expect(isNear(json["validation", "auc"], 0.7651, 0.003) && isNear(json["validation", "brier"], 0.0860, 0.0005))
    #expect(isNear(json["validation", "lift_of_best_tenth"], 4.11, 0.06) && isNear(json["with_suspects", "auc"], 0.9067, 0.003))
    #expect(json["columns", "left_out"]?.first("column", "Cust_num")?["reason"] == "key")
    #expect(study.document(Phrasebook(.russian)).warnings.contains { $0.contains("duration") })
  }

  @Test("A22: Maven's deals by command: won against lost, the rest open; what is filled at the close is left out; no signal, no scores")
  func maven() throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    guard let file = try sharedFile("maven_crm/sales_pipeline.csv", scratch) else { return }
    let study = try OutcomeStudy(path: file)
    let json = study.json
    #expect(json["used"] == 6711 && json["open"] == 2089 && json["positives"] == 4238 && isNear(json["base_rate"], 0.6315, 5e-5))
    #expect(json["target", "positive"] == ["Won"] && json["target", "negative"] == ["Lost"] && json["day"] == "engage_date")
    #expect(json["columns", "left_out"]?.first("column", "close_value")?["reason"] == "afterwards")
    #expect(isNear(json["validation", "auc_all"], 0.4999, 0.015) && isNear(json["time_ordered", "auc_all"], 0.5046, 0.015))
    #expect(json["no_signal"] == true && json["scores"] == [])
    #expect(study.document(Phrasebook(.russian)).findings[0].contains("Сигнала нет"))
  }

  /// Wins come from one source; the note is another on each line.
  private func deals(_ count: Int) -> String {
    "Номер;Дата;Источник;Сумма, руб.;Итог\n"
      + (0..<count).map { row in
        let isGood = row * 7 % 10 < 5
        let result = row % 10 == 9 ? "В работе" : (isGood ? row % 4 != 0 : row % 4 == 0) ? "Выиграна" : "Проиграна"
        let sum = row % 2 == 0 ? "\(row * 3),50" : ""
        return "Д-\(row);\(row % 28 + 1).0\(row / 28 % 9 + 1).2025;\(isGood ? "Выставка, осень" : "Сайт");\(sum);\(result)\n"
      }.joined()
  }

  @Test("A file in Russian: outcome by its words, open deals scored, numbers that are missing, a test on later deals; three languages")
  func russian() throws {
    let scratch = try Scratch()
    let study = try OutcomeStudy(path: scratch.file("d.csv", text: deals(250)))
    let json = study.json
    #expect(json["open"] == 25 && json["used"] == 225 && json["target", "open"] == ["В работе"] && json["no_signal"] == false)
    #expect(json["day"] == "Дата" && json["time_ordered"] != .null)
    #expect(json["scores"]?.array?.count { $0["outcome"] == .null } == 25)
    let good = try #require(json["weights"]?.first("value", "Выставка, осень"))
    #expect(good["odds_ratio"]?.figure ?? 0 > 1.5)
    try study.write(to: scratch.file("out"), styles: [], language: .ukrainian)
    #expect(try scratch.text("out/scores.csv").contains("Д-9;"))
    for language in Language.allCases {
      let text = study.document(Phrasebook(language)).text(Phrasebook(language))
      #expect(!text.contains("study.") && !text.contains("{"))
    }
  }

  @Test("Three won deals are too few, and that is said with the numbers; two words without a meaning are asked about")
  func few() throws {
    let scratch = try Scratch()
    let text = "Source,Won\n" + (0..<40).map { "\($0 % 5),\($0 < 3 ? 1 : 0)\n" }.joined()
    #expect(throws: StudyFault.notEnough(what: "outcomes", found: 3, needed: 4)) {
      try OutcomeStudy(path: scratch.file("f.csv", text: text))
    }
    let three = "Source,Status\n" + (0..<60).map { "\($0 % 5),\(["red", "green", "blue"][$0 % 3])\n" }.joined()
    #expect(throws: StudyFault.sides(column: "Status", values: ["red", "green", "blue"])) {
      try OutcomeStudy(path: scratch.file("t.csv", text: three))
    }
    let options = OutcomeOptions(positive: ["Green"])
    #expect(try OutcomeStudy(path: scratch.file("t.csv", text: three), options: options).target.negative == ["red", "blue"])
  }
}
