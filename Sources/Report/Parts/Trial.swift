import Analysis

/// Models of buying tried on the last part of the data: fitted on what lay before a day, compared with what came after it.
struct Trial {
  /// One model's record.
  struct Record {
    let kind: PurchaseModelKind
    let fit: Part<ModelFit<any PurchaseModel>>
    let test: Part<BackTest>
  }

  let calibration: Calibration
  let records: [Record]
  /// Repeat purchases before the day.
  let repeats: Int

  /// The least error among those whose parameters are known; when none are, among all.
  var best: Record? {
    let tested = records.filter { $0.test.found != nil }
    let sound = tested.filter { $0.fit.found?.isSound == true }
    return (sound.isEmpty ? tested : sound).min {
      ($0.test.found?.meanAbsoluteError ?? .infinity) < ($1.test.found?.meanAbsoluteError ?? .infinity)
    }
  }

  /// - Parameters: `cut` the last day models learn from; `end` the last day they are tried on; `kinds` which models.
  /// - Throws: `tooFew` without a day after the cut.
  init(_ days: PurchaseDays, cut: Int32, end: Int32, kinds: [PurchaseModelKind]) throws {
    guard end > cut else { throw AnalysisFault.tooFew(what: "days after the cut", found: max(0, Int(end) - Int(cut)), needed: 1) }
    let calibration = try Calibration(of: days, cut: cut, heldOut: end - cut)
    guard calibration.histories.count > 0 else { throw AnalysisFault.tooFew(what: "customers", found: 0, needed: 30) }
    self.calibration = calibration
    repeats = calibration.histories.purchases.reduce(0) { $0 + Int($1) }
    records = try kinds.map { kind in
      let fit = try part { try kind.fit(calibration.histories) }
      let test = try part {
        try BackTest(of: fit.get().model, calibration.histories, actual: calibration.after, within: calibration.timeAfter)
      }
      return Record(kind: kind, fit: fit, test: test)
    }
  }

  /// The default hold-out: a quarter of the days, a year at most.
  static func defaultHoldOut(_ days: PurchaseDays) -> Int32 {
    guard let first = days.days.min() else { return 0 }
    return min(365, max(0, days.asOf - first) / 4)
  }
}
