/// Code units of a mapped text: bytes, or 16-bit units of either byte order. The scanner is compiled once for each.
protocol CodeUnits {
  static var width: Int { get }
  static func unit(_ base: UnsafeRawPointer, _ offset: Int) -> UInt16
  /// The first place in `offset..<end` with one of the stops, or `end`.
  static func place(_ stops: StopUnits, _ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> Int
}

extension CodeUnits {
  @inline(__always)
  static func place(_ stops: StopUnits, _ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> Int {
    var here = offset
    while here < end, !stops.contains(unit(base, here)) { here += width }
    return here
  }
}

enum ByteUnits: CodeUnits {
  static var width: Int { 1 }
  @inline(__always)
  static func unit(_ base: UnsafeRawPointer, _ offset: Int) -> UInt16 { UInt16(base.load(fromByteOffset: offset, as: UInt8.self)) }

  @inline(__always)
  static func place(_ stops: StopUnits, _ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> Int {
    var here = offset
    while here + 8 <= end {
      let hits = stops.hits(UInt64(littleEndian: base.loadUnaligned(fromByteOffset: here, as: UInt64.self)))
      if hits != 0 { return here + (hits.trailingZeroBitCount >> 3) }
      here += 8
    }
    while here < end, !stops.contains(unit(base, here)) { here += 1 }
    return here
  }
}

enum LittleUnits: CodeUnits {
  static var width: Int { 2 }
  @inline(__always)
  static func unit(_ base: UnsafeRawPointer, _ offset: Int) -> UInt16 {
    UInt16(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }
}

enum BigUnits: CodeUnits {
  static var width: Int { 2 }
  @inline(__always)
  static func unit(_ base: UnsafeRawPointer, _ offset: Int) -> UInt16 {
    UInt16(bigEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }
}
