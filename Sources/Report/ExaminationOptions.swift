import Analysis
import Formats
import Model

/// What the person who asks for an examination may decide; everything else the files tell.
public struct ExaminationOptions: Sendable {
  /// nil: the currency the file names (a column, a heading), else roubles. Given: lines in another currency are rejected.
  public var currency: Currency?
  /// Returns subtracted (the default), or left out of revenue and shown beside it.
  public var returns: Returns
  /// The reference day; lines after it are rejected. nil: the day after the last purchase of the files.
  public var until: Day?
  /// The day of the calendar: later lines are rejected as slips of the keyboard. nil: any day is believed.
  public var today: Day?
  /// What other currencies are worth in the chosen one: their lines are converted instead of refused.
  public var rates: CurrencyRates
  /// The last months of the data on which models are tried; nil lets their number follow from the length of the data.
  public var holdOut: Int?
  /// The model of buying to use; nil chooses among the three.
  public var model: PurchaseModelKind?
  /// The last day a model learns from; the data after it try it. Goes before `holdOut`.
  public var calibrateUntil: Day?
  /// What is computed.
  public var depth: Depth
  /// Role key to heading (or to the number of the column, from 1), such as `customer.name` to "Плательщик"; roles not named are guessed.
  /// Roles: order.number, order.day, customer.number, customer.name, product.code, product.name, quantity, unit.price, amount, cost,
  /// currency.
  public var columns: [String: String]
  public var encoding: TextEncoding?
  /// Which number comes first in days like 03/04/2011; nil lets the content tell.
  public var dayOrder: DayOrder?
  /// Files with more bytes are refused.
  public var greatestFile: Int

  /// How far an examination goes.
  public enum Depth: String, Sendable, CaseIterable {
    /// Everything.
    case whole
    /// Classes alone: ABC, XYZ, RFM, concentration, cohorts. For files of tens of millions of lines.
    case classes
  }

  public init(
    currency: Currency? = nil, returns: Returns = .net, until: Day? = nil, today: Day? = nil, rates: CurrencyRates = CurrencyRates(),
    holdOut: Int? = nil, model: PurchaseModelKind? = nil, calibrateUntil: Day? = nil, depth: Depth = .whole,
    columns: [String: String] = [:], encoding: TextEncoding? = nil, dayOrder: DayOrder? = nil, greatestFile: Int = MappedFile.defaultLimit
  ) {
    self.currency = currency
    self.returns = returns
    self.until = until
    self.today = today
    self.rates = rates
    self.holdOut = holdOut
    self.model = model
    self.calibrateUntil = calibrateUntil
    self.depth = depth
    self.columns = columns
    self.encoding = encoding
    self.dayOrder = dayOrder
    self.greatestFile = greatestFile
  }
}

/// What an examination is busy with.
public enum ExaminationStage: String, Sendable, CaseIterable {
  /// Lines of files into columns.
  case reading
  /// Customers and orders get dense numbers, lines the order of days.
  case ordering
  /// RFM, ABC by revenue and by margin, concentration, cohorts, ABC and XYZ of products.
  case classing
  /// Everything else.
  case analysing
  case writing
}

/// Told how far a stage is, 0...1. Throwing from it stops the work.
public typealias ExaminationProgress = (Double, ExaminationStage) throws -> Void
