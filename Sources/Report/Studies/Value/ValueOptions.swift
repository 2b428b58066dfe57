import Analysis

/// What a person may decide about a model of repeat buying.
public struct ValueOptions: Sendable {
  public var study: StudyOptions
  /// nil: the table is read and counted, nothing is fitted.
  public var model: PurchaseModelKind?
  /// How far ahead purchases are expected, in the unit of the table; with hold-out purchases, how long those were counted.
  public var horizon: Double?

  public init(study: StudyOptions = StudyOptions(), model: PurchaseModelKind? = .bgnbd, horizon: Double? = nil) {
    self.study = study
    self.model = model
    self.horizon = horizon
  }
}
