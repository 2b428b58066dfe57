import Analysis
import Charts
import Wording

extension ExperimentStudy {
  public func document(_ wording: Phrasebook) -> StudyDocument {
    var document = StudyDocument(
      wording("study.experiment.title"),
      wording(
        "study.experiment.read",
        [
          "file": path.split(separator: "/").last.map(String.init) ?? path, "group": group, "control": control,
          "groups": sizes.map { "\($0.name) \(wording.integer($0.count))" }.joined(separator: ", "),
        ]))
    document.findings = answers.flatMap { answer in answer.arms.map { finding(answer, $0, wording) } } + uplifts.map { moved($0, wording) }
    let worst = imbalances.max { $0.difference.magnitude < $1.difference.magnitude }
    if let worst {
      let columns = Set(imbalances.map(\.heading)).sorted().joined(separator: ", ")
      document.warnings.append(
        wording("study.experiment.imbalance", ["columns": columns, "difference": wording.decimal(worst.difference.magnitude, .upTo(2))]))
    }
    let small = sizes.filter { $0.count < 30 }
    if !small.isEmpty { document.warnings.append(wording("study.experiment.small", ["groups": small.map(\.name).joined(separator: ", ")])) }
    if rejects.lines > 0 { document.warnings.append(wording("study.rejected", count: rejects.lines)) }
    let shares = answers.filter(\.isShare), means = answers.filter { !$0.isShare }
    if !shares.isEmpty { document.sections.append(sharesSection(shares, wording)) }
    if !means.isEmpty { document.sections.append(meansSection(means, wording)) }
    if !uplifts.isEmpty { document.sections.append(upliftSection(wording)) }
    if let section = rejects.section(wording) { document.sections.append(section) }
    return document
  }

  private func finding(_ answer: ExperimentAnswer, _ arm: ExperimentAnswer.Arm, _ wording: Phrasebook) -> String {
    let verdict = wording(
      arm.isProved ? (arm.effect.difference > 0 ? "study.experiment.works" : "study.experiment.harms") : "study.experiment.unproved")
    switch arm.effect {
    case .share(let found):
      return wording(
        "study.experiment.share",
        [
          "arm": arm.name, "answer": answer.heading, "treated": percent(found.treated.share, wording),
          "control": percent(found.control.share, wording), "difference": points(found.difference, wording),
          "low": points(found.newcombe.lowerBound, wording), "high": points(found.newcombe.upperBound, wording),
          "extra": wording.decimal(arm.extra, .upTo(0)), "verdict": verdict,
        ])
    case .mean(let found, let treated, let control):
      return wording(
        "study.experiment.mean",
        [
          "arm": arm.name, "answer": answer.heading, "treated": wording.decimal(treated.mean, .upTo(4)),
          "control": wording.decimal(control.mean, .upTo(4)), "difference": signed(found.difference, wording),
          "low": signed(found.interval.lowerBound, wording), "high": signed(found.interval.upperBound, wording),
          "extra": wording.decimal(arm.extra, .upTo(0)), "verdict": verdict,
        ])
    }
  }

  private func moved(_ uplift: Uplift, _ wording: Phrasebook) -> String {
    let best = uplift.curve.uplift(ofBest: .percent(30)), all = uplift.curve.uplift(ofBest: .percent(100))
    let values = [
      "arm": uplift.arm, "answer": uplift.answer, "best": best.map { points($0, wording) } ?? "—",
      "all": all.map { points($0, wording) } ?? "—", "extra": wording.decimal(uplift.curve.extra(ofBest: .percent(30)), .upTo(0)),
      "whole": wording.decimal(uplift.curve.extra, .upTo(0)),
    ]
    guard uplift.curve.area > 0, let best, let all, best > all else { return wording("study.experiment.noUplift", values) }
    return wording("study.experiment.uplift", values)
  }

  private func percent(_ share: Double, _ wording: Phrasebook) -> String { wording.percent(share: share, .upTo(share < 0.02 ? 3 : 2)) }
  private func signed(_ value: Double, _ wording: Phrasebook) -> String { (value > 0 ? "+" : "") + wording.decimal(value, .upTo(4)) }
  private func points(_ value: Double, _ wording: Phrasebook) -> String {
    (value > 0 ? "+" : "") + wording.decimal(value * 100, .upTo(value.magnitude < 0.02 ? 3 : 2))
  }

  private func sharesSection(_ answers: [ExperimentAnswer], _ wording: Phrasebook) -> StudySection {
    let rows = answers.flatMap { answer in answer.arms.map { (answer, $0) } }
    let columns = [
      "answer", "arm", "cases", "hits", "share", "controlShare", "difference", "low", "high", "waldLow", "waldHigh", "z", "p", "adjusted",
      "extra",
    ]
    return StudySection(
      wording("study.experiment.shares.title"),
      StudyTable("shares", columns.map { wording("study.column.\($0)") }, numbers: 2, count: rows.count, shown: 60) { index in
        let (answer, arm) = rows[index]
        guard case .share(let found) = arm.effect else { return [] }
        return [
          .text(answer.heading), .text(arm.name), .integer(arm.count), .integer(arm.hits), .share(found.treated.share),
          .share(found.control.share), .share(found.difference), .share(found.newcombe.lowerBound), .share(found.newcombe.upperBound),
          .share(found.wald.lowerBound), .share(found.wald.upperBound), .number(found.z, 3), .number(found.pValue, 4),
          .number(arm.adjusted, 4), .number(arm.extra, 1),
        ]
      })
  }

  private func meansSection(_ answers: [ExperimentAnswer], _ wording: Phrasebook) -> StudySection {
    let rows = answers.flatMap { answer in answer.arms.map { (answer, $0) } }
    let columns = ["answer", "arm", "cases", "mean", "controlMean", "difference", "low", "high", "t", "freedom", "p", "adjusted", "extra"]
    return StudySection(
      wording("study.experiment.means.title"),
      StudyTable("means", columns.map { wording("study.column.\($0)") }, numbers: 2, count: rows.count, shown: 60) { index in
        let (answer, arm) = rows[index]
        guard case .mean(let found, let treated, let control) = arm.effect else { return [] }
        return [
          .text(answer.heading), .text(arm.name), .integer(arm.count), .number(treated.mean, 4), .number(control.mean, 4),
          .number(found.difference, 4), .number(found.interval.lowerBound, 4), .number(found.interval.upperBound, 4), .number(found.t, 3),
          .number(found.freedom, 1), .number(found.pValue, 4), .number(arm.adjusted, 4), .number(arm.extra, 1),
        ]
      })
  }

  private func upliftSection(_ wording: Phrasebook) -> StudySection {
    let rows = uplifts.flatMap { uplift in (1...10).map { (uplift, Ratio.percent(Int32($0) * 10)) } }
    return StudySection(
      wording("study.experiment.uplift.title"),
      StudyTable(
        "uplift", ["arm", "best", "extra", "upliftOf", "area"].map { wording("study.column.\($0)") }, count: rows.count, shown: 40
      ) { index in
        let (uplift, part) = rows[index]
        return [
          .text(uplift.arm), .share(part.value), .number(uplift.curve.extra(ofBest: part), 1),
          .share(uplift.curve.uplift(ofBest: part)), .number(uplift.curve.area, 6),
        ]
      })
  }
}
