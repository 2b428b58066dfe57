import Model
import Testing

@Suite("Conditions (S1.26)")
struct PredicateTests {
  private let mine = Predicate.compare(["owner"], .equal, .integer(7))
  private let big = Predicate.compare(["employees"], .greater, .integer(100))

  @Test("Conditions that all must hold stand side by side, however they were put together")
  func flat() {
    #expect((mine && big) == .and([mine, big]))
    #expect((mine && .all) == mine && (.all && mine) == mine)
    #expect(((mine && big) && .isEmpty(["city"])) == .and([mine, big, .isEmpty(["city"])]))
    #expect((.isEmpty(["city"]) && (mine && big)).parts == [.isEmpty(["city"]), mine, big])
  }

  @Test("What must be empty and have a value at once is looked for nowhere")
  func vain() {
    #expect((mine && .isEmpty(["owner"])) == .none)
    #expect((.isEmpty(["owner"]) && big && mine) == .none)
    #expect((.isEmpty(["city"]) && .isOneOf(["city"], [.text("Омск")])) == .none)
    #expect((mine && .none) == .none)
    // Of two paths, of alternatives and of what is not so, nothing is said.
    #expect((mine && .isEmpty(["account", "owner"])) != .none)
    #expect((.isEmpty(["owner"]) && (mine || big)) != .none)
    #expect((.isEmpty(["owner"]) && !mine) != .none)
  }
}
