import Analysis
import Wording

extension ValueStudy {
  public func document(_ wording: Phrasebook) -> StudyDocument {
    var document = StudyDocument(
      wording("study.value.title"),
      wording(
        "study.value.read",
        [
          "file": path.split(separator: "/").last.map(String.init) ?? path, "customers": wording.integer(histories.count),
          "repeaters": wording.integer(histories.repeaters),
        ]))
    if reading.rejects.lines > 0 { document.warnings.append(wording("study.rejected", count: reading.rejects.lines)) }
    if let fit, let kind {
      tell(fit, kind, into: &document, wording)
      document.sections.append(parametersSection(fit, wording))
      if let test { document.sections.append(testSection(test, wording)) }
      document.sections.append(customersSection(wording))
    }
    if let section = reading.rejects.section(wording) { document.sections.append(section) }
    return document
  }

  private func tell(
    _ fit: ModelFit<any PurchaseModel>, _ kind: PurchaseModelKind, into document: inout StudyDocument, _ wording: Phrasebook
  ) {
    var (sum, living) = (0.0, 0.0)
    for index in 0..<histories.count {
      sum += expected(index) ?? 0
      living += alive(index) ?? 0
    }
    document.findings.append(
      wording(
        "study.value.finding",
        [
          "alive": wording.decimal(living, .upTo(0)), "share": wording.percent(share: living / Double(max(1, histories.count))),
          "expected": wording.decimal(sum, .upTo(0)), "horizon": wording.decimal(horizon, .upTo(2)),
        ]))
    if let test {
      document.findings.append(
        wording(
          test.hasSignal ? "study.value.tested" : "study.value.noSignal",
          [
            "actual": wording.decimal(test.actual, .upTo(0)), "expected": wording.decimal(test.expected, .upTo(0)),
            "error": wording.decimal(test.meanAbsoluteError, .upTo(4)), "own": wording.decimal(test.meanAbsoluteErrorOfOwnRate, .upTo(4)),
          ]))
    }
    if !fit.isSound { document.warnings.append(wording("study.value.unsound")) }
    if spend?.isAssumptionBroken == true {
      document.warnings.append(wording("study.value.correlated", ["value": wording.decimal(spend?.correlation ?? 0, .upTo(2))]))
    }
    document.fact(wording("study.value.model"), kind.rawValue)
    document.fact(wording("study.value.likelihood"), wording.decimal(fit.logLikelihood, .upTo(4)))
  }

  private func parametersSection(_ fit: ModelFit<any PurchaseModel>, _ wording: Phrasebook) -> StudySection {
    let all = fit.parameters + (spend?.fit.parameters ?? [])
    return StudySection(
      wording("study.value.parameters"),
      StudyTable("parameters", ["name", "estimate", "standardError"].map { wording("study.column.\($0)") }, count: all.count) {
        [.text(all[$0].name), .number(all[$0].value, 5), .number(all[$0].standardError, 5)]
      })
  }

  private func testSection(_ test: BackTest, _ wording: Phrasebook) -> StudySection {
    StudySection(
      wording("study.value.test"),
      StudyTable(
        "backtest", ["repeatPurchases", "customers", "actual", "expected"].map { wording("study.column.\($0)") }, count: test.rows.count
      ) {
        let row = test.rows[$0]
        return [.text("\(row.purchases)"), .integer(row.customers), .number(row.actual, 3), .number(row.expected, 3)]
      })
  }

  private func customersSection(_ wording: Phrasebook) -> StudySection {
    let hasSpend = spend != nil
    let columns = ["customer", "repeatPurchases", "alive", "expected"] + (hasSpend ? ["spend"] : [])
    let values = (0..<histories.count).map { expected($0) ?? 0 }
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    return StudySection(
      wording("study.value.customers"),
      StudyTable("customers", columns.map { wording("study.column.\($0)") }, count: order.count) { position in
        let index = order[position]
        return [.text(name(index)), .integer(Int(reading.purchases[index])), .share(alive(index)), .number(values[index], 3)]
          + (hasSpend ? [.number(expectedSpend(index), 2)] : [])
      })
  }
}
