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
    return """
      <!doctype html><html lang="\(wording.language.code)"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\
      <meta name="referrer" content="no-referrer"><title>\(document.title)</title>\
      <link rel="stylesheet" href="assets/report.css"></head><body><main class="main" id="main">\
      <div class="head"><div class="t"><h1>\(document.title)</h1><div class="meta"><span>\(document.subtitle)</span></div></div></div>\
      \(warnings)\(strip)<div class="grid12">\(said)\(sections)</div></main></body></html>\n
      """
  }

  private func card(_ section: StudySection, _ id: String) -> HTML {
    guard let table = section.table else {
      return """
        <section class="card c12" id="\(id)"><header><h2>\(section.title)</h2></header><div class="body">\(section.chart)</div></section>
        """
    }
    let shown = ["shown": wording.integer(table.shown), "total": wording.integer(table.count)]
    let note: HTML? =
      table.shown > 0 && table.shown < table.count ? "<span class=\"sub\">\(wording("examination.customers.shown", shown))</span>" : nil
    let link: HTML? = URLText(checking: table.file + ".csv").map { "<a href=\"\($0)\">\(wording("base.asCsv"))</a>" }
    let chart: HTML? = section.chart.map { "<div class=\"body\">\($0)</div>" }
    return """
      <section class="card c12" id="\(id)"><header><h2>\(section.title)</h2><span class="r">\(note)\(link)</span></header>\
      \(chart)\(table.shown > 0 ? rows(of: table, section.title) : .empty)</section>
      """
  }

  private func rows(of table: StudyTable, _ label: String) -> HTML {
    let head = table.columns.enumerated().html { index, column in
      "<th scope=\"col\"\(if: index >= table.numbers, " class=\"n\"")>\(column)</th>"
    }
    let body = (0..<table.shown).html { line in
      let cells = table.row(line).enumerated().html { index, cell in
        index == 0
          ? "<th scope=\"row\" class=\"wide\">\(cell.told(wording))</th>"
          : "<td\(if: index >= table.numbers, " class=\"n nowrap\"")>\(cell.told(wording))</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    return """
      <div class="scroll" role="group" tabindex="0"\(Attribute("aria-label", label))>\
      <table class="tbl"><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></div>
      """
  }
}
