import Model
import Register
import Wording

extension ImportWords {
  /// The labels and reasons of all languages: files from anywhere are understood, rejects are explained in the given language.
  public init(_ phrases: Phrasebook) {
    let books = Language.allCases.map { Phrasebook($0) }
    self.init(
      fieldLabels: { table, field in
        let key = "field.\(table).\(field)"
        return books.filter { $0.has(key) }.map { $0(key) }
      },
      optionLabels: { table, field, option in
        let key = "option.\(table).\(field).\(option)"
        return books.filter { $0.has(key) }.map { $0(key) }
      },
      explanation: { reject in
        let key = "import.reason." + reject.reason
        let rule = phrases.has(key) ? phrases(key) : reject.reason
        guard let known = Issue.Rule(rawValue: reject.reason) else { return (rule, "") }
        return (rule, phrases.sentence(Issue(reject.column, known, value: reject.value, detail: reject.detail), label: reject.column))
      })
  }
}
