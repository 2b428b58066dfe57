import Charts
import Markup
import Wording

/// A study as a page that opens from disk, in the look of the report.
struct StudyPage {
  let document: StudyDocument
  let wording: Phrasebook

  init(_ document: StudyDocument, _ wording: Phrasebook) {
    self.document = document
    self.wording = wording
  }

  var html: HTML {
    let warnings = document.warnings.html { "<div class=\"notice warn\"><div><p>\($0)</p></div></div>" }
    let findings = document.findings.html { "<p>\($0)</p>" }
    let said: HTML =
      document.findings.isEmpty ? .empty : "<section class=\"card c12\"><div class=\"body method\">\(findings)</div></section>"
    let facts = document.facts.html { fact in
      let note: HTML? = fact.note.map { "<dd class=\"d\">\($0)</dd>" }
      return "<div><dt>\(fact.name)</dt><dd class=\"v\">\(fact.value)</dd>\(note)</div>"
    }
    let strip: HTML = document.facts.isEmpty ? .empty : "<dl class=\"facts\">\(facts)</dl>"
    let sections = document.sections.enumerated().html { index, section in card(section, "s\(index + 1)") }
    let head: HTML = """
      <div class="head"><div class="t"><h1>\(document.title)</h1><div class="meta"><span>\(document.subtitle)</span></div></div></div>
      """
    return ReportShell(wording: wording, pages: []).frame(
      title: document.title, "\(head)\(warnings)\(strip)<div class=\"grid12\">\(said)\(sections)</div>")
  }

  private func card(_ section: StudySection, _ id: String) -> HTML {
    let chart: HTML? = section.chart.map { "<div class=\"body\">\($0)</div>" }
    guard let table = section.table else { return Sheet(id: id, size: "c12", title: section.title).html("\(chart)") }
    let shown = ["shown": wording.integer(table.shown), "total": wording.integer(table.count)]
    let note = table.shown > 0 && table.shown < table.count ? wording("examination.customers.shown", shown) : nil
    let link: HTML? = URLText(checking: table.file + ".csv").map { "<a href=\"\($0)\">\(wording("base.asCsv"))</a>" }
    let rows = (0..<table.shown).map { line in table.row(line).map { cell -> HTML in "\(cell.told(wording))" } }
    let body: HTML =
      rows.isEmpty
      ? .empty : SheetTable(label: section.title, columns: table.columns, numbers: table.numbers, rows: rows).html
    return Sheet(id: id, size: "c12", title: section.title, note: note, link: link).html("\(chart)\(body)")
  }
}
