import Model
import Records
import Storage

/// The fields that administrators added to this database.
enum OwnFields {
  /// At most this many own fields a record type.
  static let greatestCount = 1000

  /// The catalogue with the fields defined in the database, and its way of making keys.
  static func catalogue(_ transaction: any Transaction, _ keys: TextKeys) throws -> Catalogue {
    let bare = AllRecords.catalogue()
    let reader = ScopedReader(transaction, bare, .program())
    var own: [String: [OwnField]] = [:]
    for definition in try reader.fetch(FieldDefinition.self).sorted(by: { ($0.table, $0.position) < ($1.table, $1.position) }) {
      guard let shape = bare.shape(definition.table), let kind = kind(definition) else { continue }
      let slot = shape.builtInCount + own[definition.table, default: []].count
      var traits: Traits = .audited
      if definition.required { traits.insert(.required) }
      if definition.unique { traits.insert(.unique) }
      if definition.indexed { traits.insert(.indexed) }
      if definition.searchable { traits.insert(.searchable) }
      let labels = ["ru": definition.labelRu, "uk": definition.labelUk, "en": definition.labelEn].compactMapValues { $0 }
      own[definition.table, default: []].append(
        OwnField(
          slug: definition.slug, labels: labels, kind: kind, traits: traits, slot: slot,
          side: definition.position / OwnField.columnsPerSide))
    }
    return AllRecords.catalogue(own: own, keys: keys)
  }

  static func kind(_ definition: Record<FieldDefinition>) -> Kind? {
    let options = (definition.options?.text ?? "").split(separator: "\n").map(String.init)
    return Kind(name: definition.sort, options: options, table: definition.target)
  }
}

/// A definition must make a usable field; saving one lets the schema grow in the same writing.
struct OwnFieldRule: Rule {
  var table: String { FieldDefinition.table }

  func check(_ new: inout AnyRecord, old: AnyRecord?, in writing: Writing) throws -> [Issue] {
    var definition = Record<FieldDefinition>(new)
    let field = FieldDefinition.schema.fields
    guard let table = new[field.table].text, let shape = writing.catalogue.shape(table), shape.isPublic, table != FieldDefinition.table
    else { return [Issue(field.table.name, .notAnOption, value: new[field.table].text)] }
    guard !shape.isDerived else { return [Issue(field.table.name, .derived, value: table)] }
    guard let slug = new[field.slug].text, OwnFieldRule.isSlug(slug) else {
      return [Issue(field.slug.name, .malformed, value: new[field.slug].text)]
    }
    guard let sort = new[field.sort].text, Kind.names.contains(sort), let kind = OwnFields.kind(definition) else {
      return [Issue(field.sort.name, .notAnOption, value: new[field.sort].text)]
    }
    if let options = kind.options, options.isEmpty || options.count > 1000 || Set(options).count != options.count {
      return [Issue(field.options.name, options.isEmpty ? .required : .malformed)]
    }
    if let target = kind.target, writing.catalogue.shape(target)?.isPublic != true {
      return [Issue(field.target.name, .notAnOption, value: target)]
    }
    if let old {
      for fixed in [field.table, field.slug, field.sort] where new[fixed] != old[fixed] { return [Issue(fixed.name, .readOnly)] }
    } else {
      let query = Query(FieldDefinition.table, select: [["position"], ["slug"], ["sort"]], filter: field.table == table)
      var all = query
      all.includesDeleted = true
      all.limit = Query.greatestLimit
      let known = try writing.everything.lines(all)
      // The column of a field that was taken away stays, and holds values of its kind.
      guard known.allSatisfy({ $0.values[1].text != slug || $0.values[2].text == sort }) else {
        return [Issue(field.slug.name, .taken, value: slug)]
      }
      let positions = known.compactMap { $0.values[0].integer }
      guard positions.count < OwnFields.greatestCount else { return [Issue(field.table.name, .tooMany)] }
      definition.position = Int((positions.max() ?? -1) + 1)
      new = definition.any
    }
    return []
  }

  func follow(_ saved: [(new: AnyRecord, old: AnyRecord?)], in writing: Writing) throws { writing.grow() }
  func followDeletion(_ deleted: [AnyRecord], in writing: Writing) throws { writing.grow() }

  /// Small Latin letters, digits and underscores, a letter first, at most 40.
  static func isSlug(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 40 else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
