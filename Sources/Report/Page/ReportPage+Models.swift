import Analysis
import Charts
import Markup
import Model
import Wording

extension ReportPage {
  /// Models and what they rest on: for the one who asks how sure it is.
  var models: HTML {
    guard let depth = examination.depth else { return .empty }
    return """
      <div class="grid12">\(trial(depth))\(spend(depth))\(survival(depth))\(methods(depth))\(regularity(depth))\(rules(depth))</div>
      """
  }

  private func trial(_ depth: DeepTables) -> HTML {
    let title = wording("models.title")
    guard let trial = depth.trial.found else { return depth.trial.fault.map { lacking("trial", "c12", title, $0) } ?? .empty }
    let best = trial.best?.kind
    let rows = trial.records.map { record -> [HTML] in
      let name: HTML = "\(wording("model.\(record.kind.rawValue)"))\(if: record.kind == best, "<small>\(wording("models.chosen"))</small>")"
      guard let fit = record.fit.found, let test = record.test.found else {
        return [name, text(record.fit.fault.map { wording.lack($0) } ?? "—"), "—", "—", "—", "—"]
      }
      let parameters = fit.parameters.map { one in
        "\(one.name) \(wording.decimal(one.value, .upTo(4)))" + (one.standardError.map { " ± " + wording.decimal($0, .upTo(4)) } ?? "")
      }.joined(separator: "; ")
      let note: HTML? = fit.isSound ? nil : "<small>\(wording("models.unsound"))</small>"
      return [
        name, "\(parameters)\(note)", text(wording.decimal(fit.logLikelihood, .exactly(2))),
        text(wording.decimal(test.expected, .exactly(1))), integer(Int(test.actual)),
        "\(wording.decimal(test.meanAbsoluteError, .exactly(4)))\(if: !test.hasSignal, "<small>\(wording("models.noSignal"))</small>")",
      ]
    }
    let columns = ["model", "parameter", "likelihood", "expectedPurchases", "actual", "mae"].map(column)
    let calibration = trial.calibration
    let note = wording(
      "models.note",
      [
        "day": wording.day(Day(calibration.cut)), "days": wording("report.days", count: Int(calibration.heldOut)),
        "customers": wording("base.customers", count: calibration.histories.count),
      ])
    let naive = trial.best?.test.found.map {
      wording(
        "models.naive",
        [
          "own": wording.decimal($0.meanAbsoluteErrorOfOwnRate, .exactly(4)),
          "mean": wording.decimal($0.meanAbsoluteErrorOfMean, .exactly(4)),
        ])
    }
    return card(
      "trial", "c12", title, table: .models,
      "\(table(title, columns, numbers: 2, rows: rows))<footer class=\"sub\"><p>\(note)</p><p>\(naive)</p></footer>") + byRepeats(trial)
  }

  /// Expected against actual by the number of repeat purchases before the cut.
  private func byRepeats(_ trial: Trial) -> HTML {
    guard let best = trial.best, let test = best.test.found else { return .empty }
    let title = wording("models.byRepeats")
    let rows = test.rows.map { row -> [HTML] in
      [
        text(row.purchases == 7 ? "7+" : "\(row.purchases)"), integer(row.customers), text(wording.decimal(row.expected, .exactly(3))),
        text(wording.decimal(row.actual, .exactly(3))),
      ]
    }
    let columns = ["repeats", "customers", "expectedPurchases", "actual"].map(column)
    return card(
      "repeats", "c5", title, note: wording("model.\(best.kind.rawValue)"), table(title, columns, numbers: 1, rows: rows))
  }

  private func spend(_ depth: DeepTables) -> HTML {
    let title = wording("models.value.title")
    guard let worth = depth.worth.found else { return depth.worth.fault.map { lacking("value", "c7", title, $0) } ?? .empty }
    let interval = worth.base.interval()
    let range = interval.map { wording("report.range", ["low": compact($0.lowerBound), "high": compact($0.upperBound)]) }
    var rows: [[HTML]] = [
      [text(wording("models.value.total")), text(compact(worth.base.total)), text(range ?? "—")],
      [
        text(wording("models.value.alive")), worth.fit.isSound ? integer(Int(worth.alive.reduce(0, +).rounded())) : "—",
        text(worth.fit.isSound ? share(worth.alive.reduce(0, +) / Double(max(1, worth.alive.count))) : wording("models.unsound")),
      ],
      [text(wording("models.value.spend")), text(worth.spend.model.mean.map { compact($0) } ?? "—"), "—"],
      [text(wording("models.value.correlation")), text(worth.spend.correlation.map { wording.decimal($0, .exactly(3)) } ?? "—"), "—"],
    ]
    if worth.spend.isAssumptionBroken { rows.append([text(wording("models.value.broken")), "—", "—"]) }
    let note = wording(
      "models.value.note",
      ["model": wording("model.\(worth.kind.rawValue)"), "margin": share(worth.terms.margin), "discount": share(worth.terms.discount)])
    return card(
      "value", "c7", title, table: .value,
      """
      \(table(title, [column("measure"), column("estimate"), column("range")], numbers: 1, rows: rows))\
      <footer class="sub"><p>\(note)</p></footer>
      """
    )
  }

