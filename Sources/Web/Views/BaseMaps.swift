import Charts
import Insight
import Markup
import Model
import Wording

/// The two maps of the base page: ABC-XYZ and RFM. Every cell opens the list behind it.
struct BaseMaps {
  let view: BaseView
  private var phrases: Phrasebook { view.phrases }

  var matrix: HTML {
    let (summary, phrases) = (view.summary, phrases)
    let isShort = summary.abcXYZ.contains { $0[3].count > 0 }
    var columns: [(name: String?, column: HeatTable.Column)] = [
      ("x", .init("X", note: phrases("matrix.x"))), ("y", .init("Y", note: phrases("matrix.y"))),
      ("z", .init("Z", note: phrases("matrix.z"))),
    ]
    if isShort { columns.append((nil, .init("—", note: phrases("matrix.none")))) }
    let highest = summary.abcXYZ.joined().map(\.sum).max() ?? 0
    let rows = ["a", "b", "c"].enumerated().map { row, grade in
      HeatTable.Row(
        grade.uppercased(),
        cells: columns.enumerated().map { index, column in
          let group = summary.abcXYZ[row][index]
          let share = phrases.part(share: view.share(group.sum, of: summary.revenue))
          let count = phrases("base.customers", count: group.count)
          let name = grade.uppercased() + (column.name ?? "—").uppercased()
          return HeatTable.Cell(
            share, detail: count, level: group.count == 0 ? nil : HeatTable.level(of: Double(group.sum), to: Double(highest)),
            link: group.count == 0 ? nil : URLText(checking: BaseLinks.cell(grade, column.name)),
            tip: "\(name): \(count), \(share)\n\(phrases.money(view.money(group.sum), cents: .never))")
        })
    }
    let best = summary.abcXYZ[0][0]
    let bestShare = phrases.percent(share: view.share(best.sum, of: summary.revenue))
    let finding: HTML? =
      best.count == 0
      ? nil : "<p class=\"sub mt\">\(phrases("matrix.finding", count: best.count, ["share": bestShare]))</p>"
    let chart = HeatTable(
      text: ChartText(label: phrases("matrix.title"), asTable: phrases("base.asTable"), empty: phrases("common.noData")),
      columns: columns.map(\.column), rows: rows)
    return """
      <section class="card c5" id="matrix"><header><h2>\(phrases("matrix.title"))</h2>\
      \(view.aside("<span class=\"sub\">\(phrases("matrix.measure"))</span>", "matrix"))</header>\
      <div class="body">\(chart.html)\(finding)</div></section>
      """
  }

  var rfm: HTML {
    let (summary, phrases) = (view.summary, phrases)
    let highest = summary.rfm.joined().map(\.count).max() ?? 0
    let rows = (1...5).reversed().map { recency in
      HeatTable.Row(
        phrases("rfm.row", ["score": String(recency)]),
        cells: (1...5).map { value in
          let group = summary.rfm[recency - 1][value - 1]
          return HeatTable.Cell(
            phrases.integer(group.count), level: group.count == 0 ? nil : HeatTable.level(of: Double(group.count), to: Double(highest)),
            link: group.count == 0 ? nil : URLText(checking: BaseLinks.cell(recency: recency, value: value)),
            tip: "R \(recency), FM \(value): \(phrases("base.customers", count: group.count))\n\(view.compact(group.sum))")
        })
    }
    let chart = HeatTable(
      text: ChartText(label: phrases("rfm.title"), asTable: phrases("base.asTable"), empty: phrases("common.noData")),
      columns: (1...5).map { .init(phrases("rfm.column", ["score": String($0)])) }, rows: rows,
      legend: .init(less: phrases("rfm.less"), more: phrases("rfm.more")))
    let tags = BaseView.segmentOrder.html { segment in
      guard let group = summary.segments[segment], group.count > 0 else { return .empty }
      let name = segment.rawValue
      return "<a href=\"\(BaseLinks.segment(name))\">\(phrases("segment." + name)) <b>\(phrases.integer(group.count))</b></a>"
    }
    return """
      <section class="card c5" id="rfm"><header><h2>\(phrases("rfm.title"))</h2>\
      \(view.aside("<span class=\"sub hide-s\">\(phrases("rfm.subtitle"))</span>", "rfm"))</header>\
      <div class="body">\(chart.html)<div class="tags">\(tags)</div></div></section>
      """
  }
}
