import Markup
import Model
import Records
import Register

/// Quick add above the timeline: kind, words, with whom, until when.
struct ComposerView: Sendable {
  let visit: Visit
  let account: Int64
  let people: [AccountCard.Person]

  var html: HTML {
    let phrases = visit.phrases
    let kinds = Activity.Sort.allCases.html { sort in
      """
      <label><input type="radio" name="kind" value="\(sort.rawValue)"\(Attribute("checked", sort == .call))>\
      <span>\(TimelineView.icon(sort.rawValue))\(phrases("compose." + sort.rawValue))</span></label>
      """
    }
    let with = phrases("compose.with")
    let names = people.map { (String($0.contact), $0.name) }
    let contacts: HTML =
      people.isEmpty
      ? ""
      : """
      <label class="vh" for="with">\(with)</label>\
      \(InputView.select(name: "contact", [Attribute("id", "with")], names, chosen: "", empty: with))
      """
    return """
      <form class="card composer" data-compose method="post" action="/accounts/\(account)/activities">\
      <input type="hidden" name="csrf" value="\(visit.visitor.csrf)"><fieldset class="kinds"><legend class="vh">\
      \(phrases("compose.title"))</legend>\(kinds)</fieldset>\
      <textarea id="text" name="text" rows="1" required aria-label="\(phrases("compose.text"))" placeholder="\
      \(phrases("compose.placeholder"))"></textarea>\
      <div class="foot">\(contacts)<label class="due">\(phrases("compose.due")) <input class="in" type="date" name="due"></label>\
      <button class="btn p sm" type="submit">\(phrases("compose.submit")) <kbd>Ctrl ⏎</kbd></button></div></form>\
      <template data-entry><li class="pending"><span class="dot acc"></span><div><p><span data-kind></span> — <b>\(phrases("compose.you"))\
      </b></p>\
      <p class="q"></p><p class="sub" hidden></p></div><time>\(phrases("compose.now"))</time></li></template>
      """
  }
}
