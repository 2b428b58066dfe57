import Model

/// The words of a name that count for likeness: phrases as their abbreviations, dotted letters joined, «и Ко» and conjunctions gone.
enum NameWords {
  /// Coarse spellings in the order written.
  static func ofCompany(_ name: CompanyName) -> [[UInt8]] {
    var words: [[UInt8]] = [], index = 0
    let all = name.words
    while index < all.count {
      var letters: [UInt8] = [], end = index
      while end < all.count, all[end].isSingleLetter, all[end].hasPoint || end > index {
        letters += Spelling.coarse(all[end].sound)
        end += 1
      }
      if end > index + 1 {
        words.append(letters)
        index = end
      } else {
        let coarse = Spelling.coarse(all[index].sound)
        if !coarse.isEmpty { words.append(coarse) }
        index += 1
      }
      if words.count >= 12 { break }
    }
    if words.count > 2, partners.contains(words[words.count - 1]), conjunctions.contains(words[words.count - 2]) { words.removeLast(2) }
    let named = words.filter { !conjunctions.contains($0) }
    return shortened(named.isEmpty ? words : named)
  }

  private static func shortened(_ words: [[UInt8]]) -> [[UInt8]] {
    guard words.contains(where: { phrases[$0] != nil }) else { return words }
    var out: [[UInt8]] = [], index = 0
    next: while index < words.count {
      for (phrase, short) in phrases[words[index]] ?? [] where words[index...].starts(with: phrase) && words.count > phrase.count {
        out.append(short)
        index += phrase.count
        continue next
      }
      out.append(words[index])
      index += 1
    }
    return out
  }

  private static let conjunctions = Set(["и", "та", "й", "and", "the", "und", "i"].flatMap { Spelling.words($0) })
  private static let partners = Set(["К", "Ко", "Co", "компания", "Компанія", "Company"].flatMap { Spelling.words($0) })

  /// Phrases by their first word, with their usual abbreviation.
  private static let phrases: [[UInt8]: [([[UInt8]], [UInt8])]] = {
    let rows = """
      ТД торговый дом|ТД торговий дім|СК строительная компания|СК страховая компания|БК будівельна компанія
      ПК производственная компания|УК управляющая компания|УК управляюча компанія|КК керуюча компанія|ТК торговая компания
      ТК транспортная компания|ТК транспортна компанія|ТК торгова компанія|ГК группа компаний|ГК група компаній
      ТПК торгово промышленная компания|НПО научно производственное объединение|НПП научно производственное предприятие
      НПП науково виробниче підприємство|НПФ научно производственная фирма|ПКФ производственно коммерческая фирма
      ВКФ виробничо комерційна фірма|ПСК производственно строительная компания|ЧОП частное охранное предприятие
      ЧОО частная охранная организация|КБ коммерческий банк|КБ комерційний банк|АКБ акционерный коммерческий банк
      СМУ строительно монтажное управление|ДСК домостроительный комбинат|ЛПК лесопромышленный комплекс|АПК агропромышленный комплекс
      ТЦ торговый центр|ТРЦ торгово развлекательный центр|БЦ бизнес центр|МЦ медицинский центр|УЦ учебный центр|СЦ сервисный центр
      СТО станция технического обслуживания|ЦРБ центральная районная больница|ЖКХ жилищно коммунальное хозяйство
      """
    var table: [[UInt8]: [([[UInt8]], [UInt8])]] = [:]
    for row in rows.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let words = Spelling.words(String(row))
      guard words.count > 2 else { continue }
      table[words[1], default: []].append((Array(words.dropFirst()), words[0]))
    }
    return table.mapValues { $0.sorted { $0.0.count > $1.0.count } }
  }()
}
