import Markup

/// How a level became another, step by step: gross to net profit of a client, the movement of the base over a year.
public struct Waterfall: Sendable {
  /// A step: a level of its own, a change on top of the level before, or the result at the end.
  public struct Step: Sendable {
    /// What the value of a step is.
    public enum Kind: Sendable {
      case level
      case change
      case result
    }

    public var label: String
    public var value: Double
    public var valueText: String
    public var kind: Kind
    public var link: URLText?

    public init(_ label: String, value: Double, valueText: String, kind: Kind = .change, link: URLText? = nil) {
      self.label = label
      self.value = value
      self.valueText = valueText
      self.kind = kind
      self.link = link
    }

    var tone: Tone {
      switch kind {
      case .level: .total
      case .result: value < 0 ? .loss : .result
      case .change: value < 0 ? .loss : .gain
      }
    }
  }

  /// Which way the steps go.
  public enum Direction: Sendable {
    /// Rows of a table, bars lie: for long names and narrow cards.
    case down
    /// Columns side by side, bars stand: for up to eight short names.
    case across
  }

  public var text: ChartText
  /// Titles of the columns: the step and its value.
  public var columns: (label: String, value: String)
  public var steps: [Step]
  public var direction: Direction

  public init(text: ChartText, columns: (label: String, value: String), steps: [Step], direction: Direction = .down) {
    self.text = text
    self.columns = columns
    self.steps = steps
    self.direction = direction
  }

  /// Where each step begins and ends. A value that is not a number moves nothing.
  var spans: [(from: Double, to: Double)] {
    var level = 0.0
    return steps.map { step in
      let value = LinearScale.bounded(step.value)
      switch step.kind {
      case .level, .result:
        level = value
        return (0, level)
      case .change:
        let before = level
        level = LinearScale.bounded(before + value)
        return (before, level)
      }
    }
  }
}
