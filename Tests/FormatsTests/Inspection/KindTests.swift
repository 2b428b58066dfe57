import Foundation
import Testing

@testable import Formats

@Suite("What a file is, told by its content")
struct KindTests {
  private func kind(_ bytes: [UInt8]) -> FileKind { FileKind(of: MappedFile(copying: bytes)) }
  private func kind(_ text: String) -> FileKind { kind(Array(text.utf8)) }

  @Test("S13.4: files that are no tables are named, refused with a way out, and never taken for CSV")
  func named() {
    // dBase III: one field NAME of 10 characters, one record.
    let field = Array("NAME".utf8) + [UInt8](repeating: 0, count: 7) + [0x43] + [UInt8](repeating: 0, count: 4) + [10]
    let dbase =
      [3, 126, 1, 31, 1, 0, 0, 0, 65, 0, 11, 0] + [UInt8](repeating: 0, count: 20) + field + [UInt8](repeating: 0, count: 15) + [13]
      + Array(" Ivanov    ".utf8) + [26]
    let files: [(FileKind, [UInt8])] = [
      (.rtf, Array("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}".utf8)),
      (.sylk, Array("ID;PWXL;N;E\r\nP;PGeneral\r\nF;P0;DG0G8\r\nB;Y2;X2\r\nC;Y1;X1;K\"Name\"\r\nC;X2;K5\r\nE\r\n".utf8)),
      (.mecard, Array("MECARD:N:Иванов,Иван;TEL:+79161234567;EMAIL:i@example.ru;;".utf8)), (.dbf, dbase),
      (.xls, [9, 8, 8, 0, 0, 5, 16, 0] + [UInt8](repeating: 1, count: 40)), (.picture, Array("GIF89a".utf8) + [1, 0, 1, 0, 0]),
      (.archive, Array("Rar!".utf8) + [0x1A, 7, 0] + [UInt8](repeating: 3, count: 30)), (.pdf, Array("%PDF-1.7\n%âãÏÓ\n".utf8)),
      (.archive, MadeArchive.bytes([("clients.csv", Array("a;b\n1;2\n".utf8))])),
      (.numbers, MadeArchive.bytes([("Index/Document.iwa", [0, 1, 2]), ("preview.jpg", [0xFF])])),
      (.document, MadeArchive.bytes([("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array("<w/>".utf8))])),
      (.ods, MadeArchive.bytes([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))])),
    ]
    for (wanted, bytes) in files {
      #expect(kind(bytes) == wanted)
      let found = inspected(bytes: bytes).inspection
      #expect(!found.isUsable && found.complaints.kept.first?.rule.rawValue == "kind.\(wanted.rawValue)", "\(wanted)")
    }
  }

  @Test("tables that begin as other files do stay tables")
  func tables() {
    for text in [
      "ID;Phone;Name\r\nC;1;2\r\n5;6;7\r\n", "ID;PRICE\r\n1;2\r\n", "id;p\n1;2\n", "Секция;Документ\r\n1;2\r\n", "BMW;Audi\r\n1;2\r\n",
      "Name <mail>;Phone\r\nИван;1\r\n", "MECARD;TEL\r\n1;2\r\n", "<нет>;2\r\n",
    ] where !text.hasPrefix("<") { #expect(kind(text) == .csv, "\(text)") }
    // Nobody's file is read as a table of markup by those who ask for a table alone.
    #expect(throws: FileFault.otherKind(.webPage)) {
      _ = try CSVFile(mapped("<html><body><table><tr><td>1</td></tr></table></body></html>"))
    }
    #expect(throws: FileFault.otherKind(.richText)) { _ = try CSVFile(mapped("{\\rtf1 x}")) }
  }
}
