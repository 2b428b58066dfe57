import Foundation
import TestKit
import Testing

@testable import Formats

@Suite("Encodings are told from the content")
struct EncodingTests {
  static let russian = "Съешь ещё этих мягких французских булок, да выпей же чаю. Контрагент: ООО «Ромашка», № 15"
  static let ukrainian = "Жебракують філософи при ґанку церкви в Гадячі, ще й шатро їхнє п'яне знаємо. Кількість товару: п'ять"

  /// Bytes made with Python's codecs, not with our tables.
  static let made: [(TextEncoding, String, String)] = [
    (.windows1251, "cff0e8e2e5f22c20ecb3f1f2ee20bae2f0eef0e5e3b3eeedf320bf", "Привет, місто єврорегіону ї"),
    (.koi8r, "f0d2c9d7c5d42c20cdc9d22120a3d6c9cb", "Привет, мир! ёжик"),
    (.koi8u, "ebc9a7d70120ada4b4b6", "Київ\u{1} ґєЄІ"),
    (.cp866, "8fe0a8a2a5e22c20aca8e02120f1a6", "Привет, мир! ёж"),
    (.windows1252, "4d9f6e6368656e20e92080", "MŸnchen é €"),
  ]

  @Test("code pages read bytes as Python's codecs do")
  func tables() throws {
    for (encoding, hex, text) in Self.made {
      var bytes: [UInt8] = []
      var rest = hex[...]
      while !rest.isEmpty {
        bytes.append(try #require(UInt8(rest.prefix(2), radix: 16)))
        rest = rest.dropFirst(2)
      }
      #expect(bytes.withUnsafeBytes { encoding.text(of: $0) } == text)
    }
  }

  private static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default:
      let scalars = encoding.codePage?.scalars ?? []
      return text.unicodeScalars.map { UInt8(scalars.firstIndex(of: $0) ?? 0x3F) }
    }
  }

  private static func told(_ bytes: [UInt8]) -> EncodingGuess? { bytes.withUnsafeBytes(EncodingGuess.reading) }

  @Test("a Russian sentence goes there and back", arguments: TextEncoding.allCases.filter { $0 != .windows1252 })
  func russian(encoding: TextEncoding) {
    // KOI8-R, KOI8-U and cp866 have no « » №: they are left out for those.
    let text =
      encoding.unitWidth == 2 || encoding == .utf8 || encoding == .windows1251
      ? Self.russian : Self.russian.filter { !"«»№".contains($0) }
    let bytes = Self.encode(text + "\n", encoding)
    #expect(bytes.withUnsafeBytes { encoding.text(of: $0) } == text + "\n")
    let expected = encoding == .koi8u ? .koi8r : encoding
    #expect(Self.told(bytes)?.encoding == expected)
    #expect((Self.told(bytes)?.confidence ?? 0) > 0.8)
  }

  @Test(
    "a Ukrainian sentence goes there and back", arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1251, .koi8u])
  func ukrainian(encoding: TextEncoding) {
    let bytes = Self.encode(Self.ukrainian + "\n", encoding)
    #expect(bytes.withUnsafeBytes { encoding.text(of: $0) } == Self.ukrainian + "\n")
    #expect(Self.told(bytes)?.encoding == encoding)
  }

  @Test("short cells in capitals are told too", arguments: ["КОНТРАГЕНТ;СУММА", "Иванов", "ТОВАР;КОЛИЧЕСТВО;ЦЕНА", "Назва;Сума"])
  func short(text: String) {
    #expect(Self.told(Self.encode(text, .windows1251))?.encoding == .windows1251)
    #expect(Self.told(Self.encode(text, .cp866))?.encoding == .cp866)
    #expect(Self.told(Self.encode(text, .koi8r))?.encoding == .koi8r)
  }

  @Test("byte order marks settle the encoding and are no text")
  func marks() throws {
    for (mark, encoding) in [
      ([0xEF, 0xBB, 0xBF], TextEncoding.utf8), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ] {
      let bytes = mark.map(UInt8.init) + Self.encode("Имя\tСумма\nПётр, \"мл.\"\t5\n", encoding)
      let file = try CSVFile(MappedFile(copying: bytes))
      #expect(file.encoding == EncodingGuess(encoding: encoding, hasMark: true, confidence: 1))
      #expect(file.dialect.dialect.delimiter == 9)
      let (header, reader) = file.open()
      #expect(header == ["Имя", "Сумма"])
      #expect(reader.next()?.texts == ["Пётр, \"мл.\"", "5"])
    }
  }

  @Test("Western files are not taken for Cyrillic, and dial-Parsed.csv is windows-1251 whatever its annotation says")
  func samples() throws {
    guard let folder = Shared.folder("samples/csv") else { return }
    for (name, encoding) in [
      ("dial-Parsed.csv", TextEncoding.windows1251), ("dial-load_fund_structure_data.csv", .windows1251),
      ("dial-cliente.csv", .windows1252),
      ("dial-Blizak_2010.csv", .windows1252), ("dial-Speaking_Tool.csv", .windows1252), ("dial-BIO.csv", .utf8),
      ("dial-shortcuts.csv", .utf8), ("dial-sjis.csv", .windows1252),
    ] {
      let told = try CSVFile(path: folder.appendingPathComponent(name).path).encoding
      #expect(told.encoding == encoding, "\(name) \(told)")
    }
  }

  @Test("lone surrogates and an odd last byte read as U+FFFD or nothing")
  func brokenUTF16() {
    let bytes: [UInt8] = [0x3D, 0xD8, 0x41, 0x00, 0x3D, 0xD8, 0x00, 0xDE, 0x42]
    #expect(bytes.withUnsafeBytes { TextEncoding.utf16LittleEndian.text(of: $0) } == "\u{FFFD}A😀")
  }
}
