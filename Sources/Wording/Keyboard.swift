/// What a person may have meant whose keyboard was set to another layout, or who typed Russian in Latin letters.
public enum Keyboard {
  /// Other readings of a search text, small letters, without the text itself and without repetitions: `cjrjk` gives
  /// «сокол», `sokol` gives «сокол», «сщьзфтн» gives "company". At most six.
  public static func variants(of text: String) -> [String] {
    let typed = String(text.prefix(200)).lowercased()
    var variants: [String] = []
    func add(_ variant: String) {
      if variant != typed, !variants.contains(variant) { variants.append(variant) }
    }
    let scalars = typed.unicodeScalars
    if scalars.contains(where: { ("a"..."z").contains($0) || Layouts.lettersOnSigns.contains($0) }) {
      add(Layouts.russian.reading(typed))
      add(Layouts.ukrainian.reading(typed))
    }
    if scalars.contains(where: { ("a"..."z").contains($0) }) {
      add(Transliteration.russian(typed))
      add(Transliteration.ukrainian(typed))
    }
    if scalars.contains(where: { (0x400...0x4FF).contains($0.value) }) {
      add(Layouts.russian.latin(typed))
      add(Layouts.ukrainian.latin(typed))
    }
    return variants
  }
}
