/// What is wrong with one line of a card or a calendar; everything around it is read all the same.
public struct ContentComplaint: Error, Hashable, Sendable {
  /// Physical line of the file, from 1.
  public var line: Int
  /// Where: the property, after its component in calendars, as in `VEVENT.DTSTART`.
  public var element: String
  /// The value as written, shortened to 80 characters.
  public var value: String
  public var rule: Rule

  public enum Rule: String, Sendable, CaseIterable {
    /// The line has no colon, so it is no property.
    case noColon
    case badName
    /// A quotation mark opens a parameter value and nothing closes it.
    case openQuote
    /// `END` is missing: the part ends where the next one begins or the file ends.
    case notClosed
    /// `END` closes what was not opened.
    case notOpened
    /// A property outside any card or calendar.
    case outside
    case noVersion, unknownVersion
    /// A card with no name of a person or an organisation, no mail and no telephone.
    case noName
    case unknownCharset
    case brokenBase64
    case notADate, notATime, notAnOffset, notADuration, notARule, notANumber, notAPeriod, notAPlace, notAnOption
    /// A property that stands once stands again; the first counts.
    case repeated
    /// The end lies before the start.
    case endsBeforeStart
    /// The time zone is neither in the file nor known by name; the time is read as local.
    case unknownZone
    /// A part that the format demands is missing.
    case missing
    /// A control character, which no line may carry.
    case controlCharacter
    case tooDeep, tooMany, tooLong
  }

  public init(line: Int, element: String, value: String = "", rule: Rule) {
    self.line = line
    self.element = element
    self.value = value.unicodeScalars.count > 80 ? String(String.UnicodeScalarView(value.unicodeScalars.prefix(80))) + "…" : value
    self.rule = rule
  }
}

extension ContentComplaint.Rule {
  init(_ fault: ContentLine.Fault) {
    switch fault {
    case .noColon: self = .noColon
    case .badName: self = .badName
    case .openQuote: self = .openQuote
    }
  }
}

/// The complaints of one reading: the first ones in full, all of them counted.
public struct ContentComplaints: Hashable, Sendable {
  public private(set) var first: [ContentComplaint] = []
  public private(set) var count = 0

  public init() {}

  mutating func add(_ complaint: ContentComplaint) {
    count += 1
    if first.count < 1000 { first.append(complaint) }
  }
}

extension ContentComplaint.Rule {
  /// True when a value or line could not be read as the format has it; the others are doubts about what was read.
  public var isError: Bool {
    switch self {
    case .repeated, .endsBeforeStart, .unknownZone, .missing, .noVersion, .noName, .unknownCharset: false
    default: true
    }
  }
}
