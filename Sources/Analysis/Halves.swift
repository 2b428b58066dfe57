import Glibc

/// The rest of the work of one thread, boxed for the C entry point.
private final class Errand {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}

/// A slot that one thread fills and the other reads after the join.
private final class Slot<Value>: @unchecked Sendable {
  var value: Value?
}

/// Does two pieces of work at the same time, the second on a thread of its own that ends before this returns.
/// When the system gives no thread, both run here, one after the other: the results are the same.
public func bothHalves<First, Second>(_ first: () -> First, _ second: () -> Second) -> (First, Second) {
  withoutActuallyEscaping(second) { second in
    let slot = Slot<Second>()
    let errand = Errand { slot.value = second() }
    var thread = pthread_t()
    let refused = pthread_create(
      &thread, nil,
      { errand in
        if let errand { Unmanaged<Errand>.fromOpaque(errand).takeUnretainedValue().run() }
        return nil
      }, Unmanaged.passUnretained(errand).toOpaque())
    let one = first()
    if refused == 0 { pthread_join(thread, nil) }
    return withExtendedLifetime(errand) { (one, slot.value ?? second()) }
  }
}
