/// One message in one language: a text, or one text for each plural form.
struct Message: Sendable, Hashable {
  /// The only text, or the one for `other`.
  var plain: Template?
  var forms: [PluralForm: Template] = [:]

  var isPlural: Bool { !forms.isEmpty }

  func template(_ form: PluralForm) -> Template? { forms[form] ?? forms[.other] ?? plain }

  var places: Set<String> { forms.values.reduce(plain?.places ?? []) { $0.union($1.places) } }
}
