import Formats

/// What headings say of whom the rows are about: people, people beside their companies, or companies.
struct PersonHeadings {
  /// A column holds a person's name.
  let namesPeople: Bool
  /// People are named beside companies, and nothing tells of a company what only its own row would.
  let isOfPeople: Bool

  private static let people: Set<String> = ["person.name", "surname", "given.name"]
  private static let companies: Set<String> = ["tax.number", "tax.reason", "legal.name"]

  init(_ header: [String]) {
    let people = HeadingGuess(header, subject: .people), companies = HeadingGuess(header, subject: .companies)
    let firms = companies.columns(of: "name")
    // "Name" beside "Company" is a person's.
    let plain = firms.count > 1 && firms.contains { HeadingKey.normalised(header[$0]) == "name" }
    namesPeople = plain || people.roles.contains { Self.people.contains($0 ?? "") }
    isOfPeople = namesPeople && !firms.isEmpty && !companies.roles.contains { Self.companies.contains($0 ?? "") }
  }
}
