import Analysis
import Model

/// What the page «База клиентов» shows, computed from facts without reading a purchase line.
/// Sums are minor units of one currency.
public struct BaseSummary: Sendable, Equatable {
  /// A number of customers and a sum over them.
  public struct Cell: Sendable, Equatable {
    public internal(set) var count = 0
    public internal(set) var sum: Int64 = 0
    public init(count: Int = 0, sum: Int64 = 0) {
      self.count = count
      self.sum = sum
    }
  }

  /// A point of the concentration curve: the best `count` customers carry `share` of the sum.
  public struct Point: Sendable, Equatable {
    public let count: Int
    public let share: Double
  }

  /// How a measure is spread over the customers.
  public struct Spread: Sendable, Equatable {
    public let members: Int
    public let total: Int64
    /// About a hundred points from (0, 0) to the end; empty when the total is not positive.
    public let curve: [Point]
    /// The highest point of the curve: where customers begin to cost money.
    public let peak: Point?
    public let gini: Double?
    /// The fewest customers that bring 80 %.
    public let countForMost: Int?
    /// Share of the best 1, 5, 10, 20 and 50 % of customers, by percent.
    public let best: [Int: Double]
  }

  public internal(set) var asOf: Day
  /// The base was analysed as of its last purchase because that is more than 60 days ago.
  public internal(set) var isEndOfData = false
  public internal(set) var currency: Currency
  /// First and last purchase.
  public internal(set) var first: Day?
  public internal(set) var last: Day?

  /// Customers with lines; with a purchase; with one in the last 365 days; with two orders or more.
  public internal(set) var accounts = 0
  public internal(set) var buyers = 0
  public internal(set) var active = 0
  public internal(set) var repeating = 0
  public internal(set) var orders = 0
  public internal(set) var revenue: Int64 = 0
  public internal(set) var returned: Int64 = 0
  /// Nil when no cost is known.
  public internal(set) var margin: Int64?
  /// Median of the customers' own usual gaps, days.
  public internal(set) var interval: Double?

  public internal(set) var spread: Spread
  /// The same by margin: the whale curve. Nil when no cost is known.
  public internal(set) var marginSpread: Spread?
  /// Revenue by class A, B, C; margin by class of margin.
  public internal(set) var abc: [Cell] = []
  public internal(set) var abcMargin: [Cell] = []
  /// Rows A, B, C of revenue; columns A, B, C of margin and "not known". Sums are revenue.
  public internal(set) var abcAbc: [[Cell]] = []
  /// Rows A, B, C; columns X, Y, Z and "too little data". Sums are revenue.
  public internal(set) var abcXYZ: [[Cell]] = []
  /// Rows recency 1...5, columns frequency and money together 1...5. Sums are revenue.
  public internal(set) var rfm: [[Cell]] = []
  /// By named segment; sums are revenue.
  public internal(set) var segments: [RFMSegment: Cell] = [:]

  /// Customers of class A and B late against their own rhythm, with their revenue of 12 months; how many could be judged.
  public internal(set) var late = Cell()
  public internal(set) var lateJudged = 0
  /// Customers with exactly one order, with their revenue.
  public internal(set) var oneTime = Cell()
  /// Customers served below cost, with the loss (negative); their revenue; how many could be judged (0: no cost is known).
  public internal(set) var loss = Cell()
  public internal(set) var lossRevenue: Int64 = 0
  public internal(set) var lossJudged = 0

  /// Of the run that read the lines; nil in a summary of one manager.
  public internal(set) var run: Run?

  /// How the run went.
  public struct Run: Sendable, Equatable {
    public internal(set) var at: Instant
    public internal(set) var lines: Int
    public internal(set) var skipped: Ledger.Skipped
    /// Seconds.
    public internal(set) var reading: Double
    public internal(set) var analysing: Double
    public internal(set) var writing: Double
  }
}
