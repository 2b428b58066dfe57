import Model

extension Phrasebook {
  /// The complaint in one sentence: the field, the value, the rule and the way out.
  ///
  /// `label` is the label of the field in this language; nil when the issue is about the whole. `issue.<rule>.plain` is the
  /// sentence without a detail, `issue.<rule>.whole` the one without a field, where a rule has them.
  public func sentence(_ issue: Issue, label: String? = nil) -> String {
    let key = "issue." + issue.rule.rawValue
    var chosen = key
    if label == nil, issue.field == nil, has(key + ".whole"), issue.detail != nil || !places(of: key + ".whole").contains("detail") {
      chosen = key + ".whole"
    } else if issue.detail == nil, has(key + ".plain") {
      chosen = key + ".plain"
    }
    return self(
      chosen,
      [
        "field": label ?? issue.field ?? self("issue.wholeRecord"), "value": issue.value ?? self("issue.emptyValue"),
        "detail": issue.detail ?? "",
      ])
  }

  /// The problem in one sentence for the user. Never shows the text of an internal error.
  public func sentence(_ problem: Problem) -> String {
    switch problem {
    case .invalid(let issues): self("problem.invalid", count: issues.count)
    case .notFound(let table, let id): self("problem.notFound", ["type": label(type: table), "id": String(id)])
    case .forbidden: self("problem.forbidden")
    case .conflict(let table, let id, _): self("problem.conflict", ["type": label(type: table), "id": String(id)])
    case .unavailable: self("problem.unavailable")
    case .internal: self("problem.internal")
    }
  }
}
