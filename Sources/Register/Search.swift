import Model
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

extension ScopedReader {
  /// Records of a type that are known by the text, at most `limit`: those whose title begins with it first, then those that
  /// have it as the beginning of a word, then the others. Each carries the values of `select`.
  ///
  /// Whatever the index finds is read again through the gate of the actor, so nobody is shown what he may not see.
  public func search(_ table: String, _ text: SearchText, select: [[String]], limit: Int) throws -> [Line] {
    guard let shape = catalogue.shape(table), let first = text.pieces.first else { return [] }
    var found: [Line] = []
    var seen = Set<Int64>()
    func add(_ lines: [Line]) { for line in lines where seen.insert(line.id).inserted { found.append(line) } }
    if shape.title.hasKey {
      let title = [shape.title.name]
      let prefix: Predicate = .and([
        .compare(title, .greaterOrEqual, .text(first)), .compare(title, .less, .text(first + "\u{10FFFF}")),
      ])
      add(try lines(Query(table, select: select, filter: prefix, order: Query.Order(title), limit: limit)))
    }
    let rest = try text.pieces.reduce(into: [Line]()) { all, piece in
      if found.count + all.count < limit { all += try known(table, [piece], select, limit) }
    }
    add(ranked(rest, first, shape, select))
    if found.count < limit, !text.words.isEmpty { add(try known(table, text.words, select, limit)) }
    return Array(found.prefix(limit))
  }

  /// What the index finds and the actor may see. Where the index cannot narrow by the actor, more is asked for, up to a bound.
  private func known(_ table: String, _ pieces: [String], _ select: [[String]], _ limit: Int) throws -> [Line] {
    let owner = actor.role == .manager && table == "account" ? actor.user?.raw : nil
    let isNarrowed = actor.role != .manager || owner != nil || catalogue.shape(table)?.scope == nil
    for asked in isNarrowed ? [limit] : [limit * 4, 1000] {
      let ids = try transaction.search(table, pieces: pieces, owner: owner, limit: asked)
      if ids.isEmpty { return [] }
      let lines = try lines(Query(table, select: select, filter: .isOneOf(["id"], ids.map { .integer($0) }), limit: limit))
      if lines.count >= limit || ids.count < asked || asked >= 1000 || isNarrowed { return lines }
    }
    return []
  }

  private func ranked(_ lines: [Line], _ piece: String, _ shape: Shape, _ select: [[String]]) -> [Line] {
    guard let place = select.firstIndex(of: [shape.title.name]) else { return lines }
    let beginning = " " + piece
    func rank(_ line: Line) -> Int {
      let key = line.values[place].text.map { shape.key(of: $0, shape.title) } ?? ""
      return key.holds(beginning) || key.utf8.starts(with: piece.utf8) ? 0 : key.holds(piece) ? 1 : 2
    }
    let ranks = lines.map(rank)
    return lines.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { lines[$0] }
  }
}
