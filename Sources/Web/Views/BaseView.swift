import Analysis
import Charts
import Insight
import Markup
import Model
import Wording

/// The page «База клиентов»: findings in words and money first, then the figures, the curve, the maps and whom to keep.
struct BaseView {
  enum Measure: String, Sendable, CaseIterable { case revenue, margin }

  let picture: BasePicture
  var summary: BaseSummary { picture.summary }
  let measure: Measure
  let phrases: Phrasebook
  let csrf: String
  let mayRecompute: Bool

  /// The segments as they are shown: the best first, then those to win back.
  static let segmentOrder: [RFMSegment] = [
    .champions, .loyal, .potentialLoyal, .new, .promising, .needAttention, .aboutToSleep, .atRisk, .cannotLose, .sleeping, .lost,
  ]

  func money(_ minor: Int64) -> Money { Money(minor: minor, summary.currency) }
  func compact(_ minor: Int64) -> String { phrases.compact(money(minor)) }
  func share(_ part: Int64, of whole: Int64) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }
  func share(_ part: Int, of whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }

  var html: HTML {
    """
    \(head)\(notices)\(BaseFindings(view: self).html)\(figures)<div class="grid12">\(curve)\(BaseMaps(view: self).matrix)\
    \(BaseMaps(view: self).rfm)\(late)\(segments)</div>\(BaseMethod(phrases: phrases, summary: summary).html)
    """
  }

  private var head: HTML {
    let period: HTML? = summary.first.flatMap { first in
      summary.last.map { "<span>\(phrases("base.period", ["first": phrases.day(first), "last": phrases.day($0)]))</span>" }
    }
    return """
      <div class="head"><div class="t"><h1>\(phrases("base.title"))</h1><div class="meta">\
      <span>\(phrases("base.subtitle", count: summary.buyers, ["day": phrases.longDay(summary.asOf)]))</span>\(period)\
      <a href="#method">\(phrases("base.method"))</a></div></div><div class="acts">\(BaseView.recompute(mayRecompute, csrf, phrases))\
      <button class="btn" type="button" data-print aria-label="\(phrases("base.print"))">\(Icon.print)\
      <span class="hide-s">\(phrases("base.print"))</span></button></div></div>
      """
  }

  /// The button that counts everything anew, for administrators.
  static func recompute(_ may: Bool, _ csrf: String, _ phrases: Phrasebook) -> HTML {
    guard may else { return .empty }
    return """
      <form method="post" action="/base/recomputation"><input type="hidden" name="csrf" value="\(csrf)">\
      <button class="btn" aria-label="\(phrases("base.recompute"))">\(Icon.undo)<span class="hide-s">\(phrases("base.recompute"))</span>\
      </button></form>
      """
  }

  private var notices: HTML {
    var all = HTML()
    if picture.isBehind { all += notice(phrases("base.stale", ["day": phrases.day(summary.asOf)])) }
    if summary.isEndOfData { all += notice(phrases("base.endOfData", ["day": phrases.day(summary.asOf)])) }
    if let skipped = summary.run?.skipped.otherCurrency, skipped > 0 {
      all += notice(phrases("base.currencies", ["currency": summary.currency.code]))
    }
    if summary.orders < 30 { all += notice(phrases("base.few", count: summary.orders)) }
    return all
  }

  private func notice(_ text: String) -> HTML { "<div class=\"notice\">\(Icon.info)<div><p>\(text)</p></div></div>" }

  private var figures: HTML {
    let (summary, orders) = (summary, max(summary.orders, 1))
    var all = figure(
      "base.kpi.active", phrases.integer(summary.active), note: phrases("base.kpi.active.note"), BaseLinks.active(summary.asOf))
    all += figure(
      "base.kpi.revenue", compact(summary.revenue),
      note: summary.returned < 0 ? phrases("base.kpi.returns") + " " + compact(summary.returned) : phrases("base.returns.net"),
      BaseLinks.buyers)
    if let margin = summary.margin {
      all += figure("base.kpi.margin", compact(margin), note: phrases.percent(share: share(margin, of: summary.revenue)), BaseLinks.buyers)
    }
    all += figure(
      "base.kpi.average", compact(summary.revenue / Int64(orders)), note: phrases("base.orders", count: summary.orders), "/orders")
    let back = summary.repeating
    all += figure(
      "base.kpi.repeat", phrases.percent(share: share(back, of: summary.buyers)), note: phrases("base.customers", count: back),
      BaseLinks.repeating)
    if summary.margin == nil, let gini = summary.spread.gini {
      all += figure("base.kpi.gini", phrases.decimal(gini, .exactly(2)), note: phrases("base.kpi.gini.note"), "#method")
    }
    return "<ul class=\"facts\" aria-label=\"\(phrases("base.figures"))\">\(all)</ul>"
  }

  private func figure(_ key: String, _ value: String, note: String?, _ link: String) -> HTML {
    let under: HTML? = note.map { "<span class=\"d\">\($0)</span>" }
    return "<li><a href=\"\(link)\"><span class=\"k\">\(phrases(key))</span><span class=\"v\">\(value)</span>\(under)</a></li>"
  }

  private var curve: HTML {
    let title = measure == .margin ? "curve.title.margin" : "curve.title"
    let switches: HTML =
      summary.marginSpread == nil
      ? "<span class=\"sub hide-s\">\(phrases("curve.subtitle"))</span>"
      : "\(measureLink(.revenue, "base.kpi.revenue"))\(measureLink(.margin, "base.kpi.margin"))"
    return """
      <section class="card c7" id="curve"><header><h2>\(phrases(title))</h2>\
      \(aside(switches, "curve", measure == .margin ? "?measure=margin" : ""))</header>\
      <div class="body">\(BaseCurve(view: self).html)</div></section>
      """
  }

  private func measureLink(_ other: Measure, _ key: String) -> HTML {
    """
    <a class="chip\(if: other == measure, " on")" href="/base\(if: other == .margin, "?measure=margin")#curve"\
    \(if: other == measure, " aria-current=\"true\"")>\(phrases(key))</a>
    """
  }

  /// What stands right in the head of a panel: a note or a link, and its table as a file.
  func aside(_ note: HTML, _ name: String, _ query: String = "") -> HTML {
    """
    <span class="r row">\(note)<a class="btn g ic sm acts" href="/base/\(name).csv\(HTML(text: query))\
    " aria-label="\(phrases("base.asCsv"))"\
     data-tip="\(phrases("base.asCsv"))">\(Icon.download)</a></span>
    """
  }

  private var late: HTML {
    let all: HTML =
      summary.late.count == 0
      ? .empty : "<a href=\"\(BaseLinks.late)\">\(phrases("late.all", count: summary.late.count)) \(Icon.right)</a>"
    guard !picture.lateCustomers.isEmpty else {
      return """
        <section class="card c7"><header><h2>\(phrases("late.title"))</h2></header>\
        <div class="empty">\(Icon.check)<h2>\(phrases("finding.late.none"))</h2>\
        <p>\(phrases("finding.late.judged", count: summary.lateJudged))</p></div></section>
        """
    }
    let rows = picture.lateCustomers.html { customer in
      """
      <tr><td><a class="nm" href="/accounts/\(customer.id)">\(customer.name)</a></td><td><span class="badge">\(customer.grade)</span></td>\
      <td class="hide-s">\(customer.owner ?? "—")</td><td class="n"><b class="bad">\(phrases.integer(customer.daysSince))</b>\
       / \(customer.usualDays.map { phrases.integer($0) } ?? "—")</td><td class="n">\(compact(customer.stake))</td></tr>
      """
    }
    return """
      <section class="card c7" id="late"><header><h2>\(phrases("late.title"))</h2>\(aside(all, "late"))</header><div class="scroll">\
      <table class="tbl" data-rows><thead><tr><th scope="col">\(phrases("late.column.client"))</th>\
      <th scope="col">\(phrases("late.column.class"))</th><th scope="col" class="hide-s">\(phrases("late.column.owner"))</th>\
      <th scope="col" class="n">\(phrases("late.column.rhythm"))</th><th scope="col" class="n">\(phrases("late.column.stake"))</th></tr>\
      </thead>\
      <tbody>\(rows)</tbody></table></div></section>
      """
  }

  private var segments: HTML {
    let rows = BaseView.segmentOrder.html { segment in
      guard let group = summary.segments[segment], group.count > 0 else { return .empty }
      let name = segment.rawValue
      return """
        <tr><td><a class="nm" href="\(BaseLinks.segment(name))">\(phrases("segment." + name))</a></td>\
        <td class="n">\(phrases.integer(group.count))</td>\
        <td class="n hide-s">\(phrases.percent(share: share(group.count, of: summary.buyers), .exactly(1)))</td>\
        <td class="n">\(compact(group.sum))</td>\
        <td class="n">\(phrases.percent(share: share(group.sum, of: summary.revenue), .exactly(1)))</td>\
        <td class="hide-s">\(phrases("segment.\(name).advice"))</td></tr>
        """
    }
    return """
      <section class="card c12" id="segments"><header><h2>\(phrases("rfm.segments"))</h2>\(aside(.empty, "segments"))</header>\
      <div class="scroll"><table class="tbl">\
      <thead><tr><th scope="col">\(phrases("segments.column.name"))</th><th scope="col" class="n">\(phrases("curve.column.count"))</th>\
      <th scope="col" class="n hide-s">\(phrases("curve.column.customers"))</th><th scope="col" class="n">\(phrases("base.kpi.revenue"))\
      </th>\
      <th scope="col" class="n">\(phrases("segments.column.part"))</th><th scope="col" class="hide-s">\(phrases("segments.column.advice"))\
      </th>\
      </tr></thead><tbody>\(rows)</tbody></table></div></section>
      """
  }
}
