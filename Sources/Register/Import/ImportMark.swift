import Model
import Synchronization

/// How far an import has come: what is left when it is cut short.
public final class ImportMark: Sendable {
  private let state = Mutex((line: 0, outcome: ImportOutcome()))

  public init() {}

  /// - Parameter line: the last line of the file of which all is decided and written.
  func set(_ line: Int, _ outcome: ImportOutcome) { state.withLock { $0 = (line, outcome) } }

  /// The outcome so far, with the line.
  var json: JSON {
    let (line, outcome) = state.withLock { $0 }
    return .object((outcome.json.members ?? []) + [.init("line", .integer(Int64(line)))])
  }
}
