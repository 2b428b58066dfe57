import Model

/// A word brought to a spelling that survives transliteration, double letters and the habits of scribes: what likeness compares.
enum Spelling {
  /// Small letters stand for themselves, capitals for sounds that Latin writes with several letters: zh Z, ch C, sh S.
  static func coarse(_ sound: [UInt8]) -> [UInt8] {
    guard let first = sound.first, first < 48 || first > 57 else { return sound }
    var out: [UInt8] = []
    out.reserveCapacity(sound.count)
    var index = 0
    func next(_ step: Int) -> UInt8 { index + step < sound.count ? sound[index + step] : 0 }
    while index < sound.count {
      let letter = sound[index]
      var code = letter, step = 1
      switch letter {
      case UInt8(ascii: "s"):
        if next(1) == UInt8(ascii: "h") {
          // shch, as щ is spelled, sounds as one.
          step = next(2) == UInt8(ascii: "c") && next(3) == UInt8(ascii: "h") ? 4 : 2
          code = UInt8(ascii: "S")
        }
      case UInt8(ascii: "z"): if next(1) == UInt8(ascii: "h") { (code, step) = (UInt8(ascii: "Z"), 2) }
      case UInt8(ascii: "c"):
        if next(1) == UInt8(ascii: "h") {
          (code, step) = (UInt8(ascii: "C"), 2)
        } else if next(1) == UInt8(ascii: "k") {
          (code, step) = (UInt8(ascii: "k"), 2)
        } else {
          code = UInt8(ascii: "k")
        }
      case UInt8(ascii: "k"): if next(1) == UInt8(ascii: "h") { (code, step) = (UInt8(ascii: "h"), 2) }
      case UInt8(ascii: "p"): if next(1) == UInt8(ascii: "h") { (code, step) = (UInt8(ascii: "f"), 2) }
      case UInt8(ascii: "q"): code = UInt8(ascii: "k")
      case UInt8(ascii: "w"): code = UInt8(ascii: "v")
      case UInt8(ascii: "y"), UInt8(ascii: "j"): code = UInt8(ascii: "i")
      case UInt8(ascii: "x"):
        append(UInt8(ascii: "k"), &out)
        code = UInt8(ascii: "s")
      default: break
      }
      append(code, &out)
      index += step
    }
    return out
  }

  private static func append(_ code: UInt8, _ out: inout [UInt8]) {
    if out.last != code { out.append(code) }
  }

  /// The coarse words of a text, numbers as they are.
  static func words(_ text: String) -> [[UInt8]] { NameWord.words(of: text).map { coarse($0.sound) }.filter { !$0.isEmpty } }
}
