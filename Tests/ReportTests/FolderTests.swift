import Foundation
import Model
import Testing
import Wording

@testable import Report

@Suite struct FolderTests {
  private func examination(_ scratch: Scratch, _ customer: String = "7") throws -> Examination {
    let text = "Order,Date,Customer,Quantity,Price,Note\n1,2024-01-05,\(customer),2,1,x\n2,2024-01-06,,2,1,=1+1\n"
    return try Report.analyse(files: [scratch.file("p.csv", text: text)], options: ExaminationOptions(currency: .gbp))
  }

  @Test("A new or empty folder is written whole: page, style sheet, a CSV for each table, the summary")
  func whole() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.file("empty"), withIntermediateDirectories: true)
    for name in ["deep/new", "empty"] {
      try examination(scratch).write(to: scratch.file(name), styles: Array("a{}".utf8), language: .english, assets: ["inter.woff2": [1]])
      let files = try FileManager.default.subpathsOfDirectory(atPath: scratch.file(name)).sorted()
      #expect(
        files == [
          "abc.csv", "assets", "assets/inter.woff2", "assets/report.css", "cohorts.csv", "curve.csv", "customers.csv", "customers.html",
          "data.html", "index.html", "method.html", "models.html", "once.csv", "once.html", "rejects.csv", "rfm.csv", "segments.csv",
          "summary.json", "tables.xlsx",
        ])
      #expect(try scratch.text("\(name)/assets/report.css").hasPrefix("a{}"))
      #expect(try JSON(parsing: scratch.text("\(name)/summary.json").dropLast().utf8)["lines"] == 2)
    }
  }

  @Test("A folder that holds something is refused; by force only files of a report are replaced, others stay")
  func taken() throws {
    let scratch = try Scratch()
    let out = scratch.file("out")
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    _ = try scratch.file("out/mine.txt", text: "mine")
    let examination = try examination(scratch)
    #expect(throws: ExaminationFault.folderTaken(path: out)) { try examination.write(to: out, styles: []) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["mine.txt"])
    try examination.write(to: out + "/", styles: [], force: true)
    try examination.write(to: out, styles: [], force: true)
    #expect(try scratch.text("out/mine.txt") == "mine" && FileManager.default.fileExists(atPath: out + "/index.html"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["out", "p.csv"])
    #expect(throws: ExaminationFault.folderTaken(path: scratch.file("p.csv"))) {
      try examination.write(to: scratch.file("p.csv"), styles: [], force: true)
    }
  }

  @Test("Names from the file cannot become markup on the page or a formula in a table")
  func hostile() throws {
    let scratch = try Scratch()
    let examination = try examination(scratch, "<script>alert(1)</script>")
    try examination.write(to: scratch.file("out"), styles: [])
    let page = try scratch.text("out/index.html")
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;") && !page.contains(" style=") && !page.contains("http"))
    try self.examination(scratch, "=HYPERLINK(1)").write(to: scratch.file("formula"), styles: [])
    #expect(try scratch.text("formula/customers.csv").contains("\n'=HYPERLINK(1);"))
    #expect(try scratch.text("formula/rejects.csv").contains(";'=1+1"))
  }

  @Test("The page opens from disk: the files it names lie in the folder, the places it leads to are on it", arguments: Language.allCases)
  func links(language: Language) throws {
    let scratch = try Scratch()
    let lines = (1...400).map { "\($0),2024-0\(1 + $0 / 50)-1\($0 % 10),\($0 % 23),\($0 % 37 + 1),\($0 % 31)\n" }
    let text = "Order,Date,Customer,Amount,Cost\n" + lines.joined()
    let examination = try Report.analyse(files: [scratch.file("p.csv", text: text)], options: ExaminationOptions(currency: .uah))
    try examination.write(to: scratch.file("out"), styles: [], language: language)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.file("out")).filter { $0.hasSuffix(".html") }
    let expected: Set = ["index.html", "models.html", "data.html", "method.html", "customers.html"]
    #expect(expected.isSubset(of: names))
    let page = try names.map { try scratch.text("out/" + $0) }.joined()
    for part in page.components(separatedBy: "href=\"").dropFirst() {
      let address = String(part.prefix { $0 != "\"" })
      #expect(FileManager.default.fileExists(atPath: scratch.file("out/" + address)), "\(address)")
    }
    let keys = [
      "base.", "examination.", "report.", "finding.", "matrix.", "method.", "segment.", "list.", "lack.", "model.", "movement.was",
      "forecast.method", "cohorts.title", "survival.", "rhythm.",
    ]
    for key in keys { #expect(!page.contains(">\(key)"), "\(key)") }
  }
}
