import Model
import Records
import Register
import Synchronization
import Wording

/// What may be done or opened from the palette by its name.
struct SearchCommand: Sendable {
  let title: String
  let url: String
  let icon: Icon
  /// Its title, and what else it is known by in every language, as what people type is folded; a space before every word.
  private let words: [String]

  /// - Parameter keys: of the texts it is known by.
  init(title: String, url: String, icon: Icon, keys: [String]) {
    (self.title, self.url, self.icon) = (title, url, icon)
    let books = Language.allCases.map { Phrasebook($0) }
    words = Set([title] + keys.flatMap { key in books.filter { $0.has(key) }.map { $0(key) } }).map { " " + $0.textKey }
  }

  /// Whether a word of the title, or one by which it is known in any language, begins with one of the readings.
  fileprivate func isMeant(by readings: [String]) -> Bool { words.contains { words in readings.contains { words.holds($0) } } }
}

enum SearchCommands {
  /// Who is shown the same commands.
  private struct Audience: Hashable {
    let language: Language
    let role: Actor.Role
  }

  private static let known = Mutex<[Audience: [SearchCommand]]>([:])

  /// Commands and pages one of whose words begins with the text, in any layout and language; the first ones for an empty text.
  static func matching(_ typed: String, _ visit: Visit) -> [SearchCommand] {
    let all = kept(visit)
    let text = typed.textKey
    if text.isEmpty { return Array(all.prefix(4)) }
    let readings = ([text] + Keyboard.variants(of: typed).map(\.textKey)).map { " " + $0 }
    return all.filter { $0.isMeant(by: readings) }
  }

  private static func kept(_ visit: Visit) -> [SearchCommand] {
    let audience = Audience(language: visit.phrases.language, role: visit.actor.role)
    if let commands = known.withLock({ $0[audience] }) { return commands }
    let commands = all(visit)
    known.withLock { $0[audience] = commands }
    return commands
  }

  private static func all(_ visit: Visit) -> [SearchCommand] {
    let shapes = Shell.daily.compactMap { Paths.shape($0.section, in: visit.desk.catalogue) }.filter { visit.actor.mayWrite($0) }
    let load = SearchCommand(
      title: visit.phrases("list.import"), url: "/import", icon: .upload, keys: ["palette.words.import", "import.title"])
    let pages = (Shell.daily + Shell.analysis + Shell.settings(visit)).map { item in
      let shape = Paths.shape(item.section, in: visit.desk.catalogue)
      let keys = shape.map { known($0) + sorts($0).map { sort in sort.key } } ?? ["palette.words." + item.section]
      return SearchCommand(title: visit.phrases(item.key), url: item.path, icon: item.icon, keys: [item.key] + keys)
    }
    let deleted = shapes.map { shape in
      SearchCommand(
        title: visit.phrases("deleted.of", ["types": visit.phrases.label(types: shape.table).lowercased()]),
        url: DeletedListPage.path(shape), icon: .trash, keys: known(shape))
    }
    return shapes.prefix(1).flatMap { makers($0, visit) } + [load] + shapes.dropFirst().flatMap { makers($0, visit) } + deleted + pages
  }

  /// The ways to make a record of a type: one, and one for each of the sorts that a type has.
  private static func makers(_ shape: Shape, _ visit: Visit) -> [SearchCommand] {
    let create = ListWords.key(shape.table, "create").map { visit.phrases($0) } ?? FormView.newTitle(shape.table, visit.phrases)
    let path = Paths.list(shape.table) + "/new"
    return [SearchCommand(title: create, url: path, icon: .plus, keys: known(shape))]
      + sorts(shape).map { sort in
        let title = "\(create): \(visit.phrases(sort.key).lowercased())"
        return SearchCommand(title: title, url: "\(path)?sort=\(sort.name)", icon: .plus, keys: known(shape) + [sort.key])
      }
  }

  private static func known(_ shape: Shape) -> [String] { ["type." + shape.table, "palette.words." + shape.table] }

  /// The sorts of records that a type has, such as calls and tasks, with the keys of their names.
  private static func sorts(_ shape: Shape) -> [(name: String, key: String)] {
    (shape.field(named: "sort")?.kind.options ?? []).map { ($0, "option.\(shape.table).sort.\($0)") }
  }
}
