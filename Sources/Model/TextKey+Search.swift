extension String {
  /// Whether a folded text stands in this folded text: bytes against bytes, as both were folded the same way.
  public func holds(_ piece: String) -> Bool {
    var (text, piece) = (self, piece)
    return text.withUTF8 { text in
      piece.withUTF8 { piece in
        guard let last = piece.last else { return true }
        // The last byte first: two bytes make a Cyrillic letter, and the first of them is nearly always one of two.
        var end = piece.count - 1
        while end < text.count {
          if text[end] == last, text[(end + 1 - piece.count)..<end].elementsEqual(piece.dropLast()) { return true }
          end += 1
        }
        return false
      }
    }
  }
}
