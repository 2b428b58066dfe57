/// Named and numbered characters of HTML (HTML 4.01 section 24, and those of HTML 5 that mail uses).
enum HTMLEntity {
  /// What stands between `&` and `;`; nil when it names no character.
  static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.first == "#" else { return named[name] }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value > 0 else { return nil }
    // Programs number the characters of windows-1252, and browsers take it.
    if (0x80...0x9F).contains(value) { return CodePage.windows1252.scalars[Int(value)] }
    if value < 0x20 { return " " }
    return Unicode.Scalar(value)
  }

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [
      "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
      "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "bull": "•", "euro": "€", "trade": "™", "dagger": "†", "Dagger": "‡",
      "permil": "‰", "lsaquo": "‹", "rsaquo": "›", "tilde": "˜", "circ": "ˆ", "oelig": "œ", "OElig": "Œ", "scaron": "š", "Scaron": "Š",
      "Yuml": "Ÿ", "fnof": "ƒ", "minus": "−", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "harr": "↔", "ensp": "\u{2002}",
      "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}",
      "infin": "∞", "ne": "≠", "le": "≤", "ge": "≥", "asymp": "≈", "radic": "√", "sum": "∑", "prod": "∏", "numero": "№", "check": "✓",
      "NewLine": "\n", "Tab": "\t", "commat": "@", "num": "#", "percnt": "%", "lpar": "(", "rpar": ")", "ast": "*", "plus": "+",
      "comma": ",", "period": ".", "sol": "/", "colon": ":", "semi": ";", "equals": "=", "quest": "?", "lsqb": "[", "rsqb": "]",
      "lowbar": "_", "grave": "`", "lcub": "{", "verbar": "|", "vert": "|", "rcub": "}", "excl": "!", "dollar": "$",
    ]
    // The characters 160...255 in order.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot \
      cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml \
      Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
      agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
      ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """
    for (index, name) in latin.split(separator: " ").enumerated() { table[String(name)] = Unicode.Scalar(UInt8(160 + index)) }
    let greek =
      "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega"
    for (index, name) in greek.split(separator: " ").enumerated() where name != "-" {
      table[String(name)] = Unicode.Scalar(UInt32(0x391 + index))
      table[name.lowercased()] = Unicode.Scalar(UInt32(0x3B1 + index))
    }
    return table
  }()
}
