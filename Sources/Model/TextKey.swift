extension String {
  /// The folded form by which texts are sorted, matched and searched, the same on both engines:
  /// small letters, no quotation marks, single spaces, ё as е. The Ukrainian letters that code points put
  /// after я follow their neighbours (ґ after г, є after е, і and ї after и): each becomes the neighbour and a mark.
  public var textKey: String { plainTextKey ?? wholeTextKey }

  /// The key of a text of Latin letters without accents and Russian and Ukrainian letters: nearly all of them. Nil for others.
  private var plainTextKey: String? {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count + 8)
    var space = false
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x22, 0x27, 0x60: continue
      case 9, 10, 13, 32:
        space = !out.isEmpty
        continue
      case 0..<32: continue
      case 33..<128:
        if space { out.append(32) }
        out.append((65...90).contains(byte) ? byte + 32 : byte)
      case 0xC2:
        switch bytes.next() {
        case 0xAB, 0xBB: continue
        case 0xA0:
          space = !out.isEmpty
          continue
        default: return nil
        }
      case 0xD0, 0xD1, 0xD2:
        guard let next = bytes.next() else { return nil }
        if space { out.append(32) }
        var letter = UInt16(byte & 0x1F) << 6 | UInt16(next & 0x3F)
        if (0x410...0x42F).contains(letter) { letter += 32 } else if (0x400...0x40F).contains(letter) { letter += 80 }
        switch letter {
        case 0x451: out.append(contentsOf: [0xD0, 0xB5])
        case 0x454: out.append(contentsOf: [0xD0, 0xB5, 0xEF, 0xA3, 0xBF])
        case 0x490, 0x491: out.append(contentsOf: [0xD0, 0xB3, 0xEF, 0xA3, 0xBF])
        case 0x456: out.append(contentsOf: [0xD0, 0xB8, 0xEF, 0xA3, 0xBF])
        case 0x457: out.append(contentsOf: [0xD0, 0xB8, 0xEF, 0xA3, 0xBF, 0xEF, 0xA3, 0xBF])
        case 0x430...0x45F:
          out.append(UInt8(truncatingIfNeeded: 0xC0 | letter >> 6))
          out.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
        default: return nil
        }
      default: return nil
      }
      space = false
    }
    return String(decoding: out, as: UTF8.self)
  }

  private var wholeTextKey: String {
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

  /// The decimal digits alone.
  public var digits: String { String(decoding: utf8.filter { (48...57).contains($0) }, as: UTF8.self) }
}
