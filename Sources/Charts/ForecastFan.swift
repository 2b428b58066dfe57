import Markup

/// What was and what is to come: the line of the past, the line of the forecast, and around it the fan of its interval.
public struct ForecastFan: Sendable {
  /// A period of the past with its value.
  public struct Past: Sendable {
    public var value: Double
    public var tip: String
    public init(value: Double, tip: String) {
      self.value = value
      self.tip = tip
    }
  }

  /// A period ahead with the forecast and its interval.
  public struct Ahead: Sendable {
    public var mean: Double
    public var lower: Double
    public var upper: Double
    public var tip: String
    public init(mean: Double, lower: Double, upper: Double, tip: String) {
      self.mean = mean
      self.lower = lower
      self.upper = upper
      self.tip = tip
    }
  }

  public var text: ChartText
  public var past: [Past]
  public var ahead: [Ahead]
  /// The periods at the left end, at the last known value and at the right end.
  public var ends: (first: String, now: String, last: String)
  /// How a value is written on the axis.
  public var number: @Sendable (Double) -> String

  public init(
    text: ChartText, past: [Past], ahead: [Ahead], ends: (first: String, now: String, last: String),
    number: @escaping @Sendable (Double) -> String
  ) {
    self.text = text
    self.past = past
    self.ahead = ahead
    self.ends = ends
    self.number = number
  }

  /// Fewer than two places draw nothing; a value that is not a number is left out.
  public var html: HTML {
    let known = past.filter(\.value.isFinite), coming = ahead.filter { $0.mean.isFinite && $0.lower.isFinite && $0.upper.isFinite }
    guard known.count + coming.count > 1, let now = known.last else { return ChartFrame.empty(text) }
    let along = LinearScale(low: 0, high: Double(known.count + coming.count - 1))
    let up = LinearScale(covering: known.map(\.value) + coming.flatMap { [$0.lower, $0.upper] }).nice()
    let here = Double(known.count - 1)
    let ends = self.ends
    let plot = Plot(
      along: along, up: up,
      along: ([0, here, along.high], { $0 == 0 ? ends.first : $0 == here ? ends.now : ends.last }), up: (up.ticks(), number))
    func place(_ index: Int, _ value: Double) -> (x: Double, y: Double) { (along.share(of: Double(index)), up.share(of: value)) }
    let before = known.indices.map { place($0, known[$0].value) }
    let start = place(known.count - 1, now.value)
    let mean = [start] + coming.indices.map { place(known.count + $0, coming[$0].mean) }
    let upper = [start] + coming.indices.map { place(known.count + $0, coming[$0].upper) }
    let lower = [start] + coming.indices.map { place(known.count + $0, coming[$0].lower) }
    let shapes = plot.fan(between: lower, and: upper) + plot.line(before) + plot.line(mean)
    let spots =
      known.indices.map { Plot.Spot(x: before[$0].x, tip: known[$0].tip) }
      + coming.indices.map { Plot.Spot(x: mean[$0 + 1].x, tip: coming[$0].tip) }
    let drawing = plot.html(label: text.label, shapes: shapes, over: plot.spots(Self.thinned(spots)), level: up.share(of: 0))
    return ChartFrame.filled(text, drawing, table: nil)
  }

  /// Most places that answer to a pointer.
  private static func thinned(_ spots: [Plot.Spot]) -> [Plot.Spot] {
    guard spots.count > 80 else { return spots }
    return (0..<80).map { spots[$0 * (spots.count - 1) / 79] }
  }
}
