import Charts
import Foundation
import FoundationXML
import Markup

/// Charts made of given numbers, one of each kind, for the properties all must have.
enum Sample {
  static let text = ChartText(label: "Имя <графика>", finding: "Вывод", asTable: "Показать таблицей", empty: "Нет заказов.")

  static func all(_ values: [Double]) -> [(name: String, html: HTML)] {
    let columns = (label: "Месяц & год", value: "тыс. ₽")
    return [
      ("heat", heat(values).html),
      (
        "curve",
        ConcentrationCurve(
          text: text,
          points: values.enumerated().map { .init(share: Double($0) / 4, cumulative: $1, shareText: "s<", cumulativeText: "c&") },
          marks: values.map { .init(share: $0, cumulative: $0, text: "\"mark\"", tone: .alarm) }, columns: ("Доля", "Прибыль"),
          percent: { "\($0.isFinite) %" }
        ).html
      ),
      ("bars", HorizontalBars(text: text, columns: columns, bars: values.map { .init("b", value: $0, valueText: "v", target: $0) }).html),
      (
        "months",
        MonthlyBars(text: text, columns: columns, bars: values.map { .init("m", value: $0, valueText: "v", isForecast: true) }).html
      ),
      ("down", Waterfall(text: text, columns: columns, steps: values.map { .init("s", value: $0, valueText: "v") }).html),
      (
        "across",
        Waterfall(text: text, columns: columns, steps: values.map { .init("s", value: $0, valueText: "v") }, direction: .across).html
      ),
      ("spark", Sparkline(values: values, label: "Ряд").html),
      (
        "fan",
        FanChart(
          text: text, facts: values.map { .init("п", value: $0, valueText: "v<") },
          ahead: values.map {
            .init("б", value: $0, valueText: "v", bands: [($0 - 1, $0 + 1), (-.infinity, .infinity)], rangeText: "от & до")
          },
          columns: ("Период", "Сумма", "Интервал"), axis: { "\($0.isFinite)" }
        ).html
      ),
      (
        "steps",
        StepCurve(
          text: text, steps: values.map { .init(time: $0, share: 0.5, low: .nan, high: 2) }, end: 3, columns: ("День", "Доля"),
          time: { "\($0.isFinite)" }, percent: { "\($0.isFinite) %" }
        ).html
      ),
    ]
  }

  static func heat(_ values: [Double]) -> HeatTable {
    HeatTable(
      text: text, columns: values.indices.map { .init("к\($0)") },
      rows: values.map { value in
        .init("р", cells: [.init("1", level: HeatTable.level(of: value, to: 100), link: "/accounts?abc=AX", tip: "a\nb")])
      }, legend: .init(less: "меньше", more: "больше"))
  }

  /// Whether a piece is well-formed: each tag closed, each attribute quoted.
  static func isWellFormed(_ html: HTML) -> Bool {
    XMLParser(data: Data("<r>\(html)</r>".utf8)).parse()
  }
}
