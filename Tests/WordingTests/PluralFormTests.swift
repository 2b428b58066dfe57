import Model
import Testing
import Wording

/// Expected forms: Unicode CLDR, plural rules of cardinals.
@Suite struct PluralFormTests {
  @Test(
    "Russian and Ukrainian numbers choose one, few or many as CLDR says",
    arguments: [
      (0, PluralForm.many), (1, .one), (2, .few), (4, .few), (5, .many), (11, .many), (12, .many), (14, .many), (21, .one),
      (22, .few), (25, .many), (101, .one), (111, .many), (112, .many), (122, .few), (-1, .one), (-5, .many), (1_000_001, .one),
      (Int.min, .many),
    ])
  func eastSlavic(number: Int, form: PluralForm) {
    #expect(Language.russian.pluralForm(number) == form)
    #expect(Language.ukrainian.pluralForm(number) == form)
  }

  @Test(
    "English has one for 1 and other for the rest",
    arguments: [(0, PluralForm.other), (1, .one), (2, .other), (5, .other), (11, .other), (21, .other), (101, .other), (111, .other)])
  func english(number: Int, form: PluralForm) {
    #expect(Language.english.pluralForm(number) == form)
  }

  @Test("A fraction takes the form other in all three languages, a whole decimal that of its number")
  func fractions() {
    let half = FixedDecimal(millionths: 1_500_000)
    for language in Language.allCases { #expect(language.pluralForm(half) == .other) }
    #expect(Language.russian.pluralForm(FixedDecimal(millionths: 21_000_000)) == .one)
    #expect(Language.ukrainian.pluralForm(FixedDecimal(millionths: 5_000_000)) == .many)
    #expect(Language.english.pluralForm(FixedDecimal(millionths: 1_000_000)) == .one)
  }

  @Test("A counted message is written in full in three languages")
  func sentences() {
    let russian = Phrasebook(.russian)
    let ukrainian = Phrasebook(.ukrainian)
    let english = Phrasebook(.english)
    #expect(
      [0, 1, 2, 5, 11, 21, 22, 25, 101, 111].map { russian("clients.count", count: $0) } == [
        "0 клиентов", "1 клиент", "2 клиента", "5 клиентов", "11 клиентов", "21 клиент", "22 клиента", "25 клиентов", "101 клиент",
        "111 клиентов",
      ])
    #expect(
      [0, 1, 2, 5, 11, 21, 22, 25, 101, 111].map { ukrainian("clients.count", count: $0) } == [
        "0 клієнтів", "1 клієнт", "2 клієнти", "5 клієнтів", "11 клієнтів", "21 клієнт", "22 клієнти", "25 клієнтів", "101 клієнт",
        "111 клієнтів",
      ])
    #expect([0, 1, 2].map { english("clients.count", count: $0) } == ["0 accounts", "1 account", "2 accounts"])
    #expect(russian("clients.count", count: FixedDecimal(millionths: 1_500_000)) == "1,5 клиента")
    #expect(ukrainian("clients.count", count: FixedDecimal(millionths: 1_500_000)) == "1,5 клієнта")
    #expect(english("clients.count", count: FixedDecimal(millionths: 1_500_000)) == "1.5 accounts")
    #expect(russian("clients.count", count: 1_248) == "1\u{A0}248 клиентов")
  }
}
