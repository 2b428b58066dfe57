import Formats
import Model

/// How the texts of one source write numbers, days and money: a form in the user's language, or the columns of one file.
public struct ReadingStyle: Sendable {
  public var decimalSign: DecimalSign
  public var dayOrder: DayOrder
  /// Taken for amounts that name none.
  public var currency: Currency
  /// Seconds by which the zone of the source is ahead of UTC at a moment.
  public var offset: @Sendable (Instant) -> Int
  /// Amounts with more decimals than the currency has are rounded half up; otherwise they break the rule `tooPrecise`.
  public var roundsMoney = false
  /// A number that only the other decimal sign explains is read with that one: right for one cell typed by a person, wrong for a column.
  public var isForgiving = false

  public init(
    decimalSign: DecimalSign = .dot, dayOrder: DayOrder = .dayFirst, currency: Currency, offset: @escaping @Sendable (Instant) -> Int
  ) {
    self.decimalSign = decimalSign
    self.dayOrder = dayOrder
    self.currency = currency
    self.offset = offset
  }

  public init(_ workspace: Workspace, decimalSign: DecimalSign = .dot, dayOrder: DayOrder = .dayFirst) {
    self.init(decimalSign: decimalSign, dayOrder: dayOrder, currency: workspace.currency, offset: workspace.offset)
  }
}
