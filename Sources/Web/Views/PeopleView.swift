import Markup
import Model
import Records
import Register

/// The people of a client: name, post, how to reach them.
struct PeopleView: Sendable {
  let visit: Visit
  let account: Int64
  let people: [AccountCard.Person]

  var html: HTML {
    let phrases = visit.phrases
    let list: HTML =
      people.isEmpty
      ? "<div class=\"body muted\">\(phrases("people.empty"))</div>" : "<div class=\"list\">\(people.enumerated().html(row))</div>"
    return """
      <section class="card"><header><h2>\(phrases("people.title"))</h2><span class="r"><a class="btn g sm" href="/accounts/\
      \(account)/people/new">\
      \(Icon.plus)\(phrases("people.addShort"))</a></span></header>\(list)</section>
      """
  }

  private func row(_ index: Int, _ person: AccountCard.Person) -> HTML {
    let phrases = visit.phrases
    let phones = PhoneLink(visit)
    let phone = person.phone.map { "<span class=\"nowrap\">\(phones.words($0))</span>" as HTML }
    let about = [person.post.map { HTML(text: $0) }, phone, person.isMain ? HTML(text: phrases("people.main")) : nil].compactMap { $0 }
      .joined(separator: " · ")
    let tone: HTML = ["", " b", " c", " d"][index % 4]
    let call: HTML? = person.phone.map { phone in
      """
      <a class="btn g ic sm" href="\(phones.call(phone))" aria-label="\(phrases("card.call")): \(person.name)">\(Icon.phone)</a>
      """
    }
    let write: HTML? = person.email.map { email in
      """
      <a class="btn g ic sm" href="\(FieldFormat.write(email))" aria-label="\(phrases("card.write")): \(person.name)">\(Icon.mail)</a>
      """
    }
    return """
      <div class="person"><span class="ava\(tone)" aria-hidden="true">\(Monogram.letters(person.name))</span><div>\
      <a href="/contacts/\(person.contact)">\(person.name)</a><small>\(about)</small></div><span class="c">\(call)\(write)\
      \(BondActions(visit: visit, table: Position.table, id: person.position, name: person.name, back: "/accounts/\(account)").html)\
      </span></div>
      """
  }
}
