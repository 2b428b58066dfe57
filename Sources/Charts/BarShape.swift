import Markup

/// The rectangle of a bar, placed in percent of its box.
enum BarShape {
  /// A bar that lies: from one value to another along the scale. Not a number draws nothing; a real value is at least a hairline.
  static func across(from: Double, to: Double, scale: LinearScale, tone: Tone) -> HTML {
    guard from.isFinite, to.isFinite else { return .empty }
    let (a, b) = (scale.share(of: min(from, to)), scale.share(of: max(from, to)))
    return """
      <rect class="\(tone.rawValue)" x="\(Coordinate.percent(a))" width="\(Coordinate.percent(max(b - a, 0.004)))" height="100%" rx="2"/>
      """
  }

  /// A bar that stands in its column: `left` and `width` are shares of the box.
  static func upright(
    from: Double, to: Double, scale: LinearScale, left: Double, width: Double, classes: HTML, tip: String?
  ) -> HTML {
    guard from.isFinite, to.isFinite else { return .empty }
    let (low, high) = (scale.share(of: min(from, to)), scale.share(of: max(from, to)))
    let height = max(high - low, 0.02)
    return """
      <rect class="\(classes)" x="\(Coordinate.percent(left))" y="\(Coordinate.percent(min(1 - high, 1 - height)))" \
      width="\(Coordinate.percent(width))" height="\(Coordinate.percent(height))" rx="2"\(Attribute("data-tip", tip))/>
      """
  }
}
