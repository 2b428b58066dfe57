import Analysis
import Charts
import Markup
import Model
import Wording

extension ActivityStudy {
  public func document(_ wording: Phrasebook) -> StudyDocument {
    var document = StudyDocument(
      wording("study.activities.title"),
      wording(
        "study.activities.read",
        [
          "file": path.split(separator: "/").last.map(String.init) ?? path, "lines": wording.integer(total),
          "activities": wording.integer(activities.count), "customers": wording.integer(hasCustomers ? customers.count : 0),
        ]))
    document.findings = pools.map { found($0, wording) }
    if let sentence = profitFinding(wording) { document.findings.append(sentence) }
    if hasCustomers, profit == nil, let dearest = order.first {
      document.findings.append(
        wording("study.activities.dearest", ["customer": customers[dearest], "money": money(costs[dearest], wording)]))
    }
    if rejects.lines > 0 { document.warnings.append(wording("study.rejected", count: rejects.lines)) }
    if profit == nil, hasCustomers { document.warnings.append(wording("study.activities.noMargin")) }
    if !pools.isEmpty { document.sections.append(poolsSection(wording)) }
    document.sections.append(activitiesSection(wording))
    if hasCustomers || margins != nil { document.sections.append(customersSection(wording)) }
    if let section = rejects.section(wording) { document.sections.append(section) }
    return document
  }

  private func money(_ minor: Int64, _ wording: Phrasebook) -> String { wording.money(Money(minor: minor, currency)) }
  private func title(_ pool: Pool, _ wording: Phrasebook) -> String { pool.name.isEmpty ? wording("study.activities.all") : pool.name }

  private func found(_ pool: Pool, _ wording: Phrasebook) -> String {
    let cost = pool.cost
    let isOver = cost.unusedTime < 0
    return wording(
      isOver ? "study.activities.over" : "study.activities.pool",
      [
        "pool": title(pool, wording), "rate": wording.decimal(units(cost.pool.ratePerMinute), .upTo(4)),
        "used": wording.percent(share: cost.usedShare), "assigned": money(cost.assigned, wording),
        "minutes": wording.decimal(Self.minutes(isOver ? -cost.unusedTime : cost.unusedTime), .upTo(1)),
        "money": money(isOver ? -cost.unusedCost : cost.unusedCost, wording),
      ])
  }

  private func profitFinding(_ wording: Phrasebook) -> String? {
    guard let profit else { return nil }
    let concentration = profit.concentration
    guard let peak = concentration.peak, let best = concentration.share(ofBest: .percent(20)) else {
      return wording("study.activities.loss", ["money": money(concentration.total, wording)])
    }
    return wording(
      "study.activities.whale",
      [
        "best": wording.percent(share: best), "peak": wording.percent(share: peak.share), "at": wording.percent(share: peak.members),
        "losing": wording.integer(profit.losing), "total": money(concentration.total, wording),
      ])
  }

  private func poolsSection(_ wording: Phrasebook) -> StudySection {
    let columns = ["pool", "poolCost", "capacity", "rate", "usedMinutes", "usedShare", "assigned", "unusedMinutes", "unusedCost"]
    return StudySection(
      wording("study.activities.pools.title"),
      StudyTable("pools", columns.map { wording("study.column.\($0)") }, count: pools.count, shown: 30) { index in
        let cost = pools[index].cost
        return [
          .text(title(pools[index], wording)), .money(cost.pool.cost, currency), .number(Self.minutes(cost.pool.capacity), 1),
          .number(units(cost.pool.ratePerMinute), 4), .number(Self.minutes(cost.usedTime), 1), .share(cost.usedShare),
          .money(cost.assigned, currency), .number(Self.minutes(cost.unusedTime), 1), .money(cost.unusedCost, currency),
        ]
      })
  }

  private func activitiesSection(_ wording: Phrasebook) -> StudySection {
    let columns = ["activity", "pool", "volume", "minutes", "unitCost", "cost"]
    return StudySection(
      wording("study.activities.activities.title"),
      StudyTable("activities", columns.map { wording("study.column.\($0)") }, numbers: 2, count: activities.count, shown: 30) { index in
        let activity = activities[index]
        return [
          .text(activity.name), .text(activity.pool), .integer(Int(activity.volume)), .number(Self.minutes(activity.time), 1),
          .number(unitCost(index), 4), .money(activity.cost, currency),
        ]
      })
  }

  private func customersSection(_ wording: Phrasebook) -> StudySection {
    let hasMargin = profit != nil
    let columns = hasMargin ? ["customer", "margin", "cost", "profit"] : ["customer", "cost"]
    return StudySection(
      wording(hasMargin ? "study.activities.profit.title" : "study.activities.customers.title"), chart: whale(wording),
      StudyTable("customers", columns.map { wording("study.column.\($0)") }, count: order.count, shown: 20) { position in
        let index = order[position]
        guard let profit, let margins else { return [.text(customers[index]), .money(costs[index], currency)] }
        return [
          .text(customers[index]), .money(margins[index], currency), .money(costs[index], currency),
          .money(profit.byAccount[index], currency),
        ]
      })
  }

  private func whale(_ wording: Phrasebook) -> HTML? {
    guard let concentration = profit?.concentration else { return nil }
    let percent: @Sendable (Double) -> String = { wording.percent(share: $0, .upTo(1)) }
    let points = concentration.curve(points: 160).map {
      ConcentrationCurve.Point(
        share: $0.members, cumulative: $0.share, shareText: percent($0.members), cumulativeText: percent($0.share))
    }
    let marks = concentration.peak.map { peak in
      [ConcentrationCurve.Mark(share: peak.members, cumulative: peak.share, text: wording("curve.peak", ["share": percent(peak.share)]))]
    }
    return ConcentrationCurve(
      text: ChartText(
        label: wording("study.activities.profit.title"), asTable: wording("base.asTable"), empty: wording("base.empty.title")),
      points: points, marks: marks ?? [], columns: (wording("curve.column.customers"), wording("study.column.profit")),
      percent: { wording.percent(share: $0, .upTo(0)) }
    ).html
  }
}
