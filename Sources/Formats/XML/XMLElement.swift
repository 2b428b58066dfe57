/// The start of an XML element, valid during the call only.
struct XMLElement {
  /// The local name.
  let name: UnsafePointer<UInt8>
  let namespace: UnsafePointer<UInt8>?
  let count: Int
  /// Five pointers an attribute: local name, prefix, namespace, value, end of value.
  let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  @inline(__always)
  func `is`(_ text: StaticString) -> Bool { name.is(text) }

  /// The bytes of an attribute, by local name whatever its prefix; nil when there is none.
  @inline(__always)
  func bytes(_ attribute: StaticString) -> UnsafeRawBufferPointer? {
    guard let attributes else { return nil }
    for index in 0..<count {
      guard let name = attributes[index * 5], name.is(attribute) else { continue }
      guard let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4], end >= start else { return nil }
      return UnsafeRawBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  func text(_ attribute: StaticString) -> String? { bytes(attribute).map { String(decoding: $0, as: UTF8.self) } }

  /// A whole number of at most 18 digits.
  func integer(_ attribute: StaticString) -> Int? {
    guard let bytes = bytes(attribute), (1...18).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  var namespaceText: String { namespace.map { String(cString: $0) } ?? "" }
  var nameText: String { String(cString: name) }
}
