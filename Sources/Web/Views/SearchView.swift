import Markup
import Model
import Wording

/// Hits in groups: rows of a page, and the same as the palette takes them.
struct SearchView: Sendable {
  let typed: String
  let finding: Finding
  let commands: [SearchCommand]
  let phrases: Phrasebook
  private let phones: PhoneLink

  init(typed: String, finding: Finding, commands: [SearchCommand], _ visit: Visit) {
    self.typed = typed
    self.finding = finding
    self.commands = commands
    phrases = visit.phrases
    phones = PhoneLink(visit)
  }

  private struct Item {
    let title: String
    let subtitle: String
    let url: String
    let icon: Icon
    let match: (start: Int, length: Int)?
  }

  private var groups: [(title: String, items: [Item])] {
    let mark = Marking(finding.reading ?? typed)
    var groups = finding.groups.map { group in
      (
        phrases(finding.isRecent ? "palette.newest" : group.subject.key),
        group.lines.map { line in
          let title = line.values.first?.text ?? String(line.id)
          return Item(
            title: title, subtitle: subtitle(line, group.subject), url: Paths.record(group.subject.table, line.id),
            icon: group.subject.icon, match: mark.place(in: title))
        }
      )
    }
    if !finding.seen.isEmpty {
      let items = finding.seen.map { place in
        Item(
          title: place.words(phrases), subtitle: phrases.label(type: place.table), url: place.address,
          icon: Shell.icon(of: place.table), match: nil)
      }
      groups.insert((phrases("palette.recent"), items), at: 0)
    }
    let known = Marking(typed)
    if !commands.isEmpty {
      groups.append(
        (
          phrases("palette.commands"),
          commands.map { Item(title: $0.title, subtitle: "", url: $0.url, icon: $0.icon, match: known.place(in: $0.title)) }
        ))
    }
    return groups
  }

  /// What tells two hits of one name apart: where the client is, which number the person has, whose order it is.
  private func subtitle(_ line: Line, _ subject: Finding.Subject) -> String {
    switch subject.table {
    case "order":
      let day = line.values[1].integer.map { phrases.day(Day(Int32(clamping: $0))) }
      let account = line.values[2].integer.flatMap { finding.accounts[$0] }
      let amount = line.values[3].money.map { phrases.money($0) }
      return [account, day, amount].compactMap { $0 }.joined(separator: " · ")
    default:
      let known = zip(subject.sought.select, line.values).dropFirst().compactMap { path, value in value.text.map { (path.last, $0) } }
      return known.prefix(2).map { ["phone", "mobile"].contains($0) ? phones.words($1) : $1 }.joined(separator: " · ")
    }
  }

  var json: JSON {
    var members: [JSON.Member] = [
      JSON.Member(
        "groups",
        .array(groups.map { group in ["title": .string(group.title), "items": .array(group.items.map(SearchView.json))] }))
    ]
    if let reading = finding.reading { members.append(JSON.Member("note", .string(phrases("palette.otherLayout", ["query": reading])))) }
    return .object(members)
  }

  private static func json(_ item: Item) -> JSON {
    var members = [
      JSON.Member("title", .string(item.title)), JSON.Member("subtitle", .string(item.subtitle)), JSON.Member("url", .string(item.url)),
      JSON.Member("icon", .string(item.icon.rawValue)),
    ]
    if let match = item.match { members.append(JSON.Member("match", [.integer(Int64(match.start)), .integer(Int64(match.length))])) }
    return .object(members)
  }

  var html: HTML {
    let shown = groups
    let words: String? =
      if finding.isRecent { phrases("search.empty") } else if finding.count > 0 { phrases("search.count", count: finding.count) } else {
        phrases("palette.none", ["query": typed])
      }
    let other = finding.reading.map { phrases("palette.otherLayout", ["query": $0]) }
    return """
      <div class="narrow"><div class="head"><div class="t"><h1>\(phrases("search.title"))</h1><div class="meta"><span>\(words)</span>\
      \(other.map { "<span>\($0)</span>" } ?? "")</div></div></div>\
      <form class="mb" method="get" action="/search" role="search"><input class="in" type="search" name="q" value="\(typed)"\
       aria-label="\(phrases("palette.title"))" placeholder="\(phrases("shell.search.placeholder"))"></form>\(shown.html(section))</div>
      """
  }

  private func section(_ group: (title: String, items: [Item])) -> HTML {
    """
    <section class="card mb"><header><h2>\(group.title)</h2></header><div class="list" data-rows>\(group.items.html(row))</div></section>
    """
  }

  private func row(_ item: Item) -> HTML {
    """
    <div class="person">\(item.icon)<div><a href="\(item.url)">\(Marking.html(item.title, item.match))</a><small>\(item.subtitle)\
    </small></div></div>
    """
  }
}
