import Analysis
import Formats
import Wording

/// The lists behind the findings.
extension ReportTables {
  /// Valuable customers late against their own rhythm, the most at stake first.
  var late: ReportTable? {
    guard let depth = examination.depth, depth.late.count > 0 else { return nil }
    let futures = Futures(examination)
    let hasModel = depth.worth.found?.fit.isSound == true
    let columns = customerColumns + ["abc", "since", "interval", "next", "chance"] + (hasModel ? ["alive"] : []) + ["recent"]
    return table(.late, columns, depth.late.accounts) { account in
      let rhythm = depth.histories.late.rhythms[Int(account)]
      return customer(account) + [classes(account), since(account), number(rhythm?.usualGap), day(rhythm?.nextExpectedDay)]
        + [share(rhythm?.chanceOfSilence(in: depth.histories.late.regularity))] + (hasModel ? [share(futures.alive(account))] : [])
        + [money(examination.recent[Int(account)])]
    }
  }

  /// Customers of the window before who did not buy in this one, the most valuable first.
  var lost: ReportTable? {
    guard let movement = examination.depth?.histories.movement.found, movement.lost.count > 0 else { return nil }
    let statistics = examination.statistics
    let order = movement.lost.accounts.sorted { (statistics.revenue[Int($1)], $0) < (statistics.revenue[Int($0)], $1) }
    return table(.lost, customerColumns + ["abc", "last", "since", "orders", "revenue"], order) { account in
      let index = Int(account)
      return customer(account) + [classes(account), day(statistics[index]?.lastDay), since(account)]
        + [count(statistics.orders[index]), money(statistics.revenue[index])]
    }
  }

  /// Customers sold to below cost, the greatest loss first.
  var loss: ReportTable? {
    guard let loss = examination.loss, loss.count > 0 else { return nil }
    let statistics = examination.statistics
    let order = loss.accounts.sorted { (statistics.margin[Int($0)], $0) < (statistics.margin[Int($1)], $1) }
    return table(.loss, customerColumns + ["abc", "orders", "revenue", "margin"], order) { account in
      let index = Int(account)
      return customer(account)
        + [classes(account), count(statistics.orders[index]), money(statistics.revenue[index]), money(statistics.margin[index])]
    }
  }

  var once: ReportTable? {
    let order = examination.onceBuyers
    guard !order.isEmpty else { return nil }
    let statistics = examination.statistics
    return table(.once, customerColumns + ["last", "since", "revenue"], order) { account in
      customer(account) + [day(statistics[Int(account)]?.lastDay), since(account), money(statistics.revenue[Int(account)])]
    }
  }

  var returns: ReportTable? {
    let order = examination.returners
    guard !order.isEmpty else { return nil }
    let statistics = examination.statistics
    return table(.returns, customerColumns + ["abc", "orders", "revenue", "returned"], order) { account in
      let index = Int(account)
      return customer(account)
        + [classes(account), count(statistics.orders[index]), money(statistics.revenue[index]), money(statistics.returned[index])]
    }
  }

  /// The best offer to each customer, the most money first.
  var offers: ReportTable? {
    guard let offers = examination.depth?.offers?.found, !offers.offers.isEmpty, let keys = examination.base.articles?.products else {
      return nil
    }
    return table(.offers, customerColumns + ["abc", "offer", "because", "confidence", "lift", "expectedMoney"], offers.offers) { offer in
      customer(offer.account) + [classes(offer.account), .text(keys.title(offer.rule.right))]
        + [.text(offer.rule.left.map { keys.title($0) }.joined(separator: ", ")), .share(offer.rule.confidence), .number(offer.rule.lift)]
        + [money(offer.expected)]
    }
  }

  var rules: ReportTable? {
    guard let offers = examination.depth?.offers?.found, !offers.rules.isEmpty, let keys = examination.base.articles?.products else {
      return nil
    }
    let columns = ["because", "offer", "together", "support", "confidence", "lift", "leverage", "conviction", "chancePair"]
    return table(.rules, columns, offers.rules) { rule in
      [
        .text(rule.left.map { keys.title($0) }.joined(separator: ", ")), .text(keys.title(rule.right)), count(rule.count),
        .share(rule.support), .share(rule.confidence), .number(rule.lift), .number(rule.leverage), .number(rule.conviction),
        .number(rule.pValue),
      ]
    }
  }

  /// What each customer is expected to bring within a year, the most first; with intervals for the first hundred.
  var value: ReportTable? {
    guard let worth = examination.depth?.worth.found else { return nil }
    let values = worth.base.values
    let bounds = Dictionary(worth.best.map { ($0.position, $0.interval) }, uniquingKeysWith: { first, _ in first })
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    return table(.value, customerColumns + ["abc", "value", "low", "high", "alive", "expected"], order) { position in
      let account = worth.histories.accounts[position]
      let interval = bounds[position] ?? nil
      return customer(account) + [classes(account), money(values[position]), money(interval?.lowerBound), money(interval?.upperBound)]
        + [worth.fit.isSound ? .share(worth.alive[position]) : .empty, .number(worth.expected[position])]
    }
  }
}
