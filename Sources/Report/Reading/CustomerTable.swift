/// The numbers of the customers of a file: the value of a short whole number itself, which needs no look-up, and -2, -3, ... for other
/// keys.
///
/// A million customers met in random order would each cost a wait for memory; their values are put in order once, when all are known.
struct CustomerTable {
  /// False where names are kept beside the keys: these go by place.
  let isByValue: Bool
  private(set) var others = KeyTable()
  /// The greatest value met; -1 without any.
  private(set) var highest: Int32 = -1

  /// No customer at all.
  static let none: Int32 = -1

  init(isByValue: Bool) { self.isByValue = isByValue }

  /// `none` when the table is full.
  @inline(__always)
  mutating func number(of key: UnsafeRawBufferPointer) -> Int32 {
    if isByValue, key.count <= 7, let value = KeyTable.value(ofShort: key) {
      let number = Int32(truncatingIfNeeded: value)
      highest = max(highest, number)
      return number
    }
    let place = others.number(of: key)
    return place < 0 ? Self.none : Self.number(at: place)
  }

  /// A value met by another table.
  mutating func take(highest value: Int32) { highest = max(highest, value) }

  /// Between a negative number and the place of its key among the others.
  @inline(__always)
  static func place(_ number: Int32) -> Int32 { -2 - number }

  @inline(__always)
  static func number(at place: Int32) -> Int32 { -2 - place }

  /// The bytes of a key, valid during the call only.
  func withKey<Value>(_ number: Int32, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    if number < 0 { return others.withKey(Int(Self.place(number)), body) }
    var text = String(number)
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  func text(_ number: Int32) -> String { number < 0 ? others.text(Int(Self.place(number))) : String(number) }
}
