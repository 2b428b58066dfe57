/// Stability of demand: X even, Y swinging, Z irregular.
public enum XYZClass: String, CaseIterable, Sendable {
  case x = "X"
  case y = "Y"
  case z = "Z"

  var position: Int {
    switch self {
    case .x: 0
    case .y: 1
    case .z: 2
    }
  }
}
