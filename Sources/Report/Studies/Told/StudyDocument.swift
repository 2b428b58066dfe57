import Markup

/// A study in words: what a person reads on a terminal and on a page.
public struct StudyDocument {
  public struct Fact {
    let name: String
    let value: String
    /// What stands beside the value: an interval, a comparison.
    let note: String?
  }
  public let title: String
  /// What was read: file, lines, columns.
  public var subtitle: String
  public var facts: [Fact] = []
  /// Sentences, the most important first.
  public var findings: [String] = []
  /// What limits the result.
  public var warnings: [String] = []
  public var sections: [StudySection] = []

  init(_ title: String, _ subtitle: String) {
    self.title = title
    self.subtitle = subtitle
  }

  mutating func fact(_ name: String, _ value: String, note: String? = nil) { facts.append(Fact(name: name, value: value, note: note)) }
}

/// One table of a study with its title, and a drawing where one helps.
public struct StudySection {
  let title: String
  var chart: HTML?
  var table: StudyTable?

  init(_ title: String, chart: HTML? = nil, _ table: StudyTable?) {
    self.title = title
    self.chart = chart
    self.table = table
  }
}
