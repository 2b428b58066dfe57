import Foundation
import Logging
import Model

/// Log lines as JSON, one a line, to standard error: `{"time":…,"level":…,"message":…,…}`.
struct JSONLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  let label: String

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var members = [
      JSON.Member("time", .string(Build.now().exact)), JSON.Member("level", .string(event.level.rawValue)),
      JSON.Member("label", .string(label)), JSON.Member("message", .string("\(event.message)")),
    ]
    for (name, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
      members.append(JSON.Member(name, .string("\(value)")))
    }
    Terminal.note(JSON.object(members).text)
  }
}
