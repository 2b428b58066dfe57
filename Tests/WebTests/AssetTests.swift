import Model
import Testing
import Web

@Suite("What the program carries for the browser") struct AssetTests {
  @Test("Every module that a script imports is carried: one that is not would stop them all")
  func imports() async throws {
    try await Door.run { door in
      var (asked, known) = (["app.js"], Set<String>())
      while let name = asked.popLast() {
        guard known.insert(name).inserted else { continue }
        let script = try await door.send("GET", "/assets/any/" + name)
        #expect(script.status == 200, "\(name)")
        for line in script.text.split(separator: "\n") where line.hasPrefix("import ") {
          if let from = line.firstIndex(of: "/") { asked.append(String(line[line.index(after: from)...].prefix { $0 != "\"" })) }
        }
      }
      #expect(known.count > 10 && known.contains("find.js"))
    }
  }
}
