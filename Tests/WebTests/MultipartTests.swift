import Foundation
import Testing

@testable import Web

@Suite struct MultipartTests {
  /// The body of RFC 7578, 4.1 in form: two fields and a file.
  static let body = [
    "--AaB03x", "Content-Disposition: form-data; name=\"csrf\"", "", "key", "--AaB03x", "Content-Disposition: form-data; name=\"kind\"", "",
    "", "--AaB03x", "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\\\отчёт.csv\"", "Content-Type: text/csv", "", "CONTENT",
    "--AaB03x--", "",
  ].joined(separator: "\r\n")

  func read(_ body: String, pieces: Int, limits: Multipart.Limits = .init()) throws -> (form: Multipart, file: [UInt8]) {
    guard var form = Multipart(contentType: "multipart/form-data; boundary=AaB03x", limits: limits) else { throw Multipart.Fault.malformed }
    var file: [UInt8] = []
    let bytes = Array(body.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      try form.feed(bytes[start..<min(start + pieces, bytes.count)]) { file += $0 }
    }
    return (form, file)
  }

  @Test("RFC 7578: fields and a file are read the same in pieces of any size", arguments: [1, 2, 3, 7, 64, 100_000])
  func pieces(size: Int) throws {
    let content = "a;b\r\n--AaB03\r\n-AaB03x: 1\r\n1;2"
    let (form, file) = try read(Self.body.replacing("CONTENT", with: content), pieces: size)
    #expect(form.isComplete && form.fields["csrf"] == "key" && form.fields["kind"] == "")
    #expect(form.fileName == "отчёт.csv" && form.fileSize == file.count)
    #expect(String(decoding: file, as: UTF8.self) == content)
  }

  @Test("A body that is too long, too deep or cut off is refused, never taken half")
  func bounds() throws {
    var small = Multipart.Limits()
    small.file = 100
    small.field = 10
    small.parts = 3
    let long = Self.body.replacing("CONTENT", with: String(repeating: "x", count: 101))
    #expect(throws: Multipart.Fault.tooLarge) { try read(long, pieces: 9, limits: small) }
    #expect(throws: Multipart.Fault.tooLarge) { try read(Self.body.replacing("key", with: "01234567890"), pieces: 9, limits: small) }
    small.parts = 2
    #expect(throws: Multipart.Fault.malformed) { try read(Self.body, pieces: 9, limits: small) }
    #expect(throws: Multipart.Fault.malformed) { try read(String(repeating: "x", count: 9000), pieces: 100) }
    let cut = try read(String(Self.body.dropLast(6)), pieces: 50)
    #expect(!cut.form.isComplete)
    let endless = "multipart/form-data; boundary=" + String(repeating: "a", count: 71)
    for type in ["multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=x", endless] {
      #expect(Multipart(contentType: type) == nil)
    }
  }

  @Test("«Срок оплаты, дней» becomes srok_oplaty_dney; a taken name gets a number; nothing readable becomes field")
  func slugs() {
    #expect(Slug.of("Срок оплаты, дней") == "srok_oplaty_dney")
    #expect(Slug.of("Щорічний обіг, ₴") == "shchorichnyy_obig" || Slug.of("Щорічний обіг, ₴") == "shchorichniy_obig")
    #expect(Slug.of("Segment", taken: ["segment"]) == "segment_2")
    #expect(Slug.of("₴ ₽") == "field" && Slug.of("1 этаж") == "f_1_etazh")
    #expect(Slug.of(String(repeating: "щ", count: 100)).utf8.count <= 40)
  }
}
