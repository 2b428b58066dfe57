import Markup
import Model

/// Choices as marks, yes and no as words.
extension Cell {
  func choice(_ value: Value, _ field: any AnyField, _ shape: Shape) -> HTML {
    if case .bool = value { return HTML(text: options(value, field, shape).joined()) }
    return options(value, field, shape).map { word -> HTML in "<span class=\"badge\">\(word)</span>" }.joined(separator: " ")
  }

  /// The words of each chosen option.
  func options(_ value: Value, _ field: any AnyField, _ shape: Shape) -> [String] {
    switch value {
    case .bool(let flag): [phrases.label(flag)]
    case .text(let text): [phrases.label(option: text, of: field.name, in: shape.table)]
    case .texts(let list): list.map { phrases.label(option: $0, of: field.name, in: shape.table) }
    default: []
    }
  }
}
