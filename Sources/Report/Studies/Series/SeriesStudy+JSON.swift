import Analysis
import Model

extension SeriesStudy {
  public var json: JSON {
    [
      "file": .string(path.split(separator: "/").last.map(String.init) ?? path), "layout": .string(reading.layout.rawValue),
      "step": .string(reading.unit.rawValue), "summed": .bool(reading.isSummed), "last_period_left_out": .bool(reading.isCut),
      "lines": .count(reading.total), "rejected": reading.rejects.json, "rejects": reading.rejects.list, "level": .number(options.level),
      "series_count": .count(results.count),
      "chosen": .object(chosen.map { JSON.Member($0.method.rawValue, .count($0.count)) }),
      "backtest": .object(backTests.map { JSON.Member($0.method.rawValue, Self.json($0, hasCoverage: true)) }),
      "test": after.isEmpty ? .null : .object(after.map { JSON.Member($0.method.rawValue, Self.json($0, hasCoverage: false)) }),
      "series": .array(results.map(series)),
    ]
  }

  private static func json(_ record: Record, hasCoverage: Bool) -> JSON {
    var members = [
      JSON.Member("series", .count(record.count)), JSON.Member("smape", .figure(record.percentage / Double(record.count))),
      JSON.Member("mase", record.scaledCount > 0 ? .figure(record.scaled / Double(record.scaledCount)) : .null),
    ]
    if hasCoverage {
      members.append(JSON.Member("owa", record.overallCount > 0 ? .figure(record.overall / Double(record.overallCount)) : .null))
      members.append(JSON.Member("coverage", .figure(record.coverage / Double(record.count))))
    }
    return .object(members)
  }

  private func series(_ result: SeriesResult) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member("name", .string(result.name)), JSON.Member("values", .count(result.values.count)),
      JSON.Member("last", .text(result.last.map(reading.unit.code))), JSON.Member("season", .count(result.season)),
      JSON.Member("method", .text(result.method?.rawValue)), JSON.Member("warnings", .array(result.warnings.map(\.json))),
      JSON.Member("backtest", result.backTest.map(Self.json) ?? .null),
      JSON.Member("forecast", result.forecast.map { points($0, result) } ?? .null),
    ]
    if !result.errors.isEmpty {
      members.append(
        JSON.Member(
          "test",
          .object(
            result.errors.map {
              JSON.Member(
                $0.method.rawValue,
                [
                  "mae": .number($0.errors.meanAbsolute), "smape": .number($0.errors.symmetricPercentage),
                  "mase": .figure($0.errors.scaled),
                ])
            })))
    }
    if !result.others.isEmpty {
      members.append(
        JSON.Member(
          "methods",
          .object(
            result.others.map {
              JSON.Member(
                $0.method.rawValue,
                [
                  "mean": .array($0.forecast.mean.map { .figure($0) }), "lower": .array($0.forecast.lower.map { .figure($0) }),
                  "upper": .array($0.forecast.upper.map { .figure($0) }),
                ])
            })))
    }
    if !result.models.isEmpty { members.append(JSON.Member("models", .array(result.models.map(\.json)))) }
    return .object(members)
  }

  private func points(_ forecast: Forecast, _ result: SeriesResult) -> JSON {
    .array(
      forecast.mean.indices.map { ahead in
        [
          "period": .string(reading.unit.code(period(result, ahead))), "mean": .figure(forecast.mean[ahead]),
          "lower": .figure(forecast.lower[ahead]), "upper": .figure(forecast.upper[ahead]),
        ]
      })
  }

  private static func json(_ test: RollingOrigin) -> JSON {
    [
      "origins": .array(test.origins.map { .count($0) }), "horizon": .count(test.horizon),
      "methods": .array(
        test.records.map {
          [
            "method": .string($0.method.rawValue), "mae": .number($0.meanAbsolute), "smape": .number($0.symmetricPercentage),
            "mase": .figure($0.scaled), "owa": .figure($0.overallAverage), "coverage": .number($0.coverage),
          ]
        }),
    ]
  }
}
