import Analysis
import Charts
import Wording

extension OutcomeStudy {
  public func document(_ wording: Phrasebook) -> StudyDocument {
    let quality = test.quality
    var document = StudyDocument(
      wording("study.outcomes.title"),
      wording(
        "study.outcomes.read",
        [
          "file": path.split(separator: "/").last.map(String.init) ?? path, "target": target.heading,
          "event": target.positive.joined(separator: ", "), "ended": wording.integer(ended), "open": wording.integer(openCount),
          "share": wording.percent(share: quality.baseRate),
        ]))
    document.findings = findings(wording)
    document.warnings = warnings(wording)
    let interval = quality.area.interval()
    let (low, high) = (wording.decimal(interval.lowerBound, .upTo(3)), wording.decimal(interval.upperBound, .upTo(3)))
    document.fact(wording("study.outcomes.auc"), wording.decimal(test.meanArea, .exactly(4)), note: "\(low)–\(high)")
    if let later { document.fact(wording("study.outcomes.later"), wording.decimal(later.quality.area.value, .exactly(4))) }
    if let withSuspects { document.fact(wording("study.outcomes.withSuspects"), wording.decimal(withSuspects.meanArea, .exactly(4))) }
    let base = wording("study.outcomes.base", ["value": wording.decimal(quality.brierOfBaseRate, .exactly(4))])
    document.fact(wording("study.outcomes.brier"), wording.decimal(quality.brier, .exactly(4)), note: base)
    document.fact(wording("study.outcomes.logLoss"), wording.decimal(quality.logLoss, .exactly(4)))
    document.fact(wording("study.outcomes.calibration"), wording.decimal(quality.calibrationError, .exactly(4)))
    document.fact(wording("study.outcomes.lift"), wording.decimal(quality.liftOfBestTenth, .upTo(2)))
    if !hasNoSignal {
      document.sections += [weightsSection(wording), tenthsSection(wording), calibrationSection(wording), scoresSection(wording)]
    }
    document.sections.append(columnsSection(wording))
    if let section = rejects.section(wording) { document.sections.append(section) }
    return document
  }

  private func findings(_ wording: Phrasebook) -> [String] {
    let interval = test.quality.area.interval()
    guard !hasNoSignal else {
      let area =
        later?.quality.hasNoSignal == true && !test.quality.hasNoSignal ? later?.quality.area ?? test.quality.area : test.quality.area
      return [
        wording(
          "study.outcomes.noSignal",
          [
            "auc": wording.decimal(area.value, .upTo(3)), "low": wording.decimal(area.interval().lowerBound, .upTo(3)),
            "high": wording.decimal(area.interval().upperBound, .upTo(3)),
          ])
      ]
    }
    var found = [
      wording(
        "study.outcomes.finding",
        [
          "auc": wording.decimal(test.meanArea, .upTo(3)), "low": wording.decimal(interval.lowerBound, .upTo(3)),
          "high": wording.decimal(interval.upperBound, .upTo(3)), "lift": wording.times(test.quality.liftOfBestTenth),
        ])
    ]
    // Rare categories have great weights and little to say.
    let strong = weights.filter { !$0.isUnknown && $0.cases * 50 >= ended && $0.weight.magnitude > 0.1 }.prefix(5)
    found += strong.map { said($0, wording) }
    return found
  }

  private func said(_ weight: OutcomeWeight, _ wording: Phrasebook) -> String {
    let times = wording.times(weight.weight > 0 ? weight.oddsRatio : 1 / weight.oddsRatio)
    let side = weight.weight > 0 ? "more" : "less"
    if let value = weight.value {
      return wording("study.outcomes.category.\(side)", ["column": weight.column, "value": value, "times": times])
    }
    return wording(
      "study.outcomes.number.\(side)",
      ["column": weight.column, "step": wording.decimal(weight.deviation ?? 0, .upTo(2)), "times": times])
  }

