import Markup

/// What was and what is expected: the known periods as a line, the expected ones as a dashed line in bands that widen with doubt.
public struct FanChart: Sendable {
  /// A known period.
  public struct Fact: Sendable {
    public var label: String
    public var value: Double
    public var valueText: String

    public init(_ label: String, value: Double, valueText: String) {
      self.label = label
      self.value = value
      self.valueText = valueText
    }
  }

  /// An expected period with its intervals, the narrowest first.
  public struct Expectation: Sendable {
    public var label: String
    public var value: Double
    public var valueText: String
    public var bands: [(low: Double, high: Double)]
    /// The widest band in words: "от 3,1 до 4,2 млн".
    public var rangeText: String

    public init(_ label: String, value: Double, valueText: String, bands: [(low: Double, high: Double)], rangeText: String) {
      self.label = label
      self.value = value
      self.valueText = valueText
      self.bands = bands
      self.rangeText = rangeText
    }
  }

  public var text: ChartText
  /// Oldest first.
  public var facts: [Fact]
  public var ahead: [Expectation]
  /// Titles of the table view: period, value, interval.
  public var columns: (label: String, value: String, range: String)
  /// How a value on the axis is written.
  public var axis: @Sendable (Double) -> String
  /// Periods drawn before the expected ones; older ones are in the table beside.
  public var shown: Int

  public init(
    text: ChartText, facts: [Fact], ahead: [Expectation], columns: (label: String, value: String, range: String),
    shown: Int = 72, axis: @escaping @Sendable (Double) -> String
  ) {
    self.shown = shown
    self.text = text
    self.facts = facts
    self.ahead = ahead
    self.columns = columns
    self.axis = axis
  }

  /// The drawing and the table view. Fewer than two known periods draw nothing.
  public var html: HTML {
    let facts = self.facts.suffix(max(0, shown)).filter { $0.value.isFinite }
    let ahead = self.ahead.filter { $0.value.isFinite }
    guard facts.count > 1 else { return ChartFrame.empty(text) }
    let count = facts.count + ahead.count
    let along = LinearScale(low: 0, high: Double(max(1, count - 1)))
    // A band may be infinite or reach far below zero: the axis follows the values and the narrower bands.
    let heights =
      facts.map(\.value)
      + ahead.flatMap { point in
        [point.value] + point.bands.dropLast(point.bands.count > 1 ? 1 : 0).flatMap { [$0.low, $0.high] }
      }
    let up = LinearScale(covering: heights.filter { $0.isFinite && abs($0) < 1e15 }).nice()
    let names = facts.map(\.label) + ahead.map(\.label)
    let plot = Plot(
      along: along, up: up, along: (Self.named(count), { names[min(max(Int($0.rounded()), 0), names.count - 1)] }),
      up: (up.ticks(), axis))
    func place(_ index: Int, _ value: Double) -> (x: Double, y: Double) { (along.share(of: Double(index)), up.share(of: value)) }
    let known = facts.enumerated().map { place($0.offset, $0.element.value) }
    let last = facts[facts.count - 1].value
    let expected = [place(facts.count - 1, last)] + ahead.enumerated().map { place(facts.count + $0.offset, $0.element.value) }
    let bands = (0..<(ahead.map(\.bands.count).min() ?? 0)).reversed().html { band in
      let lows = ahead.enumerated().map { place(facts.count + $0.offset, $0.element.bands[band].low) }
      let highs = ahead.enumerated().map { place(facts.count + $0.offset, $0.element.bands[band].high) }
      return plot.band([place(facts.count - 1, last)] + highs, lows)
    }
    let spots =
      facts.enumerated().map { index, fact in
        Plot.Spot(x: along.share(of: Double(index)), tip: "\(fact.label)\n\(fact.valueText)")
      }
      + ahead.enumerated().map { index, point in
        Plot.Spot(x: along.share(of: Double(facts.count + index)), tip: "\(point.label)\n\(point.valueText)\n\(point.rangeText)")
      }
    let drawing = plot.html(
      label: text.label, shapes: "\(bands)\(plot.line(known))\(plot.line(expected, classes: "line fc"))",
      over: plot.spots(Self.thinned(spots)),
      level: nil,
      hasLongNames: true)
    let rows = facts.suffix(12).map { [$0.label, $0.valueText, ""] } + ahead.map { [$0.label, $0.valueText, $0.rangeText] }
    return ChartFrame.filled(text, drawing, table: TableView(columns: [columns.label, columns.value, columns.range], rows: rows))
  }

  /// The first, the last and up to three periods between them.
  private static func named(_ count: Int) -> [Double] {
    guard count > 4 else { return (0..<count).map(Double.init) }
    return (0...4).map { Double($0 * (count - 1) / 4) }
  }

  /// Most places that answer to a pointer.
  private static func thinned(_ spots: [Plot.Spot]) -> [Plot.Spot] {
    guard spots.count > 120 else { return spots }
    return (0..<120).map { spots[$0 * (spots.count - 1) / 119] }
  }
}
