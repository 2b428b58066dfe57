import Analysis
import Markup
import Model
import Wording

extension ReportPage {
  /// Rows of the lists of customers on the page; all are in customers.csv.
  private static let shown = 15

  private func column(_ key: String) -> String { wording("examination.column.\(key)") }
  private var buyers: Int { examination.oneTime.buyers }

  /// The segments by revenue, with what to do about each.
  var segments: HTML {
    let cells = RFMSegment.allCases.compactMap { segment in examination.segments[segment].map { (segment, $0) } }
    let rows = cells.sorted { $0.1.value > $1.1.value }.map { segment, cell -> [HTML] in
      [
        "\(wording("segment.\(segment.rawValue)"))<small>\(wording("segment.\(segment.rawValue).advice"))</small>",
        "\(wording.integer(cell.count))<small>\(share(cell.count, of: buyers))</small>",
        "\(wording.compact(examination.money(cell.value)))<small>\(share(cell.value, of: examination.revenue.minor))</small>",
      ]
    }
    let title = wording("examination.segments.title")
    return card(
      "segments", "c7", title, table: "segments.csv",
      table(title, [column("segment"), column("customers"), column("revenue")], numbers: 1, rows: rows))
  }

  var classes: HTML {
    let rows = ABCClass.allCases.map { letter -> [HTML] in
      let (count, value) = (examination.abc.count(of: letter), examination.abc.value(of: letter))
      return [
        text(wording("matrix.\(letter.rawValue.lowercased())")),
        "\(wording.integer(count))<small>\(share(count, of: examination.customers))</small>",
        "\(wording.compact(examination.money(value)))<small>\(share(value, of: examination.revenue.minor))</small>",
      ]
    }
    let title = wording("examination.abc.title")
    return card(
      "abc", "", title, table: "abc.csv",
      table(title, [column("abc"), column("customers"), column("revenue")], numbers: 1, rows: rows))
  }

  private func customer(_ account: Int32) -> HTML {
    let keys = examination.keys
    guard let name = keys.name(account) else { return "\(keys.key(account))" }
    return "\(name)<small>\(keys.key(account))</small>"
  }

  private func badge(_ account: Int32) -> HTML {
    let index = Int(account)
    guard let letter = examination.abc.classes[index] else { return "—" }
    return "<span class=\"badge\">\(letter.rawValue)\(examination.monthly.classes[index]?.rawValue ?? "")</span>"
  }

  /// Valuable customers late against their own rhythm, the most at stake first.
  var lates: HTML {
    guard examination.late.count > 0 else { return .empty }
    let recent = examination.recent
    let order = examination.late.accounts.sorted { (recent[Int($1)], $0) < (recent[Int($0)], $1) }
    let rows = order.prefix(Self.shown).map { account -> [HTML] in
      let history = examination.statistics[Int(account)]
      let since = history?.lastDay.map { Int(examination.asOf.number) - Int($0) } ?? 0
      return [
        customer(account), badge(account), "<span class=\"bad\">\(wording.integer(since))</span>",
        text(history?.meanInterval.map { wording.decimal($0, .upTo(0)) } ?? "—"), money(recent[Int(account)]),
      ]
    }
    let title = wording("examination.late.title")
    return card(
      "late", "c6", title, note: shownNote(rows.count, of: order.count), table: "customers.csv",
      table(title, [column("name"), column("abc"), column("since"), column("interval"), column("recent")], numbers: 2, rows: rows))
  }

  /// Customers sold to below cost, the greatest loss first.
  var losses: HTML {
    guard let loss = examination.loss, loss.count > 0 else { return .empty }
    let statistics = examination.statistics
    let order = loss.accounts.sorted { (statistics.margin[Int($0)], $0) < (statistics.margin[Int($1)], $1) }
    let rows = order.prefix(Self.shown).map { account -> [HTML] in
      let index = Int(account)
      return [
        customer(account), badge(account), integer(Int(statistics.orders[index])), money(statistics.revenue[index]),
        "<span class=\"bad\">\(money(statistics.margin[index]))</span>",
      ]
    }
    let title = wording("examination.loss.title")
    return card(
      "loss", "c7", title, note: shownNote(rows.count, of: order.count), table: "customers.csv",
      table(title, [column("name"), column("abc"), column("orders"), column("revenue"), column("margin")], numbers: 2, rows: rows))
  }

  /// The customers who bring most.
  var best: HTML {
    let statistics = examination.statistics
    let order = examination.concentration.ranking.order
    var columns = [column("name"), column("abc"), column("orders"), column("last"), column("revenue"), column("share")]
    if examination.margin != nil { columns.append(column("margin")) }
    let rows = order.prefix(Self.shown).map { account -> [HTML] in
      let index = Int(account)
      let last = statistics[index]?.lastDay.map { wording.day(Day($0)) } ?? "—"
      var cells: [HTML] = [
        customer(account), badge(account), integer(Int(statistics.orders[index])), text(last), money(statistics.revenue[index]),
        text(share(statistics.revenueShare(of: index))),
      ]
      if examination.margin != nil { cells.append(statistics[index]?.margin.map { money($0) } ?? "—") }
      return cells
    }
    let title = wording("examination.customers.title")
    return card(
      "best", examination.late.count > 0 ? "c6" : "c12", title,
      note: shownNote(rows.count, of: order.count), table: "customers.csv",
      table(title, columns, numbers: 2, rows: rows))
  }

  private func shownNote(_ shown: Int, of total: Int) -> String? {
    shown < total
      ? wording("examination.customers.shown", ["shown": wording.integer(shown), "total": wording.integer(total)]) : nil
  }
}
