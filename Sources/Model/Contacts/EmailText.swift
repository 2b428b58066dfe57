/// An address of mail as it is typed, stored and compared: hosts in any script, mailboxes of RFC 6531.
public struct EmailText: Sendable, Equatable {
  /// As typed, without the name and brackets around it.
  public let text: String
  /// The part before the @, as typed.
  public let mailbox: String
  /// The host in small letters of its own script: «почта.рф».
  public let host: String
  /// The host in ASCII, as mail servers want it: "xn--80a1acny.xn--p1ai".
  public let asciiHost: String

  /// What two addresses of one mailbox share: for matching only, as a few servers tell capitals apart.
  public var key: String { mailbox.lowercased() + "@" + host }

  /// The folded key of a text that is meant to be an address: Cyrillic hosts and their Punycode meet. The folded text when it is none.
  public static func key(of text: String) -> String {
    // Nearly all addresses are plain, and plain ones are their own key.
    let isPlain = text.utf8.allSatisfy { $0 < 128 && $0 != UInt8(ascii: ":") } && !text.holdsPunycode
    return isPlain ? text.textKey : (EmailText(text)?.key ?? text).textKey
  }

  /// A piece of an address in letters: what stands as Punycode in it is decoded.
  public static func readable(_ piece: String) -> String {
    guard piece.holdsPunycode else { return piece }
    return piece.lowercased().split(separator: "@", omittingEmptySubsequences: false).map { unicode(String($0)) }.joined(separator: "@")
  }

  /// Reads «Иван <ivan@почта.рф>», "mailto:a@b.ru", full-width letters. Nil when it is no address.
  public init?(_ typed: String) {
    var text = Substring(typed.prefix(1_000))
    if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") { text = text[text.index(after: open)..<close] }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: if let ascii = Unicode.Scalar(scalar.value - 0xFEE0) { plain.append(ascii) }
      case 0x3002, 0xFF61: plain.append(".")
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: continue
      default: plain.append(scalar)
      }
    }
    var line = String(plain).singleLine
    if line.lowercased().hasPrefix("mailto:") { line = String(line.dropFirst(7)) }
    while let last = line.last, ".,;".contains(last) { line.removeLast() }
    guard line.looksLikeEmail, let at = line.lastIndex(of: "@") else { return nil }
    let mailbox = String(line[..<at]), typedHost = String(line[line.index(after: at)...])
    guard let ascii = Self.ascii(typedHost) else { return nil }
    self.text = line
    self.mailbox = mailbox
    host = Self.unicode(ascii)
    asciiHost = ascii
  }

  /// A host in ASCII small letters, labels of other scripts as Punycode; nil when a label is empty, too long or has a forbidden sign.
  public static func ascii(_ host: String) -> String? {
    var labels: [String] = []
    for label in host.lowercased().split(separator: ".", omittingEmptySubsequences: false) {
      let scalars = Array(label.unicodeScalars)
      guard !scalars.isEmpty, scalars.first != "-", scalars.last != "-" else { return nil }
      let isPlain = scalars.allSatisfy(\.isASCII)
      guard scalars.allSatisfy({ $0.isASCII ? isHostSign($0) : $0.properties.isAlphabetic || $0.properties.isXIDContinue }) else {
        return nil
      }
      guard let code = isPlain ? String(label) : Punycode.encoded(scalars).map({ "xn--" + $0 }), code.utf8.count <= 63 else { return nil }
      labels.append(code)
    }
    let whole = labels.joined(separator: ".")
    return whole.utf8.count <= 253 ? whole : nil
  }

  /// A host as people read it; labels that are no Punycode stay.
  public static func unicode(_ host: String) -> String {
    host.split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.hasPrefix("xn--") ? Punycode.decoded(label.dropFirst(4)) ?? String(label) : String(label)
    }.joined(separator: ".")
  }

  private static func isHostSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "_": true
    default: false
    }
  }
}

extension String {
  /// Whether a label of a host may be written in Punycode.
  fileprivate var holdsPunycode: Bool { utf8.contains(UInt8(ascii: "-")) && lowercased().holds("xn--") }
}
