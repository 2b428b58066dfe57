import Foundation
import Model
import Records
import Register

/// The rejected rows of an import: the file, where it lies on this server, else what the register keeps of it.
struct JobRejects: Sendable {
  private enum Place: Sendable {
    case file(String)
    case paper(RejectPaper)
  }
  private let place: Place
  /// The first row of each reason.
  let samples: RejectSamples
  /// There are more rows on the server that took the file.
  let isCut: Bool

  /// Nil when the job rejected nothing, and when nothing of it is left. The path comes from the job's own record, which no form writes.
  static func of(_ job: Record<Job>, _ visit: Visit) async throws -> JobRejects? {
    guard job.sort == ImportJob.sort, let path = JobView.json(job.result)?["rejects"]?.string else { return nil }
    if visit.site.uploads?.holds(path) ?? false {
      return JobRejects(place: .file(path), samples: RejectSamples(path: path), isCut: false)
    }
    guard let paper = try await RejectPaper.of(job.id, visit.desk) else { return nil }
    return JobRejects(place: .paper(paper), samples: RejectSamples(text: paper.text), isCut: paper.isCut)
  }

  /// CSV with a byte order mark; nil when the file went meanwhile.
  var bytes: [UInt8]? {
    switch place {
    case .file(let path): FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    case .paper(let paper): [0xEF, 0xBB, 0xBF] + Array(paper.text.utf8)
    }
  }
}
