import Markup
import Model

/// The lists behind the numbers of the base page: every number opens exactly the customers it counts.
enum BaseLinks {
  static let byRevenue = "&sort=-facts.revenue"

  static func grade(_ grade: String) -> String { "/accounts?facts.abc=\(grade)\(byRevenue)" }
  static let unowned = "/accounts?facts.abc=a&owner.empty=1" + byRevenue
  static let late = "/accounts?facts.late=1&facts.abc=a&facts.abc=b&sort=-facts.last_year"
  static let oneTime = "/accounts?facts.orders=1" + byRevenue
  static let buyers = "/accounts?facts.orders.min=1" + byRevenue
  static let repeating = "/accounts?facts.orders.min=2" + byRevenue

  static func losing(_ currency: Currency) -> String { "/accounts?facts.margin.max=-1\(currency.code)&sort=facts.margin" }

  /// A purchase in the 365 days that end on the day.
  static func active(_ asOf: Day) -> String { "/accounts?facts.last_purchase.min=\(asOf - 364)\(byRevenue)" }

  /// A cell of the ABC-XYZ matrix; a nil steadiness is "cannot be judged".
  static func cell(_ grade: String, _ steadiness: String?) -> String {
    "/accounts?facts.abc=\(grade)&facts.xyz" + (steadiness.map { "=" + $0 } ?? ".empty=1") + byRevenue
  }

  static func cell(recency: Int, value: Int) -> String { "/accounts?facts.recency=\(recency)&facts.value=\(value)\(byRevenue)" }
  static func segment(_ name: String) -> String { "/accounts?facts.segment=\(name)\(byRevenue)" }
}
