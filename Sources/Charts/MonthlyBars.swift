import Markup

/// Columns by month, the last of them perhaps a forecast, which is dashed.
public struct MonthlyBars: Sendable {
  /// A month: its name, its value, how the value is written, and whether it has not happened yet.
  public struct Bar: Sendable {
    public var label: String
    public var value: Double
    public var valueText: String
    public var isForecast: Bool

    public init(_ label: String, value: Double, valueText: String, isForecast: Bool = false) {
      self.label = label
      self.value = value
      self.valueText = valueText
      self.isForecast = isForecast
    }
  }

  public var text: ChartText
  /// Titles of the columns of the table view.
  public var columns: (label: String, value: String)
  public var bars: [Bar]

  public init(text: ChartText, columns: (label: String, value: String), bars: [Bar]) {
    self.text = text
    self.columns = columns
    self.bars = bars
  }

  /// The drawing, with the first, middle and last month named below, and the table view.
  public var html: HTML {
    guard !bars.isEmpty else { return ChartFrame.empty(text) }
    let scale = LinearScale(covering: bars.map(\.value))
    let step = 1 / Double(bars.count)
    let columns = bars.enumerated().html { index, bar in
      let tone: HTML = !bar.value.isFinite || bar.value == 0 ? "none" : bar.isForecast ? "fc" : bar.value < 0 ? "loss" : "plain"
      return BarShape.upright(
        from: 0, to: bar.value.isNaN ? 0 : LinearScale.bounded(bar.value), scale: scale,
        left: (Double(index) + 0.1) * step, width: step * 0.8, classes: tone, tip: "\(bar.label): \(bar.valueText)")
    }
    let zero = Coordinate.percent(1 - scale.share(of: 0))
    let names = named.html { "<span>\($0)</span>" }
    let drawing: HTML = """
      <svg class="bars" role="img"\(Attribute("aria-label", text.label))>\(columns)\
      <line class="base" x2="100%" y1="\(zero)" y2="\(zero)"/></svg><div class="bars-x" aria-hidden="true">\(names)</div>
      """
    let table = TableView(columns: [self.columns.label, self.columns.value], rows: bars.map { [$0.label, $0.valueText] })
    return ChartFrame.filled(text, drawing, table: table)
  }

  /// The first, the middle and the last month; fewer when there are fewer.
  private var named: [String] {
    guard bars.count > 2 else { return bars.map(\.label) }
    return [bars[0].label, bars[(bars.count - 1) / 2].label, bars[bars.count - 1].label]
  }
}
