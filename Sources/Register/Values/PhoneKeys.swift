import Formats
import Synchronization

/// The keys of telephones of one base. Those made lately are kept: the key of a record is wanted for its row, for the search and for
/// what an import matches, and the ranges of a country take microseconds to look through.
final class PhoneKeys: Sendable {
  private static let most = 20_000
  private static let longest = 100

  private let country: String
  private let known = Mutex<[String: String?]>([:])

  init(country: String) { self.country = country }

  /// The key of a text that names telephones, as `PhoneText.key` makes it.
  func key(_ text: String) -> String? {
    if let key = known.withLock({ $0[text] }) { return key }
    let key = PhoneText.key(text, region: country)
    guard text.utf8.count <= Self.longest else { return key }
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[text] = .some(key)
    }
    return key
  }
}
