import Model
import Testing

@Suite("A piece in a folded text")
struct TextKeySearchTests {
  @Test(
    "S1.7 a piece is found wherever it stands, and nothing is found that is not there",
    arguments: [
      ("ромашка", "маш", true), ("ромашка", "ром", true), ("ромашка", "шка", true), ("ромашка", "ромашка", true), ("ромашка", "", true),
      ("", "", true), ("", "а", false), ("ромашка", "ромашкаа", false), ("аааб", "ааб", true), ("абаб", "бб", false),
      ("ooo romashka 7701", "770", true),
    ])
  func holds(text: String, piece: String, found: Bool) {
    #expect(text.holds(piece) == found)
  }
}
