import Model
import Records
import Storage

/// What a person typed into the search, in the forms under which records may know it.
public struct SearchText: Sendable, Hashable {
  /// Pieces to look for, each by itself, the likeliest first: the folded text, and the digits of a phone or a tax number
  /// with and without the number of the country.
  public let pieces: [String]
  /// The words of the text when there are several: they may stand apart and in any order.
  public let words: [String]

  static let greatestLength = 200

  public init(_ typed: String, _ keys: TextKeys) {
    let bounded = String(typed.prefix(Self.greatestLength))
    let folded = EmailText.readable(bounded).textKey
    var pieces = folded.unicodeScalars.count >= 2 ? [folded] : []
    let isNumber = folded.isPlainNumber
    if isNumber {
      let digits = folded.digits
      for piece in [digits] + Self.shorter(digits, folded) where piece.utf8.count >= 2 && !pieces.contains(piece) { pieces.append(piece) }
    } else if folded.digits.utf8.count >= 5, let number = keys.phone(bounded) {
      // «8 (916) 123-45-67 доб. 12»: the number is known without its extension.
      pieces.append(number)
    }
    self.pieces = pieces
    let words = folded.split(separator: " ").map(String.init)
    self.words = words.count > 1 && words.count <= 8 && !isNumber ? words : []
  }

  /// The digits without what is dialled before a number: from abroad, or to get abroad. A number that no country gives out is known by
  /// the digits that were typed, with or without these.
  private static func shorter(_ digits: String, _ folded: String) -> [String] {
    let isFull = digits.utf8.count >= 11
    if isFull, let way = ["810", "00"].first(where: digits.hasPrefix) { return [String(digits.dropFirst(way.count))] }
    // +7 and 8 are the same country's code in two ways of writing.
    if digits.hasPrefix("7") || digits.hasPrefix("8"), isFull || folded.hasPrefix("+7") || folded.hasPrefix("8 ") {
      return [String(digits.dropFirst())]
    }
    return isFull && digits.hasPrefix("380") ? [String(digits.dropFirst(2))] : []
  }

  public var isEmpty: Bool { pieces.isEmpty }
}

/// A type that is searched: the values that its hits carry, and how many of them are wanted.
public struct SearchSubject: Sendable {
  public let table: String
  public let select: [[String]]
  public let limit: Int
  public init(_ table: String, select: [[String]], limit: Int) { (self.table, self.select, self.limit) = (table, select, limit) }
}

extension ScopedReader {
  /// Records that are known by the text, for each subject at most its limit: those whose title begins with it first, then those that
  /// have it as the beginning of a word, then the others.
  ///
  /// Whatever the index finds is read again through the gate of the actor, so nobody is shown what he may not see.
  public func search(_ subjects: [SearchSubject], _ text: SearchText) throws -> [[Line]] {
    guard let first = text.pieces.first else { return subjects.map { _ in [] } }
    var hits = try titled(subjects, first)
    let begun = hits.map { Set($0.map(\.id)) }
    var others = subjects.map { _ in [Line]() }
    func open() -> Set<Int> { Set(subjects.indices.filter { hits[$0].count + others[$0].count < subjects[$0].limit }) }
    for piece in text.pieces {
      for (number, lines) in try known(subjects, open(), [piece]).enumerated() {
        others[number].add(lines.filter { !begun[number].contains($0.id) })
      }
    }
    for (number, subject) in subjects.enumerated() {
      hits[number] += ranked(others[number], first, subject)
      others[number] = []
    }
    // Whatever has the text has all of its words too: they are sought apart only where the text has too few hits.
    for (number, lines) in try known(subjects, open(), text.words).enumerated() { hits[number].add(lines) }
    return zip(subjects, hits).map { Array($1.prefix($0.limit)) }
  }

