import Formats
import Glibc

/// The kind that every input is read as, from CLIENTELE_FUZZ; told by content when it is not set.
private let chosen: FileKind? = getenv("CLIENTELE_FUZZ").flatMap { FileKind(rawValue: String(cString: $0)) }

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = MappedFile(copying: UnsafeBufferPointer(start: start, count: count))
  let options = InspectionOptions(shown: 20, complaints: 20)
  if let chosen { _ = Inspection.of(file, as: chosen, options) } else { _ = Inspection.of(file, options) }
  return 0
}
