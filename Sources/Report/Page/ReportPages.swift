import Markup
import Wording

/// The pages of a report: the summary that is read in two minutes, the lists behind its findings, models, data, method.
struct ReportPages {
  let page: ReportPage
  private let tables: [(table: ReportTable, start: TableStart)]
  private let shell: ReportShell

  init(_ examination: Examination, _ wording: Phrasebook, _ tables: [(table: ReportTable, start: TableStart)]) {
    page = ReportPage(examination, wording)
    self.tables = tables
    var pages = [(Examination.page, wording("report.summary"))]
    if examination.depth != nil, examination.orders > 0 { pages.append(("models.html", wording("report.models"))) }
    pages += [("data.html", wording("report.data")), ("method.html", wording("report.method"))]
    shell = ReportShell(wording: wording, pages: pages.map { (file: $0.0, name: $0.1) })
  }

  var all: [(file: String, html: HTML)] {
    let wording = page.wording
    let title = wording("report.title")
    var all = [
      (Examination.page, shell.html(Examination.page, title: title, head: page.head(title), page.summary)),
      ("data.html", part("data.html", wording("report.data"), page.data(tables.map(\.table)))),
      ("method.html", part("method.html", wording("report.method"), page.method)),
    ]
    if page.examination.depth != nil, page.examination.orders > 0 {
      all.append(("models.html", part("models.html", wording("report.models"), page.models)))
    }
    for (table, start) in tables where ReportPage.lists.contains(table.name) {
      let file = "\(table.name.rawValue).html"
      all.append((file, part(file, table.title, page.list(table, start))))
    }
    return all.map { (file: $0.0, html: $0.1) }
  }

  private func part(_ file: String, _ title: String, _ body: HTML) -> HTML {
    shell.html(file, title: "\(title) — \(page.wording("report.title"))", head: page.head(title), body)
  }
}
