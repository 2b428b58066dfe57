import Foundation
import Storage

/// PostgreSQL's own programs make and read its copies.
enum Dump {
  /// What a program of PostgreSQL complained of, in its last words.
  struct Fault: Error {
    let text: String
  }

  static func write(_ address: String, to file: String) throws {
    let partial = file + ".partial"
    defer { unlink(partial) }
    do {
      try run("pg_dump", ["--format=custom", "--no-owner", "--file", partial, "--dbname", clean(address)])
      // A copy that its own reader cannot read to its end is no copy.
      try run("pg_restore", ["--file", "/dev/null", partial])
    } catch let fault as Fault {
      throw StorageError.unavailable(fault.text)
    }
    chmod(partial, 0o600)
    guard rename(partial, file) == 0 else { throw StorageError.unavailable("\(file): \(String(cString: strerror(errno)))") }
  }

  /// All or nothing, in one transaction.
  static func restore(_ file: String, to address: String) throws {
    try run(
      "pg_restore",
      ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error", "--dbname", clean(address), file])
  }

  /// The schema that a copy says to have; reads the copy to its end. Nil when it is a copy of something else.
  static func schema(of file: String) throws -> Int64? {
    try run("pg_restore", ["--file", "/dev/null", file])
    let text = try run("pg_restore", ["--data-only", "--table", "clientele_meta", "--file", "-", file])
    return text.split(separator: "\n").first { $0.hasPrefix("schema\t") }.flatMap { Int64($0.dropFirst(7)) }
  }

  /// The tables of a copy.
  static func tables(of file: String) throws -> Set<String> {
    let lines = try run("pg_restore", ["--list", file]).split(separator: "\n").filter { !$0.hasPrefix(";") }
    return Set(
      lines.compactMap { line in
        // 215; 1259 16385 TABLE public account postgres
        let words = line.split(separator: " ")
        return words.count >= 6 && words[3] == "TABLE" && words[4] != "DATA" ? String(words[5]) : nil
      })
  }

  /// Without our own parameter, which PostgreSQL's programs do not know.
  private static func clean(_ address: String) -> String {
    let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1].split(separator: "&").filter { !$0.hasPrefix("durability=") }.joined(separator: "&") : ""
    return parts[0] + (rest.isEmpty ? "" : "?" + rest)
  }

  /// What the program printed; its complaints become the fault.
  @discardableResult
  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (output, complaints) = (Pipe(), FileManager.default.temporaryDirectory.appendingPathComponent("clientele-\(UUID().uuidString)"))
    _ = FileManager.default.createFile(atPath: complaints.path, contents: nil, attributes: [.posixPermissions: 0o600])
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: complaints)
    do { try process.run() } catch { throw Fault(text: "\(program): \(error)") }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let words = (try? String(contentsOf: complaints, encoding: .utf8)) ?? ""
      let first = words.split(separator: "\n").first { $0.contains("error") } ?? words.split(separator: "\n").last ?? ""
      let hint = process.terminationStatus == 127 ? " (Debian: postgresql-client)" : ""
      throw Fault(text: first.isEmpty ? "\(program): exit \(process.terminationStatus)\(hint)" : String(first) + hint)
    }
    return text
  }
}
