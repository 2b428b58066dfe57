extension TextEncoding {
  /// The encoding that a file names, as in `CHARSET=windows-1251`: labels of the WHATWG and IANA lists, any case, with or without marks.
  /// Nil for encodings that are not read.
  public init?(label: some StringProtocol) {
    let key = String(decoding: label.lowercased().utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 && $0 != 0x22 }, as: UTF8.self)
    switch key {
    case "utf8", "unicode11utf8": self = .utf8
    case "utf16", "utf16le", "unicode", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1251", "cp1251", "xcp1251", "win1251": self = .windows1251
    case "koi8r", "koi8", "koi": self = .koi8r
    case "koi8u", "koi8ru": self = .koi8u
    case "cp866", "ibm866", "866", "dos866": self = .cp866
    case "windows1252", "cp1252", "iso88591", "latin1", "l1", "usascii", "ascii", "iso885915": self = .windows1252
    default: return nil
    }
  }
}
