extension String {
  /// The folded form by which texts are sorted, matched and searched, the same on both engines:
  /// small letters, no quotation marks, single spaces, ё as е. The Ukrainian letters that code points put
  /// after я follow their neighbours (ґ after г, є after е, і and ї after и): each becomes the neighbour and a mark.
  public var textKey: String {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var space = false
    for scalar in lowercased().unicodeScalars {
      switch scalar {
      case "«", "»", "\"", "“", "”", "„", "'", "’", "‘", "ʼ", "`", "\u{AD}", "\u{FEFF}", "\u{200B}"..."\u{200F}": continue
      case " ", "\t", "\n", "\r", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{3000}":
        space = !out.isEmpty
        continue
      default: break
      }
      if scalar.value < 32 { continue }
      if space {
        out.append(32)
        space = false
      }
      switch scalar {
      case "ё": out.append(contentsOf: "е".utf8)
      case "є": out.append(contentsOf: "е\u{F8FF}".utf8)
      case "ґ": out.append(contentsOf: "г\u{F8FF}".utf8)
      case "і": out.append(contentsOf: "и\u{F8FF}".utf8)
      case "ї": out.append(contentsOf: "и\u{F8FF}\u{F8FF}".utf8)
      default: out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The decimal digits alone: how phones are compared and found.
  public var digits: String { String(decoding: utf8.filter { (48...57).contains($0) }, as: UTF8.self) }
}

extension Kind {
  /// The key of a text of this kind: digits for phones, the folded text for the others.
  public func key(of text: String) -> String {
    switch self {
    case .phone: text.digits.isEmpty ? text.textKey : text.digits
    default: text.textKey
    }
  }
}