  /// Records whose title begins with the piece, by title.
  private func titled(_ subjects: [SearchSubject], _ piece: String) throws -> [[Line]] {
    let queries = subjects.enumerated().compactMap { number, subject -> (number: Int, query: Query)? in
      guard let title = catalogue.shape(subject.table)?.title, title.hasKey else { return nil }
      let begins = Predicate.and([
        .compare([title.name], .greaterOrEqual, .text(piece)), .compare([title.name], .less, .text(piece + "\u{10FFFF}")),
      ])
      let order = Query.Order([title.name])
      return (number, Query(subject.table, select: subject.select, filter: begins, order: order, limit: subject.limit))
    }
    var hits = subjects.map { _ in [Line]() }
    for (asked, lines) in zip(queries, try lines(queries.map(\.query))) { hits[asked.number] = lines }
    return hits
  }

  /// What the index finds of some of the subjects; nothing of the others, nor without pieces.
  private func known(_ subjects: [SearchSubject], _ numbers: Set<Int>, _ pieces: [String]) throws -> [[Line]] {
    var out = subjects.map { _ in [Line]() }
    guard !pieces.isEmpty else { return out }
    let asked = numbers.sorted()
    for (number, lines) in zip(asked, try known(asked.map { subjects[$0] }, pieces)) { out[number] = lines }
    return out
  }

  /// What the index finds and the actor may see. Where the index cannot narrow by the actor, more is asked for, up to a bound.
  private func known(_ subjects: [SearchSubject], _ pieces: [String]) throws -> [[Line]] {
    let bound = 1000
    var hits = subjects.map { _ in [Line]() }
    var open = subjects.indices.map { (number: $0, asked: min(bound, subjects[$0].limit * (isNarrowed(subjects[$0].table) ? 1 : 4))) }
    while !open.isEmpty {
      let questions = open.map { SearchIndex.Question(subjects[$0.number].table, owner: owner(subjects[$0.number].table), limit: $0.asked) }
      let found = zip(open, try transaction.search(questions, pieces: pieces)).filter { !$1.isEmpty }
      let queries = found.map { place, ids in
        let subject = subjects[place.number]
        return Query(subject.table, select: subject.select, filter: .isOneOf(["id"], ids.map { .integer($0) }), limit: subject.limit)
      }
      for ((place, _), lines) in zip(found, try lines(queries)) { hits[place.number] = lines }
      open = found.compactMap { place, ids in
        let subject = subjects[place.number]
        let isAll = isNarrowed(subject.table) || ids.count < place.asked || place.asked >= bound
        return isAll || hits[place.number].count >= subject.limit ? nil : (place.number, bound)
      }
    }
    return hits
  }

  /// By whom the index narrows what is found of a type; nil for types whose entries bear no owner, and for who sees everybody's.
  private func owner(_ table: String) -> Int64? { actor.role == .manager && table == Account.table ? actor.user?.raw : nil }

  /// Whether the actor may see all that the index finds.
  private func isNarrowed(_ table: String) -> Bool {
    actor.role != .manager || owner(table) != nil || catalogue.shape(table)?.scope == nil
  }

  private func ranked(_ lines: [Line], _ piece: String, _ subject: SearchSubject) -> [Line] {
    let ranks = lines.map { rank($0, piece, subject) }
    return lines.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { lines[$0] }
  }

  /// 0 where a word of the title begins with the piece, 1 where the title has it elsewhere, 2 where something else of the record has it.
  private func rank(_ line: Line, _ piece: String, _ subject: SearchSubject) -> Int {
    guard let shape = catalogue.shape(subject.table), let place = subject.select.firstIndex(of: [shape.title.name]) else { return 2 }
    let key = line.values[place].text.map { shape.key(of: $0, shape.title) } ?? ""
    return key.holds(" " + piece) || key.utf8.starts(with: piece.utf8) ? 0 : key.holds(piece) ? 1 : 2
  }
}

extension [Line] {
  /// Puts behind what is there what is not there yet.
  fileprivate mutating func add(_ lines: [Line]) {
    var seen = Set(map(\.id))
    append(contentsOf: lines.filter { seen.insert($0.id).inserted })
  }
}
