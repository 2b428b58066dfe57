import Model

/// The words of a currency in one language: «рубль, рубля, рублей» with its gender, and its hundredth.
struct UnitWords: Sendable {
  let forms: [String]
  let gender: AmountInWords.Gender
  let partForms: [String]
  let partGender: AmountInWords.Gender

  func whole(_ form: Int) -> String { forms[min(form, forms.count - 1)] }

  /// Nil for currencies that the language has no word for.
  func part(_ form: Int) -> String? { partForms.isEmpty ? nil : partForms[min(form, partForms.count - 1)] }

  static func of(_ currency: Currency, _ language: Language) -> UnitWords {
    let table =
      switch language {
      case .russian: russian
      case .ukrainian: ukrainian
      case .english: english
      }
    return table[currency.code] ?? UnitWords(forms: [currency.code], gender: .masculine, partForms: [], partGender: .masculine)
  }

  private static func row(_ whole: String, _ gender: AmountInWords.Gender, _ part: String, _ partGender: AmountInWords.Gender) -> UnitWords
  {
    UnitWords(
      forms: whole.split(separator: ",").map(String.init), gender: gender, partForms: part.split(separator: ",").map(String.init),
      partGender: partGender)
  }

  private static let russian: [String: UnitWords] = [
    "RUB": row("рубль,рубля,рублей", .masculine, "копейка,копейки,копеек", .feminine),
    "UAH": row("гривна,гривны,гривен", .feminine, "копейка,копейки,копеек", .feminine),
    "USD": row("доллар США,доллара США,долларов США", .masculine, "цент,цента,центов", .masculine),
    "EUR": row("евро", .masculine, "цент,цента,центов", .masculine),
    "KZT": row("тенге", .masculine, "тиын,тиына,тиынов", .masculine),
    "BYN": row("белорусский рубль,белорусских рубля,белорусских рублей", .masculine, "копейка,копейки,копеек", .feminine),
    "GBP": row("фунт стерлингов,фунта стерлингов,фунтов стерлингов", .masculine, "пенс,пенса,пенсов", .masculine),
    "CNY": row("юань,юаня,юаней", .masculine, "фэнь,фэня,фэней", .masculine),
  ]
  private static let ukrainian: [String: UnitWords] = [
    "UAH": row("гривня,гривні,гривень", .feminine, "копійка,копійки,копійок", .feminine),
    "RUB": row("рубль,рублі,рублів", .masculine, "копійка,копійки,копійок", .feminine),
    "USD": row("долар США,долари США,доларів США", .masculine, "цент,центи,центів", .masculine),
    "EUR": row("євро", .masculine, "цент,центи,центів", .masculine),
    "KZT": row("теньге", .masculine, "тиїн,тиїни,тиїнів", .masculine),
    "BYN": row("білоруський рубль,білоруські рублі,білоруських рублів", .masculine, "копійка,копійки,копійок", .feminine),
    "GBP": row("фунт стерлінгів,фунти стерлінгів,фунтів стерлінгів", .masculine, "пенс,пенси,пенсів", .masculine),
    "CNY": row("юань,юані,юанів", .masculine, "финь,фині,финів", .masculine),
  ]
  private static let english: [String: UnitWords] = [
    "RUB": row("rouble,roubles,roubles", .neuter, "kopeck,kopecks,kopecks", .neuter),
    "UAH": row("hryvnia,hryvnias,hryvnias", .neuter, "kopiyka,kopiykas,kopiykas", .neuter),
    "USD": row("US dollar,US dollars,US dollars", .neuter, "cent,cents,cents", .neuter),
    "EUR": row("euro,euros,euros", .neuter, "cent,cents,cents", .neuter),
    "KZT": row("tenge", .neuter, "tiyn", .neuter),
    "BYN": row("Belarusian rouble,Belarusian roubles,Belarusian roubles", .neuter, "kopeck,kopecks,kopecks", .neuter),
    "GBP": row("pound sterling,pounds sterling,pounds sterling", .neuter, "penny,pence,pence", .neuter),
    "CNY": row("yuan", .neuter, "fen", .neuter),
  ]
}
