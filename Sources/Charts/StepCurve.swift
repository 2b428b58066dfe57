import Markup

/// A share that falls in steps over time, with the band of its interval: who is still there (survival after Kaplan and Meier).
public struct StepCurve: Sendable {
  /// A time and the share from it on, with its interval.
  public struct Step: Sendable {
    public var time: Double
    public var share: Double
    public var low: Double
    public var high: Double

    public init(time: Double, share: Double, low: Double, high: Double) {
      self.time = time
      self.share = share
      self.low = low
      self.high = high
    }
  }

  public var text: ChartText
  /// Ascending in time; before the first the share is 1.
  public var steps: [Step]
  /// Where the curve ends.
  public var end: Double
  /// Titles of the two columns of the table view.
  public var columns: (time: String, share: String)
  /// How a time and a share are written.
  public var time: @Sendable (Double) -> String
  public var percent: @Sendable (Double) -> String

  public init(
    text: ChartText, steps: [Step], end: Double, columns: (time: String, share: String), time: @escaping @Sendable (Double) -> String,
    percent: @escaping @Sendable (Double) -> String
  ) {
    self.text = text
    self.steps = steps
    self.end = end
    self.columns = columns
    self.time = time
    self.percent = percent
  }

  private static let drawn = 200

  /// The drawing and the table view; nothing without a step.
  public var html: HTML {
    let known = Self.thinned(steps.filter { $0.time.isFinite && $0.share.isFinite }, to: Self.drawn)
    guard !known.isEmpty, end > 0 else { return ChartFrame.empty(text) }
    let along = LinearScale(low: 0, high: end)
    let up = LinearScale(low: 0, high: 1)
    let plot = Plot(along: along, up: up, along: (along.ticks(), time), up: (up.ticks(), percent))
    func stairs(_ height: (Step) -> Double) -> [(x: Double, y: Double)] {
      var points = [(x: 0.0, y: 1.0)]
      for step in known {
        let x = along.share(of: step.time)
        points.append((x, points[points.count - 1].y))
        points.append((x, up.share(of: height(step))))
      }
      points.append((1, points[points.count - 1].y))
      return points
    }
    let spots = Self.thinned(known, to: 50).map { step in
      Plot.Spot(x: along.share(of: step.time), tip: "\(time(step.time))\n\(percent(step.share))")
    }
    let shapes: HTML = "\(plot.band(stairs(\.high), stairs(\.low)))\(plot.line(stairs(\.share)))"
    let rows = Self.thinned(known, to: 13).map { [time($0.time), percent($0.share)] }
    return ChartFrame.filled(
      text, plot.html(label: text.label, shapes: shapes, over: plot.spots(spots), level: up.share(of: 0.5)),
      table: TableView(columns: [columns.time, columns.share], rows: rows))
  }

  static func thinned(_ steps: [Step], to count: Int) -> [Step] {
    guard steps.count > count, count > 1 else { return steps }
    return (0..<count).map { steps[$0 * (steps.count - 1) / (count - 1)] }
  }
}
