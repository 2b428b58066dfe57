import Wording

extension Examination {
  /// The findings in words, the most money first, one line each.
  public func sentences(_ wording: Phrasebook) -> [String] {
    let page = ReportPage(self, wording)
    return findings.map { finding in
      let (title, texts) = page.words(finding)
      return "\(title). \(texts.joined(separator: " "))"
    }
  }
}
