/// The named region of the RFM map a customer stands in. Raw values are stored and never change.
///
/// The 125 cells are mapped by recency (rows) and value = mean of frequency and monetary, half up (columns):
///
///     R \ value  1             2              3               4            5
///     5          new           new            potentialLoyal  champions    champions
///     4          promising     promising      potentialLoyal  loyal        champions
///     3          aboutToSleep  aboutToSleep   needAttention   loyal        loyal
///     2          sleeping      sleeping       atRisk          atRisk       cannotLose
///     1          lost          lost           atRisk          cannotLose   cannotLose
public enum RFMSegment: String, CaseIterable, Sendable {
  /// Bought lately, often and much.
  case champions = "champions"
  /// Buy steadily and well.
  case loyal = "loyal"
  /// Recent, on the way to regular.
  case potentialLoyal = "potential_loyal"
  /// Bought in the last days, little so far.
  case new = "new"
  /// Fairly recent, little so far.
  case promising = "promising"
  /// Middling in everything and cooling.
  case needAttention = "need_attention"
  /// Little value and cooling.
  case aboutToSleep = "about_to_sleep"
  /// Used to buy well, long away.
  case atRisk = "at_risk"
  /// The best of the past, long away.
  case cannotLose = "cannot_lose"
  /// Little value, long away.
  case sleeping = "sleeping"
  /// Little value, longest away.
  case lost = "lost"

  /// The region of a score.
  public init(_ score: RFMScore) {
    let rows: [[RFMSegment]] = [
      [.lost, .lost, .atRisk, .cannotLose, .cannotLose],
      [.sleeping, .sleeping, .atRisk, .atRisk, .cannotLose],
      [.aboutToSleep, .aboutToSleep, .needAttention, .loyal, .loyal],
      [.promising, .promising, .potentialLoyal, .loyal, .champions],
      [.new, .new, .potentialLoyal, .champions, .champions],
    ]
    self = rows[Int(score.recency) - 1][Int(score.value) - 1]
  }
}
