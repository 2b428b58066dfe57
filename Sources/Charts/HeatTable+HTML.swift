import Markup

extension HeatTable {
  /// The table, the scale and the table view.
  public var html: HTML {
    guard !rows.isEmpty, !columns.isEmpty else { return ChartFrame.empty(text) }
    return ChartFrame.filled(text, "\(grid)\(legend.map { scale($0) })", table: tableView)
  }

  private var hasCounts: Bool { rows.contains { $0.count != nil } }
  private var hasDetails: Bool { rows.contains { $0.cells.contains { $0?.detail != nil } } }
  private var hasWeak: Bool { rows.contains { $0.cells.contains { $0?.isWeak == true } } }

  private var grid: HTML {
    let corner: HTML = self.corner.isEmpty ? "<td></td>" : "<th scope=\"col\" class=\"corner\">\(self.corner)</th>"
    let counts: HTML? = hasCounts ? "<th scope=\"col\" class=\"opt\">\(countTitle)</th>" : nil
    let heads = columns.html { column in
      let note: HTML? = column.note.map { "<small>\($0)</small>" }
      return "<th scope=\"col\">\(column.title)\(note)</th>"
    }
    let body = rows.html { row in
      let count: HTML? = hasCounts ? "<td class=\"opt\">\(row.count)</td>" : nil
      let cells = columns.indices.html { index in
        index < row.cells.count ? row.cells[index]?.html ?? "<td></td>" : "<td></td>"
      }
      return "<tr><th scope=\"row\">\(row.title)</th>\(count)\(cells)</tr>"
    }
    return """
      <table class="heat\(if: hasDetails, " big")"><caption class="vh">\(text.label)</caption><colgroup><col class="k"></colgroup>\
      <thead><tr>\(corner)\(counts)\(heads)</tr></thead><tbody>\(body)</tbody></table>
      """
  }

  private func scale(_ words: Legend) -> HTML {
    let steps = (1...7).html { "<i class=\"h\($0)\"></i>" }
    let few: HTML? = hasWeak ? words.few.map { "<i class=\"h2 few\"></i>\($0)" } : nil
    return "<div class=\"scale\">\(words.less)<span aria-hidden=\"true\">\(steps)</span>\(words.more)\(few)</div>"
  }

  /// The same grid without shades; second lines follow the value.
  private var tableView: TableView {
    TableView(
      columns: [corner] + columns.map(\.title),
      rows: rows.map { row in
        [row.title]
          + columns.indices.map { index in
            guard index < row.cells.count, let cell = row.cells[index] else { return "" }
            return cell.detail.map { "\(cell.value) (\($0))" } ?? cell.value
          }
      })
  }
}
