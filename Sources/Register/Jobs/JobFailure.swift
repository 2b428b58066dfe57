import Model
import Records
import Storage

/// Why a job failed, as far as its owner may learn it: what went wrong inside stands in the log under the number of the job.
public enum JobFailure: Sendable, Hashable {
  /// What was to be done breaks rules, each told with its way out: a file that is gone, a column that it has not.
  case invalid([Issue])
  case forbidden
  /// A record that the job needs was changed or deleted meanwhile.
  case changed
  case unavailable
  case `internal`

  public init(_ error: any Error) {
    switch error as? Problem ?? (error as? StorageError).map({ Problem($0) }) {
    case .invalid(let issues): self = .invalid(issues)
    case .forbidden: self = .forbidden
    case .notFound, .conflict: self = .changed
    case .unavailable: self = .unavailable
    case .internal, nil: self = .internal
    }
  }

  /// The member of the result of a job that has failed.
  public var json: JSON {
    guard case .invalid(let issues) = self else { return ["reason": .string(name)] }
    func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    return [
      "reason": .string(name),
      "issues": .array(
        issues.prefix(20).map {
          ["field": text($0.field), "rule": .string($0.rule.rawValue), "value": text($0.value), "detail": text($0.detail)]
        }),
    ]
  }

  /// Nil for a result without one, as older programs wrote it.
  public init?(_ result: JSON) {
    guard let failure = result["failure"], let reason = failure["reason"]?.string else { return nil }
    switch reason {
    case "invalid":
      self = .invalid(
        (failure["issues"]?.array ?? []).compactMap { issue in
          issue["rule"]?.string.flatMap { Issue.Rule(rawValue: $0) }.map {
            Issue(issue["field"]?.string, $0, value: issue["value"]?.string, detail: issue["detail"]?.string)
          }
        })
    case "forbidden": self = .forbidden
    case "changed": self = .changed
    case "unavailable": self = .unavailable
    default: self = .internal
    }
  }

  /// How results and messages call it.
  public var name: String {
    switch self {
    case .invalid: "invalid"
    case .forbidden: "forbidden"
    case .changed: "changed"
    case .unavailable: "unavailable"
    case .internal: "internal"
    }
  }
}

/// Thrown by the work of a job that can tell how far it came before it was cut short.
public struct Interruption: Error {
  public let cause: any Error
  /// What was done before.
  public let result: JSON

  public init(_ cause: any Error, after result: JSON) { (self.cause, self.result) = (cause, result) }

  /// An error with what was done before it, and how a job ends by it.
  static func end(_ error: any Error) -> (cause: any Error, state: Job.State, result: JSON) {
    let cut = error as? Interruption
    let cause = cut?.cause ?? error
    if cause is CancellationError { return (cause, .cancelled, cut?.result ?? .null) }
    let members = cut?.result.members ?? []
    return (cause, .failed, .object(members + [.init("failure", JobFailure(cause).json)]))
  }
}
