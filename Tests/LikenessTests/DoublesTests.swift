import Foundation
import TestKit
import Testing

@testable import Likeness

/// Doubles of small lists whose right answer is plain to see.
@Suite struct DoublesTests {
  private static let roles: [LikenessRole?] = [.name, .taxNumber, .branch, .phone, .email, .city, .address]

  /// Clusters of a list whose records are followed by a crowd of strangers, as a register has.
  static func clusters(_ rows: [[String]]) -> [[Int]] {
    var table = LikenessTable(roles)
    for row in rows { table.add(row) }
    let first = ["Восход", "Заря", "Маяк", "Гранит", "Вымпел", "Берег", "Колос", "Родник", "Сокол", "Янтарь"]
    let second = ["Север", "Юг", "Восток", "Запад", "Центр", "Плюс", "Сервис", "Строй", "Торг", "Мебель", "Агро", "Транс"]
    var number = 0
    for a in first {
      for b in second {
        number += 1
        let code = String(7_700_000_000 + number * 7_919), city = ["Москва", "Казань", "Пермь", "Уфа", "Омск"][number % 5]
        let row = [
          "ООО «\(a) \(b)»", code, "", "+7 495 \(1_000_000 + number * 7_001)", "info@\(number)firm.ru", city, "ул. Ленина, д. \(number)",
        ]
        table.add(row)
        // Every fourth stranger has a double of its own, from which the weights are learnt.
        if number % 4 == 0 {
          table.add(["\(a) \(b) ООО", number % 8 == 0 ? "" : row[1], "", row[3], number % 12 == 0 ? "" : row[4], city, "Ленина \(number)"])
        }
      }
    }
    return Doubles(table).clusters.filter { !$0.isForReview }.map(\.records).filter { $0[0] < rows.count }
  }

  @Test("S16.2: one company written three ways is one cluster")
  func same() {
    let found = Self.clusters([
      ["ООО «Ромашка»", "7707083893", "", "+7 495 123-45-67", "info@romashka.ru", "Москва", "ул. Мира, д. 5"],
      ["РОМАШКА, ООО", "7707083893", "", "8 (495) 123-45-67", "", "г. Москва", "Мира 5"],
      ["Общество с ограниченной ответственностью \"Romashka\"", "", "", "84951234567", "info@romashka.ru", "", ""],
    ])
    #expect(found == [[0, 1, 2]])
  }

  @Test("S16.2: a cell of INN and KPP, with its label, is the same number; the KPP in it tells branches apart")
  func cells() {
    let found = Self.clusters([
      ["ООО «Ромашка»", "7707083893", "770701001", "", "", "", ""],
      ["РОМАШКА, ООО", "ИНН 7707083893/770701001", "", "", "", "", ""],
      ["Ромашка", "7707083893 / 165543001", "", "", "", "", ""],
    ])
    #expect(found == [[0, 1]])
  }

  @Test("S16.2: branches of one tax number, with another KPP or by their name, are no doubles")
  func branches() {
    let found = Self.clusters([
      ["ООО «Ромашка»", "7707083893", "770701001", "+7 495 123-45-67", "info@romashka.ru", "Москва", "ул. Мира, д. 5"],
      ["ООО «Ромашка»", "7707083893", "165543001", "+7 495 123-45-67", "info@romashka.ru", "Казань", "ул. Баумана, д. 1"],
      ["Филиал ООО «Ромашка» в г. Пермь", "7707083893", "", "+7 495 123-45-67", "info@romashka.ru", "Пермь", "ул. Ленина, д. 900"],
    ])
    #expect(found == [])
  }

  @Test("S16.2: namesakes of other cities, a call centre's telephone and one accountant's mail make no doubles")
  func strangers() {
    let found = Self.clusters([
      ["ООО «Василёк»", "7707083893", "", "+7 495 123-45-67", "a@vasilek.ru", "Москва", "ул. Мира, д. 5"],
      ["ООО «Василёк»", "5406789012", "", "+7 383 765-43-21", "b@vasilek54.ru", "Новосибирск", "ул. Гагарина, д. 70"],
      ["ООО «Лютик»", "7812345670", "", "+7 800 555-35-35", "buh@outsource.ru", "Самара", "ул. Садовая, д. 9"],
      ["АО «Пион»", "6312345678", "", "+7 800 555-35-35", "pion@mail.ru", "Тверь", "ул. Лесная, д. 30"],
      ["ИП Кузнецов Пётр Ильич", "631234567890", "", "+7 912 000-00-01", "buh@outsource.ru", "Тула", "ул. Кирова, д. 2"],
    ])
    #expect(found == [])
  }

  @Test("no records, one record, empty and odd ones are borne")
  func ends() {
    #expect(Doubles(LikenessTable(Self.roles)).clusters == [])
    var one = LikenessTable(Self.roles)
    one.add(["ООО Один"])
    #expect(Doubles(one).clusters == [])
    var empty = LikenessTable([.name, .phone])
    for _ in 0..<100 { empty.add(["", ""]) }
    #expect(Doubles(empty).clusters == [])
    var odd = LikenessTable([.name, .email, .address, .birthday])
    for number in 0..<200 { odd.add([String(repeating: "я \u{0}🙂", count: number), "@", ",,,;;", "\(number)"]) }
    _ = Doubles(odd)
    var equal = LikenessTable([.name, .taxNumber])
    for _ in 0..<500 { equal.add(["ООО Тот же", "7707083893"]) }
    _ = Doubles(equal)
  }

  @Test("S16.2: the same list gives the same clusters, whatever the order of its records")
  func order() {
    let rows = [
      ["ООО «Ромашка»", "7707083893", "", "+7 495 123-45-67", "info@romashka.ru", "Москва", "ул. Мира, д. 5"],
      ["АО «Лютик»", "7812345670", "", "+7 812 555-35-35", "l@lutik.ru", "Самара", "ул. Садовая, д. 9"],
      ["Ромашка ООО", "7707083893", "", "8 (495) 123-45-67", "", "", ""],
    ]
    #expect(Self.clusters(rows) == [[0, 2]])
    #expect(Self.clusters([rows[2], rows[0], rows[1]]) == [[0, 1]])
  }
}
