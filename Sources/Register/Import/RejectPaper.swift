import Formats
import Model
import Records

/// The file of rejected rows in the register, for servers that do not have the file: its beginning, for a week.
public struct RejectPaper: Sendable {
  /// CSV as the file has it, but for its line ends.
  public let text: String
  /// There are more rows in the file.
  public let isCut: Bool

  private static let greatestPart = 60_000
  private static let greatestParts = 16
  private static let keptSeconds: Int64 = 7 * 86_400

  /// Keeps the beginning of a file, in place of what the job kept before.
  static func keep(_ path: String, of job: ID<Job>, _ desk: Desk) async throws {
    guard let file = try? MappedFile(path: path) else { return }
    let parts = parts(file)
    try await desk.write(by: .program()) { writing in
      try writing.transaction.removePapers(of: job.raw, olderThan: Instant(seconds: writing.moment.seconds - keptSeconds))
      for (number, text) in parts.enumerated() {
        var paper = Record<JobPaper>()
        paper.job = job
        paper.number = number
        paper.text = LongText(text)
        try writing.save(paper)
      }
    }
  }

  /// What a job kept; nil when it kept nothing. Whether the caller may see the job is for him to ask first.
  public static func of(_ job: ID<Job>, _ desk: Desk) async throws -> RejectPaper? {
    try await desk.read(as: .program()) { reader in
      let papers = try reader.fetch(JobPaper.self, limit: greatestParts) { $0.job == job }.sorted { $0.number < $1.number }
      if papers.isEmpty { return nil }
      return RejectPaper(text: papers.map(\.text.text).joined(separator: "\n") + "\n", isCut: papers.count == greatestParts)
    }
  }

  /// Whole lines, as many as fit. Of a line longer than a part its beginning is kept.
  private static func parts(_ file: MappedFile) -> [String] {
    let bytes = file.withBytes { Array($0.prefix(greatestPart * greatestParts)) }
    var parts: [String] = [], part: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if part.count + line.count > greatestPart, !part.isEmpty {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
      }
      if !part.isEmpty { part.append(UInt8(ascii: "\n")) }
      part += line.prefix(greatestPart)
    }
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    return Array(parts.prefix(greatestParts))
  }
}
