import Model
import Records
import Storage
import Synchronization

/// The clerk at the counter: the only way to read and to write the register.
///
/// A save goes rights -> normalise -> validate -> rules -> write -> change log -> search, in one transaction.
public final class Desk: Sendable {
  public let store: any Store
  public let workspace: Workspace
  let rules: [any Rule]
  /// The catalogue with the fields it was made of; nil after a writing of our own, which may be older than what others did meanwhile.
  private let known: Mutex<(catalogue: Catalogue, fields: FieldsState?)>
  private let listeners = Mutex<[@Sendable () -> Void]>([])

  private init(_ store: any Store, _ workspace: Workspace, _ rules: [any Rule], _ catalogue: Catalogue) {
    self.store = store
    self.workspace = workspace
    self.rules = rules
    known = Mutex((catalogue, nil))
  }

  /// Opens a database: refuses a newer one, adds what the schema lacks, loads the fields of its own, makes keys of another form anew.
  ///
  /// - Parameter progress: called with the records whose keys were looked through so far, and how many there are.
  public static func open(
    _ store: any Store, _ workspace: Workspace, rules: [any Rule] = [], progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> Desk {
    let (catalogue, hasOldKeys) = try await store.write { transaction in
      try Migrations.apply(AllRecords.catalogue(), in: transaction)
      let full = try OwnFields.catalogue(transaction, workspace.keys)
      try Migrations.apply(full, in: transaction)
      return (full, try Rekeying(store, full, workspace).isDue(transaction))
    }
    if hasOldKeys { try await Rekeying(store, catalogue, workspace).run(progress) }
    return Desk(store, workspace, Register.rules + rules, catalogue)
  }

  /// The record types of this database, with the fields added so far.
  public var catalogue: Catalogue { known.withLock { $0.catalogue } }

  /// The own fields as they were when the catalogue was read; nil when nobody has compared it yet.
  var fields: FieldsState? { known.withLock { $0.fields } }

  func take(_ catalogue: Catalogue, of fields: FieldsState? = nil) { known.withLock { $0 = (catalogue, fields) } }

  /// Calls the listener after every writing that was committed here.
  public func afterWriting(_ listener: @escaping @Sendable () -> Void) { listeners.withLock { $0.append(listener) } }

  /// Reads as the actor: the reader sees what the actor may see and nothing else.
  public func read<T: Sendable>(as actor: Actor, _ body: @escaping @Sendable (ScopedReader) throws -> T) async throws -> T {
    let catalogue = catalogue
    return try await answering { try await self.store.read { try body(ScopedReader($0, catalogue, actor)) } }
  }

  /// Reads at one moment of the database: for exports and analyses of many statements.
  public func snapshot<T: Sendable>(as actor: Actor, _ body: @escaping @Sendable (ScopedReader) throws -> T) async throws -> T {
    let catalogue = catalogue
    return try await answering { try await self.store.snapshot { try body(ScopedReader($0, catalogue, actor)) } }
  }

  /// Writes as the actor: all of the body or nothing, on disk when this returns. The body may run more than once.
  public func write<T: Sendable>(by actor: Actor, _ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
    let outcome: (answer: T, grown: Catalogue?)
    do {
      outcome = try await tried(actor, isCareful: false, body)
    } catch is NeedsCare {
      outcome = try await tried(actor, isCareful: true, body)
    }
    if let grown = outcome.grown { take(grown) }
    for listener in listeners.withLock({ $0 }) { listener() }
    return outcome.answer
  }

  private func tried<T: Sendable>(
    _ actor: Actor, isCareful: Bool, _ body: @escaping @Sendable (Writing) throws -> T
  ) async throws -> (answer: T, grown: Catalogue?) {
    let catalogue = catalogue
    return try await answering {
      try await self.store.write { transaction in
        let writing = Writing(transaction, catalogue, actor, self.workspace, self.rules, isCareful: isCareful)
        let answer = try body(writing)
        return (answer, try writing.finish())
      }
    }
  }

  /// Saves one record: new when it was never saved, else on top of the version that was read.
  ///
  /// - Throws: `Problem.invalid` with an issue per field, `.conflict` when somebody else saved meanwhile,
  ///   `.forbidden` and `.notFound` by the actor's rights.
  @discardableResult
  public func save(_ record: AnyRecord, by actor: Actor) async throws -> AnyRecord {
    try await write(by: actor) { try $0.save(record) }
  }

  @discardableResult
  public func save<T: RecordType>(_ record: Record<T>, by actor: Actor) async throws -> Record<T> {
    Record(try await save(record.any, by: actor))
  }

  /// Marks a record as deleted; it can be restored.
  public func delete(_ table: String, _ id: Int64, by actor: Actor) async throws {
    try await write(by: actor) { try $0.delete(table, [id]) }
  }

  private func answering<T>(_ work: () async throws -> T) async throws -> T {
    do {
      return try await work()
    } catch let error as StorageError {
      throw Problem(error)
    }
  }
}

extension Problem {
  /// What a storage error means to the caller.
  public init(_ error: StorageError) {
    switch error {
    case .notUnique(_, let columns):
      self = .invalid(columns.prefix(1).map { Issue($0.hasSuffix("_key") ? String($0.dropLast(4)) : $0, .taken) })
    case .unavailable(let text), .retry(let text): self = .unavailable(text)
    case .constraint(let text), .unusable(let text), .failed(let text): self = .internal(text)
    }
  }
}
