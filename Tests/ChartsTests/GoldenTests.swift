import Charts
import Testing

@Suite struct GoldenTests {
  private let bare = ChartText(label: "Имя", asTable: nil, empty: "Пусто")

  @Test("a sparkline of 0, 10, 5: a grey foot, a full column, a half column")
  func sparkline() {
    #expect(
      Sparkline(values: [0, 10, 5], label: "Ряд").html.description
        == "<svg class=\"spark\" viewBox=\"0 0 84 20\" role=\"img\" aria-label=\"Ряд\">"
        + "<path d=\"M28 20v-20h26v20zM56 20v-10h26v10z\"/><path class=\"z\" d=\"M0 20v-1h26v1z\"/></svg>")
  }

  @Test("a heat cell is a link with a shade, a value and a second line; a missing cell is empty; few observations are hatched")
  func heat() {
    let table = HeatTable(
      text: bare, columns: [.init("X", note: "ровный"), .init("Y")],
      rows: [.init("A", cells: [.init("41 %", detail: "62", level: 9, link: "/accounts?abc=AX", tip: "AX", isWeak: true)])])
    #expect(
      table.html.description == """
        <figure class="chart"><table class="heat big"><caption class="vh">Имя</caption><colgroup><col class="k"></colgroup>\
        <thead><tr><td></td><th scope="col">X<small>ровный</small></th><th scope="col">Y</th></tr></thead>\
        <tbody><tr><th scope="row">A</th><td><a class="h7 few" data-tip="AX" href="/accounts?abc=AX"><b>41 %</b><small>62</small></a></td>\
        <td></td></tr></tbody></table></figure>
        """)
  }

  @Test("a value of 50 between −50 and 150 lies from a quarter to a half; its plan of 100 stands at three quarters")
  func bars() {
    let bars = HorizontalBars(
      text: bare, columns: ("Имя", "Сумма"),
      bars: [
        .init("а", value: 50, valueText: "50", target: 100), .init("б", value: -50, valueText: "−50", tone: .loss),
        .init("в", value: 150, valueText: "150"),
      ])
    let page = bars.html.description
    #expect(page.contains("<rect class=\"plain\" x=\"25%\" width=\"25%\" height=\"100%\" rx=\"2\"/>"))
    #expect(page.contains("<line class=\"target\" x1=\"75%\" x2=\"75%\" y2=\"100%\"/>"))
    #expect(page.contains("<rect class=\"loss\" x=\"0%\" width=\"25%\" height=\"100%\" rx=\"2\"/>"))
  }

  @Test("a waterfall 1,180 − 212 − 168 = 800 ends each step where the next begins")
  func waterfall() {
    let steps: [Waterfall.Step] = [
      .init("Валовая", value: 1180, valueText: "1 180", kind: .level), .init("Скидки", value: -212, valueText: "−212"),
      .init("Доставка", value: -168, valueText: "−168"), .init("Прибыль", value: 800, valueText: "800", kind: .result),
    ]
    let page = Waterfall(text: bare, columns: ("Шаг", "Сумма"), steps: steps).html.description
    let drawn = page.matches(of: /<rect class="(\w+)" x="([0-9.]+)%" width="([0-9.]+)%"/).map { "\($0.1) \($0.2) \($0.3)" }
    // 968/1180 = 82.03 %, 800/1180 = 67.8 %.
    #expect(drawn == ["total 0 100", "loss 82.03 17.97", "loss 67.8 14.24", "result 0 67.8"])
  }

  @Test("months: half is half as high, a month without orders keeps a foot, a forecast is marked, three months are named")
  func months() {
    let bars = MonthlyBars(
      text: bare, columns: ("Месяц", "Сумма"),
      bars: [
        .init("янв", value: 5, valueText: "5"), .init("фев", value: 0, valueText: "—"),
        .init("мар", value: 10, valueText: "10", isForecast: true),
        .init("апр", value: 10, valueText: "10"),
      ])
    let page = bars.html.description
    #expect(page.contains("<rect class=\"plain\" x=\"2.5%\" y=\"50%\" width=\"20%\" height=\"50%\" rx=\"2\" data-tip=\"янв: 5\"/>"))
    #expect(page.contains("<rect class=\"none\" x=\"27.5%\" y=\"98%\" width=\"20%\" height=\"2%\""))
    #expect(page.contains("<rect class=\"fc\" x=\"52.5%\" y=\"0%\""))
    #expect(page.contains("<span>янв</span><span>фев</span><span>апр</span>"))
  }

  @Test("a whale curve that falls under its peak: the line passes 100 %, marks stand at their values")
  func whale() {
    let points = [(0.0, 0.0), (0.5, 1.25), (1.0, 1.0)].map {
      ConcentrationCurve.Point(share: $0.0, cumulative: $0.1, shareText: "\(Int($0.0 * 100)) %", cumulativeText: "\(Int($0.1 * 100)) %")
    }
    let curve = ConcentrationCurve(
      text: bare, points: points, marks: [.init(share: 0.5, cumulative: 1.25, text: "Пик")], columns: ("Доля", "Прибыль"),
      percent: { "\(Int(($0 * 100).rounded())) %" })
    let page = curve.html.description
    #expect(page.contains("<path class=\"line\" d=\"M0 1000L500 0L1000 200\"/>"))
    #expect(page.contains("<path class=\"area\" d=\"M0 1000L500 0L1000 200L1000 1000L0 1000Z\"/>"))
    #expect(page.contains("<circle class=\"plain\" cx=\"50%\" cy=\"0%\" r=\"4.5\"/>"))
    #expect(page.contains("<line class=\"grid ref\" x2=\"100%\" y1=\"20%\" y2=\"20%\"/>"))
  }

  @Test("the best fifth of three customers is one of them: the mark stands on the curve over a third of all")
  func markOfFew() {
    let points = (0...3).map { count in
      ConcentrationCurve.Point(share: Double(count) / 3, cumulative: [0, 0.6, 0.9, 1][count], shareText: "", cumulativeText: "")
    }
    let page = ConcentrationCurve(
      text: bare, points: points, marks: [.init(share: 0.2, cumulative: 0.6, text: "20 %")], columns: ("Доля", "Прибыль"),
      percent: { "\($0)" }
    ).html.description
    #expect(page.contains("cx=\"33.33") && page.contains("cy=\"40%\""))
  }

  @Test("seven equal shades between nothing and the greatest value")
  func levels() {
    #expect([0, 14, 15, 50, 99, 100, 400].map { HeatTable.level(of: $0, to: 100) } == [1, 1, 2, 4, 7, 7, 7])
    #expect(HeatTable.level(of: .nan, to: 100) == nil)
    #expect(HeatTable.level(of: 0, to: 0) == 1)
  }
}
