import Markup

/// The whale curve: customers from the most to the least profitable along, the cumulative share of profit up. Where losses are, it falls.
public struct ConcentrationCurve: Sendable {
  /// A point: the share of customers (0 to 1) and the cumulative share of the measure (may pass 1), with their texts.
  public struct Point: Sendable {
    public var share: Double
    public var cumulative: Double
    public var shareText: String
    public var cumulativeText: String

    public init(share: Double, cumulative: Double, shareText: String, cumulativeText: String) {
      self.share = share
      self.cumulative = cumulative
      self.shareText = shareText
      self.cumulativeText = cumulativeText
    }
  }

  /// A place worth a word on the drawing: the 20 % mark, the peak, the loss makers.
  public struct Mark: Sendable {
    public var share: Double
    public var cumulative: Double
    public var text: String
    public var tone: Tone

    public init(share: Double, cumulative: Double, text: String, tone: Tone = .plain) {
      self.share = share
      self.cumulative = cumulative
      self.text = text
      self.tone = tone
    }
  }

  public var text: ChartText
  /// Ordered by share; a point that is not a number is left out.
  public var points: [Point]
  public var marks: [Mark]
  /// Titles of the two columns of the table view.
  public var columns: (share: String, cumulative: String)
  /// How a share is written in the reader's language: 0.25 to "25 %".
  public var percent: @Sendable (Double) -> String

  public init(
    text: ChartText, points: [Point], marks: [Mark] = [], columns: (share: String, cumulative: String),
    percent: @escaping @Sendable (Double) -> String
  ) {
    self.text = text
    self.points = points
    self.marks = marks
    self.columns = columns
    self.percent = percent
  }
}
