/// What is counted while the parts of a message are walked.
struct MailWalk {
  /// The encoding of text that names none and is no UTF-8.
  let fallback: TextEncoding
  var parts = 0
  var text = 0
  /// Messages inside messages that were packed as files.
  var unpacked = 0

  enum Place {
    /// The message itself or the first part of several: its text is the body even when it has a name.
    case first
    case later
    /// Beside the HTML that refers to it.
    case related
  }
}

/// The text of a part of a message, piece by piece in its order.
struct MailBody {
  struct Piece {
    var text: String
    var isHTML: Bool
  }

  var pieces: [Piece] = []
  /// The HTML of the pieces, and of those that a plain one stands for.
  var html: [String] = []

  var isBlank: Bool { pieces.allSatisfy { $0.text.trimmed.isEmpty } }
  var isHTML: Bool { pieces.contains(where: \.isHTML) }

  var text: String {
    pieces.count <= 1 ? pieces.first?.text ?? "" : pieces.map { $0.text.hasSuffix("\n") ? $0.text : $0.text + "\n" }.joined()
  }

  mutating func append(_ other: MailBody) {
    pieces += other.pieces
    html += other.html
  }

  /// The one that says most to a person among bodies that say the same: plain before HTML, said before blank.
  /// Senders of advertising leave the plain one blank.
  static func alternative(_ bodies: [MailBody]) -> MailBody {
    var chosen =
      bodies.first { !$0.isBlank && !$0.isHTML } ?? bodies.last { !$0.isBlank } ?? bodies.first { !$0.pieces.isEmpty } ?? MailBody()
    if chosen.html.isEmpty { chosen.html = bodies.last { !$0.html.isEmpty }?.html ?? [] }
    return chosen
  }
}
