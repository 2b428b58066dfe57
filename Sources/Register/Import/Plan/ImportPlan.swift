import Formats
import Model

/// What to make of a file: what its rows are, which column feeds which field, how existing records are found and treated.
public struct ImportPlan: Sendable, Hashable {
  public enum Subject: Sendable, Hashable {
    /// One row a record of the type.
    case records(of: String)
    /// One row a line of a purchase: accounts, products and orders are made as needed.
    case purchases
  }

  /// One column of the file and where its cells go.
  public struct Column: Sendable, Hashable {
    /// The heading; nil when the file has none.
    public var heading: String?
    /// From 0; told from the heading when it is nil.
    public var position: Int?
    /// A field name, `field.id` for references given by id, or a role of purchase lines such as `order.number`.
    public var target: String
    /// 1, or what the amounts of the column are counted in: 1,000 for "тыс. руб.".
    public var scale: Int64

    public init(heading: String? = nil, position: Int? = nil, target: String, scale: Int64 = 1) {
      self.heading = heading
      self.position = position
      self.target = target
      self.scale = scale
    }
  }

  /// What happens to a row whose record exists already.
  public enum Matching: String, Sendable, CaseIterable { case create, update, skip }
  /// What happens to a row whose key stood in an earlier row of the same file.
  public enum Repetition: String, Sendable, CaseIterable { case reject, update }
  /// What happens to a cell that names a record which does not exist.
  public enum UnknownReference: String, Sendable, CaseIterable { case reject, leaveEmpty }

  public var subject: Subject
  public var columns: [Column]
  /// Ways to find the record of a row, best first: field names, several joined by `+`. The first way whose cells are filled decides;
  /// the next ones find only records in which the better ones are empty.
  public var match: [String] = []
  public var matching = Matching.update
  public var repetition = Repetition.reject
  public var unknownReference = UnknownReference.reject
  /// An empty cell empties the field of an existing record; otherwise it is left as it is.
  public var clearsEmpty = false
  public var decimalSign = DecimalSign.dot
  public var dayOrder = DayOrder.dayFirst
  public var currency: Currency
  /// Texts for fields of new records whose column is missing or empty, such as the owner.
  public var defaults: [String: String] = [:]
  /// Whom the file means by its names of people: a user's name, login or `#id` by the text of a cell.
  public var names: [String: String] = [:]
  /// Nil lets the content tell.
  public var encoding: TextEncoding?
  public var delimiter: UInt8?
  /// The discount column holds percent of the gross amount, the cost column the cost of one piece.
  public var discountIsPercent = false
  public var costIsPerUnit = false

  public init(_ subject: Subject, columns: [Column], currency: Currency) {
    self.subject = subject
    self.columns = columns
    self.currency = currency
  }

  /// Columns with their places in a file of this header.
  ///
  /// - Throws: `Problem.invalid` when the file has no column of that heading, or two columns feed one field.
  func placed(in header: [String]) throws -> [(position: Int, column: Column)] {
    var places: [(Int, Column)] = []
    var issues: [Issue] = []
    var taken = Set<String>()
    for column in columns {
      var position = column.position
      if position == nil, let heading = column.heading {
        position =
          header.firstIndex(of: heading)
          ?? header.firstIndex { HeadingKey.normalised($0) == HeadingKey.normalised(heading) }
      }
      guard let position, position >= 0, position < max(header.count, 1000) else {
        issues.append(Issue("column", .notFound, value: column.heading, detail: header.prefix(30).joined(separator: ", ")))
        continue
      }
      if !taken.insert(column.target).inserted { issues.append(Issue("column", .ambiguous, value: column.heading, detail: column.target)) }
      places.append((position, column))
    }
    if !issues.isEmpty { throw Problem.invalid(issues) }
    return places
  }
}
