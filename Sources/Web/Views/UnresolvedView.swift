import Markup
import Model
import Wording

/// The names in a file that nobody in the register has: a column a table, with the way out.
struct UnresolvedView {
  let result: JSON
  let phrases: Phrasebook

  private static let shown = 20

  var html: HTML {
    let columns = result["unresolved"]?.members ?? []
    if columns.isEmpty { return .empty }
    let way = phrases(result["dryRun"]?.bool == true ? "import.unresolved.check" : "import.unresolved.done")
    return """
      <section class="card mb"><header><h2>\(phrases("import.unresolved"))</h2></header><div class="body"><p class="sub">\(way)</p></div>\
      \(columns.html(table))</section>
      """
  }

  private func table(_ column: JSON.Member) -> HTML {
    let names = (column.value.members ?? []).sorted { ($0.value.integer ?? 0, $1.name) > ($1.value.integer ?? 0, $0.name) }
    let rows = names.prefix(Self.shown).html { name in
      "<tr><td>\(name.name)</td><td class=\"n\">\(phrases.integer(Int(clamping: name.value.integer ?? 0)))</td></tr>"
    }
    let left = names.count - Self.shown
    let more: HTML? = left > 0 ? "<tr><td class=\"sub\" colspan=\"2\">\(phrases("import.unresolved.more", count: left))</td></tr>" : nil
    return """
      <table class="tbl"><thead><tr><th scope="col">\(column.name): \(phrases("import.unresolved.value"))</th>\
      <th scope="col" class="n">\(phrases("import.rows"))</th></tr></thead><tbody>\(rows)\(more)</tbody></table>
      """
  }
}
