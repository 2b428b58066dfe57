import Analysis
import Formats
import Model
import Wording

extension ReportTables {
  /// A row for each month of first purchases: its customers, then the share of them that bought in each month after it.
  var cohorts: ReportTable? {
    guard let cohorts = examination.base.cohorts, !cohorts.months.isEmpty else { return nil }
    let longest = min(60, cohorts.active.map(\.count).max() ?? 0)
    let titles =
      [wording("examination.column.cohort"), wording("examination.column.customers")] + (0..<longest).map { "\($0)" }
    return table(.cohorts, titles: titles, cohorts.months.indices.filter { cohorts.size(of: $0) > 0 }) { index in
      let size = Double(cohorts.size(of: index))
      return [.text(month(cohorts.months[index])), count(cohorts.size(of: index))]
        + cohorts.active[index].prefix(longest).map { .share(Double($0) / size) }
    }
  }

  /// 2011-09 of a month number.
  private func month(_ number: Int32) -> String {
    let month = number % 12 + 1
    return "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
  }

  var movement: ReportTable? {
    guard let movement = examination.depth?.histories.movement.found else { return nil }
    let rows = [("kept", movement.kept), ("new", movement.new), ("returned", movement.returned), ("lost", movement.lost)]
    return table(.movement, ["group", "customers", "revenue"], rows) { name, group in
      [.text(wording("movement.\(name)")), count(group.count), money(group.spent)]
    }
  }

  var products: ReportTable? {
    guard let articles = examination.base.articles else { return nil }
    let hasNames = !articles.products.names.isEmpty
    let columns = ["product"] + (hasNames ? ["productName"] : []) + ["revenue", "share", "lines", "abc", "xyz", "variation"]
    return table(.products, columns, articles.ranking.order) { product in
      let index = Int(product)
      return [.text(articles.products.key(product))] + (hasNames ? [.text(articles.products.name(product) ?? "")] : [])
        + [money(articles.statistics.revenue[index]), share(articles.statistics.revenue[index], of: articles.ranking.total)]
        + [count(articles.statistics.lines[index]), .text(articles.abc.classes[index]?.rawValue ?? "")]
        + [.text(articles.variation.classes[index]?.rawValue ?? ""), number(articles.variation[index]?.coefficient)]
    }
  }

  /// The known periods, then those ahead with their intervals.
  var forecast: ReportTable? {
    guard let sales = examination.depth?.sales.found else { return nil }
    let known = sales.series.values.indices.map { (sales.starts[$0], sales.series.values[$0], Int?.none) }
    let ahead = (0..<sales.horizon).map { (sales.start(ahead: $0), sales.fans[2].mean[$0], Int?.some($0)) }
    return table(.forecast, ["period", "fact", "forecast", "low80", "high80", "low95", "high95"], known + ahead) { start, value, step in
      guard let step else { return [.day(start.number), money(value), .empty, .empty, .empty, .empty, .empty] }
      let (narrow, wide) = (sales.fans[1], sales.fans[2])
      return [.day(start.number), .empty, money(value), money(narrow.lower[step]), money(narrow.upper[step])]
        + [money(wide.lower[step]), money(wide.upper[step])]
    }
  }

  /// The models of buying: parameters with their errors, and how they did on what they had not seen.
  var models: ReportTable? {
    guard let trial = examination.depth?.trial.found else { return nil }
    let columns = ["model", "parameter", "estimate", "error", "likelihood", "expectedPurchases", "actual", "mae"]
    let rows = trial.records.flatMap { record in (record.fit.found?.parameters ?? []).map { (record, $0) } }
    return table(.models, columns, rows) { record, parameter in
      [
        .text(wording("model.\(record.kind.rawValue)")), .text(parameter.name), .number(parameter.value),
        number(parameter.standardError), number(record.fit.found?.logLikelihood), number(record.test.found?.expected),
        number(record.test.found?.actual), number(record.test.found?.meanAbsoluteError),
      ]
    }
  }
}
