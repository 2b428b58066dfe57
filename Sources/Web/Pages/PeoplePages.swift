import Markup
import Model
import Records
import Register

/// Adding somebody to a client: a contact that is known already, or a new one.
enum PeoplePages {
  /// `GET /accounts/:id/people/new`
  @Sendable static func form(_ visit: Visit) async throws -> Answer { try await page(visit, nil, []) }

  /// `POST /accounts/:id/people` with `name`, `phone`, `mobile`, `email`, `post`, `main`.
  ///
  /// A name by which exactly one contact is known, without other details, means that contact.
  @Sendable static func add(_ visit: Visit) async throws -> Answer {
    let account = ID<Account>(raw: try visit.number(at: 1))
    let form = try visit.form()
    let catalogue = visit.desk.catalogue
    var contact = catalogue.shape(Contact.self).makeRecord()
    var position = catalogue.shape(Position.self).makeRecord()
    var issues = try await FormReading(form, catalogue.shape(Contact.self), visit).take(into: &contact)
    issues += try await FormReading(form, catalogue.shape(Position.self), visit).take(into: &position)
    if !issues.isEmpty { return try await page(visit, form, issues) }
    let name = Record<Contact>(contact)
    let isKnown = name.phone == nil && name.mobile == nil && name.email == nil
    do {
      let (new, post) = (contact, position)
      let saved = try await visit.desk.write(by: visit.actor) { writing in
        guard try writing.reader.find(account) != nil else { throw Problem.notFound(table: Account.table, id: account.raw) }
        let field = Contact.schema.fields.name
        let known =
          isKnown
          ? try writing.reader.lines(Query(Contact.table, select: [], filter: .compare([field.name], .equal, new[field]), limit: 2)) : []
        // A manager may save a contact of his own and then give it a post.
        let id = known.count == 1 ? known[0].id : try writing.save(new).id
        var position = Record<Position>(post)
        position.contact = ID(raw: id)
        position.account = account
        return try writing.save(position)
      }
      let change = try await visit.lastChange(Position.table, saved.id.raw)
      let json: JSON = ["position": .integer(saved.id.raw), "contact": .integer(saved.contact.raw)]
      return .done(Paths.record(Account.table, account.raw), flash: Flash(.saved, change: change), status: 201, json: json)
    } catch Problem.invalid(let issues) {
      return try await page(visit, form, issues.map { $0.field == "contact" ? Issue("name", $0.rule, value: form["name"]) : $0 })
    }
  }

  private static func page(_ visit: Visit, _ form: Fields?, _ issues: [Issue]) async throws -> Answer {
    let id = try visit.number(at: 1)
    let (account, contacts) = try await visit.read { reader in
      guard let account = try reader.records(Account.table, ids: [id]).first.map(Record<Account>.init) else {
        throw Problem.notFound(table: Account.table, id: id)
      }
      return (account, try References.options(Contact.table, reader))
    }
    let phrases = visit.phrases
    let (people, posts) = (visit.desk.catalogue.shape(Contact.self), visit.desk.catalogue.shape(Position.self))
    let contact = InputView(visit: visit, shape: people, form: form, format: FieldFormat(visit), issues: issues, options: [:])
    let position = InputView(visit: visit, shape: posts, form: form, format: FieldFormat(visit), issues: issues, options: [:])
    let fields = Contact.schema.fields
    let json: JSON = ["issues": .array(issues.map { ProblemPage.json($0, phrases) })]
    return .page(phrases("people.add"), section: "accounts", status: issues.isEmpty ? 200 : 422, json: json) {
      let inputs = [fields.name as any AnyField, fields.phone, fields.mobile, fields.email].html { contact.html($0, .null) }
      let errors: HTML =
        issues.isEmpty
        ? ""
        : """
        <div class="errors mb" role="alert" tabindex="-1"><h2>\(phrases("form.errors", count: issues.count))</h2><ul>\
        \(issues.html { issue in
          let shape = posts.field(named: issue.field ?? "") == nil ? people : posts
          return "<li><a href=\"#f-\(issue.field ?? "name")\">\(Complaint.sentence(issue, shape, phrases))</a></li>"
        })</ul></div>
        """
      return """
        <div class="form-page"><div class="crumbs"><a href="/accounts">\(phrases("clients.title"))</a>\(Icon.right)<a href="/accounts/\
        \(id)">\(account.name)</a></div>\
        <div class="head"><div class="t"><h1>\(phrases("people.add"))</h1></div></div>\(errors)\
        <form class="form" method="post" action="/accounts/\(id)/people"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
        <section class="card"><div class="body fields">\(inputs)\(position.html(Position.schema.fields.post, .null))\
        \(position.html(Position.schema.fields.main, .null))</div><footer><span class="sub">\(phrases("people.known"))</span></footer>\
        </section>\
        <footer><button class="btn p">\(phrases("people.add"))</button><a class="btn g" href="/accounts/\(id)">\(phrases("form.cancel"))\
        </a></footer></form>\
        <datalist id="contacts">\(contacts.html { "<option value=\"\($0.title)\"></option>" })</datalist></div>
        """
    }
  }
}
