import Formats
import Markup
import Model
import Wording

extension ReportPage {
  /// Tables that are pages too.
  static let lists: Set<TableName> = [.customers, .late, .lost, .loss, .once, .returns, .offers, .rules, .value, .products]
  /// A table as a page: what it is, its first rows, the way to the file.
  func list(_ table: ReportTable, _ start: TableStart) -> HTML {
    let (rows, count) = (start.rows, start.count)
    let numbers = table.columns.indices.map { column in
      rows.contains { row in
        guard row.indices.contains(column) else { return false }
        switch row[column] {
        case .text, .empty, .yes: return false
        default: return true
        }
      }
    }
    let head = table.columns.enumerated().html { index, title in
      "<th scope=\"col\"\(if: numbers[index], " class=\"n\"")>\(title)</th>"
    }
    let body = rows.html { row in
      let cells = row.prefix(table.columns.count).enumerated().html { index, cell in
        let text = text(of: cell)
        return index == 0 ? "<th scope=\"row\">\(text)</th>" : "<td\(if: numbers[index], " class=\"n nowrap\"")>\(text)</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    let shown = wording("examination.customers.shown", ["shown": wording.integer(rows.count), "total": wording.integer(count)])
    let file = URLText(checking: table.name.file) ?? .nowhere
    let lead: HTML? =
      wording.has("list.\(table.name.rawValue).lead")
      ? "<p class=\"lead\">\(wording("list.\(table.name.rawValue).lead"))</p>" : nil
    return """
      \(lead)<section class="card"><header><h2>\(table.title)</h2><span class="r"><span class="sub">\(shown)</span>\
      <a href="\(file)">\(wording("base.asCsv"))</a></span></header>\
      <div class="scroll" role="group" tabindex="0"\(Attribute("aria-label", table.title))>\
      <table class="tbl"><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></div></section>
      """
  }

  private func text(of cell: WorkbookCell) -> String {
    switch cell {
    case .empty: "—"
    case .text(let text): String(text.prefix(300))
    case .integer(let value): wording.integer(Int(value))
    case .number(let value): value.isFinite ? wording.decimal(value, .upTo(abs(value) < 1 ? 4 : 2)) : "∞"
    case .share(let value): share(value.isFinite ? value : nil)
    case .money(let minor, _): wording.money(examination.money(minor), cents: .never)
    case .day(let number): wording.day(Day(number))
    case .time(let seconds): wording.integer(Int(seconds))
    case .yes(let value): wording.label(value)
    }
  }
}
