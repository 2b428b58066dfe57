import Glibc

/// Finds a few bytes among many.
enum ByteSearch {
  static func first(of pattern: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let first = pattern.first, let base = bytes.baseAddress else { return nil }
    var from = 0
    while from + pattern.count <= bytes.count {
      guard let hit = memchr(base + from, Int32(first), bytes.count - from - pattern.count + 1) else { return nil }
      let place = UnsafeRawPointer(hit) - base
      if memcmp(base + place, pattern, pattern.count) == 0 { return place }
      from = place + 1
    }
    return nil
  }
}
