import Model
import Records

/// What a room adds to saving: looks at what is about to be written, then at what was written, in the same transaction.
public protocol Rule: Sendable {
  /// The record type that the rule is about.
  var table: String { get }
  /// Names of required fields that the rule fills when they are empty: an import need not bring them.
  var fills: [String] { get }
  /// Complaints and corrections before the write; `old` is nil for a new record.
  func check(_ new: inout AnyRecord, old: AnyRecord?, in writing: Writing) throws -> [Issue]
  /// What follows from the write, such as totals of a parent.
  func follow(_ saved: [(new: AnyRecord, old: AnyRecord?)], in writing: Writing) throws
  /// What goes before a deletion: what forbids it, and what goes along with the records while these can still be seen.
  func precedeDeletion(_ records: [AnyRecord], in writing: Writing) throws
  /// What follows from a deletion.
  func followDeletion(_ deleted: [AnyRecord], in writing: Writing) throws
}

extension Rule {
  public var fills: [String] { [] }
  public func check(_ new: inout AnyRecord, old: AnyRecord?, in writing: Writing) throws -> [Issue] { [] }
  public func follow(_ saved: [(new: AnyRecord, old: AnyRecord?)], in writing: Writing) throws {}
  public func precedeDeletion(_ records: [AnyRecord], in writing: Writing) throws {}
  public func followDeletion(_ deleted: [AnyRecord], in writing: Writing) throws {}
}

/// The rules of the register itself, in the order in which they run.
let rules: [any Rule] =
  [LineAmounts(), OrderTotals(), LinesFollowOrder(), FirstPurchase(), OwnFieldRule(), LastAdministrator(), SavedViews()] + Dependents.all
