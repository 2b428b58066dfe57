import Model
import Testing
import Wording

@testable import Report

@Suite("A1, A4, A5, A6 models of repeat buying, from files") struct ValueStudyTests {
  private let file = "cdnow/cdnow_customers_summary_with_transactions.csv"

  @Test(
    "A1, A4, A5: CDNOW's summary by command: parameters and log-likelihood of the published fits",
    arguments: [
      ("bgnbd", -9582.4256, [("r", 0.24259), ("alpha", 4.41353), ("a", 0.79289), ("b", 2.42575)]),
      ("mbgnbd", -9582.133, [("r", 0.525), ("alpha", 6.183), ("a", 0.891), ("b", 1.614)]),
      ("paretonbd", -9594.976, [("r", 0.55315), ("alpha", 10.57633), ("s", 0.60625), ("beta", 11.67150)]),
    ])
  func cdnow(_ model: String, _ likelihood: Double, _ parameters: [(String, Double)]) throws {
    let scratch = try Scratch()
    guard let path = try sharedFile(file, scratch) else { return }
    let json = try ValueStudy(path: path, options: ValueOptions(model: .init(rawValue: model))).json
    #expect(json["customers"] == 2357 && json["repeaters"] == 946 && json["sound"] == true)
    #expect(isNear(json["log_likelihood"], likelihood, 0.005))
    for (name, value) in parameters { #expect(isNear(json["parameters", name, "value"], value, value * 0.002), "\(name)") }
    // A6: spend beside it, the same whatever the model.
    #expect(isNear(json["spend", "log_likelihood"], -4055.9177, 0.01) && isNear(json["spend", "parameters", "p", "value"], 6.2488, 0.03))
  }

  @Test("A4: standard errors .0476, .8427, .1873, 6.2105 as published; A2: customer 1516 of 52 weeks")
  func errors() throws {
    let scratch = try Scratch()
    guard let path = try sharedFile(file, scratch) else { return }
    let pareto = try ValueStudy(path: path, options: ValueOptions(model: .paretonbd, horizon: 52)).json
    for (name, error) in [("r", 0.0476), ("alpha", 0.8427), ("s", 0.1873), ("beta", 6.2105)] {
      #expect(isNear(pareto["parameters", name, "standard_error"], error, error * 0.02), "\(name)")
    }
    let json = try ValueStudy(path: path, options: ValueOptions(horizon: 52)).json
    let customer = try #require(json["list"]?.first("customer", "1516"))
    #expect(isNear(customer["expected"], 25.75659, 0.03) && isNear(customer["alive"], 0.9688523, 1e-3))
  }

  @Test("A table in another tongue with purchases that came after, lines that are no history, and too few customers")
  func other() throws {
    let scratch = try Scratch()
    func text(_ count: Int) -> String {
      "Клиент;Повторных покупок;Последняя покупка;Срок наблюдения;После\n"
        + (0..<count).map { "К\($0);\($0 % 5);\($0 % 5 == 0 ? "0" : "\($0 % 29 + 1),5");\($0 % 20 + 40);\($0 % 5 / 2)\n" }.joined()
    }
    let study = try ValueStudy(
      path: scratch.file("v.csv", text: text(400) + "К;3;90;40;1\nК;x;1;40;1\n"), options: ValueOptions(horizon: 20))
    #expect(study.json["rejected"] == ["bad_number": 2] && study.json["customers"] == 400 && study.test != nil)
    for language in Language.allCases {
      let told = study.document(Phrasebook(language)).text(Phrasebook(language))
      #expect(!told.contains("study.") && !told.contains("{"))
    }
    #expect(throws: StudyFault.notEnough(what: "customers", found: 20, needed: 30)) {
      try ValueStudy(path: scratch.file("f.csv", text: text(20)))
    }
  }
}