  private func warnings(_ wording: Phrasebook) -> [String] {
    var found: [String] = []
    for leak in leaks {
      var values = ["column": leak.name, "auc": wording.decimal(leak.areaAlone, .upTo(3))]
      if case .outweighsAllOthers(let others) = leak.reason { values["others"] = wording.decimal(others, .upTo(3)) }
      let key = if case .decides = leak.reason { "decides" } else { "outweighs" }
      found.append(wording("study.outcomes.leak.\(key)", values))
      found.append(
        wording(keptSuspects.contains(leak.name) ? "study.outcomes.leak.kept" : "study.outcomes.leak.out", ["column": leak.name]))
    }
    let after = features.dropped.filter { $0.reason == .afterwards }.map(\.heading)
    if !after.isEmpty { found.append(wording("study.outcomes.afterwards", ["columns": after.joined(separator: ", ")])) }
    if target.isGuessed {
      found.append(wording("study.outcomes.guessed", ["event": target.positive.joined(separator: ", "), "target": target.heading]))
    }
    let rarer = min(test.quality.positives, test.quality.count - test.quality.positives)
    if rarer < 100 { found.append(wording("study.outcomes.few", ["found": wording.integer(rarer)])) }
    if dayHeading == nil { found.append(wording("study.outcomes.noDay")) }
    if rejects.lines > 0 { found.append(wording("study.rejected", count: rejects.lines)) }
    return found
  }

  private func weightsSection(_ wording: Phrasebook) -> StudySection {
    let weights = self.weights
    return StudySection(
      wording("study.outcomes.weights.title"),
      StudyTable(
        "weights", ["heading", "value", "weight", "odds", "perUnit", "cases", "observed"].map { wording("study.column.\($0)") }, numbers: 2,
        count: weights.count, shown: 20
      ) { index in
        let weight = weights[index]
        let value =
          weight.value
          ?? (weight.isUnknown
            ? wording("study.outcomes.unknown")
            : wording("study.outcomes.step", ["step": wording.decimal(weight.deviation ?? 0, .upTo(2))]))
        return [
          .text(weight.column), .text(value), .number(weight.weight, 3), .number(weight.oddsRatio, 3), .number(weight.perUnit, 4),
          .integer(weight.cases), .share(weight.share),
        ]
      })
  }

  private func tenthsSection(_ wording: Phrasebook) -> StudySection {
    let tenths = self.tenths
    let bars = tenths.map {
      HorizontalBars.Bar(wording.percent(share: $0.part), value: $0.share, valueText: wording.percent(share: $0.share))
    }
    let title = wording("study.outcomes.tenths.title")
    let chart = HorizontalBars(
      text: ChartText(label: title, asTable: nil, empty: wording("base.empty.title")),
      columns: (wording("study.column.best"), wording("study.column.observed")), bars: bars)
    return StudySection(
      title, chart: chart.html,
      StudyTable(
        "lift", ["best", "cases", "events", "observed", "lift", "captured"].map { wording("study.column.\($0)") }, count: tenths.count
      ) { index in
        let tenth = tenths[index]
        return [
          .share(tenth.part), .integer(tenth.cases), .integer(tenth.positives), .share(tenth.share), .number(tenth.lift, 2),
          .share(tenth.captured),
        ]
      })
  }

  private func calibrationSection(_ wording: Phrasebook) -> StudySection {
    let bands = test.quality.bands
    return StudySection(
      wording("study.outcomes.calibration.title"),
      StudyTable("calibration", ["predicted", "observed", "cases"].map { wording("study.column.\($0)") }, numbers: 0, count: bands.count) {
        [.share(bands[$0].meanPredicted), .share(bands[$0].observed), .integer(bands[$0].count)]
      })
  }

  private func scoresSection(_ wording: Phrasebook) -> StudySection {
    let scores = self.scores
    // On a screen the open cases are what somebody has to act on.
    let open = scores.indices.filter { scores[$0].outcome == nil }
    let order = open + scores.indices.filter { scores[$0].outcome != nil }
    return StudySection(
      wording("study.outcomes.scores.title"),
      StudyTable(
        "scores", ["case", "line", "outcome", "probability"].map { wording("study.column.\($0)") }, numbers: 3, count: scores.count,
        shown: 15
      ) { index in
        let score = scores[order[index]]
        return [
          .text(score.key), .text("\(score.line)"), .text(score.outcome.map { wording.label($0) } ?? wording("study.outcomes.open")),
          .share(score.probability),
        ]
      })
  }

  private func columnsSection(_ wording: Phrasebook) -> StudySection {
    var rows = importance.map { (features.columns[$0.column].name, wording("study.outcomes.used"), Optional($0.spread)) }
    rows += features.dropped.map { ($0.heading, wording("study.outcomes.dropped.\($0.reason.rawValue)"), nil) }
    return StudySection(
      wording("study.outcomes.columns.title"),
      StudyTable(
        "columns", ["heading", "role", "strength"].map { wording("study.column.\($0)") }, numbers: 2, count: rows.count, shown: 40
      ) {
        [.text(rows[$0].0), .text(rows[$0].1), .number(rows[$0].2, 3)]
      })
  }
}
