import Formats
import Foundation

/// Reads damaged copies of files: `variants COUNT FILE...`. Says each that takes over 2 s of CPU or 512 MiB; a crash ends it.
@main
enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let count = arguments.first.flatMap({ Int($0) }), arguments.count > 1 else {
      print("variants COUNT FILE...")
      exit(64)
    }
    var faults = 0, copies = 0, slowest = 0.0
    for path in arguments.dropFirst() {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      let kind = FileKind(of: MappedFile(copying: bytes))
      var variants = Variants(bytes, seed: 1)
      for number in 0..<count {
        let copy = variants.next()
        // A crash leaves the copy behind.
        if let last = ProcessInfo.processInfo.environment["CLIENTELE_FUZZ_LAST"] { try Data(copy).write(to: URL(fileURLWithPath: last)) }
        let file = MappedFile(copying: copy)
        let before = usage()
        _ = Inspection.of(file, as: number % 2 == 0 ? kind : FileKind(of: file), InspectionOptions(shown: 20))
        let after = usage()
        copies += 1
        slowest = max(slowest, after.seconds - before.seconds)
        if after.seconds - before.seconds > 2 || after.kilobytes > 512 << 10 {
          faults += 1
          print("\(path), copy \(number): \(after.seconds - before.seconds) s, \(after.kilobytes) KiB at most")
        }
      }
    }
    print("\(copies) damaged copies read, the slowest in \(slowest) s of CPU, \(usage().kilobytes) KiB at most, \(faults) over the limits")
    exit(faults == 0 ? 0 : 1)
  }

  private static func usage() -> (seconds: Double, kilobytes: Int) {
    var usage = rusage()
    getrusage(0, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return (seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss)
  }
}
