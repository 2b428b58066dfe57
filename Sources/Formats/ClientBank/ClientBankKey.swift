/// What a line of the client-bank exchange begins with.
enum ClientBankKey: Equatable {
  case field(ClientBankField)
  case document, documentEnd, account, accountEnd, fileEnd
  case version, encoding, sender, receiver, createdDay, createdTime, firstDay, lastDay, ownAccount, kinds
  case opening, credited, debited, closing

  /// Keys that stand in the header or in an account section; some bear the name of a document's field.
  static let others: [(String, ClientBankKey)] = [
    ("СекцияДокумент", .document), ("КонецДокумента", .documentEnd), ("СекцияРасчСчет", .account), ("КонецРасчСчет", .accountEnd),
    ("КонецФайла", .fileEnd), ("ВерсияФормата", .version), ("Кодировка", .encoding), ("Отправитель", .sender),
    ("ДатаСоздания", .createdDay), ("ВремяСоздания", .createdTime), ("ДатаНачала", .firstDay), ("ДатаКонца", .lastDay),
    ("РасчСчет", .ownAccount), ("Документ", .kinds), ("НачальныйОстаток", .opening), ("ВсегоПоступило", .credited),
    ("ВсегоСписано", .debited), ("КонечныйОстаток", .closing),
  ]
}

/// Finds keys by their bytes, whatever the encoding of the line: one table holds each key in all encodings that are met.
struct ClientBankKeys {
  private var slots: [Int16]
  private var entries: [(bytes: [UInt8], key: ClientBankKey)] = []
  private let mask: Int
  /// Keys by their letters in lower case, for files that hands or other programs have been at.
  private var plain: [String: ClientBankKey] = [:]

  static let shared = ClientBankKeys()

  private init() {
    let all = ClientBankField.allCases.map { ($0.key, ClientBankKey.field($0)) } + ClientBankKey.others
    slots = [Int16](repeating: -1, count: 2_048)
    mask = slots.count - 1
    for (text, key) in all {
      var spellings = [Array(text.utf8)]
      for page in [CodePage.windows1251, .cp866, .koi8r] { if let bytes = page.bytes(of: text) { spellings.append(bytes) } }
      for bytes in spellings { insert(bytes, key) }
      plain[Self.letters(text)] = key
    }
  }

  /// Letters and digits in lower case: «Секция Документ» and «СЕКЦИЯДОКУМЕНТ» are one key.
  static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// Whether a line before its "=" opens a section, in any case and with blanks in it.
  static func isSection(_ key: String) -> Bool {
    key.utf8.count <= 64 && key.allSatisfy { $0.isLetter || $0.isWhitespace }
      && ["секциядокумент", "секциярасчсчет"].contains(letters(key))
  }

  /// A key in another case, or with blanks in or around it.
  func key(spelled text: String) -> ClientBankKey? { plain[Self.letters(text)] }

  private mutating func insert(_ bytes: [UInt8], _ key: ClientBankKey) {
    var slot = bytes.withUnsafeBytes { Self.hash($0) } & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int16(entries.count)
    entries.append((bytes, key))
  }

  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }

  func key(_ bytes: UnsafeRawBufferPointer) -> ClientBankKey? {
    guard bytes.count <= 64 else { return nil }
    var slot = Self.hash(bytes) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.bytes.count == bytes.count, entry.bytes.elementsEqual(bytes) { return entry.key }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
