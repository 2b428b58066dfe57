/// What a person may decide about the scoring of outcomes.
public struct OutcomeOptions: Sendable {
  public var study: StudyOptions
  /// Values of the target that are the event; empty: found by their words.
  public var positive: [String]
  /// Values that are its absence; empty: found by their words, else all others.
  public var negative: [String]
  /// Headings left out.
  public var without: Set<String>
  /// Headings kept although they look as if they were known only afterwards.
  public var keep: Set<String>
  /// Headings that are categories though they are written in numbers.
  public var categories: Set<String>
  /// nil: ten, fewer for very many cases.
  public var folds: Int?
  public var penalty: Double

  public init(
    study: StudyOptions = StudyOptions(), positive: [String] = [], negative: [String] = [], without: Set<String> = [],
    keep: Set<String> = [], categories: Set<String> = [], folds: Int? = nil, penalty: Double = 1
  ) {
    self.study = study
    self.positive = positive
    self.negative = negative
    self.without = without
    self.keep = keep
    self.categories = categories
    self.folds = folds
    self.penalty = penalty
  }
}
