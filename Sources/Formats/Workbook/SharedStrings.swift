/// The texts that cells of a workbook point to, one after another in one buffer: the part sharedStrings.xml.
final class SharedStrings: XMLStream {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// More text than this is no workbook but an attempt to fill the memory.
  static let limit = 256 << 20

  var count: Int { ends.count }

  func text(_ index: Int) -> String? {
    guard index >= 0, index < ends.count else { return nil }
    let start = index == 0 ? 0 : ends[index - 1]
    return String(decoding: bytes[start..<ends[index]], as: UTF8.self)
  }

  override func started(_ element: XMLElement) {
    if element.is("si") {
      text.removeAll(keepingCapacity: true)
    } else if element.is("t") {
      collects = !isPhonetic
      run = WorkbookText.Run(element, at: text.count)
    } else if element.is("rPh") {
      isPhonetic = true
    }
  }

  /// Readings of East Asian texts stand beside them and are no part of them.
  private var isPhonetic = false
  private var run = WorkbookText.Run()

  override func ended(_ name: UnsafePointer<UInt8>) {
    if name.is("t") {
      if collects { run.close(&text) }
      collects = false
    } else if name.is("rPh") {
      isPhonetic = false
    } else if name.is("si") {
      WorkbookText.undoEscapes(&text)
      bytes.append(contentsOf: text)
      ends.append(bytes.count)
      if bytes.count > Self.limit || ends.count > 8_000_000 { stop(.tooDeep) }
    }
  }
}
