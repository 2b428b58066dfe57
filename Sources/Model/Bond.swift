/// What a record bears towards records of another type, with what is said of it: the posts of a contact in accounts.
public struct Bond: Sendable {
  public let shape: Shape
  /// The reference to the record that bears it.
  public let bearer: any AnyField
  /// The references to the others: with the bearer they are unique.
  public let others: [any AnyField]

  /// All that can be said of the bond apart from who bears it.
  public var fields: [any AnyField] { shape.fields.filter { $0.name != bearer.name && !$0.isReadOnly && !$0.isSecret } }

  /// Nil for what is no bond, or is borne by records of another type: the first of the references that are unique together is the bearer.
  init?(_ shape: Shape, borneBy table: String) {
    let keys = shape.uniques.map { $0.compactMap { shape.field(named: $0) } }
    guard let ends = keys.first(where: { $0.count > 1 && $0.allSatisfy { $0.kind.target != nil } }), ends[0].kind.target == table
    else { return nil }
    self.shape = shape
    bearer = ends[0]
    others = Array(ends.dropFirst())
  }
}

extension Catalogue {
  /// The bonds that records of a type bear.
  public func bonds(of shape: Shape) -> [Bond] { shapes.filter(\.isPublic).compactMap { Bond($0, borneBy: shape.table) } }
}
