import Charts
import Markup
import Model
import Records
import Register
import Wording

/// The card of a client: what to do, five facts, the timeline, and beside it people, purchases and requisites.
struct AccountView: Sendable {
  let visit: Visit
  let card: AccountCard
  var walk: Walk?

  private var phrases: Phrasebook { visit.phrases }
  private var id: Int64 { card.account.id.raw }

  var html: HTML {
    let head = AccountHead(
      visit: visit, account: card.account, facts: card.facts, people: card.people, titles: card.titles, walk: walk)
    return """
      \(head.crumbs)\(head.head)\(late)\(facts)<div class="cols"><div>\(head.tabs(.timeline))\
      \(ComposerView(visit: visit, account: id, people: card.people).html)\
      \(TimelineView(visit: visit, timeline: card.timeline, path: Paths.record(Account.table, id), titles: card.titles).html)</div>\
      <div class="side">\(PeopleView(visit: visit, account: id, people: card.people).html)\(rhythm)\
      \(PurchasesView(visit: visit, card: card).html)\(RequisitesView(visit: visit, card: card).html)</div></div>
      """
  }

  private var late: HTML {
    guard let lateness = card.lateness(on: visit.today) else { return "" }
    let usual = phrases("day.count", count: lateness.usual)
    let passed = phrases("day.count", count: lateness.passed)
    let phone = card.account.phone?.text ?? card.people.lazy.compactMap(\.phone).first
    let call = phone.map { PhoneLink(visit).call($0) } ?? "#text"
    return """
      <div class="nba">\(Icon.warning)<div><p><b>\(phrases("fact.late", count: lateness.late))</b></p>\
      <p>\(phrases("fact.lateWhy", ["interval": usual, "passed": passed]))</p></div><div class="acts">\
      <a class="btn" href="\(call)">\(Icon.phone)\(phrases("card.call"))</a></div></div>
      """
  }

  private var facts: HTML {
    guard let facts = card.facts, let orders = facts.orders else {
      return "<p class=\"muted mb\">\(phrases(card.timeline.orders.isEmpty ? "fact.none" : "fact.pending"))</p>"
    }
    func fact(_ label: String, _ value: String?, _ detail: String?, _ tone: HTML = "") -> HTML {
      "<div><dt>\(label)</dt><dd class=\"v\">\(value ?? "—")</dd><dd class=\"d\(tone)\">\(detail)</dd></div>"
    }
    let since = facts.firstPurchase.map { phrases("fact.sinceFirst", ["month": phrases.day($0)]) }
    let margin = share(facts.margin, of: facts.revenue).map { phrases("fact.marginShare", ["share": phrases.percent(share: $0)]) }
    let average = average(facts.revenue, orders).map { phrases("fact.average", ["money": phrases.compact($0)]) }
    let place = card.place.map { phrases("fact.place", ["place": String($0)]) }
    let account = AccountFacts.schema.fields
    let marginLabel = phrases.label(account.margin, of: AccountFacts.table)
    let shareLabel = phrases.label(account.share, of: AccountFacts.table)
    let asOf = facts.asOf.map { phrases("fact.asOf", ["day": phrases.day($0)]) }
    let last = facts.lastPurchase.map { phrases.relative($0, today: visit.today) }
    let isLoss = (facts.margin?.minor ?? 0) < 0
    return """
      <dl class="facts">\(fact(phrases("fact.revenue"), facts.lastYear.map { phrases.compact($0) }, since))\
      \(fact(marginLabel, facts.margin.map { phrases.compact($0) }, margin, isLoss ? " bad" : ""))\
      \(fact(phrases("fact.lastOrder"), last, usual(facts), facts.late == true ? " bad" : ""))\
      \(fact(phrases("fact.orders"), phrases.integer(orders), average))\
      \(fact(shareLabel, facts.share.map { phrases.percent($0) }, place ?? asOf))</dl>
      """
  }

  /// How often the client buys and, while it is not overdue, when the next purchase is expected.
  private func usual(_ facts: Record<AccountFacts>) -> String {
    guard let days = facts.usualDays, let next = facts.nextPurchase else { return phrases("fact.noRhythm") }
    if days == 1 { return phrases("fact.rhythmDaily") }
    return next < visit.today
      ? phrases("fact.rhythm", count: days) : phrases("fact.rhythmNext", count: days, ["day": phrases.dayOfMonth(next)])
  }

  private func share(_ part: Money?, of whole: Money?) -> Double? {
    guard let part, let whole, whole.minor != 0, part.currency == whole.currency else { return nil }
    return Double(part.minor) / Double(whole.minor)
  }

  private func average(_ revenue: Money?, _ orders: Int) -> Money? {
    guard let revenue, orders > 0 else { return nil }
    return Money(minor: revenue.minor / Int64(orders), revenue.currency)
  }

  /// Purchases by calendar month, the last of them that of the facts.
  private var rhythm: HTML {
    guard let facts = card.facts, let text = facts.months?.text, let end = facts.asOf, let currency = facts.revenue?.currency else {
      return ""
    }
    let amounts = text.split(separator: " ").compactMap { Int64($0) }.suffix(24)
    guard amounts.contains(where: { $0 != 0 }) else { return "" }
    let first = end.monthNumber - amounts.count + 1
    let bars = amounts.enumerated().map { index, minor in
      MonthlyBars.Bar(
        phrases.shortMonth(first + index), value: Double(minor), valueText: phrases.money(Money(minor: minor, currency), cents: .never))
    }
    let words = ChartText(
      label: phrases("purchases.byMonth"), asTable: phrases("base.asTable"), empty: phrases("purchases.empty"))
    let chart = MonthlyBars(text: words, columns: (phrases("purchases.month"), currency.sign), bars: bars)
    return """
      <section class="card"><header><h2>\(phrases("purchases.byMonth"))</h2><span class="r sub">\(currency.sign)</span></header>\
      <div class="body">\(chart.html)</div></section>
      """
  }
}
