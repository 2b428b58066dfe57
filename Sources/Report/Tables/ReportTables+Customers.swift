import Analysis
import Formats
import Wording

extension ReportTables {
  /// All customers with all facts, the greatest revenue first; after them those outside ABC, if any.
  var customers: ReportTable {
    let examination = self.examination
    let margin = examination.margin
    var columns = customerColumns + ["orders", "lines", "days", "revenue", "share", "recent", "returned"]
    if margin != nil { columns.append("margin") }
    columns.append("abc")
    if margin != nil { columns.append("abcMargin") }
    columns += ["xyz", "variation", "recency", "frequency", "monetary", "rfm", "segment", "first", "last", "since", "interval", "late"]
    let futures = Futures(examination)
    columns += futures.columns
    let preferred = examination.depth?.offers?.found?.preferred
    if preferred != nil { columns += ["preferred", "preferredShare"] }
    return table(.customers, columns, examination.concentration.ranking.order) { account in
      customer(account) + facts(of: account) + futures.cells(account, self)
        + (preferred.map { self.preferred($0.byAccount[Int(account)]) } ?? [])
    }
  }

  private func facts(of account: Int32) -> [WorkbookCell] {
    let index = Int(account)
    guard let history = examination.statistics[index] else { return [] }
    var cells: [WorkbookCell] = [
      count(history.orders), count(history.lines), count(history.purchaseDays), money(history.revenue),
      share(examination.statistics.revenueShare(of: index)), money(examination.recent[index]), money(history.returned),
    ]
    if let margin = examination.margin {
      cells.append(history.margin.map { money($0) } ?? .empty)
      cells += [.text(examination.abc.classes[index]?.rawValue ?? ""), .text(margin.abc.classes[index]?.rawValue ?? "")]
    } else {
      cells.append(.text(examination.abc.classes[index]?.rawValue ?? ""))
    }
    cells += [.text(examination.monthly.classes[index]?.rawValue ?? ""), number(examination.monthly[index]?.coefficient)]
    if let score = examination.rfm.scores[index] {
      cells += [score.recency, score.frequency, score.monetary].map { .integer(Int64($0)) }
      cells += [.integer(Int64(score.code)), .text(wording("segment.\(score.segment.rawValue)"))]
    } else {
      cells += [WorkbookCell](repeating: .empty, count: 5)
    }
    cells += [day(history.firstDay), day(history.lastDay), since(account), number(examination.usualGap(of: account))]
    cells.append(.text(wording.label(examination.depth?.late.isLate.contains(account) ?? false)))
    return cells
  }

  private func preferred(_ product: PreferredProduct?) -> [WorkbookCell] {
    guard let product, let keys = examination.base.articles?.products else { return [.empty, .empty] }
    return [.text(keys.title(product.product)), .share(product.share)]
  }
}

/// What is expected of each customer, where a model was found.
struct Futures {
  private let worth: Worth?
  private let late: LateCustomers?
  /// Position of an account in the columns of the model; -1 without purchases.
  private let position: [Int32]

  init(_ examination: Examination) {
    worth = examination.depth?.worth.found
    late = examination.depth?.histories.late
    var position = [Int32](repeating: -1, count: examination.statistics.accountCount)
    for (index, account) in (worth?.histories.accounts ?? []).enumerated() { position[Int(account)] = Int32(truncatingIfNeeded: index) }
    self.position = position
  }

  var columns: [String] { (late == nil ? [] : ["next"]) + (worth == nil ? [] : ["alive", "expected", "value"]) }

  func cells(_ account: Int32, _ tables: ReportTables) -> [WorkbookCell] {
    var cells: [WorkbookCell] = []
    if let late { cells.append(tables.day(late.rhythms[Int(account)]?.nextExpectedDay)) }
    guard let worth else { return cells }
    guard let index = place(account) else { return cells + [.empty, .empty, .empty] }
    // Where the data do not fix the parameters, the model says nothing about leaving.
    return cells + [
      worth.fit.isSound ? .share(worth.alive[index]) : .empty, .number(worth.expected[index]), tables.money(worth.base.values[index]),
    ]
  }

  private func place(_ account: Int32) -> Int? {
    let index = Int(position[Int(account)])
    return index >= 0 ? index : nil
  }

  func alive(_ account: Int32) -> Double? {
    guard let worth, worth.fit.isSound else { return nil }
    return place(account).map { worth.alive[$0] }
  }
}

extension Examination {
  /// Days that usually lie between purchases of a customer; nil without a rhythm of its own.
  func usualGap(of account: Int32) -> Double? {
    guard let depth else { return statistics.meanInterval(of: Int(account)) }
    return depth.histories.late.rhythms[Int(account)]?.usualGap
  }
}
