import Model

extension Phrasebook {
  /// The complaint in one sentence: the field, the value, the rule and the way out.
  ///
  /// `label` is the label of the field in this language; nil when the issue is about the whole. `issue.<rule>.plain` is the
  /// sentence without a detail, `issue.<rule>.whole` the one without a field, where a rule has them.
  public func sentence(_ issue: Issue, label: String? = nil) -> String {
    if let text = fileFault(issue) { return text }
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
        "detail": issue.rule == .outOfRange ? issue.detail.flatMap { Bounds($0) }.map(words) ?? issue.detail ?? "" : issue.detail ?? "",
      ])
  }

  /// Which numbers are allowed: «не меньше 0», «от 0 до 100», «любое число, кроме 0».
  public func words(_ bounds: Bounds) -> String {
    let places = ["least": bounds.least.map { decimal($0) } ?? "", "greatest": bounds.greatest.map { decimal($0) } ?? ""]
    let range =
      switch (bounds.least, bounds.greatest) {
      case (_?, _?): self("bounds.between", places)
      case (_?, nil): self("bounds.atLeast", places)
      case (nil, _?): self("bounds.atMost", places)
      case (nil, nil): self("bounds.any")
      }
    return bounds.takesZero ? range : self("bounds.notZero", ["range": range])
  }

  /// Why a file cannot be read as a table: the value is its name, the detail says what is wrong with it.
  private func fileFault(_ issue: Issue) -> String? {
    guard issue.field == "file", let path = issue.value, let detail = issue.detail else { return nil }
    let parts = detail.split(separator: " ").map(String.init)
    let key: String
    switch parts.first ?? "" {
    case "missing": key = "command.noFile"
    case "unreadable": key = "command.unreadable"
    case "directory": key = "examination.fault.notAFile"
    case let other: key = "examination.fault." + other
    }
    guard has(key) else { return nil }
    let sizes = parts.compactMap { Int($0) }.map { integer($0 >> 20) }
    return self(key, ["path": path, "size": sizes.first ?? "", "limit": sizes.last ?? ""])
  }

  /// The problem in one sentence for the user. Never shows the text of an internal error.
  public func sentence(_ problem: Problem) -> String {
    switch problem {
    case .invalid(let issues): self("problem.invalid", count: issues.count)
    case .notFound("page", _): self("error.404.text")
    case .notFound(let table, let id): self("problem.notFound", ["type": label(type: table), "id": String(id)])
    case .forbidden: self("problem.forbidden")
    case .conflict(let table, let id, _): self("problem.conflict", ["type": label(type: table), "id": String(id)])
    case .unavailable: self("problem.unavailable")
    case .internal: self("problem.internal")
    }
  }
}
