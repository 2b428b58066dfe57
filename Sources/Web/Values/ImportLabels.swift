import Model
import Register
import Wording

extension ImportPlan.Subject {
  /// The columns of an empty sample: all that a record has, of purchases what is not read from the words of a cell.
  func usualFeeds(_ catalogue: Catalogue) -> [ImportFeed] {
    switch self {
    case .purchases: Array(feeds(catalogue).prefix { $0.name != "deal.stage" })
    case .records: feeds(catalogue).filter { $0.field != nil && $0.part == nil }
    }
  }
}

extension Phrasebook {
  /// What a file holds: «Покупки», «Клиенты».
  func label(_ subject: ImportPlan.Subject) -> String {
    switch subject {
    case .purchases: self("import.kind.purchases")
    case .records(let table): label(types: table)
    }
  }

  /// The heading under which a column is known.
  func label(_ feed: ImportFeed, of subject: ImportPlan.Subject) -> String {
    switch (subject, feed.field) {
    case (.purchases, _): self("import.heading." + feed.name)
    case (.records(let table), let field?):
      label(field, feed, table)
    case (.records, nil): self("import.feed.id")
    }
  }

  private func label(_ field: any AnyField, _ feed: ImportFeed, _ table: String) -> String {
    let whole = label(field, of: feed.bond ?? table)
    guard let part = feed.part else { return whole }
    let words = self("import.feed.\(part)")
    return feed.isOfTitle ? words : self("import.feed.part", ["field": whole, "part": words])
  }

  /// The name of a target of a plan; several fields of one key are joined.
  func label(_ target: String, of subject: ImportPlan.Subject, _ catalogue: Catalogue) -> String {
    let feeds = subject.feeds(catalogue)
    return target.split(separator: "+").map { part in
      let name = part.hasSuffix(".id") ? String(part.dropLast(3)) : String(part)
      let words = feeds.first { $0.name == name }.map { label($0, of: subject) } ?? name
      return name.count == part.count ? words : self("import.feed.byID", ["field": words])
    }.joined(separator: " + ")
  }
}
