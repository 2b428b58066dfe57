import Analysis
import Formats
import Wording

extension TableWriter {
  /// All customers with all facts, the greatest revenue first; after them those outside ABC, if any.
  func customers(into sink: Sink) throws {
    let examination = self.examination
    let ranked = examination.concentration.ranking.order
    let lates = Set(examination.late.accounts)
    let hasNames = !examination.keys.names.isEmpty
    let hasMargin = examination.margin != nil
    var columns = ["customer"]
    if hasNames { columns.append("name") }
    columns += ["orders", "lines", "days", "revenue", "share", "recent", "returned"]
    if hasMargin { columns.append("margin") }
    columns += ["abc"]
    if hasMargin { columns.append("abcMargin") }
    columns += [
      "xyz", "variation", "recency", "frequency", "monetary", "rfm", "segment", "first", "last", "since", "interval", "late",
    ]
    try table(columns, ranked, into: sink) { account, writer in
      writer.text(examination.keys.key(account))
      if hasNames { writer.text(examination.keys.name(account) ?? "") }
      facts(of: account, isLate: lates.contains(account), into: &writer)
    }
  }

  private func facts(of account: Int32, isLate: Bool, into writer: inout CSVWriter) {
    let index = Int(account), currency = examination.currency
    guard let history = examination.statistics[index] else { return }
    writer.integer(Int64(history.orders))
    writer.integer(Int64(history.lines))
    writer.integer(Int64(history.purchaseDays))
    writer.money(history.revenue, currency)
    writer.number(examination.statistics.revenueShare(of: index))
    writer.money(examination.recent[index], currency)
    writer.money(history.returned, currency)
    if let margin = examination.margin {
      if let value = history.margin { writer.money(value, currency) } else { writer.empty() }
      writer.text(examination.abc.classes[index]?.rawValue ?? "")
      writer.text(margin.abc.classes[index]?.rawValue ?? "")
    } else {
      writer.text(examination.abc.classes[index]?.rawValue ?? "")
    }
    writer.text(examination.monthly.classes[index]?.rawValue ?? "")
    writer.number(examination.monthly[index]?.coefficient)
    if let score = examination.rfm.scores[index] {
      for part in [score.recency, score.frequency, score.monetary] { writer.integer(Int64(part)) }
      writer.integer(Int64(score.code))
      writer.text(wording("segment.\(score.segment.rawValue)"))
    } else {
      for _ in 0..<5 { writer.empty() }
    }
    if let first = history.firstDay, let last = history.lastDay {
      writer.day(first)
      writer.day(last)
      writer.integer(Int64(examination.asOf.number) - Int64(last))
    } else {
      for _ in 0..<3 { writer.empty() }
    }
    writer.number(history.meanInterval)
    writer.text(wording.label(isLate))
  }
}
