import Model
import Synchronization
import Wording

/// The texts of the interface in every language, folded as what people type is: kept, because every search looks through all of them.
enum FoldedWords {
  private static let known = Mutex<[String: String]>([:])
  private static let titles = Mutex<[String: String]>([:])

  /// A title that is made of such texts, a space before every word.
  static func of(title: String) -> String {
    if let words = titles.withLock({ $0[title] }) { return words }
    let words = " " + title.textKey
    // Labels of types may be changed, so titles have no end; those in use are a few hundred.
    titles.withLock { known in
      if known.count >= 2_000 { known = [:] }
      known[title] = words
    }
    return words
  }

  /// The text of a key in each language that has it, a space before every word.
  static func of(_ key: String) -> String {
    if let words = known.withLock({ $0[key] }) { return words }
    let books = Language.allCases.map { Phrasebook($0) }.filter { $0.has(key) }
    let words = books.map { " " + $0(key).textKey }.joined()
    known.withLock { $0[key] = words }
    return words
  }
}
