/// What a column says of a party, as far as telling doubles goes.
public enum LikenessRole: String, Sendable, CaseIterable {
  case name
  case surname, givenName, patronymic
  /// The family of the legal form, found in the name.
  case form
  /// Company or person, or another class that doubles share.
  case kind
  /// The number of the tax office, of the registry or of insurance: one a party.
  case taxNumber, registryNumber, personNumber
  /// The branch of a tax number (KPP): two branches are two records.
  case branch
  case phone, email, web
  case city, region, country, postcode
  /// Street, house and office; a second line of it.
  case address, secondAddress
  case house
  case birthday
  case contact
}
