import Insight
import Markup
import Model
import Wording

/// The three findings of the base page: a sentence with money, why it matters, and the list to act on.
struct BaseFindings {
  let view: BaseView
  private var picture: BasePicture { view.picture }
  private var summary: BaseSummary { view.summary }
  private var phrases: Phrasebook { view.phrases }

  var html: HTML {
    """
    <section class="card finds" aria-label="\(phrases("base.findings"))">\(concentration)\
    \(if: summary.loss.count > 0, losing, else: oneTime)\(late)</section>
    """
  }

  private func finding(_ title: String, _ text: [String], _ link: String?, _ action: String) -> HTML {
    let anchor: HTML? = link.map { "<a href=\"\($0)\">\(phrases(action)) \(Icon.right)</a>" }
    return "<div><b>\(title)</b><p>\(text.joined(separator: " "))</p>\(anchor ?? "<span></span>")</div>"
  }

  private var concentration: HTML {
    let spread = summary.spread
    guard let fifth = spread.best[20], let count = spread.countForMost, spread.members > 0 else {
      return finding(phrases("common.noData"), [phrases("base.noTurnover")], nil, "")
    }
    let fraction = view.share(count, of: spread.members)
    let title = phrases(
      "finding.concentration.revenue", ["share": phrases.percent(share: 0.2), "part": phrases.percent(share: fifth, .upTo(0))])
    var text = [
      phrases(
        "finding.concentration.most", count: count,
        ["money": view.compact(Int64(Double(summary.revenue) * 0.8)), "share": phrases.percent(share: fraction, .upTo(0))])
    ]
    if picture.unownedBest > 0 {
      text.append(phrases("finding.concentration.unowned", count: picture.unownedBest))
      return finding(title, text, BaseLinks.unowned, "finding.concentration.actionOwners")
    }
    if fraction < 0.25 { text.append(phrases("finding.concentration.narrow")) }
    return finding(title, text, BaseLinks.grade("a"), "finding.concentration.action")
  }

  private var losing: HTML {
    finding(
      phrases("finding.loss", count: summary.loss.count, ["money": view.compact(summary.loss.sum)]),
      [
        phrases(
          "finding.loss.text",
          [
            "revenue": view.compact(summary.lossRevenue),
            "share": share(view.share(summary.loss.count, of: summary.lossJudged)),
          ])
      ], BaseLinks.losing(summary.currency), "finding.loss.action")
  }

  private var oneTime: HTML {
    guard summary.oneTime.count > 0 else { return finding(phrases("finding.oneTime.none"), [], BaseLinks.repeating, "base.showList") }
    let back = view.share(summary.repeating, of: summary.buyers)
    return finding(
      phrases("finding.oneTime", count: summary.oneTime.count),
      [
        phrases(
          "finding.oneTime.share",
          [
            "share": phrases.percent(share: view.share(summary.oneTime.count, of: summary.buyers), .upTo(0)),
            "money": view.compact(summary.oneTime.sum), "repeat": phrases.percent(share: back, .upTo(0)),
          ])
      ], BaseLinks.oneTime, "finding.oneTime.action")
  }

  private var late: HTML {
    let judged = phrases("finding.late.judged", count: summary.lateJudged)
    guard summary.late.count > 0 else {
      return finding(phrases("finding.late.none"), [judged], BaseLinks.grade("a"), "finding.concentration.action")
    }
    return finding(
      phrases("finding.late", count: summary.late.count),
      [phrases("finding.late.stake", ["money": view.compact(summary.late.sum)]), judged], BaseLinks.late, "finding.late.action")
  }

  /// A share in words; a few of very many are not none.
  private func share(_ share: Double) -> String {
    share > 0 && share < 0.001 ? phrases("finding.loss.few") : phrases.percent(share: share)
  }
}
