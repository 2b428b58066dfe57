extension DeliveryReason {
  /// Reads the reason from the words of the server, else from its codes (RFC 3463, RFC 5321).
  /// - Parameters:
  ///   - diagnostic: what the server that refused said about this recipient.
  ///   - words: what the reporting server says about this recipient.
  ///   - transcript: all that the report says.
  ///   - status: the enhanced code of the refusal; `declared` that of the report.
  init(diagnostic: String, words: String, transcript: Transcript, status: String, declared: String, reply: String) {
    if let reason = Self.inWords(diagnostic, status: status) {
      self = reason
    } else if let reason = Self.byStatus(status), reason != .security, reason != .undefined {
      self = reason
    } else if !words.isEmpty, words != diagnostic, let reason = Self.inWords(words, status: status) {
      self = reason
    } else if let reason = transcript.reason {
      self = reason
    } else if let reason = Self.byStatus(status) ?? Self.byStatus(declared) ?? Self.byReply(reply) {
      self = reason
    } else {
      self = diagnostic.isEmpty ? .undefined : .onHold
    }
  }

  /// All that a report says, read once for all its recipients.
  struct Transcript {
    let codes: DeliveryCodes
    let reason: DeliveryReason?

    init(_ text: String) {
      codes = DeliveryCodes(text)
      reason = DeliveryReason.inWords(text, status: "", limit: 16_000)
    }
  }

  private static let phraseBytes = phrases.map { ($0.0, $0.1.map { Array($0.utf8) }, $0.1 != doubtful) }

  static func inWords(_ text: String, status: String, limit: Int = 1_500) -> DeliveryReason? {
    // Soft line breaks of notices stand within phrases.
    let words = String(text.prefix(limit)).lowercased().collapsed
    guard !words.isEmpty else { return nil }
    let bytes = Array(words.utf8)
    func has(_ phrase: [UInt8]) -> Bool { bytes.withUnsafeBytes { ByteSearch.first(of: phrase, in: $0) != nil } }
    func has(_ phrase: String) -> Bool { has(Array(phrase.utf8)) }
    if has("recipient address rejected: access denied") || has("recipient address rejected: user") { return .userUnknown }
    if has("host not found, try again") || has("temporary failure in name resolution") { return .network }
    if status.hasSuffix(".7.25") { return .reverseDNS }
    if let detail = status.split(separator: ".").last.flatMap({ Int($0) }), status.dropFirst(1).hasPrefix(".7."), (20...26).contains(detail)
    {
      return .authentication
    }
    let isDoubtful = status.first == "4" || status.dropFirst().hasPrefix(".7.") || DeliveryCodes(words).reply.first == "4"
    for (reason, list, isSure) in phraseBytes where (isSure || !isDoubtful) && list.contains(where: has) {
      // "550 5.1.2 example.com does not exist": what is missing is the host.
      if reason == .userUnknown, names(host: words) { return .hostUnknown }
      if reason == .security, has("after initial connection") || has("in reply to end of connect") { return .blocked }
      return reason
    }
    return nil
  }

  /// A domain "does not exist", and no person or mailbox is spoken of.
  private static func names(host words: String) -> Bool {
    guard let range = words.firstRange(of: " does not exist") ?? words.firstRange(of: " doesn't exist") else { return false }
    let subject = words[..<range.lowerBound].split(separator: " ").last ?? ""
    let clean = subject.trimmingPrefix { "<[('\"".contains($0) }
    return clean.contains(".") && !clean.contains("@") && clean.last?.isPunctuation != true || subject == "domain" || subject == "host"
  }

  /// RFC 3463 and the registry of enhanced codes: class, subject, detail.
  static func byStatus(_ status: String) -> DeliveryReason? {
    let parts = status.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 3, parts[0] != 2 else { return parts.first == 2 ? .delivered : nil }
    return switch (parts[1], parts[2]) {
    case (1, 1), (1, 3): .userUnknown
    case (1, 2): .hostUnknown
    case (1, 6): .hasMoved
    case (1, 7), (1, 8): .senderRejected
    case (1, 10): .userUnknown
    case (1, _): nil
    case (2, 1): .suspended
    case (2, 2): .mailboxFull
    case (2, 3): .tooBig
    case (2, _): .filtered
    case (3, 1): .systemFull
    case (3, 2): .notAccepting
    case (3, 4): .tooBig
    case (3, _): .systemError
    case (4, 1), (4, 7): .expired
    case (4, 4): .hostUnknown
    case (4, 5): .rateLimited
    case (4, 3): .systemError
    case (4, _): .network
    case (5, 3): .policy
    case (5, 0): nil
    case (5, _): .syntax
    case (6, _): .content
    case (7, 0), (7, 1): .security
    case (7, 2), (7, 17), (7, 18): .senderRejected
    case (7, 20...24), (7, 26): .authentication
    case (7, 25): .reverseDNS
    case (7, 28): .rateLimited
    case (7, _): .policy
    default: nil
    }
  }

  /// RFC 5321 section 4.2.3, when nothing better is known.
  private static func byReply(_ reply: String) -> DeliveryReason? {
    switch reply {
    case "550", "551": .userUnknown
    case "552", "452": .mailboxFull
    case "500", "501", "502", "503", "504": .syntax
    case "521", "556": .notAccepting
    case "530", "534", "535", "538": .security
    case "421", "450", "451": .onHold
    default: nil
    }
  }
}
