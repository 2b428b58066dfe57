import Model

/// Telephones or addresses of mail: several a record, compared each with each. Equal, of one corporate host or one mailbox name,
/// a slip apart, different.
final class ContactPointColumn: Column {
  let role: LikenessRole
  var levels: Int { 5 }
  private var table = SpellingTable()
  private var parts = SpellingTable()
  /// Values of record i are `values[starts[i]..<starts[i + 1]]`, the hosts and mailboxes of mail beside them.
  private(set) var starts: [UInt32] = [0]
  private(set) var values: [UInt32] = []
  private var hosts: [UInt32] = []
  private var boxes: [UInt32] = []
  private var counts = ValueCounts([])
  private(set) var filled = 0

  init(_ role: LikenessRole) { self.role = role }

  func add(_ texts: [String]) {
    var found: [UInt32] = []
    for text in texts {
      for key in role == .email ? Self.mails(text) : Self.phones(text) {
        let id = table.id(key)
        if found.contains(id) { continue }
        found.append(id)
        values.append(id)
        if role == .email, let at = key.lastIndex(of: 64) {
          boxes.append(parts.id([0] + key[..<at]))
          hosts.append(parts.id(key[(at + 1)...]))
          parts.count(boxes[boxes.count - 1])
          parts.count(hosts[hosts.count - 1])
        } else {
          boxes.append(SpellingTable.none)
          hosts.append(SpellingTable.none)
        }
      }
    }
    if !found.isEmpty { filled += 1 }
    starts.append(UInt32(values.count))
  }

  func finish() { counts = ValueCounts(values) }

  func value(_ record: Int) -> UInt32 { starts[record] < starts[record + 1] ? values[Int(starts[record])] : SpellingTable.none }
  func values(_ record: Int) -> ArraySlice<UInt32> { values[Int(starts[record])..<Int(starts[record + 1])] }
  var equalPairs: Double { counts.pairs }

  func level(_ a: Int, _ b: Int) -> UInt8 {
    let (first, second) = (Int(starts[a])..<Int(starts[a + 1]), Int(starts[b])..<Int(starts[b + 1]))
    if first.isEmpty || second.isEmpty { return 0 }
    if values[first.lowerBound] == values[second.lowerBound] { return 4 }
    var best: UInt8 = 1
    for x in first {
      for y in second {
        if values[x] == values[y] { return 4 }
        if best < 3, role == .email, isOwn(boxes[x]) && boxes[x] == boxes[y] || isOwn(hosts[x]) && hosts[x] == hosts[y] { best = 3 }
        if best < 2, table.distance(values[x], values[y], within: role == .email ? 2 : 1) != nil { best = 2 }
      }
    }
    return best
  }

  /// A host or mailbox name that few share; mail.ru and info@ say nothing.
  private func isOwn(_ part: UInt32) -> Bool { part != SpellingTable.none && parts.counts[Int(part)] <= 20 }

  func frequency(_ a: Int, _ b: Int, _ level: UInt8) -> Double? {
    guard level == 4 else { return nil }
    var most = 0.0
    let other = values(b)
    for value in values(a) where other.contains(value) { most = max(most, counts.others(value)) }
    return most / counts.mean
  }

  /// The last nine digits of each number: national and international spellings end alike, 8 (495) as +7 495.
  static func phones(_ text: String) -> [[UInt8]] {
    var numbers: [[UInt8]] = [], digits: [UInt8] = []
    func close() {
      if digits.count >= 6 { numbers.append(Array(digits.suffix(9))) }
      digits.removeAll()
    }
    var skipsExtension = false
    for byte in text.utf8.prefix(300) {
      switch byte {
      case 48...57: if !skipsExtension { digits.append(byte) }
      // Letters of «доб.», "ext": what follows is no part of the number.
      case 65...90, 97...122, 0xD0, 0xD1: skipsExtension = digits.count >= 6
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), 10:
        close()
        skipsExtension = false
      default: continue
      }
    }
    close()
    return numbers
  }

  /// Each address in small letters; nothing that lacks its @.
  static func mails(_ text: String) -> [[UInt8]] {
    text.prefix(400).lowercased().split { $0 == "," || $0 == ";" || $0 == " " || $0 == "/" || $0 == "\n" || $0 == "<" || $0 == ">" }
      .map { Array($0.utf8) }.filter { $0.contains(64) && $0.first != 64 && $0.last != 64 }
  }
}