  private func survival(_ depth: DeepTables) -> HTML {
    let title = wording("survival.title")
    let survival = depth.histories.survival
    let wording = self.wording
    let steps = survival.curve.steps.map { step in
      let margin = 1.96 * step.standardError
      return StepCurve.Step(
        time: Double(step.time), share: step.survival, low: max(0, step.survival - margin), high: min(1, step.survival + margin))
    }
    let chart = StepCurve(
      text: words(title), steps: steps, end: Double(survival.curve.longest ?? 0),
      columns: (wording("survival.days"), wording("survival.share")), time: { wording.integer(Int($0)) },
      percent: { wording.percent(share: $0, .upTo(0)) })
    let note = wording(
      "survival.note",
      [
        "days": wording("report.days", count: Int(survival.patience)), "lost": wording("base.customers", count: survival.lost),
        "back": wording("base.customers", count: survival.wonBack),
      ])
    let attrition: HTML? = survival.fiveYearAttrition.map { "<p class=\"finding\">\(attritionText($0))</p>" }
    return card(
      "survival", "c7", title, note: wording("survival.subtitle"),
      "<div class=\"body\">\(attrition)\(chart.html)<p class=\"sub\">\(note)</p></div>")
  }

  private func methods(_ depth: DeepTables) -> HTML {
    let title = wording("forecast.methods.title")
    guard let sales = depth.sales.found else { return depth.sales.fault.map { lacking("methods", "c5", title, $0) } ?? .empty }
    let rows = sales.trial.records.map { record -> [HTML] in
      [
        text(wording("forecast.method.\(record.method.rawValue)")), text(compact(record.meanAbsolute)),
        text(wording.decimal(record.symmetricPercentage, .exactly(1))), text(record.scaled.map { wording.decimal($0, .exactly(2)) } ?? "—"),
        text(share(record.coverage)),
      ]
    }
    let columns = [column("method"), column("meanError"), "sMAPE, %", "MASE", column("coverage")]
    let note = wording("forecast.methods.note", ["origins": "\(sales.trial.origins.count)", "horizon": "\(sales.trial.horizon)"])
    return card("methods", "c5", title, "\(table(title, columns, numbers: 1, rows: rows))<footer class=\"sub\"><p>\(note)</p></footer>")
  }

  private func regularity(_ depth: DeepTables) -> HTML {
    let title = wording("rhythm.title")
    let late = depth.histories.late, summary = depth.histories.summary
    func days(_ value: Double?) -> HTML { text(value.map { wording.decimal($0, .upTo(1)) } ?? "—") }
    let rows: [[HTML]] = [
      [text(wording("rhythm.gap")), days(summary.gaps.median)], [text(wording("rhythm.deviation")), days(summary.gaps.medianDeviation)],
      [text(wording("rhythm.regularity")), days(late.regularity.shape)],
      [text(wording("rhythm.judged")), integer(late.judged)], [text(wording("rhythm.alarms")), integer(late.accounts.count)],
      [text(wording("rhythm.orders")), days(summary.ordersPerBuyer.median)],
      [text(wording("rhythm.basket")), text(summary.baskets.median.map { compact($0) } ?? "—")],
    ]
    return card("rhythm", "c5", title, table(title, [column("measure"), column("estimate")], numbers: 1, rows: rows))
  }

  private func rules(_ depth: DeepTables) -> HTML {
    let title = wording("rules.title")
    guard let part = depth.offers, let keys = examination.base.articles?.products else { return .empty }
    guard let offers = part.found else { return part.fault.map { lacking("rules", "c7", title, $0) } ?? .empty }
    let rows = offers.rules.prefix(12).map { rule -> [HTML] in
      [
        "\(rule.left.map { keys.title($0) }.joined(separator: ", "))<small>→ \(keys.title(rule.right))</small>", integer(rule.count),
        text(share(rule.confidence)), text(wording.decimal(rule.lift, .exactly(1))),
      ]
    }
    let note = wording("rules.note", ["orders": wording("base.orders", count: offers.baskets), "least": "\(offers.minimumCount)"])
    let columns = [column("because"), column("together"), column("confidence"), column("lift")]
    return card(
      "rules", "c7", title, table: .rules,
      "\(table(title, columns, numbers: 1, rows: rows))<footer class=\"sub\"><p>\(note)</p></footer>")
  }
}
