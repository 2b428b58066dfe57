/// One line of the route table: method, path pattern, page function.
struct Route: Sendable {
  typealias Page = @Sendable (Visit) async throws -> Answer
  let method: PageRequest.Method
  let pattern: [String]
  let page: Page
  /// Answers the forms of pages only: the API has another method for the same.
  let isForm: Bool

  init(_ method: PageRequest.Method, _ pattern: String, isForm: Bool = false, _ page: @escaping Page) {
    self.isForm = isForm
    self.method = method
    self.pattern = pattern.split(separator: "/").map(String.init)
    self.page = page
  }

  /// `:id` matches a number, `:name` any part, everything else itself.
  func matches(_ parts: [String]) -> Bool {
    guard parts.count == pattern.count else { return false }
    return zip(pattern, parts).allSatisfy { pattern, part in
      pattern == ":id" ? !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } : pattern.hasPrefix(":") || pattern == part
    }
  }
}
