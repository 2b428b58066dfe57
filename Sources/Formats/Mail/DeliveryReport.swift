/// What a message tells about another one: it was not delivered, is late, was complained about, was answered by a machine, was read.
public struct DeliveryReport: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Not delivered (RFC 3464, or in words).
    case bounce
    /// Not delivered yet, the server goes on trying.
    case delay
    /// Delivered or passed on, as the sender asked to be told.
    case delivery
    /// A recipient called it spam (RFC 5965).
    case complaint
    /// "I am out of the office" (RFC 3834).
    case autoReply
    /// Shown to its recipient, or deleted unread (RFC 8098).
    case receipt
  }

  public var kind: Kind
  public var outcomes: [DeliveryOutcome]
  /// `Message-ID` of the message that this is about; empty when the report does not have it.
  public var originalMessageID: String
  public var originalSubject: String
}

/// What happened to a message at one recipient.
public struct DeliveryOutcome: Hashable, Sendable {
  public var recipient: String
  /// The enhanced status code (RFC 3463) such as `5.1.1`; empty when there is none.
  public var status: String
  /// The reply of the server (RFC 5321) such as `550`; empty when there is none.
  public var reply: String
  public var reason: DeliveryReason
  /// The words of the server.
  public var diagnostic: String

  /// Writing to this address again is no use: suppress it.
  public var isHard: Bool { reason.isHard || reason == .notAccepting && (reply.first == "5" || status.first == "5") }
}

/// Why a message was not delivered, or what else a report says of it.
public enum DeliveryReason: String, Sendable, CaseIterable {
  case userUnknown = "userunknown"
  case hostUnknown = "hostunknown"
  case hasMoved = "hasmoved"
  /// The host takes no mail at all (RFC 7504, null MX of RFC 7505).
  case notAccepting = "notaccept"
  case mailboxFull = "mailboxfull"
  case suspended = "suspend"
  case tooBig = "mesgtoobig"
  /// The host of the sender is on a list, or refused for its address.
  case blocked = "blocked"
  case badReputation = "badreputation"
  case rateLimited = "ratelimited"
  case tooManyConnections = "toomanyconn"
  case spam = "spamdetected"
  case virus = "virusdetected"
  case policy = "policyviolation"
  /// SPF, DKIM or DMARC.
  case authentication = "authfailure"
  /// The sender's address has no name in DNS, or another one.
  case reverseDNS = "requireptr"
  case senderRejected = "rejected"
  case security = "securityerror"
  case relaying = "norelaying"
  case content = "contenterror"
  case filtered = "filtered"
  case network = "networkerror"
  case expired = "expired"
  case systemError = "systemerror"
  case systemFull = "systemfull"
  case mailer = "mailererror"
  case syntax = "syntaxerror"
  case onHold = "onhold"
  case undefined = "undefined"
  case delivered = "delivered"
  case feedback = "feedback"
  case vacation = "vacation"
  case displayed = "displayed"

  /// An address that failed so will fail again.
  public var isHard: Bool { self == .userUnknown || self == .hostUnknown || self == .hasMoved }
}
