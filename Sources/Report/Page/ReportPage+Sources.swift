import Formats
import Markup
import Wording

extension ReportPage {
  /// Where the figures come from: lines, tables, files.
  func data(_ tables: [ReportTable]) -> HTML { "<div class=\"grid12\">\(lines)\(files(tables))</div>" }

  /// What became of the lines: the parts add up to all of them.
  var lines: HTML {
    let examination = self.examination
    func row(_ name: HTML, _ count: Int) -> [HTML] { [name, integer(count), text(part(count))] }
    func part(_ count: Int) -> String {
      let isTiny = count > 0 && count * 1000 < examination.lines
      return isTiny ? "<\u{A0}" + share(0.001) : share(count, of: examination.lines)
    }
    var rows = [
      row("\(wording("examination.lines.used"))", examination.used),
      row(
        "\(wording("examination.lines.returns"))<small>\(wording.money(examination.returned))</small>", examination.returnLines),
    ]
    for reason in RejectReason.allCases where examination.tally.count(of: reason) > 0 {
      let name: HTML =
        "\(wording("examination.lines.rejected")): \(wording("examination.reason.\(reason.rawValue)"))<small>\(reason.rawValue)</small>"
      rows.append(row(name, examination.tally.count(of: reason)))
    }
    rows.append(row("\(wording("examination.lines.all"))", examination.lines))
    let unlisted: HTML? =
      examination.rejects.count < examination.rejectedLines
      ? """
      <p>\(wording(
        "examination.lines.unlisted",
        ["listed": wording.integer(examination.rejects.count), "total": wording.integer(examination.rejectedLines)]))</p>
      """ : nil
    let unknown: HTML? =
      examination.tally.unknown > 0
      ? """
      <p>\(wording(
        "report.data.unknown", count: examination.tally.unknown,
        ["money": wording.money(examination.money(examination.tally.unknownAmount))]))</p>
      """ : nil
    let open = examination.openQuestions(wording).html { "<p>\($0)</p>" }
    let columns = [wording("examination.column.reasonText"), wording("examination.column.lines"), wording("examination.lines.share")]
    let title = wording("examination.lines.title")
    return card(
      "lines", "c7", title, table: .rejects,
      """
      \(table(title, columns, numbers: 1, rows: rows, total: true))\
      <footer class="sub"><p>\(wording("examination.lines.sum"))</p>\(open)\(unknown)\(unlisted)</footer>
      """)
  }

  /// How each file was read, for a look when a number surprises.
  private func files(_ all: [ReportTable]) -> HTML {
    let keys = ["name", "encoding", "delimiter", "sign", "order", "columns"]
    let rows = examination.files.map { file -> [HTML] in
      let delimiter = file.table.dialect.dialect.delimiter
      let mark = delimiter == 9 ? wording("examination.file.tab") : String(UnicodeScalar(delimiter))
      return [
        text(file.name), text(file.table.encoding.encoding.rawValue), text(mark), text(file.decimalSign == .dot ? "." : ","),
        text(order(file)), text(headings(file)),
      ]
    }
    let list = all.html { table in
      "<li><a href=\"\(URLText(checking: table.name.file) ?? .nowhere)\">\(table.name.file)</a> — \(table.title)</li>"
    }
    let title = wording("examination.file.title")
    let reading = card(
      "files", "c12", title,
      table(title, keys.map { wording("examination.file.\($0)") }, numbers: keys.count, rows: rows))
    let book: HTML = "<li><a href=\"tables.xlsx\">tables.xlsx</a> — \(wording("examination.table.workbook"))</li>"
    let tables = card(
      "tables", "c5 files", wording("report.tables"),
      """
      <div class="body"><ul>\(book)\(list)\
      <li><a href="summary.json">summary.json</a> — \(wording("examination.table.summary"))</li></ul></div>
      """)
    return tables + reading
  }

  private func order(_ file: PurchaseFile) -> String {
    if file.hasMonths { return wording("examination.file.months") }
    let order = wording("examination.file.\(file.isYearFirst ? "yearFirst" : file.dayOrder.rawValue)")
    return file.hasOpenDays ? wording("examination.file.open", ["order": order]) : order
  }

  /// The columns that were used, by their headings.
  private func headings(_ file: PurchaseFile) -> String {
    let columns = file.columns
    let used =
      [columns.order, columns.day, columns.customer, columns.name, columns.quantity]
      + (columns.hasAmount ? [columns.amount] : [columns.price]) + [columns.cost, columns.currency] + file.saleColumns.map(\.place)
    return used.filter { $0 >= 0 }.map(file.heading).joined(separator: ", ")
  }
}
