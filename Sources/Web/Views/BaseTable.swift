import Formats
import Insight
import Markup
import Model
import Wording

/// A table of the base page as a file: full numbers instead of rounded ones.
enum BaseTable: String, CaseIterable {
  case curve, matrix, rfm, segments, late

  func csv(_ picture: BasePicture, _ phrases: Phrasebook, byMargin: Bool = false) -> [UInt8] {
    let isEnglish = phrases.language == .english
    var writer = CSVWriter(
      delimiter: UInt8(ascii: isEnglish ? "," : ";"), mark: true, sign: isEnglish ? .dot : .comma)
    switch self {
    case .curve: curve(byMargin ? picture.summary.marginSpread ?? picture.summary.spread : picture.summary.spread, phrases, &writer)
    case .matrix: matrix(picture.summary, phrases, &writer)
    case .rfm: rfm(picture.summary, phrases, &writer)
    case .segments: segments(picture.summary, phrases, &writer)
    case .late: late(picture, phrases, &writer)
    }
    return writer.bytes
  }

  private func head(_ titles: [String], _ writer: inout CSVWriter) {
    for title in titles { writer.text(title) }
    writer.endRecord()
  }

  private func curve(_ spread: BaseSummary.Spread, _ phrases: Phrasebook, _ writer: inout CSVWriter) {
    head([phrases("curve.column.count"), phrases("curve.column.customers"), phrases("curve.column.share")], &writer)
    for point in spread.curve {
      writer.integer(Int64(point.count))
      fraction(Double(point.count) / Double(max(spread.members, 1)), &writer)
      fraction(point.share, &writer)
      writer.endRecord()
    }
  }

  private func matrix(_ summary: BaseSummary, _ phrases: Phrasebook, _ writer: inout CSVWriter) {
    head(["ABC", "XYZ", phrases("curve.column.count"), phrases("base.kpi.revenue"), phrases("common.currency")], &writer)
    for (grade, row) in zip(["A", "B", "C"], summary.abcXYZ) {
      for (steadiness, cell) in zip(["X", "Y", "Z", phrases("matrix.none")], row) {
        writer.text(grade)
        writer.text(steadiness)
        group(cell, summary.currency, &writer)
      }
    }
  }

  private func rfm(_ summary: BaseSummary, _ phrases: Phrasebook, _ writer: inout CSVWriter) {
    head(["R", "FM", phrases("curve.column.count"), phrases("base.kpi.revenue"), phrases("common.currency")], &writer)
    for (recency, row) in summary.rfm.enumerated() {
      for (value, cell) in row.enumerated() {
        writer.integer(Int64(recency + 1))
        writer.integer(Int64(value + 1))
        group(cell, summary.currency, &writer)
      }
    }
  }

  private func segments(_ summary: BaseSummary, _ phrases: Phrasebook, _ writer: inout CSVWriter) {
    head(
      [phrases("segments.column.name"), phrases("curve.column.count"), phrases("base.kpi.revenue"), phrases("common.currency")], &writer)
    for segment in BaseView.segmentOrder {
      guard let cell = summary.segments[segment] else { continue }
      writer.text(phrases("segment." + segment.rawValue))
      group(cell, summary.currency, &writer)
    }
  }

  private func late(_ picture: BasePicture, _ phrases: Phrasebook, _ writer: inout CSVWriter) {
    head(
      ["client", "class", "owner", "since", "usual", "stake"].map { phrases("late.column." + $0) } + [phrases("common.currency")], &writer)
    for customer in picture.lateCustomers {
      writer.text(customer.name)
      writer.text(customer.grade)
      writer.text(customer.owner ?? "")
      writer.integer(Int64(customer.daysSince))
      if let usual = customer.usualDays { writer.integer(Int64(usual)) } else { writer.empty() }
      money(customer.stake, picture.summary.currency, &writer)
      writer.text(picture.summary.currency.code)
      writer.endRecord()
    }
  }

  private func group(_ cell: BaseSummary.Cell, _ currency: Currency, _ writer: inout CSVWriter) {
    writer.integer(Int64(cell.count))
    money(cell.sum, currency, &writer)
    writer.text(currency.code)
    writer.endRecord()
  }

  /// Minor units as a decimal; beyond what fits millionths only the whole units are written.
  private func money(_ minor: Int64, _ currency: Currency, _ writer: inout CSVWriter) {
    let scale = [1_000_000, 100_000, 10_000, 1_000][min(max(currency.digits, 0), 3)] as Int64
    let (millionths, overflow) = minor.multipliedReportingOverflow(by: scale)
    if overflow { writer.integer(minor / (1_000_000 / scale)) } else { writer.millionths(millionths, decimals: currency.digits) }
  }

  private func fraction(_ share: Double, _ writer: inout CSVWriter) {
    guard share.isFinite, share.magnitude < 1000 else { return writer.empty() }
    writer.millionths(Int64((share * 1_000_000).rounded()))
  }
}
