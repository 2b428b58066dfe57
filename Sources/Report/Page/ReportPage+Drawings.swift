import Analysis
import Charts
import Markup
import Wording

extension ReportPage {
  var curve: HTML {
    let isMargin = examination.margin != nil
    let concentration = examination.margin?.concentration ?? examination.concentration
    let wording = self.wording
    let percent: @Sendable (Double) -> String = { wording.percent(share: $0, .upTo(1)) }
    var marks: [ConcentrationCurve.Mark] = []
    if let part = concentration.share(ofBest: .percent(20)) {
      marks.append(
        .init(share: 0.2, cumulative: part, text: wording("curve.mark", ["share": percent(0.2), "part": percent(part)])))
    }
    if let peak = concentration.peak, peak.share > 1.005 {
      marks.append(
        .init(share: peak.members, cumulative: peak.share, text: wording("curve.peak", ["share": percent(peak.share)])))
    }
    let points = concentration.curve(points: 160).map {
      ConcentrationCurve.Point(
        share: $0.members, cumulative: $0.share, shareText: percent($0.members), cumulativeText: percent($0.share))
    }
    let title = wording(isMargin ? "curve.title.margin" : "curve.title")
    let drawing = ConcentrationCurve(
      text: words(title), points: points, marks: marks,
      columns: (wording("curve.column.customers"), wording("curve.column.share")), percent: { wording.percent(share: $0, .upTo(0)) })
    let gini: HTML? = concentration.gini.map {
      "<p class=\"sub mt\">\(wording("base.kpi.gini")): \(wording.decimal($0, .exactly(4)))</p>"
    }
    return card(
      "curve", "c7", title, note: wording(isMargin ? "curve.subtitle.margin" : "curve.subtitle"), table: .curve,
      "<div class=\"body\">\(drawing.html)\(gini)</div>")
  }

  /// ABC by revenue against ABC by margin, where costs are known.
  var marginMatrix: HTML {
    guard let matrix = examination.margin?.matrix else { return .empty }
    let total = examination.revenue.minor
    let rows = ABCClass.allCases.map { row in
      HeatTable.Row(
        row.rawValue,
        cells: ABCClass.allCases.map { column -> HeatTable.Cell? in
          let cell = matrix[row, column]
          let part = total > 0 ? Double(cell.value) / Double(total) : 0
          return HeatTable.Cell(
            share(cell.value, of: total), detail: wording("examination.count.customers", count: cell.count),
            level: HeatTable.level(of: max(0, part), to: 0.5))
        })
    }
    let title = wording("matrix.abcAbc.title")
    let columns = ABCClass.allCases.map { HeatTable.Column($0.rawValue, note: wording("base.kpi.margin")) }
    let heat = HeatTable(text: words(title), corner: wording("base.kpi.revenue"), columns: columns, rows: rows)
    return card(
      "margin", examination.loss?.count ?? 0 > 0 ? "c5" : "c12", title, note: wording("matrix.subtitle"), table: .abc,
      "<div class=\"body\">\(heat.html)</div>")
  }

  /// ABC against XYZ; the last column holds those whose history is too short.
  var matrix: HTML {
    let matrix = examination.abcXYZ
    let total = examination.revenue.minor
    func cell(_ cell: MatrixCell, isShaded: Bool) -> HeatTable.Cell {
      let part = total > 0 ? Double(cell.value) / Double(total) : 0
      return HeatTable.Cell(
        share(cell.value, of: total), detail: wording("examination.count.customers", count: cell.count),
        level: isShaded ? HeatTable.level(of: max(0, part), to: 0.5) : nil)
    }
    let rows = ABCClass.allCases.map { row in
      HeatTable.Row(
        row.rawValue,
        cells: XYZClass.allCases.map { cell(matrix[row, $0], isShaded: true) } + [cell(matrix.unclassed(row: row), isShaded: false)])
    }
    let columns = XYZClass.allCases.map { HeatTable.Column($0.rawValue, note: wording("matrix.\($0.rawValue.lowercased())")) }
    let title = wording("matrix.title")
    let heat = HeatTable(
      text: words(title), columns: columns + [HeatTable.Column("—", note: wording("examination.matrix.none"))], rows: rows)
    let best = matrix[.a, .x]
    let isShort = examination.monthly.classes.allSatisfy { $0 == nil }
    if isShort, let days = examination.days {
      let months = days.upperBound.monthNumber - days.lowerBound.monthNumber + 1
      let why: HTML = "<p class=\"sub mt\">\(wording("matrix.short", count: months))</p>"
      return card(
        "matrix", "c5", title, note: wording("matrix.subtitle"), table: .abc, "<div class=\"body\">\(heat.html)\(why)</div>")
    }
    let uneven = matrix[.a, .z]
    let findings = [("matrix.finding", best, 0.05), ("matrix.uneven", uneven, 0.3)].html { key, cell, least -> HTML in
      guard cell.count > 0, Double(cell.value) >= least * Double(total) else { return .empty }
      return "<p class=\"sub mt\">\(wording(key, count: cell.count, ["share": share(cell.value, of: total)]))</p>"
    }
    return card(
      "matrix", "c5", title, note: wording("matrix.subtitle"), table: .abc, "<div class=\"body\">\(heat.html)\(findings)</div>")
  }

  /// Recency up, the mean of frequency and money along; customers in each cell.
  var rfm: HTML {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 6), count: 6)
    for score in examination.rfm.scores {
      guard let score else { continue }
      counts[Int(score.recency)][Int(score.value)] += 1
    }
    let greatest = Double(counts.joined().max() ?? 0)
    let rows = (1...5).reversed().map { recency in
      HeatTable.Row(
        wording("rfm.row", ["score": "\(recency)"]),
        cells: (1...5).map { value -> HeatTable.Cell? in
          let count = counts[recency][value]
          return HeatTable.Cell(wording.integer(count), level: count > 0 ? HeatTable.level(of: Double(count), to: greatest) : nil)
        })
    }
    let title = wording("rfm.title")
    let heat = HeatTable(
      text: words(title), columns: (1...5).map { HeatTable.Column(wording("rfm.column", ["score": "\($0)"])) }, rows: rows)
    let note = wording("examination.cells", ["file": "customers.csv"])
    return card(
      "rfm", "", title, note: wording("rfm.subtitle"), table: .rfm,
      "<div class=\"body\">\(heat.html)<p class=\"sub mt\">\(note)</p></div>")
  }
}
