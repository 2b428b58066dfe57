import Markup
import Model
import Register
import Wording

/// Where a visitor may go on from a page of an error: once more, back to where he was, to the list that he meant, home.
struct WaysOut {
  let number: Int
  let visit: Visit

  init(_ number: Int, _ visit: Visit) {
    self.number = number
    self.visit = visit
  }

  var html: HTML {
    let phrases = visit.phrases
    var ways: [(path: String, words: String)] = []
    if number >= 500, visit.request.method == .get { ways.append((visit.request.target, phrases("common.retry"))) }
    if let back = origin { ways.append((back, phrases("common.back"))) }
    if let shape { ways.append((Paths.list(shape.table), phrases.label(types: shape.table))) }
    ways.append(("/", phrases("error.home")))
    var isFirst = true
    return ways.html { way in
      defer { isFirst = false }
      return "<a class=\"btn\(if: isFirst, " p")\" href=\"\(way.path)\">\(way.words)</a>"
    }
  }

  /// The page of this site from which the request came.
  private var origin: String? {
    guard let referrer = visit.request.headers["referer"], referrer.utf8.count <= PageRequest.greatestTarget,
      let start = referrer.firstRange(of: "://")
    else { return nil }
    let path = String(referrer[start.upperBound...].drop { $0 != "/" })
    return Redirect.local(path).flatMap { $0 == visit.request.target ? nil : $0 }
  }

  private var shape: Shape? {
    guard let many = visit.site.parts(of: visit.request).first, let shape = Paths.shape(many, in: visit.desk.catalogue) else { return nil }
    return visit.actor.isAdministrator || shape.isReadable ? shape : nil
  }
}
