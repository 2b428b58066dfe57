import Foundation
import Likeness
import Model
import TestKit
import Testing
import Wording

@testable import Report

@Suite struct DoublesSearchTests {
  /// Precision and F1 over pairs of records.
  private static func scored(_ clusters: [[String]], _ truth: [String: String]) -> (precision: Double, f1: Double) {
    func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
    var right = 0, found = 0
    for cluster in clusters {
      found += pairs(cluster.count)
      right += Dictionary(grouping: cluster) { truth[$0] ?? "?" }.values.reduce(0) { $0 + pairs($1.count) }
    }
    let wanted = Dictionary(grouping: truth.values) { $0 }.values.reduce(0) { $0 + pairs($1.count) }
    let precision = Double(right) / Double(max(found, 1)), recall = Double(right) / Double(max(wanted, 1))
    return (precision, 2 * precision * recall / max(precision + recall, 1e-9))
  }

  private static func clusters(_ search: DoublesSearch) -> [[String]] {
    search.doubles.clusters.map { $0.records.map { search.records[$0] } }
  }

  @Test("S16.2: doubles of a made register are found with F1 of at least 0.95 and precision of at least 0.98", arguments: [2, 3])
  func register(seed: Int) throws {
    guard let maker = Shared.path("tools/make_registry.py") else { return }
    let table = Shared.temporary("register.csv"), answers = Shared.temporary("truth.csv")
    defer {
      try? FileManager.default.removeItem(atPath: table)
      try? FileManager.default.removeItem(atPath: answers)
    }
    let status = try Shared.run(["python3", maker, "--records", "4000", "--seed", String(seed), "--out", table, "--truth", answers])
    guard status == 0 else { return Shared.skip("no python3") }
    var truth: [String: String] = [:]
    for line in try String(contentsOfFile: answers, encoding: .utf8).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",").map(String.init)
      truth[cells[0]] = cells[1]
    }
    let search = try DoublesSearch(path: table)
    let (precision, f1) = Self.scored(Self.clusters(search), truth)
    print("register \(seed): precision \(precision), F1 \(f1), compared \(search.doubles.compared)")
    #expect(precision >= 0.98 && f1 >= 0.95)
    // Never all pairs: fewer than fifty a record.
    #expect(search.doubles.compared < search.records.count * 50)
  }

  @Test("S16.2: febrl 3 and 4 are solved with F1 of at least 0.995 and 0.999", arguments: [(["3"], 0.995), (["4a", "4b"], 0.999)])
  func febrl(parts: [String], least: Double) throws {
    var lines: [Substring] = []
    for part in parts {
      guard let packed = Shared.path("data/febrl/dataset\(part).csv.gz") else { return }
      let file = Shared.temporary("febrl.csv")
      defer { try? FileManager.default.removeItem(atPath: file) }
      guard try Shared.run(["gzip", "-dc", packed], output: file) == 0 else { return Shared.skip("no gzip") }
      let read = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      lines += lines.isEmpty ? read : Array(read.dropFirst())
    }
    let table = Shared.temporary("febrl.csv")
    defer { try? FileManager.default.removeItem(atPath: table) }
    try lines.joined(separator: "\n").write(toFile: table, atomically: true, encoding: .utf8)
    var truth: [String: String] = [:]
    for line in lines.dropFirst() {
      let record = String(line.prefix { $0 != "," }), parts = record.split(separator: "-")
      truth[record] = String(parts[1])
    }
    let f1 = Self.scored(Self.clusters(try DoublesSearch(path: table)), truth).f1
    print("febrl \(parts): F1 \(f1)")
    #expect(f1 >= least)
  }

  /// A small list in Russian with doubles in it, and strangers around.
  private static func list(_ header: String, separator: String = ";") -> String {
    var lines = [header]
    lines.append(["1", "ООО «Ромашка»", "7707083893", "+7 495 123-45-67", "info@romashka.ru", "Москва"].joined(separator: separator))
    lines.append(["2", "Ромашка ООО", "7707083893", "84951234567", "info@romashka.ru", "г. Москва"].joined(separator: separator))
    for number in 0..<200 {
      let name = "ООО «\(["Восход", "Заря", "Маяк", "Гранит"][number % 4]) \(number)»", code = String(5_000_000_000 + number * 7_919)
      let row = ["\(number + 3)", name, code, "+7 812 \(2_000_000 + number * 31)", "a@\(number)x.ru", "Тверь"]
      lines.append(row.joined(separator: separator))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("C15: headings in three languages are understood; without rec_id and id records are named by their lines")
  func headings() throws {
    for (header, names) in [
      ("id;Наименование;ИНН;Телефон;Электронная почта;Город", ["1", "2"]), ("rec_id;Назва;ЄДРПОУ;Телефони;Пошта;Місто", ["1", "2"]),
      ("Column;Company name;Tax ID;Phone number;E-mail;City", ["2", "3"]),
    ] {
      let path = Shared.temporary("list.csv")
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Self.list(header).write(toFile: path, atomically: true, encoding: .utf8)
      #expect(Self.clusters(try DoublesSearch(path: path)) == [names], "\(header)")
    }
  }

  @Test("C15: the clusters are JSON with records, score, reasons and review; the file for review has what to do and why")
  func output() throws {
    let path = Shared.temporary("list.csv"), review = Shared.temporary("review.csv")
    defer {
      try? FileManager.default.removeItem(atPath: path)
      try? FileManager.default.removeItem(atPath: review)
    }
    try Self.list("id;Наименование;ИНН;Телефон;Электронная почта;Город").write(toFile: path, atomically: true, encoding: .utf8)
    let search = try DoublesSearch(path: path)
    let json = try JSON(parsing: String(decoding: search.json, as: UTF8.self))
    let cluster = try #require(json["clusters"]?.array?.first)
    #expect(cluster["records"]?.array?.compactMap(\.string) == ["1", "2"])
    #expect(cluster["review"]?.bool == false && cluster["reasons"]?.array?.first?.string == "taxNumber:equal")
    #expect(cluster["pairs"]?.array?.count == 1)
    try search.writeReview(to: review, Phrasebook(.russian))
    let text = try String(contentsOfFile: review, encoding: .utf8)
    #expect(text.contains("группа;решение") && text.contains("объединить") && text.contains("налоговый номер: совпадает"))
    #expect(throws: DoublesFault.unwritable(path: "/nowhere/x.csv")) { try search.writeReview(to: "/nowhere/x.csv", Phrasebook(.english)) }
  }

  @Test("C15: files that are no list of parties are refused with a sentence in three languages")
  func refusals() throws {
    func refused(_ bytes: [UInt8], _ columns: [(role: String, heading: String)] = []) throws {
      let path = Shared.temporary("odd.csv")
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      do {
        _ = try DoublesSearch(path: path, columns: columns)
        Testing.Issue.record("\(bytes.count) bytes were taken for a list")
      } catch let fault as DoublesFault {
        for language in Language.allCases {
          let message = fault.message(Phrasebook(language))
          #expect(message.count > 20 && !message.contains("doubles.") && !message.contains("inspect."), "\(message)")
        }
      }
    }
    try refused([])
    try refused(Array("Товар;Сумма\nКирпич;5\n".utf8))
    try refused(Array("id;Наименование\n".utf8))
    try refused(Array("id;Наименование\n1;А\n".utf8), [(role: "name", heading: "Нет такого")])
    try refused(Array("id;Наименование\n1;А\n".utf8), [(role: "нет", heading: "id")])
    try refused(Array("%PDF-1.7\n%\u{E2}".utf8) + [0, 1, 2, 255])
    try refused([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 0])
  }

  @Test("no damage of a list makes the search fail otherwise than by a fault")
  func damage() throws {
    let whole = Array(Self.list("id;Наименование;ИНН;Телефон;Электронная почта;Город").utf8)
    var dice: UInt64 = 21
    func roll(_ sides: Int) -> Int {
      dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(dice >> 33) % sides
    }
    let path = Shared.temporary("damaged.csv")
    defer { try? FileManager.default.removeItem(atPath: path) }
    for _ in 0..<20 {
      var bytes = whole
      for _ in 0..<roll(200) { bytes[roll(bytes.count)] = UInt8(roll(256)) }
      bytes.removeLast(roll(bytes.count))
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      do { _ = try DoublesSearch(path: path).json } catch is DoublesFault {}
    }
  }
}
