import Markup

/// The words around a chart, already in the reader's language: Charts formats nothing.
public struct ChartText: Sendable {
  /// What the chart shows and says, for those who cannot see it.
  public var label: String
  /// The finding: one sentence above the drawing.
  public var finding: HTML?
  /// The summary of the table view, "Показать таблицей"; nil leaves the table view out.
  public var asTable: String?
  /// What to say when there is nothing to draw, and why.
  public var empty: String

  public init(label: String, finding: HTML? = nil, asTable: String?, empty: String) {
    self.label = label
    self.finding = finding
    self.asTable = asTable
    self.empty = empty
  }
}
