import Wording

extension Examination {
  /// What was read, then the findings in words, the most money first, one line each.
  public func sentences(_ wording: Phrasebook) -> [String] {
    let page = ReportPage(self, wording)
    let told = findings.map { finding in
      let (title, texts) = page.words(finding)
      return "\(title). \(texts.joined(separator: " "))"
    }
    return summary(wording) + (told.isEmpty ? [wording("examination.summary.nothing")] : told)
  }

  /// What the files leave open: a stage or a status whose words are not known.
  func openQuestions(_ wording: Phrasebook) -> [String] {
    files.flatMap { file in
      file.unreadStandings.map { column in
        let values = column.texts.prefix(3).map { "«\($0)»" }.joined(separator: ", ")
        return wording("examination.standing.unread", ["file": file.name, "column": file.heading(column.place), "values": values])
      }
    }
  }

  private func summary(_ wording: Phrasebook) -> [String] {
    let counts = [("lines", lines), ("used", used), ("returns", returnLines), ("rejected", rejectedLines), ("customers", customers)]
    let all = wording(
      "examination.summary",
      Dictionary(uniqueKeysWithValues: counts.map { ($0.0, wording.integer($0.1)) } + [("revenue", wording.money(revenue))]))
    return [all] + openQuestions(wording)
      + RejectReason.allCases.filter { tally.count(of: $0) > 0 }.map { reason in
        wording(
          "examination.summary.rejected",
          ["reason": wording("examination.reason.\(reason.rawValue)"), "lines": wording.integer(tally.count(of: reason))])
      }
  }
}
