import Analysis
import Markup
import Model
import Wording

extension ReportPage {
  /// Findings on the summary.
  private static let shown = 6

  /// The findings in words, the most money first; each leads to the list behind it.
  var findings: HTML {
    let found = examination.findings
    guard !found.isEmpty else {
      return """
        <section class="card finds" aria-label="\(wording("report.findings"))"><div><b>\(wording("report.figures"))</b>\
        <p>\(wording("examination.lines.sum"))</p></div></section>
        """
    }
    let pieces = found.prefix(Self.shown).html { finding in
      let (title, texts) = words(finding)
      let address = URLText(checking: Self.lists.contains(finding.list) ? "\(finding.list.rawValue).html" : finding.list.file) ?? .nowhere
      let action = wording("finding.\(Self.key(finding.subject)).action")
      return "<div><b>\(title)</b><p>\(texts.joined(separator: " "))</p><a href=\"\(address)\">\(action)</a></div>"
    }
    return "<section class=\"card finds\" aria-label=\"\(wording("report.findings"))\">\(pieces)</section>"
  }

  private static func key(_ subject: Finding.Subject) -> String {
    switch subject {
    case .oneTime: "oneTime"
    case .concentration: "concentration.report"
    default: subject.rawValue
    }
  }

  func words(_ finding: Finding) -> (title: String, texts: [String]) {
    switch finding.subject {
    case .late: late(finding)
    case .lost: lost(finding)
    case .loss: loss(finding)
    case .oneTime: oneTime(finding)
    case .offers: offers(finding)
    case .concentration: concentration(finding)
    case .returns: returns(finding)
    case .forecast: forecast(finding)
    }
  }

  private func late(_ finding: Finding) -> (String, [String]) {
    let judged = wording("finding.late.judged", count: examination.depth?.late.judged ?? 0)
    return (
      wording("finding.late", count: finding.count), [wording("finding.late.stake", ["money": compact(finding.money)]), judged]
    )
  }

  private func lost(_ finding: Finding) -> (String, [String]) {
    let window = examination.depth?.histories.movement.found.map { Int($0.window) } ?? 0
    let days = wording("report.days", count: window)
    return (
      wording("finding.lost", count: finding.count), [wording("finding.lost.text", ["money": compact(finding.money), "days": days])]
    )
  }

  private func loss(_ finding: Finding) -> (String, [String]) {
    guard let loss = examination.loss else { return ("", []) }
    let title = wording("finding.loss", count: loss.count, ["money": compact(loss.loss)])
    return (title, [wording("finding.loss.text", ["revenue": compact(loss.revenue), "share": share(loss.share)])])
  }

  private func oneTime(_ finding: Finding) -> (String, [String]) {
    let once = examination.oneTime
    let text = wording(
      "finding.oneTime.share",
      ["share": share(once.share), "money": compact(once.revenue), "repeat": share(once.repeatShare)])
    return (
      wording("finding.oneTime", count: once.oneTime), [text, wording("finding.oneTime.winBack", ["money": compact(finding.money)])]
    )
  }

  private func offers(_ finding: Finding) -> (String, [String]) {
    (
      wording("finding.offers", ["money": compact(finding.money)]), [wording("finding.offers.text", count: finding.count)]
    )
  }

  private func concentration(_ finding: Finding) -> (String, [String]) {
    guard let all = ConcentrationFinding(examination.concentration), let largest = examination.largest else { return ("", []) }
    let title = wording("finding.concentration.revenue", ["share": share(0.2), "part": share(all.shareOfBestFifth)])
    let most = examination.concentration.ranking.cumulative[all.customersForMost - 1]
    let few = wording(
      "finding.concentration.most", count: all.customersForMost, ["money": compact(most), "share": share(all.fractionForMost)])
    let name = String(examination.keys.title(largest.account).prefix(60))
    let own = wording(
      "finding.concentration.largest",
      [
        "name": name, "money": compact(largest.recent),
        "share": share(examination.statistics.revenue[Int(largest.account)], of: examination.revenue.minor),
      ])
    return (title, [few, own])
  }

  private func returns(_ finding: Finding) -> (String, [String]) {
    let summary = examination.depth?.histories.summary
    let part = share(summary?.returnShare)
    return (
      wording("finding.returns", ["money": compact(finding.money)]),
      [wording("finding.returns.text", count: finding.count, ["share": part])]
    )
  }

  private func forecast(_ finding: Finding) -> (String, [String]) {
    guard let sales = examination.depth?.sales.found, let change = sales.change else { return ("", []) }
    let periods = wording("report.periods.\(sales.grain.rawValue)", count: sales.horizon)
    let title = wording("finding.forecast.\(change < 0 ? "less" : "more")", ["money": compact(finding.money), "periods": periods])
    return (title, [wording("finding.forecast.text", ["money": compact(sales.expected)]), accuracy(sales)])
  }

  /// How the chosen method did when it was tried, and whether that is worth anything.
  func accuracy(_ sales: Sales) -> String {
    guard let record = sales.record else { return "" }
    let error = wording.percent(share: record.symmetricPercentage / 100, .upTo(0))
    return sales.hasSignal
      ? wording("forecast.accuracy", ["method": wording("forecast.method.\(record.method.rawValue)"), "error": error])
      : wording("forecast.noSignal", ["error": error])
  }

  /// The strip of figures.
  var facts: HTML {
    let revenue = examination.revenue
    let average = examination.orders > 0 ? revenue.minor / Int64(examination.orders) : 0
    var facts: [(String, String, String?)] = [
      (wording("base.kpi.revenue"), wording.compact(revenue), wording("base.returns.\(examination.returns.rawValue)")),
      (wording("base.kpi.buyers"), wording.integer(examination.oneTime.buyers), wording("base.orders", count: examination.orders)),
      (wording("base.kpi.average"), compact(average), nil),
      (wording("base.kpi.repeat"), share(examination.oneTime.repeatShare), nil),
    ]
    if let margin = examination.margin {
      facts.append((wording("base.kpi.margin"), compact(margin.total), share(margin.total, of: revenue.minor)))
    } else {
      let lines = wording("examination.count.lines", count: examination.returnLines)
      facts.append((wording("base.kpi.returns"), wording.compact(examination.returned), lines))
    }
    facts.append(future)
    let items = facts.html { name, value, note in
      let note: HTML? = note.map { "<dd class=\"d\">\($0)</dd>" }
      return "<div><dt>\(name)</dt><dd class=\"v\">\(value)</dd>\(note)</div>"
    }
    return "<dl class=\"facts\">\(items)</dl>"
  }

  /// What today's customers are expected to bring within a year, with the interval; orders when no model could be found.
  private var future: (String, String, String?) {
    guard let worth = examination.depth?.worth.found else {
      return (wording("base.kpi.orders"), wording.integer(examination.orders), nil)
    }
    let range = worth.base.interval().map { wording("report.range", ["low": compact($0.lowerBound), "high": compact($0.upperBound)]) }
    return (wording("report.kpi.future"), compact(worth.base.total), range ?? wording("report.kpi.future.unsure"))
  }
}
