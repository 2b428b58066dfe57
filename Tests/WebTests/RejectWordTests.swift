import Formats
import Foundation
import Model
import Register
import Testing
import Wording

@testable import Web

/// What a person reads about a row that was not taken.
@Suite struct RejectWordTests {
  @Test("S1.4: every reason of an import has its name and its way out in every language", arguments: Language.allCases)
  func reasons(language: Language) {
    let phrases = Phrasebook(language)
    let words = ImportWords(phrases)
    #expect(Set(Reject.reasons).count == Reject.reasons.count)
    for reason in Reject.reasons {
      #expect(phrases.has("import.reason." + reason), "\(reason) has no name in \(language)")
      let reject = Reject(line: 7, column: "Сумма", value: "12,5x", reason: reason, detail: "100")
      let (rule, wayOut) = words.explanation(reject)
      #expect(!rule.isEmpty && rule != reason && !rule.contains("{"), "\(rule)")
      #expect(wayOut.count > 15 && !wayOut.contains("{"), "\(reason): \(wayOut)")
      #expect(wayOut.contains(".") && wayOut != rule, "\(wayOut)")
      // Without a value and a detail, too.
      let (_, bare) = words.explanation(Reject(line: 7, column: nil, value: nil, reason: reason))
      #expect(!bare.contains("{") && !bare.isEmpty, "\(bare)")
    }
  }

  @Test("what broke a customer of a purchase line is told in words")
  func cause() {
    let reject = Reject(line: 7, column: nil, value: nil, reason: "brokenCustomer", detail: "tooLong 500")
    let russian = ImportWords(Phrasebook(.russian)).explanation(reject)
    #expect(russian.rule == "Клиента не удалось сохранить")
    #expect(russian.wayOut == "Исправьте данные клиента: Слишком длинное значение (500).")
  }

  @Test(
    "S1.4: headings of the file of rejects are words, and none is taken for a column of purchases or companies",
    arguments: Language.allCases)
  func headings(language: Language) {
    let headings = ImportWords(Phrasebook(language)).rejectHeadings
    #expect(headings.count == 5 && Set(headings).count == 5)
    for heading in headings { #expect(HeadingGuess.role(of: heading) == nil, "\(heading)") }
  }
}
