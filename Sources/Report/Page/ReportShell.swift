import Markup
import Wording

/// The frame of each page of a report: head, the way to the other pages, the body. No script, no inline style, nothing from outside.
struct ReportShell {
  let wording: Phrasebook
  /// Pages of the navigation: file and name.
  let pages: [(file: String, name: String)]

  /// What the pages need beyond the style sheet of the product.
  static let styles = """
    @layer report {
      .main { margin-inline: auto; }
      .pages { display: flex; flex-wrap: wrap; gap: 4px 18px; margin-bottom: 14px; border-bottom: 1px solid var(--line); }
      .pages a { padding: 8px 0 9px; color: var(--ink-2); min-height: 40px; display: inline-flex; align-items: center; }
      .pages a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px 0 var(--accent); }
      .tbl tbody th, .tbl td { padding-block: 7px; height: auto; }
      .tbl td small { text-wrap: pretty; }
      .tbl td.n small { white-space: nowrap; }
      .method h3 { font-size: var(--t-md); font-weight: 600; margin: 16px 0 4px; }
      .method p { max-width: 88ch; margin-bottom: 8px; text-wrap: pretty; }
      .tbl .total > * { font-weight: 600; }
      .tbl .wide { min-width: 120px; }
      .files li { padding-block: 3px; }
      .files a, .finds + .sub a { text-decoration: underline; text-underline-offset: 2px; }
      .stack { align-content: start; }
      .finds > div { row-gap: 4px; }
      .finds > div:nth-child(n + 4) { border-top: 1px solid var(--line); }
      .finds > div:nth-child(3n + 1) { border-left: 0; }
      #matrix .heat .k { width: 40px; }
      #matrix .heat td > span { min-height: 84px; }
      #margin .heat .k { width: 76px; }
      #cohorts .heat td > span { min-height: 26px; padding: 1px; }
      #cohorts .heat .k { width: 66px; }
      .lead { max-width: 80ch; margin-bottom: 14px; color: var(--ink-2); text-wrap: pretty; }
      @container (width < 460px) {
        #cohorts .heat :is(thead th, td):nth-child(n + 10) { display: none; }
      }
      @media print {
        .pages, .card > header .r a { display: none; }
        .facts { grid-template-columns: repeat(6, 1fr); }
        .grid12 > .c7, .grid12 > .c8 { grid-column: span 7; }
        .grid12 > .c5, .grid12 > .c4 { grid-column: span 5; }
        .grid12 > :is(.c12, .files, #forecast, #offers, #late, #segments) { grid-column: 1 / -1; }
        .grid12 > #movement { grid-column: 1 / -1; }
        .card, .card:has(.tbl) { break-inside: avoid; }
        .card:has(> .scroll tr:nth-child(25)) { break-inside: auto; }
        .plot { height: 170px; }
        #matrix .heat td > span { min-height: 48px; }
        .vwf { height: 110px; }
        .tbl tbody th, .tbl td { padding-block: 3px; }
        .finds > div { padding: 8px 12px; }
        .finds > div:nth-child(n + 4) { border-top: 1px solid var(--line); }
        .finds > div:nth-child(3n + 1) { border-left: 0; }
        .scroll { overflow: visible; }
      }
    }

    """

  func html(_ file: String, title: String, head: HTML, _ body: HTML) -> HTML {
    let links = pages.html { page in
      "<a href=\"\(URLText(checking: page.file) ?? .nowhere)\"\(if: page.file == file, " aria-current=\"page\"")>\(page.name)</a>"
    }
    return frame(title: title, "\(head)<nav class=\"pages\" aria-label=\"\(wording("report.contents"))\">\(links)</nav>\(body)")
  }

  /// A page that opens from disk with the style sheet beside it.
  func frame(title: String, _ body: HTML) -> HTML {
    """
    <!doctype html><html lang="\(wording.language.code)"><head><meta charset="utf-8">\
    <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\
    <meta name="referrer" content="no-referrer"><title>\(title)</title>\
    <link rel="stylesheet" href="assets/report.css"></head><body><main class="main" id="main">\(body)</main></body></html>\n
    """
  }
}
