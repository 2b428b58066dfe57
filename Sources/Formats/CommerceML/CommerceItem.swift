/// One thing read from a CommerceML file, in the order of the file.
public enum CommerceItem: Sendable {
  /// A group of products with the id of the group above it.
  case group(id: String, name: String, parent: String?)
  case product(CommerceProduct)
  case offer(CommerceOffer)
  case priceType(id: String, name: String, currency: String)
  case warehouse(id: String, name: String)
  case property(id: String, name: String)
  case document(CommerceDocument)
  /// A counterparty of a list; those of documents come with their document.
  case party(CommerceParty)
  case owner(CommerceParty)
}
