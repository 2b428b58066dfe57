import Analysis
import Markup
import Model
import Wording

/// The pieces of the pages of an examination: findings in words and money first, then the drawings, then what stands behind them.
struct ReportPage {
  let examination: Examination
  let wording: Phrasebook

  init(_ examination: Examination, _ wording: Phrasebook) {
    self.examination = examination
    self.wording = wording
  }

  /// The page for a director.
  var summary: HTML {
    guard examination.orders > 0 else { return "\(empty)<div class=\"grid12\">\(lines)</div>" }
    return """
      \(findings)\(facts)<div class="grid12">\(curve)\(matrix)<div class="c5 stack">\(rfm)\(classes)</div>\(cohorts)\(movement)\(lates)\
      \(forecast)\(offers)\(best)\(losses)\(marginMatrix)\(segments)</div>
      """
  }

  func head(_ title: String) -> HTML {
    let period: HTML? = examination.days.map { days in
      let text = wording("base.period", ["first": wording.day(days.lowerBound), "last": wording.day(days.upperBound)])
      return "<span>\(text)</span>"
    }
    let names = examination.files.prefix(3).map(\.name).joined(separator: ", ") + (examination.files.count > 3 ? "…" : "")
    let count = wording("base.subtitle", count: examination.oneTime.buyers, ["day": wording.day(examination.asOf)])
    return """
      <div class="head"><div class="t"><h1>\(title)</h1><div class="meta"><span>\(count)</span>\(period)\
      <span class="badge">\(wording("base.returns.\(examination.returns.rawValue)"))</span>\
      <span class="dim">\(names)</span></div></div></div>
      """
  }

  var empty: HTML {
    """
    <div class="notice warn"><div><p><b>\(wording("base.empty.title"))</b></p><p>\(wording("examination.empty.text"))</p></div></div>
    """
  }

  /// A sheet that says why it has nothing to show.
  func lacking(_ id: String, _ size: String, _ title: String, _ fault: AnalysisFault) -> HTML {
    card(id, size, title, "<div class=\"body\"><p class=\"nodata\">\(wording.lack(fault))</p></div>")
  }

  /// A sheet: title, a quiet note, a link to the table as a file, the body.
  func card(_ id: String, _ size: String, _ title: String, note: String? = nil, table: TableName? = nil, _ body: HTML) -> HTML {
    let link: HTML? = table.map { name in
      Self.lists.contains(name)
        ? "<a href=\"\(URLText(checking: "\(name.rawValue).html") ?? .nowhere)\">\(wording("report.wholeList"))</a>"
        : "<a href=\"\(URLText(checking: name.file) ?? .nowhere)\">\(wording("base.asCsv"))</a>"
    }
    return Sheet(id: id, size: size, title: title, note: note, link: link).html(body)
  }

  func table(_ label: String, _ columns: [String], numbers: Int, rows: [[HTML]], total: Bool = false) -> HTML {
    SheetTable(label: label, columns: columns, numbers: numbers, rows: rows, hasTotal: total).html
  }

  func text(_ text: String) -> HTML { "\(text)" }
  func integer(_ number: Int) -> HTML { "\(wording.integer(number))" }
  func money(_ minor: Int64) -> HTML { "\(wording.money(examination.money(minor), cents: .never))" }
  func compact(_ minor: Int64) -> String { wording.compact(examination.money(minor)) }
  func compact(_ minor: Double) -> String { wording.compact(examination.money(minor)) }
  func column(_ key: String) -> String { wording("examination.column.\(key)") }

  /// A dash where a share means nothing.
  func share(_ part: Double?) -> String { part.map { wording.part(share: $0) } ?? "—" }
  func share(_ part: Int64, of whole: Int64) -> String { share(whole > 0 ? Double(part) / Double(whole) : nil) }
  func share(_ part: Int, of whole: Int) -> String { share(whole > 0 ? Double(part) / Double(whole) : nil) }

  func customer(_ account: Int32) -> HTML {
    let keys = examination.keys
    guard let name = keys.name(account) else { return "\(keys.key(account))" }
    return "\(name)<small>\(keys.key(account))</small>"
  }

  func badge(_ account: Int32) -> HTML {
    let index = Int(account)
    guard let letter = examination.abc.classes[index] else { return "—" }
    return "<span class=\"badge\">\(letter.rawValue)\(examination.monthly.classes[index]?.rawValue ?? "")</span>"
  }
}
