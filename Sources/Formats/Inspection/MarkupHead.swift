/// The first element of an XML or HTML text, read without a parser: enough to tell whose file it is.
struct MarkupHead {
  let kind: FileKind

  /// - Parameter text: UTF-8 that begins with "<".
  init(_ text: UnsafeRawBufferPointer) {
    var rest = Substring(decoding: text.prefix(16 << 10), as: UTF8.self)
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      if rest.hasPrefix("?") {
        rest = Self.after("?>", rest)
      } else if rest.hasPrefix("!--") {
        rest = Self.after("-->", rest)
      } else if rest.hasPrefix("!") {
        if rest.prefix(20).lowercased().hasPrefix("!doctype html") {
          kind = .html
          return
        }
        rest = Self.after(">", rest)
      } else {
        break
      }
    }
    let name = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    let local = name.split(separator: ":").last.map(String.init) ?? ""
    let tag = rest.prefix { $0 != ">" }
    switch local {
    case _ where Self.commerce.contains(local): kind = .commerceML
    case "Document":
      kind = tag.contains("camt.05") || rest.contains("BkToCstmr") || rest.contains("BkToCstmrStmt") ? .camt : .xml
    case _ where local.hasPrefix("BkToCstmr"): kind = .camt
    case "Workbook" where rest.contains("urn:schemas-microsoft-com:office"): kind = .xmlSpreadsheet
    case _ where ["html", "head", "body", "table", "meta", "style", "div", "p", "span", "blockquote"].contains(local.lowercased()):
      kind = .html
    case "document" where rest.contains("urn:oasis:names:tc:opendocument"): kind = .ods
    // A message in the envelope of a bank's transport.
    case _ where rest.contains("urn:iso:std:iso:20022:tech:xsd:camt.05") || rest.contains("<BkToCstmr"): kind = .camt
    default: kind = rest.contains("urn:1C.ru:commerceml") ? .commerceML : .xml
    }
  }

  /// Roots of CommerceML: the whole, or one part handed over alone.
  private static let commerce: Set<String> = [
    "КоммерческаяИнформация", "Классификатор", "Каталог", "ПакетПредложений", "ИзмененияПакетаПредложений", "Документ", "Документы",
    "Контрагент", "Контрагенты", "Контейнер",
  ]

  private static func after(_ mark: String, _ text: Substring) -> Substring {
    guard let range = text.firstRange(of: mark) else { return text[text.endIndex...] }
    return text[range.upperBound...]
  }
}
