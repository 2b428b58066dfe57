import CPostgres
import Storage

/// Bound values as the C strings that libpq takes, in one buffer.
struct PostgresParameters {
  private var bytes: ContiguousArray<UInt8> = []
  private var starts: ContiguousArray<Int> = []

  init(_ bindings: [Binding]) throws {
    guard bindings.count <= 65_535 else { throw StorageError.failed("\(bindings.count) values for one statement") }
    starts.reserveCapacity(bindings.count)
    for binding in bindings {
      switch binding {
      case .null:
        starts.append(-1)
        continue
      case .integer(let number):
        starts.append(bytes.count)
        bytes.append(decimal: number)
      case .text(let text):
        starts.append(bytes.count)
        var text = text
        try text.withUTF8 { utf8 in
          guard !utf8.contains(0) else { throw PostgresParameters.nul }
          bytes.append(contentsOf: utf8)
        }
      case .numbers(let numbers):
        starts.append(bytes.count)
        bytes.append(UInt8(ascii: "{"))
        for (place, number) in numbers.enumerated() {
          if place > 0 { bytes.append(UInt8(ascii: ",")) }
          bytes.append(decimal: Int64(number))
        }
        bytes.append(UInt8(ascii: "}"))
      }
      bytes.append(0)
    }
  }

  static let nul = StorageError.constraint("a text holds the character NUL")

  /// Types are given so that `? + 1` is computed with 64 bits; an empty value takes the type of its place.
  static func types(_ bindings: [Binding]) -> [Oid] {
    bindings.map { binding in
      switch binding {
      case .null: 0
      case .integer: PostgresType.int8
      case .text: PostgresType.text
      case .numbers: PostgresType.numbers
      }
    }
  }

  func withValues<T>(_ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) -> T) -> T {
    bytes.withUnsafeBytes { raw in
      let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      let values = starts.map { start -> UnsafePointer<CChar>? in start < 0 ? nil : base.map { $0 + start } }
      return values.withUnsafeBufferPointer { body(Int32(clamping: values.count), $0.baseAddress) }
    }
  }
}

/// The types of columns that we read and write, by their numbers in `pg_type`.
enum PostgresType {
  static let int8: Oid = 20
  static let text: Oid = 25
  static let int4: Oid = 23
  /// Of int4.
  static let numbers: Oid = 1007
  static let wholeNumbers: Set<Oid> = [20, 21, 23, 26]
  static let boolean: Oid = 16
  static let numeric: Oid = 1700
  /// text, varchar, bpchar, name, "char", json, jsonb, unknown.
  static let texts: Set<Oid> = [25, 1043, 1042, 19, 18, 114, 3802, 705]
}

extension ContiguousArray<UInt8> {
  mutating func append(decimal number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(truncatingIfNeeded: 48 + rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
