import Model

/// Which program a table came from, told by its headings, and where each of its columns belongs.
public struct HeaderRecognition: Sendable, Equatable {
  public struct Column: Sendable, Equatable {
    public let heading: String
    /// `Contact.name`; a field of one's own for headings that the program lets its users add.
    public let target: String
    public let isOwn: Bool
  }

  public let source: String
  public let subject: String
  /// The part of the headings that the set knows, 0...1.
  public let confidence: Double
  public let columns: [Column]

  /// Nil when the headings are of no program that we know.
  public init?(_ header: [String]) {
    let keys = header.map(HeaderSet.key), known = Set(keys)
    let named = keys.count { !$0.isEmpty }
    guard named >= 3 else { return nil }
    var best: (set: HeaderSet, found: Int)?
    for set in HeaderSet.all where !set.marks.isDisjoint(with: known) {
      // Marks come in pairs or more: one common word is no proof.
      let marks = set.marks.count { known.contains($0) }
      let found = header.count { !$0.isEmpty && set.target($0) != nil }
      guard marks >= min(2, set.marks.count), found >= 3, Double(found) >= 0.5 * Double(named) else { continue }
      if found > best?.found ?? 0 || (found == best?.found && set.targets.count < best?.set.targets.count ?? 0) { best = (set, found) }
    }
    guard let best else { return nil }
    source = best.set.source
    subject = best.set.subject
    confidence = Double(best.found) / Double(named)
    let home = best.set.home
    columns = header.map { heading in
      let target = best.set.target(heading)
      return Column(heading: heading, target: target ?? "\(home).own", isOwn: target == nil)
    }
  }

  public var json: JSON {
    [
      "source": .string(source), "subject": .string(subject), "confidence": .number((confidence * 1000).rounded() / 1000),
      "columns": .array(
        columns.map { ["heading": .string($0.heading), "target": .string($0.target), "own": .bool($0.isOwn)] }),
    ]
  }
}

extension HeaderSet {
  /// The record that a row makes.
  var home: String {
    switch subject {
    case "contacts": "Contact"
    case "companies": "Account"
    case "deals": "Opportunity"
    case "leads": "Lead"
    case "products": "Product"
    default: "Payment"
    }
  }
}
