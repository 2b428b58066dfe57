/// Weight of a customer or product in the whole: A carries the first 80 %, B the next 15 %, C the rest (limits are parameters).
public enum ABCClass: String, CaseIterable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"

  var position: Int {
    switch self {
    case .a: 0
    case .b: 1
    case .c: 2
    }
  }
}
