import Markup

/// A rectangular chart: a real table whose cells are shaded by level and link to the list behind them (ABC-XYZ, RFM, cohorts).
public struct HeatTable: Sendable {
  /// A column: a title and a quieter second line.
  public struct Column: Sendable {
    public var title: String
    public var note: String?

    public init(_ title: String, note: String? = nil) {
      self.title = title
      self.note = note
    }
  }

  /// A row: a title, an optional count beside it (the n of a cohort), and one cell per column. A nil cell is not applicable.
  public struct Row: Sendable {
    public var title: String
    public var count: String?
    public var cells: [Cell?]

    public init(_ title: String, count: String? = nil, cells: [Cell?]) {
      self.title = title
      self.count = count
      self.cells = cells
    }
  }

  public var text: ChartText
  /// The title over the row titles.
  public var corner: String
  /// The title over the counts; shown when some row has a count.
  public var countTitle: String?
  public var columns: [Column]
  public var rows: [Row]
  /// Words at the ends of the shade scale, "меньше" and "больше"; nil leaves the scale out.
  public var legend: Legend?

  public init(
    text: ChartText, corner: String = "", countTitle: String? = nil, columns: [Column], rows: [Row], legend: Legend? = nil
  ) {
    self.text = text
    self.corner = corner
    self.countTitle = countTitle
    self.columns = columns
    self.rows = rows
    self.legend = legend
  }

  /// The words of the shade scale.
  public struct Legend: Sendable {
    public var less: String
    public var more: String
    /// What the hatch means, "мало данных"; shown when some cell is hatched.
    public var few: String?

    public init(less: String, more: String, few: String? = nil) {
      self.less = less
      self.more = more
      self.few = few
    }
  }
}
