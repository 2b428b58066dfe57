import Model

/// What the list of one record type shows before anybody chooses otherwise. All the rest follows from the declaration.
struct ListPlan: Sendable {
  /// Paths of the columns; the title of the record comes first.
  var columns: [String]
  /// The order at first: a path, with `-` when descending; empty is the order of making.
  var sort: String
  var views: [View] = []
  /// Filters offered as chips at once; every other field is behind "add a condition".
  var chips: [String] = []
  /// Columns that are drawn in a way of their own.
  var styles: [String: Style] = [:]
  /// Words at the head of a column where the label of the field is too long.
  var heads: [String: String] = [:]
  /// Columns that stay on a phone, besides the title.
  var phone: Set<String> = []

  /// What the records belong to by a type between: a column after the title.
  var through: Through?

  /// A ready list under a tab: a message key and the query of its URL.
  struct View: Sendable {
    let key: String
    let query: String
    /// What to say when it is empty.
    var empty: String?
  }

  /// How a column is drawn; the paths in it are read along with the column.
  enum Style: Sendable {
    /// The title with a smaller line of other values below.
    case titled([String])
    /// The same, the smaller line on a phone only, where those values have no column.
    case titledOnPhone([String])
    /// Two classes as one mark: `AX`.
    case grade(String)
    /// Twelve months as little columns.
    case months
    /// Days since, in red when the yes-or-no at the path says that it is late.
    case since(String)
    /// Yes or no of a task; other sorts of the choice at the path know no such thing.
    case ofTask(String)
    /// A day, in red when it is past and the yes-or-no at the path says that it is not done.
    case due(String)
    /// A person as initials.
    case avatar

    var extras: [String] {
      switch self {
      case .titled(let paths), .titledOnPhone(let paths): paths
      case .grade(let path), .since(let path), .ofTask(let path), .due(let path): [path]
      case .months, .avatar: []
      }
    }
  }

  static func of(_ shape: Shape) -> ListPlan { table[shape.table] ?? derived(shape) }

  /// For types without a plan: the title and the first fields of short kinds.
  private static func derived(_ shape: Shape) -> ListPlan {
    let short = shape.fields.filter { !$0.isSecret && $0.kind != .longText && !$0.kind.isSeveral && $0.name != shape.title.name }
    let isSorted = ListQuery.isSortable([shape.title.name], shape.title, shape)
    return ListPlan(columns: [shape.title.name] + short.prefix(6).map(\.name), sort: isSorted ? shape.title.name : "")
  }

  private static let table: [String: ListPlan] = [
    "account": ListPlan(
      columns: ["name", "facts.abc", "facts.months", "facts.last_year", "facts.margin", "facts.last_purchase", "owner"], sort: "name",
      views: [
        View(key: "clients.view.all", query: ""), View(key: "clients.view.mine", query: "owner=me", empty: "clients.empty.mine"),
        View(key: "clients.view.key", query: "facts.abc=a", empty: "clients.empty.key"),
        View(key: "clients.view.unowned", query: "owner.empty=1", empty: "clients.empty.unowned"),
        View(key: "clients.view.late", query: "facts.late=1", empty: "clients.empty.quiet"),
        View(key: "clients.view.quiet", query: "facts.last_purchase.max=-180", empty: "clients.empty.quiet"),
      ],
      chips: ["stage", "facts.abc", "owner", "city"],
      styles: [
        "name": .titled(["activity", "city"]), "facts.abc": .grade("facts.xyz"), "facts.months": .months,
        "facts.last_purchase": .since("facts.late"), "owner": .avatar,
      ],
      heads: [
        "name": "clients.column.client", "facts.abc": "clients.column.class", "facts.months": "clients.column.spark",
        "facts.last_year": "clients.column.revenue", "facts.margin": "clients.column.margin",
        "facts.last_purchase": "clients.column.lastOrder", "owner": "clients.column.owner",
      ],
      phone: ["facts.last_year"]),
    "contact": ListPlan(
      columns: ["name", "phone", "mobile", "email", "owner"], sort: "name",
      views: [View(key: "clients.view.all", query: ""), View(key: "clients.view.mine", query: "owner=me")],
      chips: ["owner"], styles: ["name": .titledOnPhone(["mobile", "email"]), "owner": .avatar], phone: ["phone"],
      through: Through(table: "position", via: "contact", other: "account", note: "post", head: "contacts.column.accounts")),
    "activity": ListPlan(
      columns: ["subject", "sort", "at", "account", "due", "done", "owner"], sort: "-at",
      views: [
        View(key: "activities.view.all", query: ""), View(key: "activities.view.mine", query: "owner=me"),
        View(key: "activities.view.tasks", query: "owner=me&sort.is=task&done=0", empty: "activities.empty.tasks"),
        View(key: "activities.view.overdue", query: "due.max=-1&done=0", empty: "activities.empty.tasks"),
      ],
      chips: ["owner", "done"], styles: ["due": .due("done"), "done": .ofTask("sort"), "owner": .avatar], phone: ["at"]),
    "order": ListPlan(
      columns: ["number", "day", "account", "lines", "amount", "channel", "owner"], sort: "-day",
      views: [View(key: "orders.view.all", query: ""), View(key: "orders.view.month", query: "day.min=-30")],
      chips: ["day", "amount", "owner"], styles: ["number": .titledOnPhone(["account", "day"]), "owner": .avatar], phone: ["amount"]),
    "product": ListPlan(
      columns: ["name", "code", "group", "unit", "price", "active"], sort: "name",
      views: [View(key: "products.view.all", query: ""), View(key: "products.view.active", query: "active=1")],
      chips: ["group", "active"], phone: ["price"]),
    "user": ListPlan(
      columns: ["name", "login", "role", "team", "email", "active"], sort: "name", chips: ["role", "team", "active"], phone: ["role"]),
    "team": ListPlan(columns: ["name", "lead"], sort: "name", phone: ["lead"]),
  ]
}
