/// A column that tells sales from what is none, read by one rule for the import and for the examination of a file.
///
/// Of deals only those won are sales: in a column that has a word for it any word that is not known is a stage under way. An order is a
/// sale unless it was cancelled, came back, or waits for its first payment; a word that is not known leaves it one.
public struct SaleColumn: Sendable {
  /// What the column holds: the role keys of headings.
  public enum Kind: String, Sendable, CaseIterable {
    case stage = "deal.stage"
    case status = "order.status"
    case payment = "order.payment"
    /// Yes or no, or the day on which it was cancelled.
    case cancelled = "order.cancelled"
    /// Yes or no: a document that is not posted moves nothing.
    case posted = "order.posted"
    /// A sale, or a return with its own row.
    case operation = "operation"
    /// Per cent, or a share.
    case chance = "deal.probability"
  }

  public let kind: Kind
  /// The column, from 0.
  public let place: Int
  /// Some text of the column tells sales from other rows, or says that an order holds.
  public let isUnderstood: Bool
  /// Rows are deals.
  public let isOfDeals: Bool
  /// Some deal is said to be won.
  private let hasWon: Bool
  /// What a deal that is won has for its chance.
  private let certain: Double?
  /// The texts of the sample, judged once.
  private var judged: [String: SaleStanding] = [:]

  /// - Parameter texts: what the cells of the column say, from a sample of the rows.
  public init(_ kind: Kind, place: Int, texts: some Sequence<String>) {
    self.kind = kind
    self.place = place
    let words = Set(texts.compactMap { SaleWord($0) })
    hasWon = words.contains(.won)
    // Only a table of deals has won ones; a lost one may be a parcel.
    isOfDeals = kind == .stage || kind == .chance || (kind == .status && hasWon)
    if kind == .chance {
      let top = texts.compactMap(Self.number).max()
      certain = top == 100 || top == 1 ? top : nil
      isUnderstood = certain != nil
    } else {
      certain = nil
      isUnderstood = (kind != .stage && kind != .status) || (isOfDeals ? hasWon || words.contains(.lost) : !words.isEmpty)
    }
    for text in texts { judged[text] = judge(text) }
  }

  /// What the cells of the sample say, in order.
  public var texts: [String] { judged.keys.filter { !KeyText.isEmpty($0) }.sorted() }

  /// Those of the columns that decide: the chance of a deal does where its stage says nothing.
  public static func deciding(_ columns: [SaleColumn]) -> [SaleColumn] {
    let hasWords = columns.contains { $0.kind != .chance && $0.isOfDeals && $0.hasWon }
    return columns.filter { $0.kind != .chance || ($0.isUnderstood && !hasWords) }
  }

  /// An empty cell says nothing against the sale.
  public func standing(_ text: String) -> SaleStanding { judged[text] ?? judge(text) }

  private func judge(_ text: String) -> SaleStanding {
    if KeyText.isEmpty(text) { return .sale }
    let word = SaleWord(text)
    switch kind {
    case .stage, .status:
      if isOfDeals { return ofDeal(word) }
      switch word {
      case .lost, .cancelled: return .cancelled
      case .refunded: return .refunded
      case .unpaid: return .open
      case .won, .holds, nil: return .sale
      }
    case .payment:
      return word == .refunded ? .refunded : word == .cancelled ? .cancelled : .sale
    case .cancelled:
      if case .success(let isCancelled) = YesNoText.value(text) { return isCancelled ? .cancelled : .sale }
      return word == .cancelled || text.utf8.contains { $0 &- 0x30 < 10 } ? .cancelled : .sale
    case .posted:
      if case .success(false) = YesNoText.value(text) { return .open }
      return word == .unpaid ? .open : word == .cancelled ? .cancelled : .sale
    case .operation:
      return word == .refunded ? .goesBack : word == .cancelled ? .cancelled : .sale
    case .chance:
      guard let certain, let number = Self.number(text) else { return .sale }
      return number >= certain ? .sale : number > 0 ? .open : .lost
    }
  }

  private func ofDeal(_ word: SaleWord?) -> SaleStanding {
    switch word {
    case .won: .sale
    case .lost, .cancelled, .refunded: .lost
    // No word for a deal that was won: it may be this one.
    case .holds, .unpaid, nil: hasWon ? .open : .sale
    }
  }

  private static func number(_ text: String) -> Double? {
    Double(text.replacing(",", with: ".").filter { !$0.isWhitespace && $0 != "%" })
  }
}
