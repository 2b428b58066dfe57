import Markup

/// Bars one under another, from the same zero: rates of a funnel, sums by owner, profit by client. A real table with drawn cells.
public struct HorizontalBars: Sendable {
  /// A bar: its name, its value, and how the value is written.
  public struct Bar: Sendable {
    public var label: String
    public var value: Double
    public var valueText: String
    /// A quieter second line under the name.
    public var note: String?
    public var tone: Tone
    public var link: URLText?
    /// A mark across the bar: a plan, a median, a previous period.
    public var target: Double?

    public init(
      _ label: String, value: Double, valueText: String, note: String? = nil, tone: Tone = .plain, link: URLText? = nil,
      target: Double? = nil
    ) {
      self.label = label
      self.value = value
      self.valueText = valueText
      self.note = note
      self.tone = tone
      self.link = link
      self.target = target
    }
  }

  public var text: ChartText
  /// Titles of the columns: the name and the value.
  public var columns: (label: String, value: String)
  public var bars: [Bar]

  public init(text: ChartText, columns: (label: String, value: String), bars: [Bar]) {
    self.text = text
    self.columns = columns
    self.bars = bars
  }

  /// The table of bars. A value that is not a number has a text and no bar.
  public var html: HTML {
    guard !bars.isEmpty else { return ChartFrame.empty(text) }
    let scale = LinearScale(covering: bars.map(\.value) + bars.compactMap(\.target))
    let rows = bars.html { bar in
      let note: HTML? = bar.note.map { "<small>\($0)</small>" }
      let name: HTML = bar.link.map { "<a href=\"\($0)\">\(bar.label)</a>" } ?? "\(bar.label)"
      var shapes = BarShape.across(from: 0, to: bar.value, scale: scale, tone: bar.tone)
      if let target = bar.target, target.isFinite {
        let x = Coordinate.percent(scale.share(of: target))
        shapes += "<line class=\"target\" x1=\"\(x)\" x2=\"\(x)\" y2=\"100%\"/>"
      }
      return """
        <tr><th scope="row">\(name)\(note)</th><td class="bar"><svg aria-hidden="true">\(shapes)</svg></td>\
        <td class="n">\(bar.valueText)</td></tr>
        """
    }
    let drawing: HTML = """
      <table class="hbars"><caption class="vh">\(text.label)</caption>\
      <colgroup><col class="k"><col><col class="v"></colgroup>\
      <thead class="vh"><tr><th scope="col">\(columns.label)</th>\
      <td></td><th scope="col">\(columns.value)</th></tr></thead><tbody>\(rows)</tbody></table>
      """
    let table = TableView(columns: [columns.label, columns.value], rows: bars.map { [$0.label, $0.valueText] })
    return ChartFrame.filled(text, drawing, table: table)
  }
}
