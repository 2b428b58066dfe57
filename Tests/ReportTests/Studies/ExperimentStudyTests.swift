import Model
import Testing
import Wording

@testable import Report

@Suite("A16 campaigns, from files") struct ExperimentStudyTests {
  @Test("A16: Hillstrom by command: groups, hold-out and answers found; visits, conversions, spend; uplift of the women's letter")
  func hillstrom() throws {
    let scratch = try Scratch()
    guard let file = try sharedFile("hillstrom/hillstrom.csv.gz", scratch) else { return }
    let study = try ExperimentStudy(path: file)
    let json = study.json
    #expect(json["control"] == "No E-Mail" && json["group"] == "segment")
    #expect(json["groups"]?.first("name", "Mens E-Mail")?["count"] == 21_307 && json["used"] == 64_000)
    func arm(_ answer: String, _ name: String) throws -> JSON {
      try #require(json["answers"]?.first("column", answer)?["arms"]?.first("arm", name))
    }
    let men = try arm("visit", "Mens E-Mail"), women = try arm("visit", "Womens E-Mail")
    #expect(isNear(men["share"], 0.18276, 5e-6) && isNear(men["control", "share"], 0.10617, 5e-6) && isNear(men["z"], 22.486, 6e-4))
    #expect(isNear(men["wald"]?.array?[0], 0.06995, 6e-6) && isNear(men["wald"]?.array?[1], 0.08323, 6e-6))
    #expect(isNear(women["difference"], 0.04523, 6e-6) && isNear(women["z"], 13.949, 6e-4) && isNear(women["extra"], 967.4, 0.06))
    #expect(isNear(try arm("conversion", "Mens E-Mail")["z"], 7.385, 6e-4))
    #expect(isNear(try arm("conversion", "Womens E-Mail")["difference"], 0.003111, 6e-7))
    let spend = try arm("spend", "Mens E-Mail")
    #expect(
      isNear(spend["difference"], 0.7698, 6e-5) && isNear(spend["t"], 5.300, 6e-4) && isNear(spend["interval"]?.array?[1], 1.055, 6e-4))
    #expect(isNear(try arm("spend", "Womens E-Mail")["t"], 3.256, 6e-4))
    let uplift = try #require(json["uplift"]?.first("arm", "Womens E-Mail"))
    #expect(isNear(uplift["area"], 0.003665, 0.0004) && isNear(uplift["best"]?.array?[2]["uplift"], 0.0692, 0.004))
    let other = try #require(json["uplift"]?.first("arm", "Mens E-Mail")?["area"]?.figure)
    #expect(other < 0.0015)
    #expect(json["imbalances"] == [])
  }

  @Test("A table of counts, in Russian: shares, Wilson and Newcombe of the textbook (56/70 against 48/80), and nothing more")
  func counts() throws {
    let scratch = try Scratch()
    let file = try scratch.file("c.csv", text: "Группа;Отправлено;Откликов\nПисьмо;70;56\nКонтрольная группа;80;48\n")
    let json = try ExperimentStudy(path: file).json
    let arm = try #require(json["answers"]?.array?.first?["arms"]?.array?.first)
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, contrast (a), method 10: .0524 to .3339.
    #expect(isNear(arm["difference"], 0.2, 1e-12) && isNear(arm["newcombe"]?.array?[0], 0.0524, 5e-5))
    #expect(isNear(arm["newcombe"]?.array?[1], 0.3339, 5e-5) && json["uplift"] == [] && json["control"] == "Контрольная группа")
  }

  @Test("Which side is the hold-out is asked when nothing tells; a value that is not there is refused with those that are")
  func sides() throws {
    let scratch = try Scratch()
    let text = "Вариант,Купил\n" + (0..<40).map { "\($0 % 2 == 0 ? "X" : "Y"),\($0 % 3 == 0 ? "да" : "нет")\n" }.joined()
    let file = try scratch.file("s.csv", text: text)
    #expect(throws: StudyFault.sides(column: "Вариант", values: ["X", "Y"])) { try ExperimentStudy(path: file) }
    #expect(throws: StudyFault.noValue(column: "Вариант", value: "Z", values: ["X", "Y"])) {
      try ExperimentStudy(path: file, options: ExperimentOptions(control: "Z"))
    }
    let study = try ExperimentStudy(path: file, options: ExperimentOptions(control: "y"))
    #expect(study.control == "Y" && study.answers[0].arms[0].hits == 7)
    for language in Language.allCases {
      let text = study.document(Phrasebook(language)).text(Phrasebook(language))
      #expect(!text.contains("study.") && !text.contains("{"))
    }
  }
}
