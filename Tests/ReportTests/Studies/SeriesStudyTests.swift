import Analysis
import Model
import Testing
import Wording

@testable import Report

@Suite("A12, A13, A14 forecasts, from files") struct SeriesStudyTests {
  @Test("A12: AirPassengers by command: months are found; Holt-Winters and ETS as R fits them; the forecast of theta")
  func airPassengers() throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    guard let file = try sharedFile("series/AirPassengers.csv", scratch) else { return }
    let options = SeriesOptions(horizon: 12, methods: [.holtWintersMultiplicative, .smoothing, .theta], origins: 1)
    let json = try SeriesStudy(path: file, options: options).json
    let series = try #require(json["series"]?.array?.first)
    #expect(json["step"] == "month" && series["values"] == 144 && series["season"] == 12 && series["last"] == "1960-12")
    let winters = try #require(series["models"]?.first("method", "holt_winters_multiplicative"))
    #expect(
      isNear(winters["alpha"], 0.27559, 0.0014) && isNear(winters["gamma"], 0.87073, 0.0044) && isNear(winters["squares"], 16570.78, 17))
    let smoothing = try #require(series["models"]?.first("method", "ets"))
    #expect(smoothing["form"] == "(M,Ad,M)" && isNear(smoothing["aic"], 1395.166, 0.5))
    let theta = try #require(series["methods", "theta", "mean"]?.array)
    let published = [440.08, 428.38, 489.71, 475.70, 479.67, 545.37, 602.75, 601.10, 523.95, 456.63, 397.95, 447.64]
    #expect(zip(theta, published).allSatisfy { isNear($0, $1, $1 * 0.005) })
    #expect(series["forecast"]?.array?.first?["period"] == "1961-01")
  }

  @Test("A12: the Nile by command: years; simple smoothing .24656, forecast 805.04; Croston of the sample 1.62298")
  func nile() throws {
    let scratch = try Scratch()
    let demand = try scratch.file(
      "d.csv", text: "0 0 5 0 3 0 0 4 0 0 0 6 2 0 0 3 0 5 0 0".split(separator: " ").joined(separator: "\n") + "\n")
    let croston = try SeriesStudy(path: demand, options: SeriesOptions(methods: [.croston])).json
    #expect(isNear(croston["series"]?.array?.first?["methods", "croston", "mean"]?.array?[0], 1.62298, 1e-5))
    guard let file = try sharedFile("series/Nile.csv", scratch) else { return }
    let json = try SeriesStudy(path: file, options: SeriesOptions(methods: [.simple])).json
    let series = try #require(json["series"]?.array?.first)
    #expect(json["step"] == "year" && isNear(series["models"]?.array?.first?["alpha"], 0.24656, 0.0012))
    #expect(isNear(series["forecast"]?.array?.first?["mean"], 805.04, 0.4) && series["forecast"]?.array?.first?["period"] == "1971")
  }

  @Test("A13: all 3,003 M3 series in one file, values in cells: season and horizon by line; theta against what came")
  func m3() throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    guard let file = try sharedFile("m3/m3.csv.xz", scratch) else { return }
    let json = try SeriesStudy(path: file, options: SeriesOptions(methods: [.theta], origins: 0)).json
    #expect(json["layout"] == "lists" && json["series_count"] == 3003 && json["test", "theta", "series"] == 3003)
    // Of statsforecast, weighted by the number of series: (645 * 16.65 + 756 * 9.232 + 1428 * 13.827 + 174 * 4.933) / 3003.
    #expect(isNear(json["test", "theta", "smape"], 12.761, 0.15))
    let monthly = try #require(json["series"]?.first("name", "N1402"))
    #expect(monthly["season"] == 12 && monthly["forecast"]?.array?.count == 18)
  }

  @Test("A14: M4 weekly in two files, a line for each series: naive 9.161 as published, theta 9.143 of statsforecast")
  func m4() throws {
    let scratch = try Scratch()
    guard let train = try sharedFile("m4/Weekly-train.csv.xz", scratch), let test = try sharedFile("m4/Weekly-test.csv.gz", scratch) else {
      return
    }
    let options = SeriesOptions(after: test, season: 1, methods: [.naive, .theta], origins: 0)
    let json = try SeriesStudy(path: train, options: options).json
    #expect(json["layout"] == "rows" && json["test", "naive", "series"] == 359)
    #expect(isNear(json["test", "naive", "smape"], 9.161, 0.0006) && isNear(json["test", "theta", "smape"], 9.143, 0.15))
  }

  private func file(_ scratch: Scratch, _ text: String) throws -> String { try scratch.file("s.csv", text: text) }

  @Test(
    "11 points for a season of 12: an honest forecast without a season, with what there is and what is needed", arguments: Language.allCases
  )
  func eleven(language: Language) throws {
    let scratch = try Scratch()
    let text = "Месяц;Продажи\n" + (1...11).map { "\($0 < 10 ? "0" : "")\($0).2025;\($0 * 100),5\n" }.joined()
    let study = try SeriesStudy(path: file(scratch, text))
    let warnings = try #require(study.json["series"]?.array?.first?["warnings"])
    #expect(warnings.first("kind", "season") == ["kind": "season", "period": 12, "has": 11, "needs": 24])
    #expect(study.json["series"]?.array?.first?["forecast"]?.array?.first?["period"] == "2025-12")
    let told = study.document(Phrasebook(language))
    #expect(told.warnings.contains { $0.contains("11") && $0.contains("24") })
    #expect(!told.text(Phrasebook(language)).contains("study."))
  }

  @Test("Two values are not enough, and that is said; equal values everywhere repeat themselves")
  func few() throws {
    let scratch = try Scratch()
    #expect(throws: StudyFault.notEnough(what: "values", found: 2, needed: 3)) {
      try SeriesStudy(path: file(scratch, "y,v\n2001,5\n2002,6\n"))
    }
    let flat = try SeriesStudy(path: file(scratch, "y,v\n" + (2001...2020).map { "\($0),7\n" }.joined()))
    #expect(flat.results[0].forecast?.mean.allSatisfy { $0 == 7 } == true)
  }

  @Test("Lines of sales are summed to months of each product; a month without sales is zero and told; a begun month is left out")
  func sales() throws {
    let scratch = try Scratch()
    var text = "Товар;Дата;Сумма\n"
    for month in 0..<30 where month != 7 {
      let (year, number) = (2022 + month / 12, month % 12 + 1)
      text += "Чай;05.\(number).\(year);10\nЧай;17.\(number).\(year);1,5\nКофе;28.\(number).\(year);7\n"
    }
    text += "Чай;02.07.2024;3\nЧай;31.31.2024;3\n"
    let study = try SeriesStudy(path: file(scratch, text))
    let json = study.json
    #expect(json["step"] == "month" && json["series_count"] == 2 && json["summed"] == true && json["last_period_left_out"] == true)
    #expect(json["rejected"] == ["bad_day": 1])
    let tea = try #require(study.results.first { $0.name == "Чай" })
    #expect(tea.values.count == 30 && tea.values[0] == 11.5 && tea.values[7] == 0 && tea.warnings.contains(.gaps(1)))
    let total = try SeriesStudy(path: file(scratch, text), options: SeriesOptions(every: .quarter, isTotal: true))
    #expect(total.results.count == 1 && total.results[0].values[0] == 55.5)
  }

  @Test("Quarters, weeks, months by name, a line for each product with months in the headings, and several columns of figures are read")
  func layouts() throws {
    let scratch = try Scratch()
    let quarters = try SeriesStudy(
      path: file(scratch, "Квартал,Объём\n" + (0..<16).map { "\(2020 + $0 / 4)Q\($0 % 4 + 1),\($0 + 3)\n" }.joined()))
    #expect(quarters.reading.unit == .quarter && quarters.results[0].season == 4)
    let named = try SeriesStudy(
      path: file(scratch, "Период;А;Б\n" + (0..<24).map { "\(["янв", "фев", "март"][$0 % 3]) \(2000 + $0);\($0);\($0 * 2),5\n" }.joined()))
    #expect(named.reading.unit == .month && named.results.map(\.name) == ["А", "Б"])
    let months = (1...12).map { "\($0 < 10 ? "0" : "")\($0).2024" }.joined(separator: ";")
    let wide = try SeriesStudy(
      path: file(
        scratch, "Номенклатура;\(months)\n" + "абв".map { "\($0);" + (1...12).map { "\($0),5" }.joined(separator: ";") + "\n" }.joined()))
    #expect(wide.reading.layout == .rows && wide.results.count == 3 && wide.results[0].values.count == 12)
    #expect(wide.json["series"]?.array?.first?["forecast"]?.array?.first?["period"] == "2025-01")
  }

  @Test("Section 'bad input': a fall carried on below zero is told; a series that was below zero before is left alone")
  func belowZero() throws {
    let scratch = try Scratch()
    func series(_ name: String, _ value: (Int) -> Int) throws -> SeriesStudy {
      let lines = (0..<36).map { "\(2020 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1),\(value($0))\n" }
      return try SeriesStudy(path: scratch.file(name, text: "month,value\n" + lines.joined()), options: SeriesOptions(methods: [.theta]))
    }
    let fall = try series("fall.csv") { max(1, 300 - $0 * 10) }
    #expect(fall.json["series"]?.array?.first?["warnings"]?.first("kind", "below_zero") != nil)
    #expect(fall.document(Phrasebook(.russian)).warnings.contains { $0.hasPrefix("Прогноз опускается ниже нуля") })
    let loss = try series("loss.csv") { -100 - $0 * 5 }
    #expect(loss.json["series"]?.array?.first?["warnings"]?.first("kind", "below_zero") == nil)
  }
}
