import Formats

/// What a column of a table is for in a study: a key, and the headings in three languages by which it is found.
struct StudyRole {
  let key: String
  private let words: Set<String>

  /// - Parameter words: headings between bars or line ends.
  init(_ key: String, _ words: String) {
    self.key = key
    var found: Set<String> = []
    for word in words.split(whereSeparator: { $0 == "|" || $0 == "\n" }) { found.insert(HeadingKey.normalised(String(word))) }
    self.words = found
  }

  func fits(_ heading: String) -> Bool {
    // "customerID" is two words, "CUSTOMERID" one: both are meant.
    let key = HeadingKey.normalised(heading)
    return words.contains(key)
  }
}
