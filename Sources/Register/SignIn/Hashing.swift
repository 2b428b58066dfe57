import Dispatch

/// Password hashing on threads of its own, two at a time: it would hold up every other request on the shared ones.
struct Hashing: Sendable {
  static let shared = Hashing()
  private let queue = DispatchQueue(label: "clientele.hashing", attributes: .concurrent)
  private let places = Places(2)

  func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await places.enter()
    let answer = await withCheckedContinuation { continuation in queue.async { continuation.resume(returning: work()) } }
    await places.leave()
    return answer
  }
}

/// A fixed number of places; whoever finds none waits in line.
private actor Places {
  private var free: Int
  private var line: [CheckedContinuation<Void, Never>] = []
  init(_ count: Int) { free = count }

  func enter() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { line.append($0) }
  }

  func leave() {
    if line.isEmpty { free += 1 } else { line.removeFirst().resume() }
  }
}
