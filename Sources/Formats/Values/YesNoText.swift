/// Yes or no as programs and people write it in Russian, Ukrainian and English.
public enum YesNoText {
  private static let yes: Set<String> = [
    "да", "так", "yes", "true", "истина", "істина", "правда", "1", "y", "t", "д", "т", "+", "on", "вкл", "есть", "є", "✓", "✔", "x", "х",
    "v",
  ]
  private static let no: Set<String> = [
    "нет", "ні", "no", "false", "ложь", "хибність", "неправда", "0", "n", "f", "н", "-", "–", "—", "off", "выкл", "немає",
  ]

  public static func value(_ cell: UnsafeRawBufferPointer) -> Result<Bool, ValueFault> {
    let bytes = FieldText.trimmed(cell)
    if bytes.isEmpty { return .failure(.empty) }
    if bytes.count == 1, bytes[0] == 0x31 || bytes[0] == 0x30 { return .success(bytes[0] == 0x31) }
    if bytes.count > FieldText.limit { return .failure(.tooLong) }
    let word = String(decoding: bytes, as: UTF8.self).lowercased()
    if yes.contains(word) { return .success(true) }
    return no.contains(word) ? .success(false) : .failure(.notYesOrNo)
  }

  public static func value(_ text: String) -> Result<Bool, ValueFault> { FieldText.reading(text, value) }
}
