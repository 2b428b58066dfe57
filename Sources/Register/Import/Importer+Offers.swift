import Formats
import Model
import Records

extension Importer {
  /// Opens a file and says what would be made of it.
  ///
  /// - Parameter subject: nil lets the headings tell.
  public func plan(_ source: ImportSource, as subject: ImportPlan.Subject? = nil) throws -> ImportPlan {
    let likeliest = subject ?? ranked(ImportPlan.Subject.open(to: .program(), desk.catalogue), source.header).first ?? .purchases
    return try guess(source, as: likeliest)
  }

  /// What may be made of a file by the actor, the likeliest first.
  func offers(_ source: ImportSource, for actor: Actor) throws -> [ImportPlan] {
    try ranked(ImportPlan.Subject.open(to: actor, desk.catalogue), source.header).map { try guess(source, as: $0) }
  }

  private func guess(_ source: ImportSource, as subject: ImportPlan.Subject) throws -> ImportPlan {
    try ImportPlan(guessing: source, as: subject, desk.catalogue, currency: desk.workspace.currency, words: words)
  }

  /// Subjects by how many headings they know. Headings that speak of purchases make purchases, unless something that purchases need
  /// is missing and a type that knows at least half as many headings lacks nothing. Names of people beside those of companies make what
  /// bears a bond with companies; without a person's name what is said of bonds does not count.
  private func ranked(_ subjects: [ImportPlan.Subject], _ header: [String]) -> [ImportPlan.Subject] {
    let areLines = HeadingGuess(header).subject == .purchases, persons = PersonHeadings(header)
    let weights = subjects.map { subject -> Int in
      let plan = ImportPlan(headings: header, as: subject, desk.catalogue, currency: desk.workspace.currency, words: words)
      let bonds = plan.bondColumns(desk.catalogue), isWhole = plan.gaps(desk).isEmpty
      let known = plan.columns.count - (persons.namesPeople ? 0 : bonds)
      switch (subject, areLines) {
      case (.purchases, true): return isWhole ? 1_000_000 : known
      case (.purchases, false): return isWhole ? known : known - 1_000_000
      case (.records, _) where isWhole && bonds > 0 && persons.namesPeople: return 2 * known + (persons.isOfPeople ? 1000 : 1)
      case (.records, _): return isWhole ? 2 * known : known - 1_000_000
      }
    }
    // Accounts come before the types that know as many headings.
    func rank(_ index: Int) -> (Int, Int) { (-weights[index], subjects[index] == .records(of: Account.table) ? -1 : index) }
    return subjects.indices.sorted { rank($0) < rank($1) }.map { subjects[$0] }
  }
}
