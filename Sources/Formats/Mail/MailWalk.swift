/// What is counted while the parts of a message are walked.
struct MailWalk {
  /// The encoding of text that names none and is no UTF-8.
  let fallback: TextEncoding
  var parts = 0
  var text = 0

  enum Place {
    /// The message itself or the first part of several: its text is the body even when it has a name.
    case first
    case later
    /// Beside the HTML that refers to it.
    case related
  }
}

/// The text of a part of a message.
struct MailBody {
  var plain: [String] = []
  var html: String?
  /// The plain text made of the HTML parts, with the plain ones among them in their order.
  var rendered: [String] = []

  var hasPlain: Bool { plain.contains { !$0.trimmed.isEmpty } }
  var isFromHTML: Bool { rendered.count > 0 && html != nil && (!hasPlain || isMixed) }
  /// Plain and HTML parts stand one after the other, and all of them are the body.
  var isMixed = false

  var text: String {
    let pieces = isFromHTML ? rendered : plain
    return pieces.count <= 1 ? pieces.first ?? "" : pieces.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
  }

  mutating func append(_ other: MailBody) {
    let had = !plain.isEmpty || html != nil
    plain += other.plain
    rendered += other.rendered
    if had, html != nil || other.html != nil { isMixed = true }
    if let more = other.html { html = html.map { $0 + "\n" + more } ?? more }
    isMixed = isMixed || other.isMixed
  }
}
