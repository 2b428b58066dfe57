import Model

/// What a person may decide about the cost to serve.
public struct ActivityOptions: Sendable {
  public var study: StudyOptions
  /// A table of activities: minutes (or a rate) each, and the minutes that each circumstance adds.
  public var rates: String?
  /// A table of groups of people: cost and practical capacity in minutes.
  public var pools: String?
  /// A table of customers with their margin.
  public var margins: String?
  /// Cost of the one group, in units of the currency, and its practical capacity in minutes; used without a table of groups.
  public var cost: String?
  public var capacity: String?
  public var currency: Currency

  public init(
    study: StudyOptions = StudyOptions(), rates: String? = nil, pools: String? = nil, margins: String? = nil, cost: String? = nil,
    capacity: String? = nil, currency: Currency = .rub
  ) {
    self.study = study
    self.rates = rates
    self.pools = pools
    self.margins = margins
    self.cost = cost
    self.capacity = capacity
    self.currency = currency
  }
}

/// An activity with its price in time or in money.
struct ActivityRate {
  let name: String
  let pool: String
  /// Milliseconds of one without circumstances; nil when a rate of money is given.
  var time: Int64?
  /// Minor units of one.
  var rate: Int64?
  /// Heading of the circumstance to milliseconds that it adds.
  var drivers: [(heading: String, time: Int64)] = []
}

/// A line of the log: who, what, how often, under which circumstances.
struct ActivityLine {
  let customer: Int32
  let activity: Int
  let volume: Int64
  /// Of one, milliseconds; nil when only a rate of money is known.
  let time: Int64?
}
