import Model

extension Currency {
  /// The sign by which people know the currency, else its code.
  public var sign: String {
    switch code {
    case "RUB": "₽"
    case "UAH": "₴"
    case "USD": "$"
    case "EUR": "€"
    case "GBP": "£"
    case "KZT": "₸"
    case "BYN": "Br"
    case "PLN": "zł"
    case "JPY": "¥"
    case "TRY": "₺"
    case "GEL": "₾"
    case "AMD": "֏"
    case "AZN": "₼"
    default: code
    }
  }

  /// Signs of letters stand off the number in every language.
  var isSignOfLetters: Bool { sign.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } }
}
