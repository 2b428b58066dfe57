import Analysis
import Testing

@Suite("A17, A18, A22 outcomes") struct OutcomeFilesTests {
  private func telco() throws -> OutcomeTable? {
    guard let table = try SharedTable("data/telco_churn/Telco-Customer-Churn.csv") else { return nil }
    let numbers = ["SeniorCitizen", "tenure", "MonthlyCharges", "TotalCharges"]
    let categories = table.headings.filter { !numbers.contains($0) && !["customerID", "Churn"].contains($0) }
    return try OutcomeTable(columns: table.columns(numbers, categories), outcome: table.text("Churn").map { $0 == "Yes" })
  }

  @Test("A17: Telco churn, logistic in ten folds: AUC .8455, Brier .1353, log loss .4172, calibration error .013, lift 2.86")
  func churn() throws {
    guard let table = try telco() else { return }
    #expect(table.count == 7043)
    let test = try OutcomeValidation(folding: table)
    #expect(isNear(test.meanArea, 0.8455, within: 0.003))
    #expect(isNear(test.areaDeviation, 0.018, within: 0.01))
    #expect(isNear(test.quality.brier, 0.1353, within: 0.001))
    #expect(isNear(test.quality.logLoss, 0.4172, within: 0.002))
    #expect(test.quality.calibrationError < 0.02)
    #expect(isNear(test.quality.liftOfBestTenth, 2.86, within: 0.06))
    #expect(!test.quality.hasNoSignal && test.quality.area.interval().contains(0.8455))
    #expect(try LeakWarning.search(table).isEmpty)
  }

  private func bank(duration: Bool) throws -> OutcomeTable? {
    guard let table = try SharedTable("data/bank_marketing/bank-full.csv.gz") else { return nil }
    let numbers = ["age", "balance", "day", "campaign", "pdays", "previous"] + (duration ? ["duration"] : [])
    let categories = ["job", "marital", "education", "default", "housing", "loan", "contact", "month", "poutcome"]
    return try OutcomeTable(columns: table.columns(numbers, categories), outcome: table.text("y").map { $0 == "yes" })
  }

  @Test("A18: bank marketing without the call's duration: AUC .7651, Brier .0860, lift of the best tenth 4.11, nothing suspect")
  func bank() throws {
    guard let table = try bank(duration: false) else { return }
    #expect(table.count == 45_211)
    let test = try OutcomeValidation(folding: table)
    #expect(isNear(test.meanArea, 0.7651, within: 0.003))
    #expect(isNear(test.quality.brier, 0.0860, within: 0.0005))
    #expect(isNear(test.quality.liftOfBestTenth, 4.11, within: 0.06))
  }

  @Test("A18: with the duration AUC .9067, and the warning that it is known only after the call")
  func leak() throws {
    guard let table = try bank(duration: true) else { return }
    #expect(isNear(try OutcomeValidation(folding: table).meanArea, 0.9067, within: 0.003))
    let warnings = try LeakWarning.search(table)
    #expect(warnings.map(\.name) == ["duration"])
    let warning = try #require(warnings.first)
    guard case .outweighsAllOthers(let others) = warning.reason else {
      Issue.record("\(warning)")
      return
    }
    #expect(others < warning.areaAlone && isNear(others, 0.7651, within: 0.01))
  }

  @Test("A22: Maven's 8,800 deals by stage and quarter; agent, product and account tell nothing of the outcome, and that is what is said")
  func maven() throws {
    guard let table = try SharedTable("data/maven_crm/sales_pipeline.csv") else { return }
    let stages = table.text("deal_stage")
    #expect(table.rows.count == 8800)
    #expect(["Won", "Lost", "Engaging", "Prospecting"].map { stage in stages.count { $0 == stage } } == [4238, 2473, 1589, 500])
    let value = table.numbers("close_value")
    let won = stages.indices.filter { stages[$0] == "Won" }
    #expect(won.reduce(0) { $0 + value[$1] } == 10_005_534)
    let ended = SharedTable(headings: table.headings, rows: table.rows.filter { $0.count > 4 && ["Won", "Lost"].contains($0[4]) })
    let days = ended.text("engage_date").map { text in
      let parts = text.split(separator: "-").compactMap { Int64($0) }
      return parts.count == 3 ? DelimitedLines.date(parts[0], parts[1], parts[2]) : 0
    }
    let outcomes = try OutcomeTable(
      columns: ended.columns([], ["sales_agent", "product", "account"]), outcome: ended.text("deal_stage").map { $0 == "Won" }, day: days)
    #expect((Double(outcomes.positives) / Double(outcomes.count) * 10_000).rounded() == 6315)
    let folded = try OutcomeValidation(folding: outcomes)
    #expect(isNear(folded.quality.area.value, 0.4999, within: 0.015) && folded.quality.hasNoSignal)
    let later = try OutcomeValidation(timeOrdered: outcomes)
    #expect(isNear(later.quality.area.value, 0.5046, within: 0.015) && later.quality.hasNoSignal)
    #expect(folded.quality.brier > folded.quality.brierOfBaseRate)
  }

  @Test("A22: Maven's won deals by quarter, agent and account; how long deals took: 51.78 and 41.48 days; accounts A 59, B 18, C 8")
  func mavenSales() throws {
    guard let table = try SharedTable("data/maven_crm/sales_pipeline.csv") else { return }
    let stages = table.text("deal_stage"), agents = table.text("sales_agent"), accounts = table.text("account")
    let value = table.numbers("close_value")
    let engaged = table.text("engage_date").map(Self.date), closed = table.text("close_date").map(Self.date)
    let won = stages.indices.filter { stages[$0] == "Won" }
    let quarters = Dictionary(grouping: won) { closed[$0].map { ($0.month - 1) / 3 + 1 } ?? 0 }
    #expect((1...4).map { quarters[$0]?.reduce(0) { $0 + value[$1] } } == [1_134_672, 3_086_111, 2_982_255, 2_802_496])
    func cycle(_ stage: String) -> Double {
      let rows = stages.indices.filter { stages[$0] == stage }
      let days = rows.compactMap { row in closed[row].flatMap { end in engaged[row].map { Double(end.day - $0.day) } } }
      return days.reduce(0, +) / Double(days.count)
    }
    #expect(isNear(cycle("Won"), 51.78, within: 0.005) && isNear(cycle("Lost"), 41.48, within: 0.005))
    let byAgent = Dictionary(grouping: won) { agents[$0] }.mapValues { rows in (rows.reduce(0) { $0 + value[$1] }, rows.count) }
    let best = try #require(byAgent.max { $0.value.0 < $1.value.0 })
    #expect(best.key == "Darcel Schlecht" && best.value == (1_153_214, 349))
    let names = Set(accounts.filter { !$0.isEmpty }).sorted()
    let sums = names.map { name in won.reduce(Int64(0)) { accounts[$1] == name ? $0 + Int64(value[$1]) : $0 } }
    let classes = ABCAnalysis(try Ranking(of: sums))
    #expect(ABCClass.allCases.map { classes.count(of: $0) } == [59, 18, 8])
  }

  private static func date(_ text: String) -> (day: Int32, month: Int)? {
    let parts = text.split(separator: "-").compactMap { Int64($0) }
    return parts.count == 3 ? (DelimitedLines.date(parts[0], parts[1], parts[2]), Int(parts[1])) : nil
  }
}
