import Glibc
import Model

/// Records of one party found among many: clusters with their score and reasons.
public struct Doubles: Sendable {
  public struct Cluster: Sendable, Equatable {
    /// Records by their place in the table, in order.
    public let records: [Int]
    /// Probability of the weakest step by which the cluster was joined, 0...1.
    public let score: Double
    /// For each pair that was compared: what speaks for it and against it.
    public let links: [Link]
    /// Too uncertain to join without a look.
    public let isForReview: Bool
  }

  public struct Link: Sendable, Equatable {
    public let a: Int
    public let b: Int
    /// Probability that both are one, 0...1.
    public let score: Double
    public let reasons: [Reason]
  }

  /// What one column says of a pair.
  public struct Reason: Sendable, Equatable {
    public let role: LikenessRole
    /// 0 differs ... 1 equal.
    public let nearness: Double
    /// Binary logarithm of the odds: positive speaks for one party.
    public let weight: Double
  }

  public let clusters: [Cluster]
  /// Pairs compared, of all the pairs of the file.
  public let compared: Int

  public struct Options: Sendable {
    /// From this probability on records are joined.
    public var sure = 0.9
    /// From this probability on a cluster is proposed for review.
    public var review = 0.5
    public init() {}
  }

  public init(_ table: LikenessTable, options: Options = Options(), progress: (Double) -> Void = { _ in }) {
    let columns = table.columns()
    progress(0.1)
    let pairs = Candidates(table).pairs
    compared = pairs.count
    progress(0.3)
    let comparison = Comparison(columns, table, pairs)
    progress(0.8)
    clusters = Clustering(comparison, options).clusters
    progress(1)
  }
}
