import Markup
import Testing

@Suite struct URLTextTests {
  @Test(
    "an address that would run script or hide its scheme is refused (OWASP XSS filter evasion list)",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
      "\u{1}javascript:alert(1)", "data:text/html,<script>", "vbscript:x", "file:///etc/passwd", "blob:x", "ftp://x", ":", "x:y",
    ])
  func refused(address: String) {
    #expect(URLText(checking: address) == nil)
    let page: HTML = "<a href=\"\(address)\" data-x=\"\(Attribute("HREF", address))\">"
    #expect(page.description.hasPrefix("<a href=\"#\" data-x=\" HREF=\"#\"\""))
  }

  @Test(
    "ordinary addresses pass",
    arguments: [
      "https://example.com/a?b=c", "http://x", "mailto:a@b.example", "tel:+380441234567", "/accounts/42", "?page=2", "#main",
      "a/b:c", "?next=a:b", "",
    ])
  func accepted(address: String) {
    #expect(URLText(checking: address)?.text == address)
  }

  @Test("a way back after sign-in stays on this site", arguments: ["//evil.example", "/\\evil.example", "https://evil.example", "x", ""])
  func local(address: String) {
    #expect(URLText(local: address) == nil)
    #expect(URLText(local: "/accounts?page=2#x")?.text == "/accounts?page=2#x")
  }

  @Test("an interpolated value is one component (RFC 3986, 2.3)")
  func components() {
    let slug = "x_я/../?a=b#c&d e"
    let url: URLText = "/accounts/\(42)/fields/\(slug)"
    #expect(url.text == "/accounts/42/fields/x_%D1%8F%2F..%2F%3Fa%3Db%23c%26d%20e")
  }

  @Test("query parameters are added in order, encoded, before the fragment; an absent value adds nothing")
  func query() {
    let url: URLText = "/accounts#list"
    #expect(url.query("q", "a&b").query("owner", nil as String?).query("page", 2).text == "/accounts?q=a%26b&page=2#list")
    let page: HTML = "<a href=\"\(url.query("a", "1").query("b", "2"))\">"
    #expect(page.description == "<a href=\"/accounts?a=1&amp;b=2#list\">")
  }
}
