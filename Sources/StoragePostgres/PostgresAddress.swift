import CPostgres
import Glibc
import Storage

/// Where the server is and how to sign in, from a `postgres://` URL. Never described: it holds a password.
struct PostgresAddress: Sendable {
  private let parameters: [(name: String, value: String)]
  /// False with `?durability=off`: a server that may lose commits is accepted.
  let assertsDurability: Bool
  private let isElsewhere: Bool

  /// All that libpq understands may be in the URL (`sslmode`, `host` of a Unix socket, `target_session_attrs` ...).
  init(_ url: String) throws {
    guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://"), !url.utf8.contains(0) else {
      throw StorageError.unusable("the address of the database does not begin with postgres://")
    }
    let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var query = parts.count > 1 ? parts[1].split(separator: "&").map(String.init) : []
    let machines = query.filter { $0.hasPrefix("machine=") }
    guard machines.allSatisfy({ $0 == "machine=other" }) else {
      throw StorageError.unusable("machine in the address of the database is other, or left out")
    }
    isElsewhere = !machines.isEmpty
    let ours = query.filter { $0.hasPrefix("durability=") }
    guard ours.allSatisfy({ $0 == "durability=off" || $0 == "durability=on" }) else {
      throw StorageError.unusable("durability in the address of the database is on or off")
    }
    assertsDurability = !ours.contains("durability=off")
    query.removeAll { $0.hasPrefix("durability=") || $0.hasPrefix("machine=") }
    let plain = String(parts[0]) + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))

    // libpq's own words about a URL it cannot read quote parts of it, maybe the password: they are not passed on.
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(plain, &message) else {
      PQfreemem(message)
      throw StorageError.unusable("the address of the database is not understood")
    }
    defer { PQconninfoFree(options) }
    var found: [(name: String, value: String)] = []
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { found.append((String(cString: keyword), String(cString: value))) }
      option += 1
    }
    let defaults = [
      ("connect_timeout", "5"), ("application_name", "clientele"), ("keepalives_idle", "30"), ("tcp_user_timeout", "30000"),
    ]
    for (name, value) in defaults where !found.contains(where: { $0.name == name }) { found.append((name, value)) }
    found.removeAll { $0.name == "client_encoding" }
    parameters = found + [("client_encoding", "UTF8")]
  }

  /// Whether the server runs on this machine: reached by a Unix socket or by localhost, and not said to be elsewhere (`machine=other`,
  /// for a tunnel or a proxy).
  var sharesMachine: Bool {
    func value(_ name: String) -> String? { parameters.last { $0.name == name && !$0.value.isEmpty }?.value }
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    // A service is described in a file of libpq's own.
    if isElsewhere || value("service") != nil || variable("PGSERVICE") != nil { return false }
    let hosts = value("hostaddr") ?? value("host") ?? variable("PGHOSTADDR") ?? variable("PGHOST") ?? ""
    return hosts.split(separator: ",").allSatisfy { $0.hasPrefix("/") || $0 == "localhost" || $0 == "::1" || $0.hasPrefix("127.") }
  }

  /// Opens a connection; the caller looks at its status. Nil without memory.
  func connect() -> OpaquePointer? {
    let names = parameters.map { strdup($0.name) }
    let values = parameters.map { strdup($0.value) }
    defer { for text in names + values { free(text) } }
    let nameList = names.map { UnsafePointer<CChar>($0) } + [nil]
    let valueList = values.map { UnsafePointer<CChar>($0) } + [nil]
    return PQconnectdbParams(nameList, valueList, 0)
  }
}
