import Model

/// A purchase by an account: a document with lines. Returns are lines with a negative quantity.
public struct Order: RecordType {
  public static let schema = Schema<Order>(
    "order", title: { $0.number },
    access: .scoped { order, user in order.account.owner == ID(raw: user) },
    indexes: { [[$0.account, $0.day]] })
  public let number = Field<String>("Number", [.unique, .searchable, .indexed])
  public let day = Field<Day>("Day", .indexed, filled: .today)
  public let account = Field<ID<Account>>("Account", [.indexed, .audited])
  public let owner = Field<ID<User>?>("Manager", .indexed)
  public let territory = Field<String?>("Territory")
  public let channel = Field<String?>("Channel")
  /// Sum of the lines, kept by the rule of the register that totals orders.
  public let amount = Field<Money?>("Amount", [.indexed, .readOnly])
  public let lines = Field<Int>("Lines", .readOnly, default: 0)
  public let note = Field<LongText?>("Note")
  public init() {}
}

/// One position of an order. `account` and `day` repeat the order's, so that an analysis reads one table.
public struct OrderLine: RecordType {
  public static let schema = Schema<OrderLine>(
    "order_line", title: { $0.ordinal },
    access: .scoped { line, user in line.account.owner == ID(raw: user) })
  public let order = Field<ID<Order>>("Order", .indexed)
  public let account = Field<ID<Account>>("Account", .indexed)
  public let day = Field<Day>("Day")
  public let product = Field<ID<Product>>("Product", .indexed)
  public let quantity = Field<FixedDecimal>("Quantity", bounds: .notZero)
  public let unitPrice = Field<FixedDecimal>("Unit price", bounds: .notNegative)
  /// Of the sign of the quantity: a return gives back no more than was paid.
  public let discount = Field<Money?>("Discount")
  public let amount = Field<Money>("Amount")
  public let cost = Field<Money?>("Cost")
  /// Tells lines of one order apart that agree in product, quantity and price.
  public let ordinal = Field<Int>("Ordinal", default: 1)
  public init() {}
}
