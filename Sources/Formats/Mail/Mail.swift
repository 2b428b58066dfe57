import Model

/// An e-mail (RFC 5322, MIME): who wrote to whom, what it says, what is attached.
public struct Mail: Sendable {
  public var subject = ""
  public var from: [MailAddress] = []
  public var sender: [MailAddress] = []
  public var replyTo: [MailAddress] = []
  public var to: [MailAddress] = []
  public var cc: [MailAddress] = []
  public var bcc: [MailAddress] = []
  /// When it was sent; nil when the message does not say, or says nonsense.
  public var date: Instant?
  /// Without angle brackets, as are the next two.
  public var messageID = ""
  public var inReplyTo: [String] = []
  /// The thread, from its first message on.
  public var references: [String] = []
  /// What a person reads: the plain text, or the HTML made plain. Lines end with a line feed.
  public var text = ""
  /// The HTML when there is one; `text` was made from it when `isTextFromHTML`.
  public var html: String?
  public var isTextFromHTML = false
  public var attachments: [MailAttachment] = []
  /// Messages inside this one, such as what was forwarded or bounced.
  public var messages: [Mail] = []
  /// Invitations and their answers.
  public var calendars: [CalendarFile] = []
  /// Parts of a report about another message (`message/delivery-status`, `message/feedback-report`), as text.
  public var reports: [MailReport] = []
  /// Signed or encrypted, and how.
  public var protection: MailProtection?
  /// Every header in its order, decoded.
  public var headers: [MailHeader] = []
  public var complaints: [MailComplaint] = []

  public init() {}

  /// The first header of this name; the case of the name does not count.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.utf8.count == name.utf8.count && $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A mailbox, with the name that stands before it.
public struct MailAddress: Hashable, Sendable {
  public var name: String
  /// Empty when the message names somebody without an address.
  public var address: String

  public init(_ address: String, name: String = "") {
    self.name = name
    self.address = address
  }
}

public struct MailHeader: Hashable, Sendable {
  public var name: String
  public var value: String
}

/// A file in a message.
public struct MailAttachment: Hashable, Sendable {
  /// Without folders; empty when it has none.
  public var name: String
  /// In small letters, as in `application/pdf`.
  public var mediaType: String
  /// Shown within the text, such as a logo.
  public var isInline: Bool
  public var contentID: String
  public var bytes: [UInt8]
}

/// The machine-readable part of a report about another message.
public struct MailReport: Hashable, Sendable {
  /// `message/delivery-status`, `message/disposition-notification`, `message/feedback-report`.
  public var mediaType: String
  public var text: String
}

/// How a message is protected. Signatures are told, not checked.
public enum MailProtection: String, Sendable, CaseIterable {
  case signedSMIME, encryptedSMIME, signedPGP, encryptedPGP
}

/// What is wrong with one part of a message; the rest is read all the same.
public struct MailComplaint: Error, Hashable, Sendable {
  /// Which part, as in `1.2`; empty for the message itself.
  public var part: String
  public var rule: Rule
  public var value: String

  public enum Rule: String, Sendable, CaseIterable {
    case brokenDate, unknownCharset, tooDeep, tooManyParts, textTooLong, tooManyAddresses, undecodedBytes
  }

  public init(part: String = "", rule: Rule, value: String = "") {
    self.part = part
    self.rule = rule
    self.value = String(value.prefix(80))
  }
}
