import Markup

/// What all charts have around the drawing: the finding above, the table view below, or an honest word when there is nothing to draw.
enum ChartFrame {
  /// A drawing that has something to show.
  static func filled(_ text: ChartText, _ drawing: HTML, table: TableView?) -> HTML {
    let finding: HTML? = text.finding.map { "<figcaption class=\"finding\">\($0)</figcaption>" }
    let view = text.asTable.flatMap { summary in table?.html(summary: summary) }
    return "<figure class=\"chart\">\(finding)\(drawing)\(view)</figure>"
  }

  /// No data: the reason, and no axes that would suggest a zero.
  static func empty(_ text: ChartText) -> HTML {
    "<figure class=\"chart\"><p class=\"nodata\">\(text.empty)</p></figure>"
  }
}
