import Markup
import Model
import Wording

/// A requisite as papers print it, with what looks wrong beside it.
struct RequisiteText {
  let phrases: Phrasebook

  init(_ phrases: Phrasebook) { self.phrases = phrases }

  func html(_ value: Value, _ kind: Kind) -> HTML {
    guard case .requisite(let sort) = kind, case .text(let text) = value else { return HTML(text: value.text ?? "") }
    let shown: HTML = "<span class=\"nowrap num\">\(sort.display(text))</span>"
    guard let words = warning(value, kind) else { return shown }
    return "\(shown) <span class=\"badge warn\" title=\"\(words)\">\(phrases("requisite.doubtful"))</span>"
  }

  /// One sentence on what looks wrong; nil when nothing does.
  func warning(_ value: Value, _ kind: Kind) -> String? {
    guard let fault = kind.faults(of: value).first else { return nil }
    let why = phrases("requisite.fault.\(fault.rawValue)")
    guard let proposal = kind.proposal(for: value) else { return why }
    return why + " " + phrases("requisite.proposal", ["value": proposal])
  }
}
