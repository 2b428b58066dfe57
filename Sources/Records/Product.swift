import Model

/// Something we sell: goods or a service.
public struct Product: RecordType {
  public static let schema = Schema<Product>("product", title: { $0.name })
  public let code = Field<String>("Code", [.unique, .searchable, .indexed])
  public let name = Field<String>("Name", [.indexed, .searchable])
  public let group = Field<String?>("Group", .indexed)
  public let unit = Field<String?>("Unit")
  public let price = Field<Money?>("Price", bounds: .notNegative)
  public let active = Field<Bool>("Sold now", default: true)
  public init() {}
}
