/// Reads CommerceML 2 and 3 item by item, with or without a namespace; a part without the root is read too.
public final class CommerceReader {
  /// The root element and its `ВерсияСхемы` and `ДатаФормирования`.
  public var root: String { stream.root }
  public var version: String { stream.version }
  public var created: String { stream.created }
  /// Containers whose `СодержитТолькоИзменения` is true: what they leave out must not be deleted.
  public var changesOnly: [String] { stream.changesOnly }
  public private(set) var complaints: Complaints
  /// The encoding declared ("none" when nothing is) and the one found.
  public let declaredEncoding: String
  public let encoding: TextEncoding
  /// False when the reading broke off: what was delivered before stands.
  public private(set) var isWhole = true
  private let stream = CommerceStream(ignoresDeclaration: true)
  private var feed: XMLFeed

  /// Nil when the content is binary.
  public init?(_ file: MappedFile, complaints limit: Int = 1_000) {
    guard let feed = XMLFeed(file) else { return nil }
    self.feed = feed
    declaredEncoding = feed.declared.isEmpty ? "none" : feed.declared
    encoding = feed.encoding
    complaints = Complaints(limit: limit)
  }

  /// Reads the whole file once; `body` gets each item with its physical line.
  public func read(_ body: @escaping (CommerceItem, Int) -> Void) {
    stream.deliver = body
    feed.run(stream)
    stream.deliver = { _, _ in }
    feed.complain(stream.fault, line: stream.line, &complaints)
    isWhole = stream.fault == nil
  }
}

/// The elements of CommerceML that are read whole, and the groups, which nest without bound.
final class CommerceStream: XMLTreeStream {
  private(set) var root = "", version = "", created = ""
  private(set) var changesOnly: [String] = []
  var deliver: (CommerceItem, Int) -> Void = { _, _ in }
  /// Open groups: id, name, line, whether it was delivered.
  private var groups: [(id: String, name: String, line: Int, isTold: Bool)] = []
  private var path: [Level] = []

  private enum Level { case group, groups, other }

  override func isWanted(_ element: XMLElement) -> Bool {
    if root.isEmpty { start(element) }
    if element.text("СодержитТолькоИзменения") == "true", changesOnly.count < 100 { changesOnly.append(element.nameText) }
    let isInGroup = path.last == .group
    if isInGroup, element.is("Ид") || element.is("Наименование") { return true }
    for name in Self.whole where element.is(name) { return true }
    if element.is("Группа") {
      tell()
      groups.append(("", "", line, false))
      path.append(.group)
    } else {
      if element.is("Группы") { tell() }
      path.append(element.is("Группы") ? .groups : .other)
    }
    return false
  }

  private static let whole: [StaticString] = [
    "Товар", "Предложение", "Документ", "Контрагент", "Владелец", "ТипЦены", "Склад", "Свойство", "ЕдиницаИзмерения",
  ]

  private func start(_ element: XMLElement) {
    root = element.nameText
    version = element.text("ВерсияСхемы") ?? ""
    created = element.text("ДатаФормирования") ?? ""
  }

  /// A group is told when its name is known: before the groups in it, so that the one above comes first.
  private func tell() {
    guard let last = groups.indices.last, !groups[last].isTold else { return }
    groups[last].isTold = true
    let parent = last > 0 ? groups[last - 1].id : nil
    deliver(.group(id: groups[last].id, name: groups[last].name, parent: parent), groups[last].line)
  }

  override func left(_ name: UnsafePointer<UInt8>) {
    guard let level = path.popLast() else { return }
    if level == .group {
      tell()
      _ = groups.popLast()
    }
  }

  override func took(_ node: XMLNode) {
    if path.last == .group, let last = groups.indices.last {
      if node.name == "Ид" {
        groups[last].id = node.text
        return
      }
      if node.name == "Наименование" {
        groups[last].name = node.text
        return
      }
    }
    if let item = Self.item(node) { deliver(item, node.line) }
  }

  private static func item(_ node: XMLNode) -> CommerceItem? {
    switch node.name {
    case "Товар": .product(CommerceProduct(node))
    case "Предложение": .offer(CommerceOffer(node))
    case "Документ": .document(CommerceDocument(node))
    case "Контрагент": .party(CommerceParty(node))
    case "Владелец": .owner(CommerceParty(node))
    case "ТипЦены":
      .priceType(id: node.text("Ид") ?? "", name: node.text("Наименование") ?? "", currency: node.text("Валюта") ?? "")
    case "Склад": .warehouse(id: node.text("Ид") ?? "", name: node.text("Наименование") ?? "")
    case "Свойство": .property(id: node.text("Ид") ?? "", name: node.text("Наименование") ?? "")
    default: nil
    }
  }
}
