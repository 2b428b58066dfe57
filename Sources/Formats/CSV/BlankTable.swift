/// Text tables whose columns are parted by runs of blanks, as statistics programs write them: rewritten with tabs, to be read like the
/// others.
public enum BlankTable {
  /// Larger files are left as they are: the rewritten copy lies in memory.
  private static let largest = 1 << 30
  private static let sample = 64 << 10

  /// The rewritten bytes; nil for a file that has another delimiter or whose lines differ in their number of cells.
  public static func rewritten(_ file: MappedFile) -> MappedFile? {
    guard file.count <= largest else { return nil }
    return file.withBytes { bytes in
      guard isBlankTable(UnsafeRawBufferPointer(rebasing: bytes.prefix(sample)), isWhole: bytes.count <= sample) else { return nil }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var isPending = false
      for byte in bytes {
        switch byte {
        case 32: isPending = true
        case 10, 13:
          isPending = false
          out.append(byte)
        default:
          if isPending, let last = out.last, last != 10, last != 13 { out.append(9) }
          isPending = false
          out.append(byte)
        }
      }
      return out.withUnsafeBytes { MappedFile(copying: $0) }
    }
  }

  /// Three lines at least, each of as many cells as the others, three at least; no sign that tables are otherwise parted by.
  private static func isBlankTable(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) -> Bool {
    guard !bytes.contains(where: { $0 == 9 || $0 == 34 || $0 == 59 || $0 == 124 || $0 == 0 }) else { return false }
    var counts: [Int] = []
    var (cells, isInside) = (0, false)
    func end() {
      if cells > 0 { counts.append(cells) }
      (cells, isInside) = (0, false)
    }
    for byte in bytes {
      if byte == 10 || byte == 13 {
        end()
      } else if byte == 32 {
        isInside = false
      } else if !isInside {
        isInside = true
        cells += 1
      }
    }
    // The last line of a sample may be cut.
    if isWhole { end() }
    guard counts.count >= 3, let width = counts.first, width >= 3 else { return false }
    return counts.allSatisfy { $0 == width }
  }
}
