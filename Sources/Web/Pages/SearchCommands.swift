import Model
import Wording

/// What may be done or opened from the palette by its name.
struct SearchCommand: Sendable {
  let title: String
  let url: String
  let icon: Icon
}

enum SearchCommands {
  /// Commands and pages whose name has a word that begins with the text, in any layout; all of them for an empty text.
  static func matching(_ typed: String, _ visit: Visit) -> [SearchCommand] {
    let all = all(visit)
    let text = typed.textKey
    if text.isEmpty { return Array(all.prefix(4)) }
    let readings = [text] + Keyboard.variants(of: typed).map(\.textKey)
    return all.filter { command in
      let name = " " + command.title.textKey
      return readings.contains { name.holds(" " + $0) }
    }
  }

  private static func all(_ visit: Visit) -> [SearchCommand] {
    let phrases = visit.phrases
    let commands = [
      SearchCommand(title: phrases("clients.create"), url: "/accounts/new", icon: .plus),
      SearchCommand(title: phrases("clients.import"), url: "/import", icon: .upload),
      SearchCommand(title: phrases("contacts.create"), url: "/contacts/new", icon: .plus),
      SearchCommand(title: phrases("orders.create"), url: "/orders/new", icon: .plus),
    ]
    let pages = Shell.daily + Shell.analysis + Shell.settings(visit)
    let shapes = Shell.daily.compactMap { Paths.shape($0.section, in: visit.desk.catalogue) }
    let deleted = shapes.filter { visit.actor.mayWrite($0) }.map { shape in
      SearchCommand(
        title: phrases("deleted.of", ["types": phrases.label(types: shape.table).lowercased()]), url: DeletedListPage.path(shape),
        icon: .trash)
    }
    return commands + deleted + pages.map { SearchCommand(title: phrases($0.key), url: $0.path, icon: $0.icon) }
  }
}
