/// Where one cell of a record lies in the bytes of its file, without the quotes around it.
struct CSVCell {
  enum Form: UInt8 {
    /// The bytes are the text.
    case plain
    /// Holds doubled quotes.
    case doubled
    /// Holds backslash escapes.
    case backslash
  }

  var start: Int
  var length: UInt32
  var form: Form

  @inline(__always)
  init(_ start: Int, _ end: Int, _ form: Form) {
    self.start = start
    length = UInt32(truncatingIfNeeded: end - start)
    self.form = form
  }
}
