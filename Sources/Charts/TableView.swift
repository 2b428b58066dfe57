import Markup

/// The same numbers as a table: for those who read, copy or listen instead of looking.
struct TableView {
  /// Column titles; all but the first are numbers.
  var columns: [String]
  /// Rows of formatted texts, as long as `columns`.
  var rows: [[String]]

  /// A closed `<details>` under the drawing.
  func html(summary: String) -> HTML {
    let head = columns.enumerated().html { index, title in
      "<th scope=\"col\"\(if: index > 0, " class=\"n\"")>\(title)</th>"
    }
    let body = rows.html { row in
      let cells = row.enumerated().html { index, text in
        index == 0 ? "<th scope=\"row\">\(text)</th>" : "<td class=\"n\">\(text)</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    return """
      <details class="astable"><summary>\(summary)</summary><div class="scroll"><table class="tbl">\
      <thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></div></details>
      """
  }
}
