import Markup

extension Waterfall {
  /// The drawing in its direction, and the table view.
  public var html: HTML {
    guard !steps.isEmpty else { return ChartFrame.empty(text) }
    let spans = self.spans
    let scale = LinearScale(covering: spans.flatMap { [$0.from, $0.to] })
    let table = TableView(columns: [columns.label, columns.value], rows: steps.map { [$0.label, $0.valueText] })
    switch direction {
    case .down: return ChartFrame.filled(text, rows(spans, scale), table: table)
    case .across: return ChartFrame.filled(text, uprights(spans, scale), table: table)
    }
  }

  private func rows(_ spans: [(from: Double, to: Double)], _ scale: LinearScale) -> HTML {
    let body = zip(steps, spans).html { step, span in
      let name: HTML = step.link.map { "<a href=\"\($0)\">\(step.label)</a>" } ?? "\(step.label)"
      let shape = BarShape.across(from: span.from, to: span.to, scale: scale, tone: step.tone)
      return """
        <tr\(if: step.kind != .change, " class=\"sum\"")><th scope="row">\(name)</th>\
        <td class="bar"><svg aria-hidden="true">\(shape)</svg></td><td class="n">\(step.valueText)</td></tr>
        """
    }
    return """
      <table class="hbars wf"><caption class="vh">\(text.label)</caption>\
      <colgroup><col class="k"><col><col class="v"></colgroup>\
      <thead class="vh"><tr><th scope="col">\(columns.label)</th>\
      <td></td><th scope="col">\(columns.value)</th></tr></thead><tbody>\(body)</tbody></table>
      """
  }

  private func uprights(_ spans: [(from: Double, to: Double)], _ scale: LinearScale) -> HTML {
    let step = 1 / Double(steps.count)
    let columns = zip(steps, spans).enumerated().html { index, pair in
      let (item, span) = pair
      let left = Double(index) * step
      let bar = BarShape.upright(
        from: span.from, to: span.to, scale: scale, left: left + step * 0.1, width: step * 0.8,
        classes: "\(item.tone.rawValue)", tip: "\(item.label): \(item.valueText)")
      let y = Coordinate.percent(1 - scale.share(of: max(span.from, span.to)))
      return "\(bar)<text x=\"\(Coordinate.percent(left + step / 2))\" y=\"\(y)\" dy=\"-6\">\(item.valueText)</text>"
    }
    let names = steps.html { item in
      let name: HTML = item.link.map { "<a href=\"\($0)\">\(item.label)</a>" } ?? "\(item.label)"
      return "<li>\(name)</li>"
    }
    let zero = Coordinate.percent(1 - scale.share(of: 0))
    return """
      <svg class="vwf" role="img"\(Attribute("aria-label", text.label))>\(columns)\
      <line class="base" x2="100%" y1="\(zero)" y2="\(zero)"/></svg><ol class="vwx">\(names)</ol>
      """
  }
}
