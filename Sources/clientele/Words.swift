import Glibc
import Model
import Register
import Wording

extension ImportWords {
  /// Labels in all three languages, explanations in the one of the reader.
  static func from(_ phrases: Phrasebook) -> ImportWords {
    let books = Language.allCases.map { Phrasebook($0) }
    return ImportWords(
      fieldLabels: { table, field in books.map { $0("field.\(table).\(field)") } },
      optionLabels: { table, field, option in books.map { $0.label(option: option, of: field, in: table) } },
      explanation: { reject in
        if phrases.has("reject.\(reject.reason)") { return (phrases("reject.\(reject.reason)"), phrases("reject.\(reject.reason).wayOut")) }
        let rule = Issue.Rule(rawValue: reject.reason) ?? .malformed
        return (phrases.sentence(Issue(reject.column, rule, value: reject.value, detail: reject.detail), label: reject.column), "")
      },
      customerName: { phrases("common.numberSign", ["number": $0]) })
  }
}

/// Shows how far a long work is: one line that rewrites itself on a terminal, nothing in a pipe.
struct ProgressLine: Sendable {
  let phrases: Phrasebook
  let isTerminal: Bool

  init(_ phrases: Phrasebook) {
    self.phrases = phrases
    isTerminal = isatty(2) == 1
  }

  func show(_ done: Int, _ total: Int) {
    guard isTerminal, total > 0 else { return }
    let share = phrases.percent(share: Double(done) / Double(total), .upTo(0))
    Terminal.raw("\r" + share + "   ")
  }

  func end() { if isTerminal { Terminal.raw("\r        \r") } }
}
