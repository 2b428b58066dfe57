import Model
import Testing
import Wording

@testable import Report

/// Tables that nothing can be made of: an honest result or a refusal in words, never a trap.
@Suite struct BadTableTests {
  private static let studies: [(name: String, make: @Sendable (String) throws -> any Study)] = [
    ("baskets", { try BasketStudy(path: $0) }), ("series", { try SeriesStudy(path: $0, options: SeriesOptions(origins: 1)) }),
    ("outcomes", { try OutcomeStudy(path: $0) }), ("experiment", { try ExperimentStudy(path: $0) }),
    ("activities", { try ActivityStudy(path: $0, options: ActivityOptions(cost: "100", capacity: "60")) }),
    ("value", { try ValueStudy(path: $0) }),
  ]

  private static let heads = [
    "Order,Product,Customer", "Month,Sales", "Churn,Age,Region", "Group,Visit,Spend", "Customer,Activity,Minutes,Volume",
    "customer_id,frequency,recency,T",
  ]
  private static let cells = [
    "", "1", "0", "-1", "x", "9223372036854775807", "-9223372036854775808", "1e308", "1e-300", "nan", "31.12.9999", "01.01.0001",
    "2024-02-30", "\"", "=1+1", "\u{0}",
  ]

  /// Nothing, a heading alone, a heading twice, one line, and lines of one cell over and over.
  private static let texts: [String] = {
    var texts: [String] = ["", "\u{FEFF}", "\n\n\n", ",,,\n,,,\n", "a,a\n1,1\n2,2\n"]
    for head in heads {
      let width = head.split(separator: ",").count
      texts += [head, head + "\n" + head + "\n"]
      for cell in cells {
        let line = [String](repeating: cell, count: width).joined(separator: ",") + "\n"
        texts.append(head + "\n" + String(repeating: line, count: 30))
      }
    }
    return texts
  }()

  @Test("Section 'bad input': each study of each bad table ends with a result or with a reason in three languages", arguments: 0..<6)
  func bad(index: Int) throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let (name, make) = Self.studies[index]
    for (number, text) in Self.texts.enumerated() {
      let path = try scratch.file("\(number).csv", text: text)
      do {
        let study = try make(path)
        #expect(try JSON(parsing: study.json.bytes)["file"] != nil)
        #expect(!study.document(Phrasebook(.ukrainian)).text(Phrasebook(.ukrainian)).contains("study."), "\(name): \(text.prefix(80))")
      } catch let fault as any ToldFault {
        for language in Language.allCases {
          let message = fault.message(Phrasebook(language))
          #expect(!message.isEmpty && !message.contains("study.") && !message.contains("{"), "\(name): \(message)")
        }
      }
    }
  }

  @Test("An option that names no column is refused with the columns there are")
  func names() throws {
    let scratch = try Scratch()
    let text = "Source,Won\n" + (0..<40).map { "\($0 % 5),\($0 % 2)\n" }.joined()
    let path = try scratch.file("f.csv", text: text)
    #expect(throws: ExaminationFault.noHeading(path: path, role: "--keep", heading: "Sorce", headings: ["Source", "Won"])) {
      try OutcomeStudy(path: path, options: OutcomeOptions(keep: ["Sorce"]))
    }
    #expect(throws: StudyFault.unknownRole("goal", known: OutcomeStudy.roles.map(\.key))) {
      try OutcomeStudy(path: path, options: OutcomeOptions(study: StudyOptions(columns: ["goal": "Won"])))
    }
  }

  @Test("Section 'bad input': a table whose every line is refused says why the first one is; baskets without a product too")
  func nothingUsable() throws {
    let scratch = try Scratch()
    let value = try scratch.file("v.csv", text: "customer_id,frequency,recency,T\n1,-3,40,30\n2,-3,40,30\n")
    #expect(throws: StudyFault.noUsableLines(path: value, lines: 2, line: 2, reason: "bad_number")) { try ValueStudy(path: value) }
    let blank = try scratch.file("b.csv", text: "order_id,product\n1,\n2,\n")
    #expect(throws: StudyFault.notEnough(what: "products", found: 0, needed: 2)) { try BasketStudy(path: blank) }
  }
}
