import Markup

extension ConcentrationCurve {
  /// Most points drawn; more would not be seen and would weigh.
  private static let drawn = 160
  /// Most places that answer to a pointer.
  private static let places = 50
  private static let hair = 1.03
  /// Most rows of the table view.
  private static let rows = 21

  /// The drawing and the table view. Fewer than two points draw nothing.
  public var html: HTML {
    let known = points.filter { $0.share.isFinite && $0.cumulative.isFinite }
    guard known.count > 1 else { return ChartFrame.empty(text) }
    let along = LinearScale(low: 0, high: 1)
    // A few returns lift the curve above the whole by a hair: no axis is drawn for that.
    let top = known.map(\.cumulative).max() ?? 1
    let up = LinearScale(covering: known.map { top < Self.hair ? min($0.cumulative, 1) : $0.cumulative } + [1]).nice()
    let plot = Plot(along: along, up: up, along: (along.ticks(), percent), up: (up.ticks(), percent))
    let curve = Self.thinned(known, to: Self.drawn).map { (x: along.share(of: $0.share), y: min(1, up.share(of: $0.cumulative))) }
    let shapes = plot.area(curve, above: up.share(of: 0)) + plot.line(curve)
    let spots = Self.thinned(known, to: Self.places).map { point in
      Plot.Spot(x: along.share(of: point.share), tip: "\(point.shareText)\n\(point.cumulativeText)")
    }
    let notes = plot.notes(
      marks.filter { $0.share.isFinite && $0.cumulative.isFinite }.map { mark in
        Plot.Note(
          x: along.share(of: Self.place(of: mark, on: known)), y: min(1, up.share(of: mark.cumulative)), text: mark.text, tone: mark.tone)
      })
    let drawing = plot.html(label: text.label, shapes: shapes, over: notes + plot.spots(spots), level: up.share(of: 1))
    let table = TableView(
      columns: [columns.share, columns.cumulative],
      rows: Self.thinned(known, to: Self.rows).map { [$0.shareText, $0.cumulativeText] })
    return ChartFrame.filled(text, drawing, table: table)
  }

  /// Where the drawn curve reaches the share of a mark. The best fifth of three customers is one of them, which is a third: the mark
  /// stands over the customers whose share it tells, not beside the curve.
  static func place(of mark: Mark, on points: [Point]) -> Double {
    for (one, next) in zip(points, points.dropFirst()) where (one.cumulative...max(one.cumulative, next.cumulative)) ~= mark.cumulative {
      let rise = next.cumulative - one.cumulative
      return rise > 0 ? one.share + (next.share - one.share) * (mark.cumulative - one.cumulative) / rise : one.share
    }
    return mark.share
  }

  /// At most `count` points, evenly chosen, with the first and the last.
  static func thinned(_ points: [Point], to count: Int) -> [Point] {
    guard points.count > count, count > 1 else { return points }
    return (0..<count).map { points[$0 * (points.count - 1) / (count - 1)] }
  }
}
