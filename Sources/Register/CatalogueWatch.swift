import Logging
import Model
import Storage

/// Keeps a desk up with the fields that administrators add on other servers: looks every other second whether they are still the same.
public struct CatalogueWatch: Sendable {
  private let desk: Desk
  private let logger: Logger

  public init(_ desk: Desk, logger: Logger) {
    self.desk = desk
    self.logger = logger
  }

  /// Runs until the task is cancelled.
  public func run() async {
    while !Task.isCancelled {
      do {
        try await look()
      } catch {
        logger.error("fields of other servers", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: .seconds(2))
    }
  }

  /// Takes up the fields as they are now, when they are not those of the catalogue.
  public func look() async throws {
    let (before, keys) = (desk.fields, desk.workspace.keys)
    let found = try await desk.store.read { transaction -> (FieldsState, Catalogue)? in
      let state = try FieldsState(transaction)
      return state == before ? nil : (state, try OwnFields.catalogue(transaction, keys))
    }
    if let (state, catalogue) = found { desk.take(catalogue, of: state) }
  }
}
