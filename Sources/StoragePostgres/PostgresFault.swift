import CPostgres
import Storage

/// The connection was lost: what was under way is undone by the server, unless it was the commit itself.
struct LostConnection: Error {
  let message: String
  var answer: StorageError { .unavailable("PostgreSQL: \(message)") }
}

/// How SQLSTATE codes become the errors of the filing cabinet.
enum PostgresFault {
  /// Fields of an error by the letters of the protocol.
  enum Part: Int32 {
    case state = 67  // C
    case message = 77  // M
    case detail = 68  // D
    case table = 116  // t
    case constraint = 110  // n
  }

  static func part(_ part: Part, of result: OpaquePointer) -> String? {
    PQresultErrorField(result, part.rawValue).map { String(cString: $0) }
  }

  /// The detail of a message holds values of rows, so only the message itself goes to the log.
  static func error(_ result: OpaquePointer) -> StorageError {
    let state = part(.state, of: result) ?? "no state"
    let message = "PostgreSQL \(state): " + (part(.message, of: result) ?? "no message")
    switch state {
    case "23505": return notUnique(result) ?? .constraint(message)
    case "40001", "40P01": return .retry(message)
    case "0A000" where message.contains("cached plan"): return .retry(message)
    case "57014": return .failed(message)
    case "XX001", "XX002": return .unusable(message)
    default: break
    }
    switch state.prefix(2) {
    case "23": return .constraint(message)
    case "08", "53", "57", "58": return .unavailable(message)
    default: return .failed(message)
    }
  }

  /// Our indices are named `u_<table>__<column>__<column>`; a primary key and a name that was cut at 63 bytes
  /// are told by the detail, "Key (a, b)=(1, 2) already exists."
  private static func notUnique(_ result: OpaquePointer) -> StorageError? {
    guard let table = part(.table, of: result) else { return nil }
    if let name = part(.constraint, of: result), name.utf8.count < 63, name.hasPrefix("u_\(table)__") {
      return .notUnique(table: table, columns: split(String(name.dropFirst(table.count + 4))))
    }
    guard let detail = part(.detail, of: result), let start = detail.firstIndex(of: "("),
      let end = detail[start...].firstIndex(of: ")")
    else { return .notUnique(table: table, columns: []) }
    let names = detail[detail.index(after: start)..<end].split(separator: ",")
    return .notUnique(table: table, columns: names.map { String($0.filter { $0 != " " && $0 != "\"" }) })
  }

  /// Parts between double underscores.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("__") {
        parts.append("")
        rest = rest.dropFirst(2)
      } else {
        parts[parts.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
