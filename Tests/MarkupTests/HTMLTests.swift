import Markup
import Testing

@Suite struct HTMLTests {
  @Test("text is escaped for element content and for a quoted attribute by the same rule (HTML standard, escaping a string)")
  func text() {
    let name = "<b>\"O'Neil\" & sons</b>"
    let page: HTML = "<td title=\"\(name)\">\(name)</td>"
    let safe = "&lt;b&gt;&quot;O&#39;Neil&quot; &amp; sons&lt;/b&gt;"
    #expect(page.description == "<td title=\"\(safe)\">\(safe)</td>")
  }

  @Test("Cyrillic, Ukrainian letters, emoji and signs pass unchanged")
  func alphabets() {
    let text = "ТОВ «Карпатська кераміка» — Її ґанок, 4 820 000 ₴ 🎉"
    #expect(HTML(text: text).description == text)
  }

  @Test("a NUL becomes U+FFFD, since the HTML standard forbids it in a document")
  func nul() {
    #expect(HTML(text: "a\u{0}b").description == "a\u{FFFD}b")
  }

  @Test("a piece passes, an absent value prints nothing, numbers print without grouping")
  func types() {
    let none: String? = nil
    let piece: HTML? = "<hr>"
    let some: Int64? = 1_234_567
    let page: HTML = "[\(none)|\(piece)|\(some)|\(42)|\(-7 as Int16)|\("abc".dropFirst())]"
    #expect(page.description == "[|<hr>|1234567|42|-7|bc]")
  }

  @Test("conditions take markup, lists are joined, empty pieces get no separator")
  func lists() {
    let pieces: [HTML] = ["<a>", .empty, "<b>"]
    let open: HTML = "<i\(if: true, " aria-current=\"page\"")\(if: false, " x")>"
    let page: HTML = "\(open)\(if: false, "1", else: "2")\(pieces)\(pieces, separator: ", ")"
    #expect(page.description == "<i aria-current=\"page\">2<a><b><a>, <b>")
    #expect(["x", "<"].html { "<li>\($0)</li>" }.description == "<li>x</li><li>&lt;</li>")
  }

  @Test("attributes print a leading space, skip absent values, and never carry style or a handler")
  func attributes() {
    let none: String? = nil
    let list = [
      Attribute("class", "a \"b\""), Attribute("title", none), Attribute("hidden", true), Attribute("checked", false),
      Attribute("rows", 3), Attribute("style", "color:red"), Attribute("onclick", "alert(1)"), Attribute("OnLoad", true),
    ]
    let page: HTML = "<p\(list)\(Attribute("lang", "uk"))>"
    #expect(page.description == "<p class=\"a &quot;b&quot;\" hidden rows=\"3\" lang=\"uk\">")
  }

  @Test("a data block cannot be left from inside a string")
  func dataBlock() {
    let json = Array("{\"a\":\"</script><!--&\"}".utf8)
    #expect(
      HTML.dataBlock(id: "data", json: json).description
        == "<script type=\"application/json\" id=\"data\">{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\"}</script>")
  }

  @Test("whatever text comes in, no tag opens and no quote closes: 2,000 random texts")
  func property() {
    var seed: UInt64 = 42
    let alphabet = Array("<>&\"'=/ aБ\u{0}\u{7F}💥\n")
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<20 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      let out = HTML(text: text).description
      #expect(!out.contains { "<>\"'\u{0}".contains($0) })
      #expect(unescape(out) == text.replacing("\u{0}", with: "\u{FFFD}"))
    }
  }

  private func unescape(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }
}
