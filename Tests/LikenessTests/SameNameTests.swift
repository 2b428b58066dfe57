import Foundation
import TestKit
import Testing

@testable import Likeness

@Suite struct SameNameTests {
  @Test("S16.2: at least 22 of 24 pairs of samples/names are judged right, and no different names are called the same")
  func pairs() throws {
    guard let path = Shared.path("samples/names/pairs.tsv") else { return }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
    var right = 0, wrong: [String] = []
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let isSame = SameName(cells[0], cells[1]) == .same
      if isSame == (cells[2] == "1") { right += 1 } else { wrong.append("\(line)") }
      #expect(!isSame || cells[2] == "1", "\(line)")
    }
    #expect(right >= 22, "\(wrong)")
    #expect(lines.count == 24)
    print("names: \(right) of \(lines.count)", wrong)
  }

  @Test(
    "S16.2: a name equals itself written otherwise; another name does not",
    arguments: [
      ("ООО «Ромашка»", "\"Ромашка\" ООО", true), ("ТОВ \"Будівельна компанія Зоря\"", "БК Зоря ТОВ", true),
      ("Общество с ограниченной ответственностью \"Торговый Дом \"\"Юг\"\"", "ООО ТД Юг", true),
      ("Smith & Sons Ltd", "SMITH AND SONS LIMITED", true),
      ("ООО Вектор", "ООО Вектор Плюс", false), ("ПАО Сбербанк", "Сбербанк", true), ("ООО «Мегафонритейл»", "ООО «Мегафон Ритейл»", true),
      ("ООО Рога", "ООО Копыта", false), ("Фонд «Юг»", "ООО «Юг»", false), ("ИП Петрова Анна", "ИП Петров Андрей", false),
      ("Representative office of Bosch GmbH", "Bosch GmbH", false),
    ])
  func others(a: String, b: String, same: Bool) { #expect((SameName(a, b) == .same) == same, "\(a) / \(b)") }
}
