import Analysis
import Charts
import Formats
import Wording

extension BasketStudy {
  public func document(_ wording: Phrasebook) -> StudyDocument {
    var document = StudyDocument(
      wording("study.baskets.title"),
      wording(
        "study.baskets.read",
        [
          "file": path.split(separator: "/").last.map(String.init) ?? path, "baskets": wording.integer(baskets.count),
          "items": wording.integer(reading.items.count), "entries": wording.integer(baskets.entryCount),
        ]))
    document.findings = findings(wording)
    if wasRaised {
      document.warnings.append(wording("study.baskets.raised", ["support": wording.percent(share: support.value, .upTo(4))]))
    }
    if reading.rejects.lines > 0 { document.warnings.append(wording("study.rejected", count: reading.rejects.lines)) }
    document.fact(wording("study.baskets.support"), wording.percent(share: support.value, .upTo(4)))
    document.fact(wording("study.baskets.least"), wording.integer(sets.minimumCount))
    document.fact(wording("study.baskets.confidence"), wording.percent(share: confidence.value, .upTo(2)))
    document.fact(wording("study.baskets.sets"), wording.integer(sets.count))
    document.fact(wording("study.baskets.rules"), wording.integer(rules.count))
    document.fact(wording("study.baskets.significant"), wording.integer(significant))
    document.sections = [rulesSection(wording), itemsSection(wording)]
    if let section = preferredSection(wording) { document.sections.append(section) }
    if let section = reading.rejects.section(wording) { document.sections.append(section) }
    return document
  }

  private func sides(_ rule: AssociationRule) -> (left: String, right: String) {
    (rule.left.map(label).joined(separator: " + "), label(rule.right))
  }

  private func findings(_ wording: Phrasebook) -> [String] {
    guard !rules.isEmpty else {
      return [
        wording(
          "study.baskets.none", ["confidence": wording.percent(share: confidence.value), "least": wording.integer(sets.minimumCount)])
      ]
    }
    // The best that chance does not explain; a rule of many sides says the same as one of few.
    let border = 0.05 / Double(rules.count)
    let best = rules.lazy.filter { $0.pValue < border }.sorted { ($0.left.count, $1.lift) < ($1.left.count, $0.lift) }.prefix(3)
    return best.map { rule in
      let (left, right) = sides(rule)
      return wording(
        "study.baskets.finding",
        [
          "left": left, "right": right, "share": wording.percent(share: rule.confidence), "lift": wording.times(rule.lift),
          "baskets": wording.integer(rule.count),
        ])
    }
  }

  private func rulesSection(_ wording: Phrasebook) -> StudySection {
    let columns = ["left", "right", "baskets", "support", "confidence", "lift", "leverage", "conviction", "p"]
    return StudySection(
      wording("study.baskets.rules.title"),
      StudyTable(
        "rules", columns.map { wording("study.column.\($0)") }, numbers: 2, count: min(rules.count, Self.listed), shown: 20
      ) { index in
        let rule = rules[index]
        let (left, right) = sides(rule)
        return [
          .text(left), .text(right), .integer(rule.count), .share(rule.support), .share(rule.confidence), .number(rule.lift, 3),
          .number(rule.leverage, 6), .number(rule.conviction.isFinite ? rule.conviction : nil, 3), .number(rule.pValue, 4),
        ]
      })
  }

  private func itemsSection(_ wording: Phrasebook) -> StudySection {
    let top = top(Int.max)
    let hasNames = !reading.names.isEmpty
    let columns = (hasNames ? ["item", "name"] : ["item"]) + ["baskets", "support"]
    let bars = top.prefix(10).map { number in
      HorizontalBars.Bar(label(number), value: Double(frequency[Int(number)]), valueText: wording.integer(frequency[Int(number)]))
    }
    let title = wording("study.baskets.items.title")
    let chart = HorizontalBars(
      text: ChartText(label: title, asTable: nil, empty: wording("base.empty.title")),
      columns: (wording("study.column.item"), wording("study.column.baskets")), bars: Array(bars))
    return StudySection(
      title, chart: chart.html,
      StudyTable("items", columns.map { wording("study.column.\($0)") }, numbers: hasNames ? 2 : 1, count: top.count, shown: 10) { index in
        let number = top[index]
        let count = frequency[Int(number)]
        return [.text(item(number))] + (hasNames ? [.text(label(number))] : [])
          + [.integer(count), .share(Double(count) / Double(max(1, baskets.count)))]
      })
  }

  private func preferredSection(_ wording: Phrasebook) -> StudySection? {
    let known = preferred.indices.filter { preferred[$0] != nil }
    guard !known.isEmpty else { return nil }
    return StudySection(
      wording("study.baskets.preferred.title"),
      StudyTable(
        "preferred", ["customer", "item", "orders", "ofOrders", "share", "lift"].map { wording("study.column.\($0)") }, numbers: 2,
        count: known.count, shown: 10
      ) { index in
        guard let product = preferred[known[index]] else { return [] }
        return [
          .text(reading.customers.text(known[index])), .text(label(product.product)), .integer(Int(product.orders)),
          .integer(Int(product.ofOrders)), .share(product.share), .number(product.lift, 2),
        ]
      })
  }
}
