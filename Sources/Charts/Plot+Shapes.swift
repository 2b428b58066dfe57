import Markup

extension Plot {
  /// A line through points given as shares of the two axes.
  func line(_ points: [(x: Double, y: Double)], classes: HTML = "line") -> HTML {
    "<path class=\"\(classes)\" d=\"\(path(points))\"/>"
  }

  /// The surface between two lines.
  func band(_ upper: [(x: Double, y: Double)], _ lower: [(x: Double, y: Double)]) -> HTML {
    "<path class=\"band\" d=\"\(path(upper + lower.reversed()))Z\"/>"
  }

  /// The surface between the points and a level.
  func area(_ points: [(x: Double, y: Double)], above level: Double) -> HTML {
    guard let first = points.first, let last = points.last else { return .empty }
    let base = Coordinate.text(1000 - level * 1000)
    let edges = "L\(Coordinate.text(last.x * 1000)) \(base)L\(Coordinate.text(first.x * 1000)) \(base)Z"
    return "<path class=\"area\" d=\"\(path(points))\(edges)\"/>"
  }

  private func path(_ points: [(x: Double, y: Double)]) -> String {
    var text = ""
    for (index, point) in points.enumerated() {
      text += index == 0 ? "M" : "L"
      text += Coordinate.text((point.x * 1000).rounded()) + " " + Coordinate.text((1000 - point.y * 1000).rounded())
    }
    return text
  }

  /// Dots with a word under each, where the surface of the curve leaves room; above only near the floor. On a narrow screen words of
  /// different dots would meet, so no two words stand on the same height.
  func notes(_ notes: [Note]) -> HTML {
    var taken: [Double] = []
    return notes.html { note in
      let isLow = note.y < 0.12
      var below = isLow ? -10.0 : 20.0
      func level() -> Double { note.y - below / Self.height }
      while taken.contains(where: { abs($0 - level()) < 16 / Self.height }), abs(below) < Self.height {
        below += isLow ? -18 : 18
      }
      taken.append(level())
      let isLate = note.x > 0.55
      let (x, y) = (Coordinate.percent(note.x), Coordinate.percent(1 - note.y))
      return """
        <circle class="\(note.tone.rawValue)" cx="\(x)" cy="\(y)" r="4.5"/>\
        <text class="note \(note.tone.rawValue)\(if: isLate, " late")" x="\(x)" y="\(y)" \
        dx="\(isLate ? -8 : 10)" dy="\(Int(below))">\(note.text)</text>
        """
    }
  }

  /// Invisible columns that show their text on hover, each as wide as the way to its neighbours.
  func spots(_ spots: [Spot]) -> HTML {
    spots.indices.html { index in
      let from = index == 0 ? 0 : (spots[index - 1].x + spots[index].x) / 2
      let to = index == spots.count - 1 ? 1 : (spots[index].x + spots[index + 1].x) / 2
      return """
        <rect class="spot" x="\(Coordinate.percent(from))" width="\(Coordinate.percent(max(0, to - from)))" height="100%"\
        \(Attribute("data-tip", spots[index].tip))/>
        """
    }
  }
}
