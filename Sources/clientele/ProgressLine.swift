import Glibc
import Wording

/// Shows how far a long work is: one line that rewrites itself on a terminal, nothing in a pipe.
struct ProgressLine: Sendable {
  let phrases: Phrasebook
  let isTerminal: Bool

  init(_ phrases: Phrasebook) {
    self.phrases = phrases
    isTerminal = isatty(2) == 1
  }

  /// - Parameter words: what is being done, when that changes on the way.
  func show(_ done: Int, _ total: Int, _ words: @autoclosure () -> String = "") {
    guard isTerminal, total > 0 else { return }
    let share = phrases.percent(share: Double(done) / Double(total), .upTo(0)), words = words()
    Terminal.show("\r" + (words.isEmpty ? share : words + " " + share) + Self.eraseToEnd)
  }

  /// The same, with the message that says what is done.
  func show(_ done: Int, _ total: Int, of key: String) {
    guard isTerminal, total > 0 else { return }
    Terminal.show("\r" + phrases(key, ["share": phrases.percent(share: Double(done) / Double(total), .upTo(0))]) + Self.eraseToEnd)
  }

  func end() { if isTerminal { Terminal.show("\r" + Self.eraseToEnd) } }

  /// What a longer line before left behind it.
  private static let eraseToEnd = "\u{1B}[K"
}
