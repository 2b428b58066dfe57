import Formats
import Markup
import Model

/// How telephones are shown and dialled: by the numbering plan of the base's country.
struct PhoneLink: Sendable {
  private let country: String

  init(_ visit: Visit) { country = visit.desk.workspace.country }

  /// The text with bare digits parted into groups.
  func words(_ text: String) -> String { PhoneText.grouped(text, region: country) }

  /// What a press dials: the first number with its country's code and its extension; as it stands when it is no number of any country.
  func call(_ text: String) -> URLText {
    let number = PhoneText.dialled(text, region: country) ?? (text.contains("+") ? "+" : "") + text.digits
    return URLText(checking: "tel:" + number) ?? .nowhere
  }
}
