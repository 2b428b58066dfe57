/// The table of a one-byte encoding: the Unicode scalar of each of the 256 bytes, and its UTF-8 form ready to copy.
public struct CodePage: Sendable {
  public let scalars: [Unicode.Scalar]
  /// UTF-8 bytes of each entry in the low three bytes, their count in the highest.
  private let packed: [UInt32]

  /// - Parameter upperHalf: the characters of bytes 0x80...0xFF in order; missing ones read as U+FFFD.
  init(upperHalf: String) {
    var scalars = (0..<128).map { Unicode.Scalar(UInt8($0)) }
    scalars += upperHalf.unicodeScalars.prefix(128)
    while scalars.count < 256 { scalars.append("\u{FFFD}") }
    self.scalars = scalars
    packed = scalars.map { scalar in
      var word: UInt32 = 0
      var count: UInt32 = 0
      for byte in String(scalar).utf8 {
        word |= UInt32(byte) << (8 * count)
        count += 1
      }
      return word | count << 24
    }
  }

  /// Appends the UTF-8 form of one byte of this encoding.
  @inline(__always)
  public func appendUTF8(of byte: UInt8, to output: inout [UInt8]) {
    if byte < 0x80 {
      output.append(byte)
      return
    }
    var word = packed[Int(byte)]
    for _ in 0..<(word >> 24) {
      output.append(UInt8(truncatingIfNeeded: word))
      word >>= 8
    }
  }

  /// Writes the UTF-8 form of `bytes` to `output`, which must hold three bytes for each; returns the bytes written.
  @inline(__always)
  func writeUTF8(of bytes: UnsafeRawBufferPointer, to output: UnsafeMutableRawBufferPointer) -> Int {
    var written = 0
    for byte in bytes {
      if byte < 0x80 {
        output[written] = byte
        written += 1
      } else {
        var word = packed[Int(byte)]
        for _ in 0..<(word >> 24) {
          output[written] = UInt8(truncatingIfNeeded: word)
          written += 1
          word >>= 8
        }
      }
    }
    return written
  }
}
