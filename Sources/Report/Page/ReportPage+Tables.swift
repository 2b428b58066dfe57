import Analysis
import Markup
import Model
import Wording

extension ReportPage {
  /// Rows of the lists on the summary; the whole lists have their own pages.
  private static let shown = 8

  private var buyers: Int { examination.oneTime.buyers }

  /// The segments by revenue, with what to do about each.
  var segments: HTML {
    let cells = RFMSegment.allCases.compactMap { segment in examination.segments[segment].map { (segment, $0) } }
    let rows = cells.sorted { $0.1.value > $1.1.value }.map { segment, cell -> [HTML] in
      [
        "\(wording("segment.\(segment.rawValue)"))<small>\(wording("segment.\(segment.rawValue).advice"))</small>",
        "\(wording.integer(cell.count))<small>\(share(cell.count, of: buyers))</small>",
        "\(wording.compact(examination.money(cell.value)))<small>\(share(cell.value, of: examination.revenue.minor))</small>",
      ]
    }
    let title = wording("examination.segments.title")
    return card(
      "segments", "c12", title, table: .segments,
      table(title, [column("segment"), column("customers"), column("revenue")], numbers: 1, rows: rows))
  }

  var classes: HTML {
    let rows = ABCClass.allCases.map { letter -> [HTML] in
      let (count, value) = (examination.abc.count(of: letter), examination.abc.value(of: letter))
      return [
        text(wording("matrix.\(letter.rawValue.lowercased())")),
        "\(wording.integer(count))<small>\(share(count, of: examination.customers))</small>",
        "\(wording.compact(examination.money(value)))<small>\(share(value, of: examination.revenue.minor))</small>",
      ]
    }
    let title = wording("examination.abc.title")
    return card(
      "abc", "", title, table: .abc,
      table(title, [column("abc"), column("customers"), column("revenue")], numbers: 1, rows: rows))
  }

  /// Valuable customers late against their own rhythm, the most at stake first.
  var lates: HTML {
    let title = wording("examination.late.title")
    guard let depth = examination.depth else { return .empty }
    guard depth.late.count > 0 else {
      return card("late", "c7", title, "<div class=\"body\"><p class=\"nodata\">\(wording("finding.late.none"))</p></div>")
    }
    let futures = Futures(examination)
    // Where no model stands the chance of coming back is known of nobody.
    let hasChances = depth.late.accounts.prefix(Self.shown).contains { futures.alive($0) != nil }
    let rows = depth.late.accounts.prefix(Self.shown).map { account -> [HTML] in
      let rhythm = depth.histories.late.rhythms[Int(account)]
      let usual = rhythm.map { wording.decimal($0.usualGap, .upTo(0)) } ?? "—"
      let silence: HTML =
        "<span class=\"bad\">\(wording.integer(Int(rhythm?.elapsed ?? 0)))</span> <span class=\"dim\">/ \(usual)</span>"
      return [customer(account), badge(account), silence] + (hasChances ? [text(share(futures.alive(account)))] : [])
        + [text(compact(examination.recent[Int(account)]))]
    }
    return card(
      "late", "c7", title, note: shownNote(rows.count, of: depth.late.count), table: .late,
      table(
        title,
        [wording("study.column.customer"), column("abc"), wording("late.column.rhythm")] + (hasChances ? [column("alive")] : []) + [
          column("recent")
        ],
        numbers: 2, rows: rows))
  }

  /// What to offer whom next.
  var offers: HTML {
    let title = wording("offers.title")
    guard let part = examination.depth?.offers, let keys = examination.base.articles?.products else { return .empty }
    guard let offers = part.found else { return part.fault.map { lacking("offers", "c5", title, $0) } ?? .empty }
    guard !offers.offers.isEmpty else {
      return card("offers", "c5", title, "<div class=\"body\"><p class=\"nodata\">\(wording("offers.none"))</p></div>")
    }
    let rows = offers.pairs.prefix(Self.shown).map { pair -> [HTML] in
      let left = pair.rule.left.map { keys.title($0) }.joined(separator: ", ")
      return [
        "\(keys.title(pair.rule.right))<small>\(wording("offers.because", ["product": left]))</small>", integer(pair.customers),
        text(share(pair.rule.confidence)), text(compact(pair.expected)),
      ]
    }
    return card(
      "offers", "c5", title, table: .offers,
      table(title, [column("offer"), column("customers"), column("confidence"), column("expectedMoney")], numbers: 1, rows: rows))
  }

  /// Customers sold to below cost, the greatest loss first.
  var losses: HTML {
    guard let loss = examination.loss, loss.count > 0 else { return .empty }
    let statistics = examination.statistics
    let order = loss.accounts.sorted { (statistics.margin[Int($0)], $0) < (statistics.margin[Int($1)], $1) }
    let rows = order.prefix(Self.shown).map { account -> [HTML] in
      let index = Int(account)
      return [
        customer(account), badge(account), integer(Int(statistics.orders[index])), money(statistics.revenue[index]),
        "<span class=\"bad\">\(money(statistics.margin[index]))</span>",
      ]
    }
    let title = wording("examination.loss.title")
    return card(
      "loss", "c7", title, note: shownNote(rows.count, of: order.count), table: .loss,
      table(
        title, [wording("study.column.customer"), column("abc"), column("orders"), column("revenue"), column("margin")], numbers: 2,
        rows: rows))
  }

  /// The customers who bring most, and what to expect of them.
  var best: HTML {
    let statistics = examination.statistics
    let order = examination.concentration.ranking.order
    let worth = examination.depth?.worth.found
    let bounds = Dictionary(
      (worth?.best ?? []).map { (worth?.histories.accounts[$0.position] ?? -1, $0) }, uniquingKeysWith: { first, _ in first })
    var columns = [wording("study.column.customer"), column("abc"), column("orders"), column("last"), column("revenue"), column("share")]
    if examination.margin != nil { columns.append(column("margin")) }
    if worth != nil { columns.append(column("value")) }
    let rows = order.prefix(Self.shown).map { account -> [HTML] in
      let index = Int(account)
      let last = statistics[index]?.lastDay.map { wording.day(Day($0)) } ?? "—"
      var cells: [HTML] = [
        customer(account), badge(account), integer(Int(statistics.orders[index])), text(last), money(statistics.revenue[index]),
        text(share(statistics.revenueShare(of: index))),
      ]
      if examination.margin != nil { cells.append(statistics[index]?.margin.map { money($0) } ?? "—") }
      if let worth { cells.append(value(bounds[account], worth)) }
      return cells
    }
    let title = wording("examination.customers.title")
    return card(
      "best", "c12", title, note: shownNote(rows.count, of: order.count), table: .customers,
      table(title, columns, numbers: 2, rows: rows))
  }

  private func value(_ best: (position: Int, interval: ClosedRange<Double>?)?, _ worth: Worth) -> HTML {
    guard let best else { return "—" }
    let range = best.interval.map { wording("report.range", ["low": compact($0.lowerBound), "high": compact($0.upperBound)]) }
    let note: HTML? = range.map { "<small>\($0)</small>" }
    return "\(compact(worth.base.values[best.position]))\(note)"
  }

  private func shownNote(_ shown: Int, of total: Int) -> String? {
    shown < total
      ? wording("examination.customers.shown", ["shown": wording.integer(shown), "total": wording.integer(total)]) : nil
  }
}
