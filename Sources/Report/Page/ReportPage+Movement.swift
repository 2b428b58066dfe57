import Analysis
import Charts
import Markup
import Model
import Wording

extension ReportPage {
  func words(_ label: String) -> ChartText {
    ChartText(label: label, asTable: wording("base.asTable"), empty: wording("base.empty.title"))
  }

  /// The last twelve cohorts and the first twelve months of each.
  var cohorts: HTML {
    let title = wording("cohorts.title")
    guard let cohorts = examination.base.cohorts, !cohorts.months.isEmpty else { return .empty }
    let shown = cohorts.months.indices.filter { cohorts.size(of: $0) > 0 }.suffix(13)
    let width = min(13, shown.map { cohorts.active[$0].count }.max() ?? 1)
    let rows = shown.map { index -> HeatTable.Row in
      let size = cohorts.size(of: index)
      let cells = (0..<width).map { k -> HeatTable.Cell? in
        guard k < cohorts.active[index].count else { return nil }
        let part = Double(cohorts.active[index][k]) / Double(size)
        return HeatTable.Cell(
          wording.decimal(part * 100, .upTo(0)), level: k == 0 ? 7 : HeatTable.level(of: part, to: 0.6), isWeak: size < 20)
      }
      return HeatTable.Row(month(cohorts.months[index]), count: wording.integer(size), cells: cells)
    }
    let heat = HeatTable(
      text: words(title), corner: wording("cohorts.corner"), countTitle: wording("cohorts.count"),
      columns: (0..<width).map { HeatTable.Column("\($0)") }, rows: rows)
    let kept = cohorts.retention(after: 1).map { one in
      let later = cohorts.retention(after: 6).map { wording("cohorts.finding.later", ["share": share($0)]) } ?? ""
      return wording("cohorts.finding", ["share": share(one)]) + later
    }
    let finding: HTML? = kept.map { "<p class=\"sub mt\">\($0)</p>" }
    return card(
      "cohorts", "c7", title, note: wording("cohorts.subtitle"), table: .cohorts, "<div class=\"body\">\(heat.html)\(finding)</div>")
  }

  /// "дек. 2010" of a month number.
  private func month(_ number: Int32) -> String {
    wording.shortMonth(Int(number))
  }

  /// How the base moved over the window before the reference day.
  var movement: HTML {
    let title = wording("movement.title")
    guard let depth = examination.depth else { return .empty }
    guard let movement = depth.histories.movement.found else {
      return depth.histories.movement.fault.map { lacking("movement", "c5", title, $0) } ?? .empty
    }
    func step(_ key: String, _ value: Int, _ kind: Waterfall.Step.Kind = .change) -> Waterfall.Step {
      let text = kind == .change && value != 0 ? (value < 0 ? "−" : "+") + wording.integer(abs(value)) : wording.integer(value)
      return Waterfall.Step(wording("movement.\(key)"), value: Double(value), valueText: text, kind: kind)
    }
    let chart = Waterfall(
      text: words(title), columns: (wording("movement.title"), wording("base.kpi.buyers")),
      steps: [
        step("was", movement.was, .level), step("new", movement.new.count), step("returned", movement.returned.count),
        step("lost", -movement.lost.count), step("now", movement.now, .result),
      ], direction: .across)
    let window = wording("report.days", count: Int(movement.window))
    let note = wording("movement.note", ["days": window])
    let attrition: HTML? = depth.histories.survival.fiveYearAttrition.map { "<p class=\"sub mt\">\(attritionText($0))</p>" }
    return card(
      "movement", "c5", title, note: window, table: .movement,
      "<div class=\"body\">\(chart.html)<p class=\"sub mt\">\(note)</p>\(attrition)</div>")
  }

  /// Five-year attrition, and how it is known.
  func attritionText(_ attrition: CustomerSurvival.Attrition) -> String {
    if attrition.isCarriedOn {
      let followed = wording("report.days", count: Int(attrition.followed))
      return wording("survival.carriedOn", ["share": share(attrition.share), "followed": followed])
    }
    return wording("survival.measured", ["share": share(attrition.share), "margin": share(attrition.margin)])
  }

  /// Sales period by period, and what to expect.
  var forecast: HTML {
    let title = wording("forecast.title")
    guard let depth = examination.depth else { return .empty }
    // Files without products have no offers to stand beside it.
    let size = depth.offers == nil || examination.base.articles == nil ? "c12" : "c7"
    guard let sales = depth.sales.found else { return depth.sales.fault.map { lacking("forecast", size, title, $0) } ?? .empty }
    let wording = self.wording
    let currency = examination.currency
    let facts = sales.series.values.indices.map { index in
      FanChart.Fact(period(sales, sales.starts[index]), value: sales.series.values[index], valueText: compact(sales.series.values[index]))
    }
    let ahead = (0..<sales.horizon).map { step in
      let wide = sales.fans[2]
      return FanChart.Expectation(
        period(sales, sales.start(ahead: step)), value: wide.mean[step], valueText: compact(wide.mean[step]),
        bands: sales.fans.map { (low: $0.lower[step], high: $0.upper[step]) },
        rangeText: wording("report.range", ["low": compact(wide.lower[step]), "high": compact(wide.upper[step])]))
    }
    let chart = FanChart(
      text: words(title), facts: facts, ahead: ahead,
      columns: (wording("examination.column.period"), wording("base.kpi.revenue"), wording("forecast.range")),
      axis: { wording.compact(Money(minor: Int64(min(max($0.rounded(), -9e18), 9e18)), currency)) })
    let warning: HTML? = sales.isBelowZero ? "<p class=\"finding\">\(wording("forecast.belowZero"))</p>" : nil
    let accuracy: HTML = "<p class=\"finding\">\(accuracy(sales))</p>"
    return card(
      "forecast", size, title, note: wording("forecast.subtitle.\(sales.grain.rawValue)"), table: .forecast,
      "<div class=\"body\">\(accuracy)\(warning)\(chart.html)<p class=\"sub\">\(wording("forecast.bands"))</p></div>")
  }

  private func period(_ sales: Sales, _ start: Day) -> String {
    sales.grain == .month ? wording.shortMonth(start.monthNumber) : wording.day(start)
  }
}
