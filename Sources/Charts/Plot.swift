import Markup

/// The frame of a curve: two drawings one over the other in one box. The lower one stretches with the box (`preserveAspectRatio` none,
/// lines keep their width); the upper one is placed in percent, so its text and dots keep their size on a phone. No inline style.
struct Plot {
  /// A place along the axis that answers to the pointer.
  struct Spot {
    var x: Double
    var tip: String
  }

  /// A dot with a word: shares of the two axes.
  struct Note {
    var x: Double
    var y: Double
    var text: String
    var tone: Tone
  }

  /// The height of the box in pixels, as in charts.css.
  static let height = 248.0

  let along: LinearScale
  let up: LinearScale
  private let alongTicks: [(at: Double, text: String)]
  private let upTicks: [(at: Double, text: String)]

  init(
    along: LinearScale, up: LinearScale,
    along alongTicks: (values: [Double], text: (Double) -> String), up upTicks: (values: [Double], text: (Double) -> String)
  ) {
    self.along = along
    self.up = up
    self.alongTicks = alongTicks.values.map { (along.share(of: $0), alongTicks.text($0)) }
    self.upTicks = upTicks.values.map { (up.share(of: $0), upTicks.text($0)) }
  }

  /// The box. `hasLongNames`: names on the axes are sums and dates, for which a phone has room twice only.
  /// `level` is the height of a reference line (100 %), as a share of the axis.
  func html(label: String, shapes: HTML, over: HTML, level: Double?, hasLongNames: Bool = false) -> HTML {
    let lines = upTicks.html { tick in
      let y = Coordinate.percent(1 - tick.at)
      return """
        <line class="grid\(if: tick.at == up.share(of: 0), " zero")" x2="100%" y1="\(y)" y2="\(y)"/>\
        <text class="y" x="-8" y="\(y)" dy="4">\(tick.text)</text>
        """
    }
    let names = alongTicks.html { tick in
      let place: HTML = tick.at <= 0 ? " first" : tick.at >= 1 ? " last" : ""
      return "<text class=\"x\(place)\" x=\"\(Coordinate.percent(tick.at))\" y=\"100%\" dy=\"18\">\(tick.text)</text>"
    }
    let reference: HTML? = level.map { level in
      let y = Coordinate.percent(1 - level)
      return "<line class=\"grid ref\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>"
    }
    return """
      <div class="plot\(if: hasLongNames, " long")" role="img"\(Attribute("aria-label", label))>\
      <svg class="under" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">\(shapes)</svg>\
      <svg class="over" aria-hidden="true">\(lines)\(reference)\(names)\(over)</svg></div>
      """
  }
}
