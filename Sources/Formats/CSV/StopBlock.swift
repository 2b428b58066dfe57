/// The stops in 64 bytes of a mapped text, one bit for each byte: found once, asked for each cell that ends there.
struct StopBlock {
  /// Where the block begins; before the text when none was looked at.
  private var start = -64
  private var bits: UInt64 = 0
  private let stops: (SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>)
  static let size = 64

  init(_ first: UInt16, _ second: UInt16, _ third: UInt16, _ fourth: UInt16) {
    func repeated(_ unit: UInt16) -> SIMD16<UInt8> { SIMD16(repeating: UInt8(truncatingIfNeeded: unit)) }
    stops = (repeated(first), repeated(second), repeated(third), repeated(fourth))
  }

  /// The first place in `offset..<end` with one of the stops, or `end`.
  @inline(__always)
  mutating func place(_ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> Int {
    if offset >= start, offset < start &+ Self.size {
      let left = bits >> UInt64(truncatingIfNeeded: offset &- start)
      if left != 0 { return offset &+ left.trailingZeroBitCount }
    }
    return search(base, offset >= start && offset < start &+ Self.size ? start &+ Self.size : offset, end)
  }

  private mutating func search(_ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> Int {
    var here = offset
    while here &+ Self.size <= end {
      let found = hits(base + here)
      if found != 0 {
        start = here
        bits = found
        return here &+ found.trailingZeroBitCount
      }
      here &+= Self.size
    }
    while here < end {
      let byte = base.load(fromByteOffset: here, as: UInt8.self)
      if byte == stops.0[0] || byte == stops.1[0] || byte == stops.2[0] || byte == stops.3[0] { return here }
      here &+= 1
    }
    return end
  }

  /// A bit for each of the 64 bytes: equal lanes keep the bit of their place, and a multiplication gathers eight of them in a byte.
  @inline(__always)
  private func hits(_ text: UnsafeRawPointer) -> UInt64 {
    let places = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    var result: UInt64 = 0
    for piece in 0..<4 {
      let bytes = text.loadUnaligned(fromByteOffset: piece * 16, as: SIMD16<UInt8>.self)
      let equal = (bytes .== stops.0) .| (bytes .== stops.1) .| (bytes .== stops.2) .| (bytes .== stops.3)
      let words = unsafeBitCast(SIMD16<UInt8>(repeating: 0).replacing(with: places, where: equal), to: SIMD2<UInt64>.self)
      let low = (UInt64(littleEndian: words[0]) &* 0x0101_0101_0101_0101) >> 56
      let high = (UInt64(littleEndian: words[1]) &* 0x0101_0101_0101_0101) >> 56
      result |= (low | high << 8) << UInt64(truncatingIfNeeded: piece * 16)
    }
    return result
  }
}
