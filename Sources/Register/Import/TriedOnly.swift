/// Thrown out of a writing that was only tried: nothing of it stays.
struct TriedOnly<Answer: Sendable>: Error, CustomStringConvertible {
  let answer: Answer
  /// Stores name errors in their messages: not the whole batch.
  var description: String { "tried only" }
}

extension Desk {
  /// Writes as the actor, or only tries: then the answer is the same and nothing is kept.
  func write<T: Sendable>(by actor: Actor, keeping: Bool, _ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
    guard !keeping else { return try await write(by: actor, body) }
    do {
      return try await write(by: actor) { writing -> T in throw TriedOnly(answer: try body(writing)) }
    } catch let tried as TriedOnly<T> {
      return tried.answer
    }
  }
}
