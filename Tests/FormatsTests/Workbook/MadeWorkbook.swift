import CZip
import Foundation
import TestKit

/// A workbook with one sheet, put together by hand.
enum MadeWorkbook {
  static func bytes(sheet: String, target: String, packed: Bool = false) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relations(_ kind: String, _ target: String) -> [UInt8] {
      Array("<Relationships><Relationship Id=\"r1\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/></Relationships>".utf8)
    }
    return MadeArchive.bytes(
      [
        ("[Content_Types].xml", Array("<Types/>".utf8)), ("_rels/.rels", relations("officeDocument", "xl/workbook.xml")),
        (
          "xl/workbook.xml",
          Array("<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"Лист1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>".utf8)
        ),
        ("xl/_rels/workbook.xml.rels", relations("worksheet", target)), ("xl/worksheets/sheet1.xml", Array(sheet.utf8)),
      ], packed: packed)
  }
}

/// A ZIP archive of a few entries.
enum MadeArchive {
  static func bytes(_ entries: [(name: String, bytes: [UInt8])], packed: Bool = false) -> [UInt8] {
    let path = Shared.temporary("made.zip")
    defer { try? FileManager.default.removeItem(atPath: path) }
    var code: Int32 = 0
    guard let archive = zip_open(path, Int32(ZIP_CREATE | ZIP_TRUNCATE), &code) else { return [] }
    let copies = entries.map { entry -> (String, UnsafeMutableRawPointer, Int) in
      let copy = UnsafeMutableRawPointer.allocate(byteCount: max(entry.bytes.count, 1), alignment: 1)
      copy.copyMemory(from: entry.bytes, byteCount: entry.bytes.count)
      return (entry.name, copy, entry.bytes.count)
    }
    defer { for copy in copies { copy.1.deallocate() } }
    for (name, copy, count) in copies {
      guard let source = zip_source_buffer(archive, copy, UInt64(count), 0) else { continue }
      let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
      if index >= 0 { zip_set_file_compression(archive, UInt64(index), packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) }
    }
    zip_close(archive)
    return (try? Data(contentsOf: URL(fileURLWithPath: path))).map(Array.init) ?? []
  }
}
