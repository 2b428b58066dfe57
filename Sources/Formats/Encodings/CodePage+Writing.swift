extension CodePage {
  /// The bytes of a text in this encoding; nil when it has a character that the encoding lacks.
  public func bytes(of text: String) -> [UInt8]? {
    var lost = 0
    let bytes = bytes(of: text, lost: &lost)
    return lost == 0 ? bytes : nil
  }

  /// The bytes of a text in this encoding, with "?" for what it lacks.
  /// - Parameter lost: how many characters were replaced, added to what it was.
  public func bytes(of text: String, lost: inout Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let place = scalars[128...].firstIndex(of: scalar), scalar != "\u{FFFD}" {
        bytes.append(UInt8(place))
      } else {
        bytes.append(UInt8(ascii: "?"))
        lost += 1
      }
    }
    return bytes
  }
}
