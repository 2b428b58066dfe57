import Analysis
import Markup
import Model
import Wording

/// The page of an examination: findings in words and money first, then the drawings, then what stands behind them.
struct ReportPage {
  let examination: Examination
  let wording: Phrasebook

  init(_ examination: Examination, _ wording: Phrasebook) {
    self.examination = examination
    self.wording = wording
  }

  /// What the page needs beyond the style sheet of the product.
  static let styles = """
    @layer report {
      .main { margin-inline: auto; }
      .tbl tbody th, .tbl td { padding-block: 7px; height: auto; }
      .tbl td small { text-wrap: pretty; }
      .method p { max-width: 88ch; margin-bottom: 8px; text-wrap: pretty; }
      .tbl .total > * { font-weight: 600; }
      .tbl .wide { min-width: 120px; }
      .tables li { padding-block: 3px; }
      .tables a { text-decoration: underline; text-underline-offset: 2px; }
      .stack { align-content: start; }
      #matrix .heat .k { width: 40px; }
      @media print {
        .facts { grid-template-columns: repeat(6, 1fr); }
        .card > header .r a, .files { display: none; }
        .grid12 > * { grid-column: 1 / -1 !important; }
        .tbl tbody th, .tbl td { padding-block: 3px; }
      }
    }

    """

  var html: HTML {
    let isEmpty = examination.orders == 0
    let parts: [HTML] =
      isEmpty
      ? [empty, "<div class=\"grid12\">\(lines)\(files)\(method)</div>"]
      : [findings, facts, "<div class=\"grid12\">\(grid)</div>"]
    return """
      <!doctype html><html lang="\(wording.language.code)"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\
      <meta name="referrer" content="no-referrer"><title>\(wording("report.title"))</title>\
      <link rel="stylesheet" href="assets/report.css"></head><body><main class="main" id="main">\(head)\(parts)</main></body></html>\n
      """
  }

  private var grid: HTML {
    """
    \(curve)\(matrix)<div class="c5 stack">\(rfm)\(classes)</div>\(segments)\(lates)\(best)\(losses)\(marginMatrix)\(lines)\(files)\(method)
    """
  }

  private var head: HTML {
    let period: HTML? = examination.days.map { days in
      let text = wording("base.period", ["first": wording.day(days.lowerBound), "last": wording.day(days.upperBound)])
      return "<span>\(text)</span>"
    }
    let names = examination.files.prefix(3).map(\.name).joined(separator: ", ") + (examination.files.count > 3 ? "…" : "")
    let count = wording("base.subtitle", count: examination.oneTime.buyers, ["day": wording.day(examination.asOf)])
    return """
      <div class="head"><div class="t"><h1>\(wording("report.title"))</h1><div class="meta"><span>\(count)</span>\(period)\
      <span class="badge">\(wording("base.returns.\(examination.returns.rawValue)"))</span><span class="dim">\(names)</span>\
      <a href="#method">\(wording("report.method"))</a></div></div></div>
      """
  }

  private var empty: HTML {
    """
    <div class="notice warn"><div><p><b>\(wording("base.empty.title"))</b></p><p>\(wording("examination.empty.text"))</p></div></div>
    """
  }

  /// A sheet: title, a quiet note, a link to the table as a file, the body.
  func card(_ id: String, _ size: String, _ title: String, note: String? = nil, table: String? = nil, _ body: HTML) -> HTML {
    let note: HTML? = note.map { "<span class=\"sub\">\($0)</span>" }
    let link: HTML? = table.flatMap { URLText(checking: $0) }.map { "<a href=\"\($0)\">\(wording("base.asCsv"))</a>" }
    let right: HTML = note == nil && link == nil ? .empty : "<span class=\"r\">\(note)\(link)</span>"
    return """
      <section class="card \(size)" id="\(id)"><header><h2>\(title)</h2>\(right)</header>\(body)</section>
      """
  }

  /// A table in a sheet, which a keyboard can scroll sideways on a narrow screen; the first column names the row,
  /// the columns from `numbers` on are numbers.
  func table(_ label: String, _ columns: [String], numbers: Int, rows: [[HTML]], total: Bool = false) -> HTML {
    let head = columns.enumerated().html { index, column in
      "<th scope=\"col\"\(if: index >= numbers, " class=\"n\"")>\(column)</th>"
    }
    let body = rows.enumerated().html { line, row in
      let cells = row.enumerated().html { index, cell in
        index == 0
          ? "<th scope=\"row\" class=\"wide\">\(cell)</th>" : "<td\(if: index >= numbers, " class=\"n nowrap\"")>\(cell)</td>"
      }
      return "<tr\(if: total && line == rows.count - 1, " class=\"total\"")>\(cells)</tr>"
    }
    return """
      <div class="scroll" role="group" tabindex="0"\(Attribute("aria-label", label))>\
      <table class="tbl"><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></div>
      """
  }

  func text(_ text: String) -> HTML { "\(text)" }
  func integer(_ number: Int) -> HTML { "\(wording.integer(number))" }
  func money(_ minor: Int64) -> HTML { "\(wording.money(examination.money(minor), cents: .never))" }

  /// A dash where a share means nothing.
  func share(_ part: Double?) -> String { part.map { wording.percent(share: $0, .upTo(1)) } ?? "—" }
  func share(_ part: Int64, of whole: Int64) -> String { share(whole > 0 ? Double(part) / Double(whole) : nil) }
  func share(_ part: Int, of whole: Int) -> String { share(whole > 0 ? Double(part) / Double(whole) : nil) }
}
