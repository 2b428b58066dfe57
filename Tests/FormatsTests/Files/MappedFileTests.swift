import Foundation
import Testing

@testable import Formats

@Suite("Files that are no tables are refused with the reason")
struct MappedFileTests {
  private func temporary(_ bytes: [UInt8]) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(bytes).write(to: url)
    return url
  }

  @Test("missing, folder, device, empty and too large files")
  func faults() throws {
    #expect(throws: FileFault.missing) { try MappedFile(path: "/no/such/file") }
    #expect(throws: FileFault.directory) { try MappedFile(path: "/tmp") }
    #expect(throws: FileFault.notAFile) { try MappedFile(path: "/dev/null") }
    let empty = try temporary([]), small = try temporary([65, 66])
    defer { for url in [empty, small] { try? FileManager.default.removeItem(at: url) } }
    #expect(throws: FileFault.empty) { try MappedFile(path: empty.path) }
    #expect(throws: FileFault.tooLarge(bytes: 2, limit: 1)) { try MappedFile(path: small.path, limit: 1) }
    #expect(try MappedFile(path: small.path).withBytes(Array.init) == [65, 66])
  }

  @Test("workbooks, archives, PDF and binary content name their kind and the way out")
  func otherKinds() {
    let cases: [([UInt8], FileSignature)] = [
      ([0x50, 0x4B, 3, 4, 20, 0], .zip), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound), (Array("%PDF-1.7".utf8), .pdf),
      ([0x1F, 0x8B, 8, 0], .gzip), ([1, 2, 0, 0, 7, 0, 9], .binary),
    ]
    for (bytes, kind) in cases {
      #expect(throws: FileFault.otherKind(kind)) { try CSVFile(MappedFile(copying: bytes)) }
    }
    #expect(FileSignature.zip.advice == .saveAsCSV)
    #expect(throws: FileFault.empty) { try CSVFile(MappedFile(copying: [0xEF, 0xBB, 0xBF])) }
  }

  @Test("a file of 3 GiB is read at its far end without being read into memory")
  func large() throws {
    let url = try temporary(Array("a,b\n1,2\n".utf8))
    defer { try? FileManager.default.removeItem(at: url) }
    // A hole of NUL bytes takes no disk; the last record lies behind it.
    let handle = try FileHandle(forWritingTo: url)
    try handle.truncate(atOffset: 3 << 30)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("\n3,4\n".utf8))
    try handle.close()
    let file = try MappedFile(path: url.path)
    #expect(file.count == (3 << 30) + 5)
    let reader = CSVReader(file)
    #expect(reader.next()?.texts == ["a", "b"])
    reader.resume(atOffset: (3 << 30) + 1, line: 4)
    #expect(reader.next()?.texts == ["3", "4"])
  }
}
