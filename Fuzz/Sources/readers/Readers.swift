import Formats
import Glibc

/// What every input is read as, from CLIENTELE_FUZZ: a kind of file or one of the readers of single values; told by content when it
/// is not set.
private let chosen = getenv("CLIENTELE_FUZZ").map { String(cString: $0) }

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  switch chosen {
  case "payment-code":
    // A code that was read can be written, or says why not.
    if let code = try? PaymentCode(Array(bytes)) { _ = try? code.text() }
  case "texts":
    let text = String(decoding: bytes, as: UTF8.self)
    _ = PurposeNumbers.reading(text)
    _ = PhoneText.numbers(text, region: "UA")
    _ = MailReply(text)
  default:
    let file = MappedFile(copying: bytes)
    let options = InspectionOptions(shown: 20, complaints: 20)
    _ = Inspection.of(file, as: chosen.flatMap { FileKind(rawValue: $0) } ?? FileKind(of: file), options)
  }
  return 0
}
