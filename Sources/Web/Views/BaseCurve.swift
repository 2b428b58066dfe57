import Charts
import Insight
import Markup
import Model
import Wording

/// The concentration curve of the chosen measure.
struct BaseCurve {
  let view: BaseView
  private var phrases: Phrasebook { view.phrases }

  var spread: BaseSummary.Spread { view.measure == .margin ? view.summary.marginSpread ?? view.summary.spread : view.summary.spread }

  var html: HTML {
    let (spread, phrases) = (spread, phrases)
    let isMargin = view.measure == .margin && view.summary.marginSpread != nil
    let percent: @Sendable (Double) -> String = { phrases.percent(share: $0, .upTo(0)) }
    var finding = ""
    if let fifth = spread.best[20] {
      finding = phrases(
        isMargin ? "finding.concentration.margin" : "finding.concentration.revenue", ["share": percent(0.2), "part": percent(fifth)])
    }
    var marks: [ConcentrationCurve.Mark] = []
    if let fifth = spread.best[20] {
      marks.append(.init(share: 0.2, cumulative: fifth, text: phrases("curve.mark", ["share": percent(0.2), "part": percent(fifth)])))
    }
    if isMargin, let peak = spread.peak, peak.share > 1.005 {
      marks.append(
        .init(
          share: view.share(peak.count, of: spread.members), cumulative: peak.share,
          text: phrases("curve.peak", ["share": percent(peak.share)]), tone: .total))
    }
    return ConcentrationCurve(
      text: ChartText(
        label: finding.isEmpty ? phrases("curve.title") : finding, asTable: phrases("base.asTable"), empty: phrases("base.noTurnover")),
      points: spread.curve.map { point in
        .init(
          share: view.share(point.count, of: spread.members), cumulative: point.share,
          shareText: phrases("curve.point.customers", ["share": phrases.percent(share: view.share(point.count, of: spread.members))]),
          cumulativeText: phrases(isMargin ? "curve.point.margin" : "curve.point.revenue", ["share": phrases.percent(share: point.share)]))
      },
      marks: marks, columns: (share: phrases("curve.column.customers"), cumulative: phrases("curve.column.share")), percent: percent
    ).html
  }
}
