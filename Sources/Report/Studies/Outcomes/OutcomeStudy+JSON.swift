import Analysis
import Model

extension OutcomeStudy {
  public var json: JSON {
    .object([
      JSON.Member("file", .string(path.split(separator: "/").last.map(String.init) ?? path)), JSON.Member("lines", .count(total)),
      JSON.Member("used", .count(ended)), JSON.Member("open", .count(openCount)), JSON.Member("rejected", rejects.json),
      JSON.Member("rejects", rejects.list),
      JSON.Member(
        "target",
        [
          "column": .string(target.heading), "positive": .array(target.positive.map { .string($0) }),
          "negative": .array(target.negative.map { .string($0) }), "open": .array(target.open.map { .string($0) }),
          "guessed": .bool(target.isGuessed),
        ]),
      JSON.Member("positives", .count(outcome.count { $0 })), JSON.Member("base_rate", .number(test.quality.baseRate)),
      JSON.Member("columns", features.json), JSON.Member("leaks", .array(leaks.map(leak))), JSON.Member("no_signal", .bool(hasNoSignal)),
      JSON.Member("validation", Self.json(test, ["folds": .count(folds)])),
      JSON.Member("with_suspects", withSuspects.map { Self.json($0, ["folds": .count(folds)]) } ?? .null),
      JSON.Member("day", .text(dayHeading)),
      JSON.Member("time_ordered", later.map { Self.json($0, ["cases": .count($0.cases.count)]) } ?? .null),
      JSON.Member(
        "lift",
        .array(
          tenths.map {
            [
              "part": .number($0.part), "cases": .count($0.cases), "positives": .count($0.positives), "share": .number($0.share),
              "lift": .number($0.lift), "captured": .number($0.captured),
            ]
          })), JSON.Member("intercept", .number(model.intercept)),
      JSON.Member(
        "importance",
        .array(importance.map { ["column": .string(features.columns[$0.column].name), "spread": .number($0.spread)] })),
      JSON.Member("weights", .array(weights.map(weight))), JSON.Member("scores", .array(scores.map(score))),
    ])
  }

  private func leak(_ warning: LeakWarning) -> JSON {
    var others: Double?
    if case .outweighsAllOthers(let area) = warning.reason { others = area }
    return [
      "column": .string(warning.name), "auc_alone": .number(warning.areaAlone), "auc_of_others": .figure(others),
      "kept": .bool(keptSuspects.contains(warning.name)),
    ]
  }

  private static func json(_ test: OutcomeValidation, _ more: KeyValuePairs<String, JSON>) -> JSON {
    let quality = test.quality
    return .object(
      more.map { JSON.Member($0.key, $0.value) } + [
        JSON.Member("auc", .number(test.meanArea)), JSON.Member("auc_all", .number(quality.area.value)),
        JSON.Member("auc_interval", .range(quality.area.interval())), JSON.Member("auc_deviation", .number(test.areaDeviation)),
        JSON.Member("auc_by_fold", .array(test.areas.map { .number($0) })), JSON.Member("brier", .number(quality.brier)),
        JSON.Member("brier_of_base_rate", .number(quality.brierOfBaseRate)), JSON.Member("log_loss", .number(quality.logLoss)),
        JSON.Member("calibration_error", .number(quality.calibrationError)),
        JSON.Member("lift_of_best_tenth", .number(quality.liftOfBestTenth)), JSON.Member("no_signal", .bool(quality.hasNoSignal)),
        JSON.Member(
          "calibration",
          .array(
            quality.bands.map {
              ["count": .count($0.count), "predicted": .number($0.meanPredicted), "observed": .number($0.observed)]
            })),
      ])
  }

  private func weight(_ weight: OutcomeWeight) -> JSON {
    [
      "column": .string(weight.column), "value": .text(weight.value), "unknown": .bool(weight.isUnknown), "weight": .number(weight.weight),
      "odds_ratio": .figure(weight.oddsRatio), "deviation": .figure(weight.deviation), "odds_ratio_per_unit": .figure(weight.perUnit),
      "cases": .count(weight.cases), "share": .figure(weight.share),
    ]
  }

  private func score(_ score: OutcomeScore) -> JSON {
    [
      "line": .count(score.line), "case": .string(score.key), "probability": .number(score.probability),
      "outcome": score.outcome.map { .bool($0) } ?? .null,
    ]
  }
}
