/// A person or organisation from an address book: a vCard (versions 2.1, 3.0 RFC 2426, 4.0 RFC 6350).
public struct Card: Hashable, Sendable {
  /// The version it was read from or is written in.
  public var version: CardVersion = .three
  /// `FN`: the name as it is shown.
  public var formattedName = ""
  public var name: CardName?
  public var nicknames: [String] = []
  /// The company, then its units from large to small.
  public var organization: [String] = []
  public var title = ""
  public var role = ""
  public var phones: [CardEntry] = []
  public var emails: [CardEntry] = []
  public var urls: [CardEntry] = []
  public var addresses: [CardAddress] = []
  public var birthday: CardDate?
  public var anniversary: CardDate?
  public var pictures: [CardPicture] = []
  public var note = ""
  public var categories: [String] = []
  public var uid = ""
  /// `REV`: when the card was last changed, as written.
  public var revision = ""
  /// Every other property, as it was: nothing is lost between reading and writing.
  public var others: [ContentLine] = []

  public init() {}
}

public enum CardVersion: String, Sendable, CaseIterable {
  case two = "2.1"
  case three = "3.0"
  case four = "4.0"
}

/// `N`: the parts of a person's name. Several additional names, titles or suffixes are separated by commas.
public struct CardName: Hashable, Sendable {
  public var family = ""
  public var given = ""
  /// Middle names, the patronymic.
  public var additional = ""
  /// "Mr.", "Dr.".
  public var prefixes = ""
  public var suffixes = ""

  public init(family: String = "", given: String = "", additional: String = "", prefixes: String = "", suffixes: String = "") {
    self.family = family
    self.given = given
    self.additional = additional
    self.prefixes = prefixes
    self.suffixes = suffixes
  }

  /// The parts in the order in which they are shown: prefixes, given, additional, family, suffixes.
  public var shown: String { [prefixes, given, additional, family, suffixes].filter { !$0.isEmpty }.joined(separator: " ") }
  var parts: [String] { [family, given, additional, prefixes, suffixes] }
}

/// A telephone, e-mail or web address of a card, with what it is for.
public struct CardEntry: Hashable, Sendable {
  public var value: String
  /// In small letters, without `pref`: `work`, `home`, `cell`, `fax`.
  public var types: [String]
  public var isPreferred: Bool
  /// The owner's own word for it (`item1.X-ABLabel`), such as "Бухгалтерия".
  public var label: String?

  public init(_ value: String, types: [String] = [], isPreferred: Bool = false, label: String? = nil) {
    self.value = value
    self.types = types
    self.isPreferred = isPreferred
    self.label = label
  }
}

/// A postal address of a card (`ADR`).
public struct CardAddress: Hashable, Sendable {
  public var box = ""
  public var extended = ""
  public var street = ""
  public var locality = ""
  public var region = ""
  public var postalCode = ""
  public var country = ""
  public var types: [String] = []
  public var isPreferred = false
  public var label: String?

  public init() {}

  var parts: [String] { [box, extended, street, locality, region, postalCode, country] }
}

/// A photo or logo of a card.
public enum CardPicture: Hashable, Sendable {
  /// `mediaType` as in `image/jpeg`, empty when the card does not say.
  case inline([UInt8], mediaType: String)
  case reference(String)
}
