/// The name of a company parted into its legal form and its own words: what makes it comparable with the same name written otherwise.
public struct CompanyName: Sendable {
  public let form: LegalForm?
  /// The name without its form and quotation marks, as it was written: «Ромашка».
  public var core: String { Self.text(words, text) }
  /// The words of the core.
  public let words: [NameWord]
  /// A branch or representative office of the company, which is a record of its own.
  public let isBranch: Bool
  private let text: String

  public init(_ text: String) {
    let all = NameWord.words(of: text)
    var kept = [Bool](repeating: true, count: all.count)
    var form: LegalForm?
    var index = 0
    while index < all.count {
      // Forms stand at the ends, at a quotation mark or beside another form; one spelt out may stand anywhere.
      if let (found, length) = LegalForm.form(in: all[index...]) {
        let end = index + length
        let isEdge = index == 0 || end == all.count || all[index].isAfterMark || all[end].isAfterMark || !kept[index - 1]
        let rest = kept.enumerated().count { $0.element && !(index..<end).contains($0.offset) }
        // Two letters of a foreign form (AG, SE) begin many words of business: they count at the end alone.
        let isVague = length == 1 && all[index].sound.count <= 2 && all[index].script == .latin && found.country != "RU"
        // «ИП-Телеком», «Ростелеком-АО» are names.
        let isTied = length == 1 && all[index].sound.count <= 2 && (all[index].hasHyphen || index > 0 && all[index - 1].hasHyphen)
        // Nobody names a firm by these letters: they count in the midst of a name too.
        let isSure = length == 1 && all[index].isCapital && all[index].script == .cyrillic && Self.sure.contains(found.code)
        if !isTied, isVague ? end == all.count : isEdge || length > 1 || isSure, rest > 0 {
          // A sole trader is one whatever else the name holds.
          if form == nil || found.isPerson { form = found }
          for place in index..<end { kept[place] = false }
          index = end
          continue
        }
      }
      index += 1
    }
    isBranch = all.enumerated().contains { place, word in
      (place == 0 || word.script == .cyrillic) && Self.branches.contains(String(decoding: word.sound, as: UTF8.self))
    }
    self.form = form
    words = zip(all, kept).compactMap { $1 ? $0 : nil }
    self.text = text
  }

  private static let sure: Set<String> = ["ООО", "ОАО", "ЗАО", "ПАО", "ТОВ", "ТДВ", "ПрАТ", "ПАТ", "ТОО"]

  private static let branches: Set<String> = [
    "filial", "filiya", "filiia", "predstavitelstvo", "predstavnitstvo", "branch", "otdelenie", "viddilennya", "podrazdelenie",
    "obosoblennoe",
    "vidokremleniy", "filiala",
  ]

  /// The text from the first to the last word that stayed, with what stood between them unless a form did.
  private static func text(_ words: [NameWord], _ text: String) -> String {
    let bytes = Array(text.utf8)
    var out = "", last: NameWord?
    for word in words {
      if let last {
        let gap = String(decoding: bytes[last.range.upperBound..<word.range.lowerBound], as: UTF8.self)
        let isPlain = gap.utf8.count <= 6 && !gap.contains { "«»\"“”„".contains($0) }
        out += isPlain ? gap : " "
      }
      out += String(decoding: bytes[word.range], as: UTF8.self)
      last = word
    }
    if let last, last.hasPoint, last.isSingleLetter { out += "." }
    return out
  }
}
