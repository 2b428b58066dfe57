/// An element with all that is in it, for the small parts of a file that are read whole.
final class XMLNode {
  let name: String
  let attributes: [(name: String, value: String)]
  fileprivate(set) var children: [XMLNode] = []
  fileprivate(set) var text = ""
  let line: Int

  init(_ name: String, attributes: [(name: String, value: String)] = [], line: Int = 0) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  subscript(_ path: String...) -> XMLNode? { node(path[...]) }

  private func node(_ path: ArraySlice<String>) -> XMLNode? {
    guard let first = path.first else { return self }
    return children.first { $0.name == first }?.node(path.dropFirst())
  }

  func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }
  /// The text of a descendant, without blanks around it; nil when there is no such element or it is empty.
  func text(_ path: String...) -> String? { node(path[...]).flatMap { $0.text.isEmpty ? nil : $0.text } }
  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Reads XML and hands over whole elements one after another: those that the subclass says are small.
class XMLTreeStream: XMLStream {
  private var open: [XMLNode] = []
  private var size = 0
  /// Nodes of one element handed over.
  static let most = 200_000

  /// Whether an element is to be read whole; asked outside of such elements only.
  func isWanted(_ element: XMLElement) -> Bool { false }
  /// A whole element.
  func took(_ node: XMLNode) {}
  /// An element that is not read whole ends.
  func left(_ name: UnsafePointer<UInt8>) {}

  override func started(_ element: XMLElement) {
    guard !open.isEmpty || isWanted(element) else { return }
    if open.isEmpty { size = 0 }
    size += 1
    guard size <= Self.most else { return stop(.tooDeep) }
    flush()
    open.append(XMLNode(string(element.name), attributes: element.all, line: line))
    collects = true
  }

  override func ended(_ name: UnsafePointer<UInt8>) {
    guard !open.isEmpty else { return left(name) }
    flush()
    guard let node = open.popLast() else { return }
    if let parent = open.last {
      parent.children.append(node)
    } else {
      collects = false
      took(node)
    }
  }

  private func flush() {
    guard !text.isEmpty, let last = open.last else { return }
    let piece = text.withUnsafeBytes { String(decoding: ClientBankText.trimmed($0), as: UTF8.self) }
    if !piece.isEmpty { last.text += last.text.isEmpty ? piece : " " + piece }
    text.removeAll(keepingCapacity: true)
  }
}

extension XMLElement {
  /// All attributes with their values, at most a hundred.
  var all: [(name: String, value: String)] {
    guard let attributes, count > 0 else { return [] }
    return (0..<min(count, 100)).compactMap { index in
      guard let name = attributes[index * 5], let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else { return nil }
      return (String(cString: name), String(decoding: UnsafeBufferPointer(start: start, count: max(0, end - start)), as: UTF8.self))
    }
  }
}
