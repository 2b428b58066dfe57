import Model
import Records

extension ImportPlan.Subject {
  /// How mapping files, commands and addresses call it: `purchases`, or the table of the record type.
  public var name: String {
    switch self {
    case .purchases: "purchases"
    case .records(let table): table
    }
  }

  public init(named name: String) { self = name == "purchases" ? .purchases : .records(of: name) }

  /// What a file may hold whose records the actor may write: purchases, and every public type that managers write.
  public static func open(to actor: Actor, _ catalogue: Catalogue) -> [ImportPlan.Subject] {
    let shapes = catalogue.shapes.filter { $0.isPublic && $0.isWritable && $0.fields.contains { !$0.isReadOnly } && actor.mayWrite($0) }
    return [.purchases] + shapes.map { .records(of: $0.table) }
  }

  /// What a file for the list of a type holds, if the actor may load it: orders come with their lines, as purchases.
  public static func filling(_ table: String, for actor: Actor, _ catalogue: Catalogue) -> ImportPlan.Subject? {
    let subject: ImportPlan.Subject = [Order.table, OrderLine.table].contains(table) ? .purchases : .records(of: table)
    return open(to: actor, catalogue).first { $0 == subject }
  }

  /// What columns may feed, in the order of the declaration; the id of the record comes last.
  public func feeds(_ catalogue: Catalogue) -> [ImportFeed] {
    switch self {
    case .purchases: return PurchaseRole.allCases.map { ImportFeed(name: $0.rawValue, kind: $0.kind, target: $0.target) }
    case .records(let table):
      guard let shape = catalogue.shape(table) else { return [] }
      let fields = shape.fields.filter { !$0.isReadOnly && !$0.isSecret }
      let bonds = catalogue.bonds(of: shape).flatMap { bond in bond.fields.map { ImportFeed($0, of: bond) } }
      return fields.flatMap { ImportFeed.feeds($0, of: shape) } + bonds + [ImportFeed(name: "id", kind: .integer)]
    }
  }

  /// The feeds without which nothing can be made: of each group one must have a column.
  public func needs(_ desk: Desk) -> [[String]] {
    switch self {
    case .purchases: PurchaseRole.needs.map { $0.map(\.rawValue) }
    case .records(let table): (desk.catalogue.shape(table)?.needed(desk.rules) ?? []).map { [$0.name] }
    }
  }
}

/// What a column of a file may feed: a field of a record or of a bond that it bears, or a role of purchase lines.
public struct ImportFeed: Sendable {
  /// The target of `ImportPlan.Column`.
  public let name: String
  public let kind: Kind
  /// The record type whose records the cells name.
  public var target: String?
  /// Nil for a role, and for the id of the record.
  public var field: (any AnyField)?
  /// The table of the bond that the field belongs to.
  public var bond: String?
  /// A part of a person's name, and whether the name is that of the record.
  public var part: NamePart?
  public var isOfTitle = false
}

extension ImportFeed {
  fileprivate init(_ field: any AnyField, of bond: Bond) {
    self.init(
      name: "\(bond.shape.table).\(field.name)", kind: field.kind, target: field.kind.target, field: field, bond: bond.shape.table)
  }

  /// A field of the record itself; the name of a person also part by part.
  fileprivate static func feeds(_ field: any AnyField, of shape: Shape) -> [ImportFeed] {
    let whole = ImportFeed(name: field.name, kind: field.kind, target: field.kind.target, field: field)
    guard field.kind == .personName else { return [whole] }
    let isOfTitle = field.name == shape.title.name
    return [whole]
      + NamePart.allCases.map {
        ImportFeed(name: "\(field.name).\($0)", kind: field.kind, field: field, part: $0, isOfTitle: isOfTitle)
      }
  }
}

extension Shape {
  /// The fields that a new record cannot do without and that nobody but its maker fills.
  func needed(_ rules: [any Rule]) -> [any AnyField] {
    let filled = Set(rules.filter { $0.table == table }.flatMap(\.fills))
    return fields.filter { $0.isRequired && !$0.isReadOnly && $0.fallback == .none && !filled.contains($0.name) }
  }
}
