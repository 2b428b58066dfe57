extension String {
  /// Whether a folded text stands in this folded text: bytes against bytes, as both were folded the same way.
  public func holds(_ piece: String) -> Bool {
    var (text, piece) = (self, piece)
    return text.withUTF8 { text in
      piece.withUTF8 { piece in
        guard let first = piece.first else { return true }
        guard text.count >= piece.count else { return false }
        for start in 0...(text.count - piece.count) where text[start] == first {
          if text[start..<(start + piece.count)].elementsEqual(piece) { return true }
        }
        return false
      }
    }
  }
}
