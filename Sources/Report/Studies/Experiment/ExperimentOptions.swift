/// What a person may decide about the effect of a campaign.
public struct ExperimentOptions: Sendable {
  public var study: StudyOptions
  /// The value of the group column that marks the hold-out; nil: found by its words.
  public var control: String?
  /// Headings of the answers; empty: found by their words.
  public var answers: [String]
  /// Headings left out of the features of the uplift model.
  public var without: Set<String>
  public var level: Double
  public var folds: Int
  /// Whether to look whom the campaign moves.
  public var uplift: Bool

  public init(
    study: StudyOptions = StudyOptions(), control: String? = nil, answers: [String] = [], without: Set<String> = [], level: Double = 0.95,
    folds: Int = 5, uplift: Bool = true
  ) {
    self.study = study
    self.control = control
    self.answers = answers
    self.without = without
    self.level = level
    self.folds = folds
    self.uplift = uplift
  }
}
