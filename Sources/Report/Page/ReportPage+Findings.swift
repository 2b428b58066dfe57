import Analysis
import Markup
import Wording

extension ReportPage {
  /// Three sentences with money: concentration, valuable customers late, and loss makers or (costs unknown) one-time buyers.
  var findings: HTML {
    """
    <section class="card finds" aria-label="\(wording("report.findings"))">\(concentration)\(late)\(third)</section>
    """
  }

  private func finding(_ title: String, _ text: [String], link: HTML? = nil) -> HTML {
    "<div><b>\(title)</b><p>\(text.joined(separator: " "))</p>\(link)</div>"
  }

  private var concentration: HTML {
    guard let finding = ConcentrationFinding(examination.concentration) else {
      return self.finding(wording("report.figures"), [wording("examination.lines.sum")])
    }
    let title = wording(
      "finding.concentration.revenue", ["share": share(0.2), "part": share(finding.shareOfBestFifth)])
    let most = examination.concentration.ranking.cumulative[finding.customersForMost - 1]
    var text = [
      wording(
        "finding.concentration.most", count: finding.customersForMost,
        ["money": wording.compact(examination.money(most)), "share": share(finding.fractionForMost)])
    ]
    if finding.fractionForMost <= 0.1 { text.append(wording("finding.concentration.narrow")) }
    return self.finding(title, text, link: "<a href=\"#best\">\(wording("examination.customers.title"))</a>")
  }

  private var late: HTML {
    let finding = examination.late
    let judged = wording("finding.late.judged", count: finding.judged)
    guard finding.count > 0 else { return self.finding(wording("finding.late.none"), [judged]) }
    let stake = wording("finding.late.stake", ["money": wording.compact(examination.money(finding.revenueAtStake))])
    return self.finding(
      wording("finding.late", count: finding.count), [stake, judged],
      link: "<a href=\"#late\">\(wording("finding.late.action"))</a>")
  }

  private var third: HTML {
    if let loss = examination.loss, loss.count > 0 {
      let title = wording("finding.loss", count: loss.count, ["money": wording.compact(examination.money(loss.loss))])
      let text = wording(
        "finding.loss.text", ["revenue": wording.compact(examination.money(loss.revenue)), "share": share(loss.share)])
      return finding(title, [text], link: "<a href=\"#loss\">\(wording("finding.loss.action"))</a>")
    }
    let once = examination.oneTime
    guard once.oneTime > 0 else { return finding(wording("finding.oneTime.none"), []) }
    let text = wording(
      "finding.oneTime.share",
      [
        "share": share(once.share), "money": wording.compact(examination.money(once.revenue)), "repeat": share(once.repeatShare),
      ])
    return finding(
      wording("finding.oneTime", count: once.oneTime), [text],
      link: "<a href=\"customers.csv\">\(wording("examination.table.customers"))</a>")
  }

  /// The strip of figures.
  var facts: HTML {
    let revenue = examination.revenue
    let average = examination.orders > 0 ? revenue.minor / Int64(examination.orders) : 0
    var facts: [(String, String, String?)] = [
      (wording("base.kpi.revenue"), wording.compact(revenue), wording("base.returns.\(examination.returns.rawValue)")),
      (wording("base.kpi.buyers"), wording.integer(examination.oneTime.buyers), nil),
      (wording("base.kpi.orders"), wording.integer(examination.orders), nil),
      (wording("base.kpi.average"), wording.compact(examination.money(average)), nil),
      (wording("base.kpi.repeat"), share(examination.oneTime.repeatShare), nil),
    ]
    if let margin = examination.margin {
      facts.append(
        (wording("base.kpi.margin"), wording.compact(examination.money(margin.total)), share(margin.total, of: revenue.minor)))
    } else {
      facts.append(
        (
          wording("base.kpi.returns"), wording.compact(examination.returned),
          wording("examination.count.lines", count: examination.returnLines)
        ))
    }
    let items = facts.html { name, value, note in
      let note: HTML? = note.map { "<dd class=\"d\">\($0)</dd>" }
      return "<div><dt>\(name)</dt><dd class=\"v\">\(value)</dd>\(note)</div>"
    }
    return "<dl class=\"facts\">\(items)</dl>"
  }
}
