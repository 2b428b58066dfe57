import Analysis
import Model
import Register

/// What a whole run leaves behind for single accounts: as of when, the sum of revenue, where the classes ended, and how regularly the
/// base buys. It moves only at the next whole run. One of an older program that lacks a part is none: a whole run follows.
public struct FactsFrame: Sendable, Equatable {
  public let asOf: Day
  /// The base was analysed as of its last purchase, not as of today.
  public let isEndOfData: Bool
  /// The newest purchase known, nil without any.
  public let newest: Day?
  /// When the run ended.
  public let at: Instant
  public let currency: Currency
  /// Sum of revenue over all accounts, minor units.
  public let revenue: Int64
  /// Accounts with lines.
  public let accounts: Int
  public let abc: ABCBorders?
  public let abcMargin: ABCBorders?
  public let rfm: RFMBorders?
  /// Lateness and the next purchase of single accounts are judged by it.
  public let regularity: Regularity

  static let marker = "insight.frame"

  static func kept(by reader: ScopedReader) throws -> FactsFrame? {
    try reader.marker(marker).flatMap { try? JSON(parsing: $0) }.flatMap(FactsFrame.init)
  }
}

extension FactsFrame {
  var json: JSON {
    [
      "as_of": asOf.json, "end_of_data": .bool(isEndOfData), "newest": newest.json, "at": .integer(at.microseconds),
      "currency": .string(currency.code), "revenue": .integer(revenue), "accounts": .integer(Int64(accounts)),
      "abc": Self.json(abc), "abc_margin": Self.json(abcMargin),
      "rfm": rfm.map { .array([$0.lastDay, $0.orders, $0.revenue].map { .array($0.lowest.map(\.json)) }) } ?? .null,
      "regularity": [
        "shape": .number(regularity.shape), "pairs": regularity.pairs.json,
        "median_gap": regularity.medianGap.map { .number($0) } ?? .null,
      ],
    ]
  }

  init?(_ json: JSON) {
    guard let asOf = json["as_of"].flatMap(Day.init), let isEndOfData = json["end_of_data"]?.bool, let at = json["at"]?.integer,
      let currency = json["currency"]?.string.flatMap({ Currency($0) }), let revenue = json["revenue"]?.integer,
      let accounts = json["accounts"]?.integer, let regularity = json["regularity"].flatMap(Regularity.init)
    else { return nil }
    self.asOf = asOf
    self.isEndOfData = isEndOfData
    newest = json["newest"].flatMap(Day.init)
    self.at = Instant(microseconds: at)
    self.currency = currency
    self.revenue = revenue
    self.accounts = Int(accounts)
    abc = Self.borders(json["abc"])
    abcMargin = Self.borders(json["abc_margin"])
    let fifths = (json["rfm"]?.array ?? []).compactMap { QuintileBorders(lowest: ($0.array ?? []).map(\.integer)) }
    self.regularity = regularity
    rfm = fifths.count == 3 ? RFMBorders(lastDay: fifths[0], orders: fifths[1], revenue: fifths[2]) : nil
  }

  private static func json(_ borders: ABCBorders?) -> JSON {
    borders.map { .array([$0.lowestA.json, $0.lowestB.json]) } ?? .null
  }

  private static func borders(_ json: JSON?) -> ABCBorders? {
    guard let list = json?.array, list.count == 2 else { return nil }
    return ABCBorders(lowestA: list[0].integer, lowestB: list[1].integer)
  }
}

extension Regularity {
  fileprivate init?(_ json: JSON) {
    guard let shape = json["shape"]?.double, let pairs = json["pairs"]?.integer else { return nil }
    self.init(shape: shape, pairs: Int(clamping: pairs), medianGap: json["median_gap"]?.double)
  }
}

extension Optional<Int64> {
  var json: JSON { map { .integer($0) } ?? .null }
}

extension Day {
  var json: JSON { .string(description) }
  init?(_ json: JSON) {
    guard let text = json.string else { return nil }
    self.init(iso: text)
  }
}

extension Optional<Day> {
  var json: JSON { map(\.json) ?? .null }
}
